"""The tables of the boilerplate pack test themselves."""

import re
import subprocess
import sys
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.rule.checks.furniture import score
from newslint.rule.checks.furniture.lexicon import Lexicon, clean, first_word, read_phrases, read_weights
from newslint.rule.checks.furniture.slots import SLOTS, fill
from newslint.rule.tables import rows
from tests.running import PROJECT

PACK = PROJECT / "rules" / "boilerplate"


@cache
def table(name):
    return rows((PACK / name).read_text(encoding="utf-8"))


PHRASES = read_phrases(table("phrases.csv"))
MENU = [row[0] for row in table("menu.csv")]
LEXICON = Lexicon(PHRASES, frozenset(MENU))


def test_rows_are_sorted_unique_and_their_column_is_derived():
    done = subprocess.run([sys.executable, PROJECT / "tools" / "phrase_heads.py", "--check"], check=False)
    assert done.returncode == 0, "run tools/phrase_heads.py"


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
    source = PROJECT / "newslint" / "rule" / "checks" / "furniture" / "score.py"
    written = set(re.findall(r'"([a-z]+)"', source.read_text(encoding="utf-8")))
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
    parts = tuple(word[1:] for word in phrase.begins if word.startswith("*"))
    # A word may go on without a space where a pattern makes the space optional; such texts are not looked for.
    begins = any(first_word(text).startswith(word) for word in phrase.begins)
    assert begins or any(part in text.lower() for part in parts)
    assert not phrase.needs or any(need in text.lower() for need in phrase.needs)


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
