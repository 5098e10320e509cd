"""Letters to sounds, keys, and distances between them."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.rule.checks.variants import propose
from newslint.rule.checks.variants.likeness import FAR, distance
from newslint.rule.checks.variants.propose import Partners, make_keys, pairs
from newslint.rule.checks.variants.sounds import make_hear, make_sounds, parse_sounds, plain, skeletons
from tests.names.pack import FOLDER

TABLE = parse_sounds((FOLDER / "sounds.txt").read_text(encoding="utf-8"))
HEAR = make_hear(TABLE)
SOUNDS = make_sounds(TABLE)
KEYS = make_keys(HEAR, lambda _: {}, {})
NAMES = st.text("abcdefghijklmnoprstuvwyz", min_size=5, max_size=12).map(str.capitalize)

WORDS = st.text(st.characters(categories=["L"]), min_size=4, max_size=9) | NAMES | NAMES.map(str.upper)

SAME = "Sergei/Sergey Zelenskyi/Zelenskyy Filipp/Philip Maksim/Maxim Mahmoud/Mahmud Erdoğan/Erdogan"
NEAR = "Zhelensky/Zelensky Grigorenko/Hryhorenko Jakarta/Dzhakarta York/Jork Wolfson/Volfson Shulgin/Schulgin"
APART = "Tony/Tory Clinton/Clifton Iran/Iraq Hart/Hunt London/Lincoln"


def pairs_of(text):
    return [tuple(pair.split("/")) for pair in text.split()]


def keys_of(name):
    return KEYS([name])[0]


def pairs_by_key(names):
    return pairs((name, keys_of(name)) for name in names)


def read(word):
    """The sounds of a word, letter by letter: the longest group wins, those of the end before all others."""
    letters, heard = plain(word), ""
    while letters:
        length = next((n for n in range(len(letters), 0, -1) if letters[:n] in TABLE), 1)
        if letters + "$" in TABLE:
            return once(heard + TABLE[letters + "$"])
        heard += TABLE.get(letters[:length], letters[0])
        letters = letters[length:]
    return once(heard)


def once(signs):
    return "".join(sign for sign, _ in groupby(signs))


@pytest.mark.parametrize(("one", "other"), pairs_of(SAME))
def test_romanisations_of_one_name_sound_the_same(one, other):
    assert SOUNDS(one) == SOUNDS(other)


@pytest.mark.parametrize(("one", "other"), pairs_of(NEAR))
def test_looser_romanisations_are_near_and_are_proposed(one, other):
    assert 0 <= distance(SOUNDS(one), SOUNDS(other)) <= 0.65
    assert pairs_by_key([one, other]) == ([tuple(sorted((one, other)))], 0)


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
    assert all(key.startswith("=") for keys in skeletons(HEAR(word + "\n")) for key in keys)


@given(st.lists(WORDS, min_size=1, max_size=9))
def test_names_read_together_sound_as_they_do_alone(names):
    heard = HEAR("".join(f"{name}\n" for name in names))
    assert heard == "".join(f"{read(name)}\n" for name in names)
    assert skeletons(heard) == [skeletons(f"{read(name)}\n")[0] for name in names]
    assert KEYS(names) == [keys_of(name) for name in names]


@given(NAMES, st.data())
def test_a_name_without_one_letter_is_proposed(name, data):
    heard = SOUNDS(name)
    at = data.draw(st.integers(0, len(heard) - 1))
    shorter = heard[:at] + heard[at + 1 :]
    keys = {name: keys_of(name), "x": (shorter,)}
    if len(heard) >= 3 and shorter:
        assert pairs(keys.items())[0] == [tuple(sorted((name, "x")))]


@given(st.lists(NAMES, max_size=30, unique=True))
def test_pairs_are_those_that_share_a_key(names):
    expected = {tuple(sorted((a, b))) for a in names for b in names if a < b and set(keys_of(a)) & set(keys_of(b))}
    found, passed = pairs_by_key(names)
    assert found == sorted(expected)
    assert passed == 0


def test_a_key_of_too_many_names_is_passed_over_and_counted():
    names = [f"N{number}" for number in range(41)]
    keyed = [(name, ("all", name)) for name in names]
    assert pairs(keyed) == ([], 1)
    assert len(pairs(keyed[:40])[0]) == 40 * 39 // 2


@pytest.mark.parametrize(("few", "kept"), [(20_000, 400_000), (2, 400_000), (20_000, 5)])
@given(texts=st.lists(st.lists(NAMES.map(lambda name: name[:5]), max_size=8, unique=True), max_size=8))
def test_what_is_remembered_of_other_texts_changes_no_pair(few, kept, texts):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(propose, "_FEW", few)
        patch.setattr(propose, "_MOST_KEPT", kept)
        patch.setattr(propose, "MOST_SHARING", 2)
        partners = Partners(KEYS)
        for names in texts:
            assert pairs(partners.keyed(names)) == pairs_by_key(names)
