"""Markdown beyond CommonMark's examples: what is prose, what kind its blocks are, and where it stands."""

import pytest

from newslint.text.readers import markdown


def blocks(text):
    reading = markdown.read(text)
    return [(block.kind, reading.prose[block.start : block.end]) for block in reading.blocks]


def inline(text):
    reading = markdown.read(text)
    return [(item.kind, reading.prose[item.start : item.end]) for item in reading.inline]


def source(text, phrase):
    reading = markdown.read(text)
    start = reading.prose.index(phrase)
    return text[slice(*reading.runs.to_source(start, start + len(phrase)))]


def test_kinds():
    text = "# H\n\nP\n\n- L\n\n> Q\n>\n> ## HQ\n\n| T |\n|---|\n| C |\n\n![A](u)\n\nF[^1]\n\n[^1]: N\n"
    assert blocks(text) == [
        ("heading.h1", "H"),
        ("paragraph", "P"),
        ("list", "L"),
        ("blockquote", "Q"),
        ("heading.h2", "HQ"),
        ("table.header", "T"),
        ("table.cell", "C"),
        ("alt", "A"),
        ("paragraph", "F"),
        ("paragraph", "N"),
    ]


def test_what_is_no_prose():
    text = "`code` [text](target 'title') <https://e.org> <!-- comment --> <b title='x'>bold</b>\n\n"
    text += "```\nfenced\n```\n\n    indented\n\n[ref]: /u 'x'\n"
    assert blocks(text) == [("paragraph", "\ufffc text \ufffc bold")]


def test_inline_markup():
    assert inline("[link](u) **bold** *so* <b>html</b> `code` <i>em</i>\n") == [
        ("link", "link"),
        ("strong", "bold"),
        ("emphasis", "so"),
        ("strong", "html"),
        ("code", "\ufffc"),
        ("emphasis", "em"),
    ]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Uni**ted** Kingdom", "Uni**ted** Kingdom"),
        ("United\nKingdom", "United\nKingdom"),
        ("> United\n> Kingdom", "United\n> Kingdom"),
        ("- United\r\n  Kingdom", "United\r\n  Kingdom"),
        ("United&#32;King&shy;dom", "United&#32;King&shy;dom"),
        ("é 😀 [United](u) Kingdom", "United](u) Kingdom"),
        ("United <!-- x --> Kingdom", "United <!-- x --> Kingdom"),
        ("| a |\n|--|\n| United Kingdom |", "United Kingdom"),
        ("<div>\nUnited <b>King</b>dom\n</div>", "United <b>King</b>dom"),
        ("- > <p>\n  > United\n  > Kingdom</p>", "United\n  > Kingdom"),
    ],
)
def test_a_phrase_is_where_it_stands(text, there):
    assert source(text, "United Kingdom") == there


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("---\ntitle: The bridge\n---\n", [("title", "The bridge")]),
        ('---\ntitle: "The: bridge" # x\ndraft: no\n---\n', [("title", "The: bridge")]),
        ("---\r\ndescription: 'So it is'\r\n...\r\n", [("meta", "So it is")]),
        ("---\ndescription: >-\n  Folded\n  lines\ntags: [a]\n---\n", [("meta", "Folded lines")]),
        ('+++\ntitle = "Toml"\n+++\n', [("title", "Toml")]),
    ],
)
def test_front_matter(front, expected):
    assert blocks(front + "\nText.\n") == [*expected, ("paragraph", "Text.")]


def test_rules_at_the_head_are_no_front_matter():
    assert blocks("---\nText.\n---\n") == [("heading.h2", "Text.")]


@pytest.mark.parametrize("tag", ['{{< fig src="a_b*c*" >}}', "{{% note %}}", "{% include x_y.html %}"])
def test_template_tags_are_no_prose(tag):
    assert blocks(f"{tag}\n\nso {tag} on\n") == [("paragraph", "so on")]


def test_directive_lines_are_no_prose():
    assert blocks("::: note Title\nText.\n:::\n\nMore.\n{: .wide}\n") == [
        ("paragraph", "Text."),
        ("paragraph", "More."),
    ]


def test_html_keeps_its_elements_open_over_blocks():
    text = (
        "<aside>\n\nAside.\n\n<div hidden>\n\nHidden.\n\n</div>\n\n> <table><tr><td>\n\nCell.\n\n</aside>\n\nAfter.\n"
    )
    reading = markdown.read(text)
    assert [(b.kind, b.zone, reading.prose[b.start : b.end]) for b in reading.blocks] == [
        ("paragraph", "aside", "Aside."),
        ("paragraph", "aside", "Cell."),
        ("paragraph", "", "After."),
    ]


def test_hidden_html_ends_with_its_block():
    assert blocks("so <span hidden>x\n\nmore\n") == [("paragraph", "so"), ("paragraph", "more")]


def test_line_breaks():
    assert blocks("a  \nb\\\nc<br>d\ne\n") == [("paragraph", "a\nb\nc\nd e")]


def test_old_line_ends():
    text = "---\rtitle: T\r---\r# Head\r\r- United\r  Kingdom\r- b\r"
    assert blocks(text) == [("title", "T"), ("heading.h1", "Head"), ("list", "United Kingdom"), ("list", "b")]
    assert source(text, "United Kingdom") == "United\r  Kingdom"


def test_nothing():
    assert blocks("") == blocks("\n\n***\n") == blocks("`x`\n") == []
