"""The kind of a document, from its name or its content."""

import pytest

from newslint.text.kind import kind_of, sniff


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.txt", "plain"),
        ("a.text", "plain"),
        ("b/c.MD", "markdown"),
        ("a.markdown", "markdown"),
        ("a.htm", "html"),
        ("a.html", "html"),
        ("a.XHTML", "html"),
    ],
)
def test_by_suffix_whatever_it_holds(path, kind):
    assert kind_of(path, "<p># x</p>") == kind


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><title>x</title>",
        "\n<html lang=en>",
        '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">',
        "<!-- saved -->\n<body>",
        "<p>teh</p>",
        "<H1>News</H1>",
        "<div class=x>",
    ],
)
def test_html_by_content(text):
    assert sniff(text) == "html"


@pytest.mark.parametrize(
    "text",
    ["# Head\n\n[a](https://e.org)\n", "---\ntitle: x\n---\n\n# Head\n", "**Bold** words and\n\n```\ncode\n```\n"],
)
def test_markdown_by_content(text):
    assert sniff(text) == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "News of the day.\n",
        "# 1 in the charts\n",
        "<3 is a heart",
        "a < b",
        "-----\nx\n-----\n",
        "<name@e.org> wrote:\n> so\n",
    ],
)
def test_plain_otherwise(text):
    assert sniff(text) == "plain"
    assert kind_of("notes.log", text) == "plain"
