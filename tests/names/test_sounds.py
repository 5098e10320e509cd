"""Letters to sounds, keys, and distances between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.rule.checks.variants.likeness import FAR, distance
from newslint.rule.checks.variants.propose import Names, make_keys, pairs
from newslint.rule.checks.variants.sounds import make_sounds, parse_sounds, plain, skeletons
from tests.names.pack import FOLDER

SOUNDS = make_sounds(parse_sounds((FOLDER / "sounds.txt").read_text(encoding="utf-8")))
KEYS = make_keys(SOUNDS, lambda _: frozenset(), lambda _: ())
NAMES = st.text("abcdefghijklmnoprstuvwyz", min_size=5, max_size=12).map(str.capitalize)

SAME = "Sergei/Sergey Zelenskyi/Zelenskyy Filipp/Philip Maksim/Maxim Mahmoud/Mahmud Erdoğan/Erdogan"
NEAR = "Zhelensky/Zelensky Grigorenko/Hryhorenko Jakarta/Dzhakarta York/Jork Wolfson/Volfson Shulgin/Schulgin"
APART = "Tony/Tory Clinton/Clifton Iran/Iraq Hart/Hunt London/Lincoln"


def pairs_of(text):
    return [tuple(pair.split("/")) for pair in text.split()]


@pytest.mark.parametrize(("one", "other"), pairs_of(SAME))
def test_romanisations_of_one_name_sound_the_same(one, other):
    assert SOUNDS(one) == SOUNDS(other)


@pytest.mark.parametrize(("one", "other"), pairs_of(NEAR))
def test_looser_romanisations_are_near_and_are_proposed(one, other):
    assert 0 <= distance(SOUNDS(one), SOUNDS(other)) <= 0.65
    assert pairs([one, other], KEYS) == ([tuple(sorted((one, other)))], 0)


@pytest.mark.parametrize(("one", "other"), pairs_of(APART))
def test_other_names_are_apart(one, other):
    assert distance(SOUNDS(one), SOUNDS(other)) >= 0.9


@given(NAMES, NAMES)
def test_a_distance_is_the_same_from_both_ends(one, other):
    there, back = distance(SOUNDS(one), SOUNDS(other)), distance(SOUNDS(other), SOUNDS(one))
    assert there == pytest.approx(back)
    assert (there == 0) == (SOUNDS(one) == SOUNDS(other))
    assert 0 <= there <= FAR


@given(st.text(max_size=20))
def test_any_text_can_be_read(word):
    assert plain(plain(word)) == plain(word)
    assert all(isinstance(key, str) for key in skeletons(SOUNDS(word)))


@given(NAMES, st.data())
def test_a_name_without_one_letter_is_proposed(name, data):
    heard = SOUNDS(name)
    at = data.draw(st.integers(0, len(heard) - 1))
    shorter = heard[:at] + heard[at + 1 :]
    keys = {name: KEYS(name), "x": (shorter,)}
    if len(heard) >= 3 and shorter:
        assert pairs(keys, keys.__getitem__)[0] == [tuple(sorted((name, "x")))]


@given(st.lists(NAMES, max_size=30, unique=True))
def test_pairs_are_those_that_share_a_key(names):
    expected = {tuple(sorted((a, b))) for a in names for b in names if a < b and set(KEYS(a)) & set(KEYS(b))}
    found, passed = pairs(names, KEYS)
    assert found == sorted(expected)
    assert passed == 0


def test_a_key_of_too_many_names_is_passed_over_and_counted():
    names = [f"N{number}" for number in range(41)]
    assert pairs(names, lambda name: ("all", name)) == ([], 1)
    assert len(pairs(names[:40], lambda name: ("all", name))[0]) == 40 * 39 // 2


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Kyiv Kyiv's Kyiv’s", {"Kyiv": ["Kyiv", "Kyiv's", "Kyiv’s"]}),
        ("Brown brown", {}),
        ("There They're Don't", {}),
        ("NATO UNESCO Unesco Ann A320neo Item_one", {"Unesco": ["Unesco"]}),
        ("ZELENSKYI Zelensky", {"ZELENSKYI": ["ZELENSKYI"], "Zelensky": ["Zelensky"]}),
        ("O'Brien Émile émigré", {"Émile": ["Émile"]}),
        ("N'Djamena McDonald", {"McDonald": ["McDonald"]}),
    ],
)
def test_names_are_capitalised_words_that_the_text_never_writes_small(words, names):
    known = Names(frozenset({"There"}))
    for _ in range(2):  # a second time from what is known
        found = known.of(set(words.split()), set(words.split()))
        assert {name: sorted(forms) for name, forms in found.items()} == names
