"""Page furniture is told by its words, its shape, its place and its neighbours."""

import pytest

from newslint.lint.compile import plan_of
from newslint.lint.engine import Engine
from newslint.rule.checks.table import Checks
from newslint.rule.registry import Registry
from tests.making import document
from tests.running import PROJECT

CHECKS = Checks()
PACK = Registry([PROJECT / "rules" / "boilerplate"], CHECKS, {})
ENGINE = Engine(plan_of([PACK.rule(name) for name in PACK.ids()], CHECKS))

HEAD = "Council Votes to Close the Old Bridge"
BODY = [
    "The council voted on Monday to close the old bridge over the river for at least a year, officials said.",
    "Engineers found cracks in two of its pillars in March, and the money for the repair has not been found yet.",
    "“Nobody likes it, but nobody wants to fall into the river either,” said Jane Miller, who runs the ferry.",
]


def lines(*text, kind="plain"):
    """The lines that are reported, with the last part of the rule's id."""
    made = document("\n\n".join(text) + "\n", kind)
    return {made.text[f.span.start : f.span.end]: f.rule.partition(".")[2] for f in ENGINE.lint(made)}


def test_an_article_alone_is_silent():
    assert lines(HEAD, "By Jane Miller", "March 4, 2021", *BODY, "A year of work", *BODY[:2]) == {}


def test_a_headline_between_menu_and_buttons_is_not_furniture():
    found = lines("Home > News > Politics", HEAD, "Share on Facebook", "Tweet", *BODY)
    assert set(found) == {"Home > News > Politics", "Share on Facebook", "Tweet"}


def test_headlines_under_a_heading_of_teasers_are():
    teasers = ["Port reopens after the storm", "Farmers count the cost of a dry spring"]
    found = lines(HEAD, *BODY, "Related Stories", *teasers)
    assert found == dict.fromkeys(["Related Stories", *teasers], "related-teaser")


def test_a_teaser_list_ends_where_the_article_goes_on():
    found = lines(HEAD, BODY[0], "Related Stories", "Most Popular", "Port reopens", BODY[1], "The repair", BODY[2])
    assert set(found) == {"Related Stories", "Most Popular", "Port reopens"}


def test_names_of_networks_are_furniture_in_company_only():
    assert lines(HEAD, BODY[0], "Facebook", BODY[1], BODY[2]) == {}
    assert set(lines(HEAD, *BODY, "Facebook", "Twitter", "WhatsApp")) == {"Facebook", "Twitter", "WhatsApp"}


def test_menu_words_are_furniture_in_a_run_only():
    assert lines(HEAD, BODY[0], "Business", BODY[1], BODY[2]) == {}
    menu = ["Home", "News", "Business", "Sport", "Contact Us"]
    assert set(lines(*menu, HEAD, *BODY)) == set(menu)


def test_a_note_on_the_author_is_one_at_the_end_only():
    note = "Jane Miller is a staff writer who covers housing and transport for the paper."
    assert lines(HEAD, BODY[0], note, *BODY[1:]) == {}
    assert lines(HEAD, *BODY, note) == {note: "author-bio"}


def test_the_credit_of_a_caption_is_reported_without_the_caption():
    caption = "Workers clear snow from the old bridge in the early morning "
    assert lines(HEAD, caption + "(Photo by Ann Lee/Reuters)", *BODY) == {"(Photo by Ann Lee/Reuters)": "photo-credit"}


def test_zones_of_a_page_count():
    words = "".join(f"<li>{word}</li>" for word in ("Opinion", "Weather"))
    body = "".join(f"<p>{text}</p>" for text in BODY)
    assert set(lines(f"<nav><ul>{words}</ul></nav>{body}", kind="html")) == {"Opinion", "Weather"}
    assert lines(f"{body}<ul>{words}</ul>{body}", kind="html") == {}


def test_single_words_in_cells_of_a_table_are_no_menu():
    table = "| News | on |\n|---|---|\n| Business | off |\n| Sport | Weather |\n"
    assert lines(HEAD, *BODY, table, kind="markdown") == {}


@pytest.mark.parametrize(
    "line",
    [
        "The newsletter that he founded in 1987 now has nine readers.",
        "She asked her followers to share this article with their friends.",
        "Cookies are small files that a site leaves on a computer.",
        "Advertising revenue fell by a tenth.",
        "Editor’s note: This story has been updated with comments from the council.",
        "(Reporting by Jane Miller; Editing by John Baker)",
        "“Skip to the end,” he said.",
        "The photo was taken in 1962.",
        "More from him was not to be had.",
    ],
)
def test_prose_about_such_things_is_silent_wherever_it_stands(line):
    assert lines(line, HEAD, *BODY) == {}
    assert lines(HEAD, BODY[0], line, *BODY[1:]) == {}
    assert lines(HEAD, *BODY, line) == {}


def test_one_family_alone_is_told_by_the_neighbours_of_the_others():
    rule = PACK.rule("boilerplate.share-buttons")
    engine = Engine(plan_of([rule], CHECKS))
    made = document("\n\n".join([HEAD, *BODY, "Tags: river, bridge", "Facebook", "Leave a Reply"]) + "\n", "plain")
    assert [made.text[f.span.start : f.span.end] for f in engine.lint(made)] == ["Facebook"]


def test_the_fix_removes_the_line_and_is_unsafe():
    (finding,) = ENGINE.lint(document("\n\n".join([*BODY, "Leave a Reply"]) + "\n", "plain"))
    assert finding.fix is not None
    assert finding.fix.safety == "unsafe"
    assert finding.fix.edits[0].text == ""


def test_a_long_list_of_short_lines_takes_linear_time():
    found = ENGINE.lint(document("Share\n" * 20_000, "plain"))
    assert len(found) == 20_000
