"""The tables of the boilerplate pack test themselves."""

import re
import subprocess
import sys
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.rule.checks.furniture import score
from newslint.rule.checks.furniture.lexicon import Lexicon, read_openings
from newslint.rule.checks.furniture.line import Forms, bare, clean, first_word, following
from newslint.rule.checks.furniture.phrase import Compiled, read_phrases, read_weights
from newslint.rule.checks.furniture.slots import SLOTS, fill
from newslint.rule.tables import rows
from tests.running import PROJECT
from tools.phrase_words import heads

PACK = PROJECT / "rules" / "boilerplate"


@cache
def table(name):
    return rows((PACK / name).read_text(encoding="utf-8"))


PHRASES = read_phrases(table("phrases.csv"))
MENU = [row[0] for row in table("menu.csv")]
OPENINGS = read_openings((PACK / "openings.txt").read_text(encoding="utf-8"))
LEXICON = Lexicon(PHRASES, OPENINGS, frozenset(MENU))


def test_rows_are_sorted_unique_and_what_is_derived_from_them_is_up_to_date():
    done = subprocess.run([sys.executable, "-m", "tools.phrase_heads", "--check"], check=False, cwd=PROJECT)
    assert done.returncode == 0, "run python -m tools.phrase_heads"


def test_menu_words_are_sorted_unique_and_in_the_form_that_is_looked_up():
    assert sorted(set(MENU)) == MENU
    assert [word for word in MENU if word != word.lower() or word != word.strip()] == []


def test_families_are_the_rules_of_the_pack():
    rules = {file.stem for file in PACK.glob("*.yml")} - {"pack"}
    assert {phrase.family for phrase in PHRASES} == rules


def test_strengths_and_places_are_known():
    assert {phrase.strength for phrase in PHRASES} == {1, 2, 3}
    assert {phrase.place for phrase in PHRASES} == {"line", "sentence", "end"}


def test_weights_are_those_of_the_score_each_with_its_reason():
    names = [row[0] for row in table("weights.csv")]
    assert names == sorted(names)
    assert all(reason for _, _, reason in table("weights.csv"))
    code = PROJECT / "newslint" / "rule" / "checks" / "furniture"
    sources = [(code / name).read_text(encoding="utf-8") for name in ("features.py", "score.py")]
    written = set(re.findall(r'"([a-z]+)"', "".join(sources)))
    assert set(names) <= written


def test_a_decisive_phrase_alone_reaches_the_threshold_and_a_strong_one_does_not():
    weights = read_weights(table("weights.csv"))
    assert weights["strong"] < score.THRESHOLD <= weights["decisive"]
    assert weights["weak"] + weights["short"] + weights["tail"] < score.THRESHOLD


@pytest.mark.parametrize("name", sorted(SLOTS))
def test_slots_are_patterns(name):
    re.compile(fill("{" + name + "}"))


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_text_of_a_pattern_is_tried_against_it(data):
    phrase = data.draw(st.sampled_from([phrase for phrase in PHRASES if phrase.place != "end"]))
    regex = re.compile(fill(phrase.pattern), re.IGNORECASE)
    text = clean(data.draw(st.from_regex(regex, fullmatch=True, alphabet=st.characters(codec="ascii"))))
    if not regex.fullmatch(text) or not text.isprintable():
        return  # cleaning took away what the pattern asks for
    assert tried(phrase, text)
    assert not phrase.needs or any(need in text.lower() for need in phrase.needs)
    assert phrase.least <= len(text) <= phrase.most


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("licen[sc]ed? under", {"licenced", "license", "licence", "licensed"}),
        ("(photo|image)s? (credits?)", {"photo", "photos", "image", "images"}),
        ("(un)?sign(ed)? in", {"sign", "signed", "unsign", "unsigned"}),
        ("e-?mail(ed)? us", {"e", "email", "emailed"}),
        ("[•·] more", {"•", "·"}),
        (".{3} more", None),
    ],
)
def test_first_words_of_a_pattern_are_whole(pattern, words):
    assert heads(pattern) is None if words is None else heads(pattern) >= words


@pytest.mark.parametrize(
    "line",
    [
        "Licensed under a Creative Commons licence",
        "License this article",
        "Unauthorized reproduction is prohibited",
        "Customise cookies",
        "Images credits: many hands",
    ],
)
def test_a_phrase_is_found_whose_first_word_is_spelt_in_more_than_one_way(line):
    assert LEXICON.find(line) is not None


def tried(phrase, text):
    """Whether a cleaned line is compared with a phrase."""
    if phrase.parts:
        return any(part in text.lower() for part in phrase.parts)
    word = first_word(text)
    if word not in OPENINGS:
        # A word may go on without a space where a pattern makes the space optional; such texts are not looked for.
        return any(word.startswith(other) for other in OPENINGS)
    rests = {following(text, len(word)), following(bare(text), len(word))}
    otherwise, *cells = OPENINGS[word].split("\t")
    listed = {rest: numbers for numbers, _, rest in (cell.partition("=") for cell in cells)}
    number = str(PHRASES.index(phrase))
    return len(rests) > 1 or number in listed.get(rests.pop(), otherwise).split(",") or glued(word, phrase)


def numbered(word, phrase):
    cells = OPENINGS[word].split("\t")
    return str(PHRASES.index(phrase)) in ",".join(cell.partition("=")[0] for cell in cells).split(",")


def glued(word, phrase):
    """Whether the word is another phrase's, and this one goes on without a space as it does by chance."""
    return not numbered(word, phrase)


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_line_in_lower_case_matches_as_one_in_any_case_does(data):
    phrase = data.draw(st.sampled_from([phrase for phrase in PHRASES if phrase.place != "end"]))
    regex = re.compile(fill(phrase.pattern), re.IGNORECASE)
    text = clean(
        data.draw(st.from_regex(regex, fullmatch=True)) + data.draw(st.sampled_from(["", " »", ":", "..", "x"]))
    )
    text = "".join(data.draw(st.sampled_from([char, char.upper(), char.swapcase()])) for char in text)
    line = Forms(text, bare(text), text.lower())
    expected = regex.fullmatch(line.text) or regex.fullmatch(line.short)
    assert bool(Compiled(phrase, 0)._match(line)) == bool(expected)


@pytest.mark.parametrize(
    "line",
    [
        "share facebook messenger " * 24 + "#",
        "Ab " * 200,
        "Ab/" * 190 + "!",
        "we we we " * 60,
        "(" * 590,
        "1 " * 299,
        "a/b/" * 140,
    ],
)
def test_no_line_takes_long(line):
    assert LEXICON.find(line.strip()) is None
