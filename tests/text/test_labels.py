import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.labels import _LEAD
from tests.making import document, plain


def labels(text):
    made = plain(text)
    return [(made.prose[label.start : label.end], label.form) for label in made.labels]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Why it matters: The talks failed.\n", [("Why it matters", "colon")]),
        ("• By the numbers: 3 in 10.\n", [("By the numbers", "colon")]),
        ("The big picture\n\nThe talks failed on Monday.\n", [("The big picture", "line")]),
        ("The talks failed on Monday: nobody came.\n", [("The talks failed on Monday", "colon")]),
        ("A sentence. Then a colon: here.\n", []),
        ("At 12:30 the talks began, he said.\n", []),
        ("One two three four five six seven: too long to be a label.\n", []),
    ],
)
def test_candidates(text, found):
    assert labels(text) == found


PIECES = (
    "One two",
    "x" * 57,
    "12",
    ": ",
    ":",
    ":\n",
    "\n\n",
    "\n",
    "\r\n",
    "**",
    "# ",
    ". ",
    " ",
    "\u2028",
    "\udc80",
    "_",
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.sampled_from(["plain", "markdown"]))
def test_the_words_before_a_colon_are_those_that_the_pattern_finds(text, kind):
    made = document(text, kind)
    found = {label.block: made.prose[label.start : label.end] for label in made.labels if label.form == "colon"}
    bold = {item.start for item in made.inline if item.kind == "strong"}
    leads = [(k, _LEAD.match(made.prose, b.start, b.end)) for k, b in enumerate(made.blocks) if b.start not in bold]
    texts = {k: lead.group().rstrip(" \t") for k, lead in leads if lead}
    short = {k: one for k, one in texts.items() if len(one.split()) <= 6 and not one.endswith(",")}
    assert {k: found.get(k) for k in short} == short
