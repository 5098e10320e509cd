"""Where rules apply."""

import pytest

from newslint.rule.scope import in_scope
from tests.making import document, engine, found

MARKDOWN = (
    "# One\n\n## Two **bold**\n\nPara [link](u). And *so*.\n\n- item\n\n> quote\n\n"
    "| head |\n|---|\n| cell |\n\n![alt](u)\n"
)
PAGE = (
    "<title>Title</title><meta name=description content=Meta><nav><p>Menu</nav><article><h1>Head</h1><p>Body"
    "<figcaption>Caption</figcaption></article><footer><p>Foot</footer><p>Outside"
)


def admitted(scope, text, kind):
    made = document(text, kind)
    scopes = (scope,) if isinstance(scope, str) else scope
    return [
        made.prose[block.start : block.end] for block in made.blocks if in_scope(scopes, made, block.start, block.end)
    ]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("heading", ["One", "Two bold"]),
        ("heading.h2", ["Two bold"]),
        ("text.heading.h1.md", ["One"]),
        ("heading.html", []),
        ("~heading & ~table", ["Para link. And so.", "item", "quote", "alt"]),
        (("heading.h1", "list"), ["One", "item"]),
        ("paragraph", ["Para link. And so."]),
        ("blockquote", ["quote"]),
        ("table", ["head", "cell"]),
        ("table.header", ["head"]),
        ("table.cell", ["cell"]),
        ("alt", ["alt"]),
        ("attr.alt", ["alt"]),
        ("raw", []),
        (("line", "heading"), ["One", "Two bold"]),
        ("summary", ["One", "Two bold", "Para link. And so.", "item", "quote", "head", "cell", "alt"]),
    ],
)
def test_markdown(scope, expected):
    assert admitted(scope, MARKDOWN, "markdown") == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("title", ["Title"]),
        ("meta", ["Meta"]),
        ("caption", ["Caption"]),
        ("article", ["Head", "Body", "Caption"]),
        ("article & heading", ["Head"]),
        ("zone.nav", ["Menu"]),
        ("~zone.nav & ~zone.footer", ["Title", "Meta", "Head", "Body", "Caption", "Outside"]),
        ("paragraph & ~article", ["Menu", "Foot", "Outside"]),
    ],
)
def test_zones(scope, expected):
    assert admitted(scope, PAGE, "html") == expected


def test_without_an_article_all_is_article_but_landmarks():
    assert admitted("article", "<nav>Menu</nav><p>Body", "html") == ["Body"]
    assert admitted("article", "Body.", "plain") == ["Body."]


@pytest.mark.parametrize(
    ("scope", "phrase", "expected"),
    [
        ("link", "link", True),
        ("link", "Para", False),
        ("strong", "bold", True),
        ("emphasis", "so", True),
        ("~link", "link", False),
        ("sentence", "Para link.", True),
        ("sentence", "link. And", False),
        ("line", "item", True),
        ("line", "ite", False),
        ("label", "One", True),
        ("label", "Para", False),
    ],
)
def test_places_within_a_block(scope, phrase, expected):
    made = document(MARKDOWN, "markdown")
    start = made.prose.index(phrase)
    assert in_scope((scope,), made, start, start + len(phrase)) is expected


def test_raw_is_the_source_with_its_markup(tmp_path):
    rule = "extends: existence\nmessage: \"'%s'\"\nnonword: true\nscope: raw\ntokens: ['<font', '</b>']\n"
    run = engine(tmp_path, rule, rule.replace("scope: raw", "scope: text"))
    assert found(run, "<p>a <FONT><b>x</b> </p>&lt;/b>", "html") == [("</b>", "'</b>'"), ("&lt;/b>", "'</b>'")]


def test_a_selector_works_in_a_rule(tmp_path):
    run = engine(tmp_path, "extends: existence\nmessage: x\nscope: [heading.h2 & ~zone.nav]\ntokens: [teh]\n")
    page = "<nav><h2>teh</h2></nav><h2>a teh</h2><p>teh</p>"
    assert [text for text, _ in found(run, page, "html")] == ["teh"]
