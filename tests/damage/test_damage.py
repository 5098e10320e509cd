"""What copying, converting and rewriting broke."""

import re
from datetime import date
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.rule.checks.damage.dates import weekday
from newslint.rule.checks.damage.duplicate import _words
from newslint.rule.tables import rows
from tests.making_packs import fixed, lint, texts
from tests.running import PROJECT


@pytest.mark.parametrize("name", ["casing", "verbs"])
def test_tables_are_sorted_and_unique(name):
    keys = [row[0] for row in rows((PROJECT / "rules" / "damage" / f"{name}.csv").read_text(encoding="utf-8"))]
    assert sorted(set(keys)) == keys


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor has Said that the bridge is safe.", ["Said"]),
        ("“It is safe,” Miller Said.", ["Said"]),
        ("The bridge was closed, According to the mayor.", ["According to"]),
        ("Mayor Jane Miller On Monday closed the old bridge over the river.", ["On Monday"]),
        ("The mayor closed it Last Year after the storm broke.", ["Last Year"]),
        ("Critic Edward Said wrote of the bridge often.", []),
        ("The ship left Port Said on Monday, the owner said.", []),
        ("The film “She Said” opened on Monday in many towns.", []),
        ("Bridge Closed On Monday After Storm", []),
        ("It was late. On Monday the mayor spoke.", []),
        ("He asked: On Monday or on Friday?", []),
        ("- Announced that the bridge would open soon", []),
    ],
)
def test_link_casing(text, found):
    assert texts("damage.link-casing", text + "\n") == found


def test_link_casing_is_mended_but_days_keep_their_capital():
    text = "The mayor closed it Last Year and On Monday opened it.\n"
    assert fixed("damage.link-casing", text) == "The mayor closed it last year and on Monday opened it.\n"


@given(st.dates(date(1930, 1, 1), date(2099, 12, 31)))
def test_a_date_is_reported_unless_its_weekday_fits(day):
    for name in ("Monday", "Thursday", "Sunday"):
        text = f"The bridge opened on {name}, {day:%B} {day.day}, {day.year}.\n"
        assert (texts("damage.date", text) == []) == (day.strftime("%A") == name)


def test_dates_that_are_none_are_left_alone():
    assert weekday(2021, "February", 30) is None
    assert weekday(1752, "September", 3) is None


def test_the_final_newline_is_that_of_the_text():
    assert fixed("damage.final-newline", "One.\r\nTwo.") == "One.\r\nTwo.\r\n"
    assert fixed("damage.final-newline", "One.") == "One.\n"
    assert lint("damage.final-newline", "") == []
    assert lint("damage.final-newline", "<p>One.</p>", "html") == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("The bridge , they said, is old .", "The bridge, they said, is old."),
        ("The bridge,they said,is old.", "The bridge, they said, is old."),
        ("It was closed.The mayor left.", "It was closed. The mayor left."),
        ("He is at the Defence/ Transport desk.", "He is at the Defence/Transport desk."),
        ("The bridge ( the old one ) fell.", "The bridge (the old one) fell."),
    ],
)
def test_spacing_is_mended(text, after):
    assert fixed("damage.spacing", text + "\n", safe_only=True) == after + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "See www.example.com/a,b or node.js or 1,000.5 and 3:45.",
        "Le pont est vieux ; il est dans la ville : les gens le savent !",
        "Wait . . . what?",
        "A face :) and a list: a,b,c.",
        "He wrote and/or signed the U.S.Army form.",
    ],
)
def test_sound_spacing_is_left_alone(text):
    assert texts("damage.spacing", text + "\n") == []


def test_one_slip_in_a_long_text_is_no_damage():
    body = "The council met to talk about the old bridge, and nobody knew what to do with it.\n" * 30
    assert texts("damage.spacing", body + "It fell , they said.\n") == []
    assert texts("damage.spacing", "It fell , they said.\n") == ["fell ,"]


PARAGRAPH = (
    "The council met on Monday to talk about the old bridge and the storm that closed it in the spring of the year."
)


def test_nearly_equal_paragraphs_are_reported_with_the_first():
    again = PARAGRAPH.replace("storm", "storms")
    (finding,) = lint("damage.duplicate", f"{PARAGRAPH}\n\nNobody came.\n\n{again}\n")
    assert finding.related[0].span.start == 0
    other = PARAGRAPH.replace("old bridge", "new school").replace("storm", "flood").replace("closed", "broke")
    assert lint("damage.duplicate", f"{PARAGRAPH}\n\n{other}\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge (built in 1931 is old.", ["("]),
        ("The “old bridge is long.", ["“"]),
        ("The old” bridge is long.", ["”"]),
        ("“The bridge is old.\n\n“It is long,” she said.", []),
        ("“The bridge is old.\nIt is long.\nIt is safe,” she said.", []),
        ("“The bridge is old.\nIt is (long.\nIt is safe,” she said.", ["“", "(", "”"]),
        ("1) One, a) two and (b) three.", []),
        ("“He said ‘no’ (“twice”) to me.”", []),
        ("A face :( and :) too.", []),
    ],
)
def test_marks_without_a_partner(text, found):
    assert texts("damage.unbalanced", text + "\n") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge is safe. According to the BBC. Nobody believes it.", ["According to the BBC."]),
        ("The bridge is safe. According to officials.", ["According to officials."]),
        ("The bridge is safe. According to the BBC, it is old.", []),
        ("“The bridge is safe. According to the BBC.”", []),
    ],
)
def test_torn_sources(text, found):
    assert texts("damage.fragment", text + "\n") == found


def test_texts_that_stop():
    long = PARAGRAPH.removesuffix(".")
    assert texts("damage.truncated", f"{long} and the\n") == ["the"]
    assert texts("damage.truncated", f"{long},\n\nShare\n") == [","]
    assert texts("damage.truncated", f"{long}\n") == []


@pytest.mark.parametrize("part", ["(", ")", "[(", "“", '"', " ,", "a,b", "Said ", " On Monday", "a.\n\n", "- a"])
def test_long_damage_takes_linear_time(part):
    for rule in ("unbalanced", "spacing", "duplicate", "link-casing", "truncated", "fragment"):
        lint(f"damage.{rule}", part * 30_000)


SENTENCES = [
    "The council met on Monday to talk about the old bridge and about the storm.",
    "“The council met on Monday to talk about the old bridge and about the storm.”",
    "Nobody knew what to do with the old bridge after the storm, not even the mayor!",
    "It rained.",
    "He left. She did not. Nobody came. It was late. The bridge was closed. So it is.",
]


@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), max_size=6))
def test_of_many_paragraphs_those_are_looked_at_that_share_something(paragraphs):
    """In a long text only repetitions word for word are reported: those that going through all of it finds."""
    text = "\n\n".join(paragraphs) + "\n"
    with patch("newslint.rule.checks.damage.duplicate._COMPARED", 0):
        few = [finding.span for finding in lint("damage.duplicate", text)]
        with patch("newslint.rule.checks.damage.duplicate._sharing", lambda _, places: list(places)):
            assert few == [finding.span for finding in lint("damage.duplicate", text)]


def test_weekdays_within_words_and_dates_in_a_row():
    day = "Monday, March 3, 2021"
    assert texts("damage.date", f"On Easter_{day} and {day}; Monday; Friday March 5 2021.\n") == [day, day]


def test_a_followed_word_keeps_another_within_it_from_being_told():
    assert texts("damage.link-casing", "It was late. Earlier This week the mayor closed the bridge.\n") == []
    assert texts("damage.link-casing", "The mayor closed the bridge Earlier This Week after a storm.\n") != []
    assert texts("damage.link-casing", "It was late. Said the mayor of the bridge: Told you so.\n") == []


@pytest.mark.parametrize(
    ("end", "found"),
    [("and the \u2003", ["the"]), (",", [","]), (", \t", [","]), ("–", []), ("1", []), ("he McThe", []), ("The", [])],
)
def test_only_small_letters_and_commas_are_loose_ends(end, found):
    assert texts("damage.truncated", f"{PARAGRAPH.removesuffix('.')} {end}\n") == found


@given(st.text(st.one_of(st.sampled_from("aB_9 ’'“—éİΣ\u0301²\ud800\n\x1c"), st.characters(exclude_categories=()))))
def test_words_of_paragraphs_are_those_of_the_pattern(text):
    assert _words(text) == re.findall(r"\w+", text.lower())
    assert _words("".join(filter(str.isascii, text))) == re.findall(r"\w+", "".join(filter(str.isascii, text)).lower())
