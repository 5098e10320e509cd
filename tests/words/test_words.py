"""What the words rules find and leave alone, beyond the examples in their files."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.config import Settings
from newslint.rule.checks.words import vocabulary as module
from newslint.rule.checks.words.edits import cost, guess, neighbours
from newslint.rule.checks.words.forms import made_of_known
from newslint.rule.checks.words.vocabulary import Vocabulary
from newslint.rule.packs import bundled
from newslint.session import Session
from tests.making import document, plain

PACK = str(bundled() / "typos")
WORDS = st.text("abcde", min_size=1, max_size=7)


@pytest.fixture(scope="module")
def engine():
    """Runs chosen rules of the pack over a text; gives (rule, text, fix safety) of each finding."""
    made = {}

    def run(text, *rules, kind="plain", **shared):
        key = (rules, *shared.items())
        if key not in made:
            made[key] = Session(Settings(select=rules or ("typos",), **shared), use_cache=False).engine
        checked = document(text, kind)
        return [
            (f.rule.removeprefix("typos."), checked.text[f.span.start : f.span.end], f.fix and f.fix.safety)
            for f in made[key].lint(checked)
        ]

    return run


@given(WORDS)
def test_neighbours_are_one_edit_away_and_cost_less_than_two_units(word):
    for other in neighbours(word):
        assert abs(len(other) - len(word)) <= 1
        if other != word:
            assert -0.5 <= cost(word, other) <= 1.5


@given(WORDS, st.data())
def test_every_edit_is_a_neighbour(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcxyz"))
    around = set(neighbours(word))
    assert {word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:]} <= around


def test_the_commoner_word_is_meant_unless_the_edit_is_an_odd_one():
    common = {"meeting": 5.0, "melting": 4.0, "greeting": 4.5}
    assert guess("meetting", common).word == "meeting"
    assert guess("hospitel", {"hospital": 5.0}).likelihood == 5.0
    assert guess("abcd", {"abce": 7.0}) is None
    assert guess("qqqqqqq", common) is None


def test_derived_words_and_compounds_are_right():
    known = {"shard", "meet", "meeting", "blog", "smart", "card", "follow", "followed"}.__contains__
    made = [
        made_of_known(word, known, {"smart", "card"}) for word in ("sharding", "blogging", "smartcard", "unfollowed")
    ]
    assert made == [True] * 4
    assert not made_of_known("meetting", known, {"smart"})


def test_what_is_known_of_a_word_does_not_depend_on_what_was_seen_before():
    texts = ["He recieved the goverment paper.", "The goverment of Smith was wether it recieved."]
    words = {word for text in texts for word in text.replace(".", "").split()}
    one, many = Vocabulary(PACK), Vocabulary(PACK)
    for number in range(4000):
        many.look({f"Xyzzy{number}", f"wqx{number}", f"qqword{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}zz"})
    for text in map(plain, texts):
        found = one.odd(text, text.distinct)
        assert found
        assert found == many.odd(text, text.distinct)
    assert {word: one.knows(word.lower()) for word in words} == {word: many.knows(word.lower()) for word in words}


def test_notes_that_start_anew_lose_no_word(monkeypatch):
    monkeypatch.setattr(module, "_MOST", 1)
    words = Vocabulary(PACK)
    assert set(words.look({"recieve"})) == {"recieve"}
    assert set(words.look({"recieve", "zzqxwordd"})) == {"recieve", "zzqxwordd"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They recieved it.", [("misspelling", "recieved", "safe")]),
        ("“They recieved it,” she said.", [("misspelling", "recieved", None)]),
        ("THEY RECIEVED IT.", [("misspelling", "RECIEVED", "unsafe")]),
        ("Recieved with thanks, and a longer line of text.", [("misspelling", "Recieved", "unsafe")]),
        ("The recieved’s end.", [("misspelling", "recieved", "safe")]),
        ("See www.recieved.org, a/recieved/b and recieved@x.org.", []),
        ("Mr Recieved met Mrs Recieved.", []),
        ("The recieved-wisdom party.", []),
        ("They recieved [sic] it.", []),
        ("They recieved…", []),
    ],
)
def test_where_a_misspelling_is_one(engine, text, found):
    assert engine(text, "typos.misspelling") == found


def test_other_languages_are_left_alone(engine):
    text = (
        "Der Minister sagte am Freitag, dass die Regierung den Vertrag mit der Gewerkschaft nicht verlängern werde. "
        "Die Verhandlungen sollen im kommenden Jahr wieder aufgenommen werden, hieß es aus dem Ministerium."
    )
    assert engine(text) == []
    assert engine("It is the casa de la gente comune hispana, he said.", "typos.misspelling") == []


def test_code_and_markup(engine):
    assert engine("Type `recieve` and go.", "typos.misspelling", kind="markdown") == []
    found = engine("<p>They re<b>ci</b>eved it, and recieved that.</p>", "typos.misspelling", kind="html")
    assert found == [("misspelling", "re<b>ci</b>eved", None), ("misspelling", "recieved", "safe")]


def test_a_word_used_three_times_is_a_term(engine):
    once = "The centrral office and a table stood there, as was said."
    assert [text for _, text, _ in engine(once, "typos.unknown-near-word")] == ["centrral"]
    assert engine(" ".join([once] * 3), "typos.unknown-near-word") == []


def test_the_dialect_that_is_set_is_expected(engine):
    text = "The color of the centre is new."
    assert engine(text, "typos.dialect-mix") == []
    assert engine(text, "typos.dialect-mix", dialect="en-GB") == [("dialect-mix", "color", "unsafe")]
    american = engine(text, "typos.dialect-mix", dialect="en_US")
    assert [form for _, form, _ in american] == ["centre"]
    ize = "They realize the colour is right."
    assert [form for _, form, _ in engine(ize, "typos.dialect-mix", dialect="en-GB")] == ["realize"]
    assert engine(ize, "typos.dialect-mix", dialect="en-GB-oxendict") == []
    assert engine(ize, "typos.dialect-mix", dialect="en-CA") == []


def test_a_mix_names_the_places_of_both_sides():
    text = (
        "The colour of the centre. The neighbours like the color, honour, flavour and the theatre. The color stays.\n"
    )
    session = Session(Settings(select=("typos.dialect-mix",)), use_cache=False)
    made = plain(text)
    (found,) = session.engine.lint(made)
    assert made.text[found.span.start : found.span.end] == "color"
    assert [made.text[r.span.start : r.span.end] for r in found.related] == [
        "colour", "centre", "neighbours", "honour", "flavour", "theatre", "color",
    ]  # fmt: skip
    assert "2 American and 6 British" in found.message


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "the",
                "a",
                "an",
                "apple",
                "recieved",
                "hosspital",
                "colour",
                "color",
                "’s",
                "“",
                "”",
                ".",
                "\n",
                "&",
                ";",
                "\U0001f600",
                "-",
            ]
        ),
        max_size=25,
    )
)
def test_places_are_inside_the_text_whatever_it_is(engine, parts):
    text = " ".join(parts)
    for _, found, _ in engine(text, "typos", preview=True):
        assert found in text


def test_endless_words_cost_nothing(engine):
    text = " ".join(["x" * 300_000, "recieve" * 40_000, "a" * 100_000 + "'s", "the " * 50_000, "a-" * 50_000])
    start = time.perf_counter()
    engine(text, "typos", preview=True)
    assert time.perf_counter() - start < 5
