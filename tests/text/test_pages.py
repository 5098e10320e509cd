"""Twenty pages with every oddity met: the prose is what headless Chromium shows (`bench/pages.py --record`)."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from newslint.text.readers import html

FOLDER = Path(__file__).parents[1] / "pages"
SHOWN = json.loads(FOLDER.joinpath("shown.json").read_text("utf-8"))


def seen(text: str) -> str:
    return re.sub(r"[\s\u200b\u2060\ufeff\ufffc\xad]+", "", text).casefold()


def read(name):
    text = FOLDER.joinpath(name).read_bytes().decode()
    return text, html.read(text)


def blocks(name):
    _, reading = read(name)
    return [(b.kind, b.zone, reading.prose[b.start : b.end]) for b in reading.blocks]


def test_there_are_twenty_pages():
    assert sorted(SHOWN) == sorted(file.name for file in FOLDER.glob("*.html"))
    assert len(SHOWN) == 20


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_prose_is_what_the_browser_shows(name):
    there = [text for kind, _, text in blocks(name) if kind not in ("title", "meta", "alt")]
    assert seen("".join(there)) == seen(SHOWN[name])
    assert there


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_every_character_stands_where_it_was_read(name):
    text, reading = read(name)
    for block in reading.blocks:
        for offset in range(block.start, block.end):
            span = reading.runs.to_source(offset, offset + 1)
            source, char = text[span.start : span.end], reading.prose[offset]
            assert source == char or stands_for(source, char)


def stands_for(source: str, char: str) -> bool:
    if char in " \n":
        return not source.strip() or source.startswith(("<br", "</br", "&"))
    return char in unescape(source) if char != "\ufffc" else source.startswith("<")


def test_kinds_and_zones():
    assert blocks("01-article.html") == [
        ("title", "", "Harbour & bridge | The Example"),
        ("meta", "", 'The bridge over the harbour opens "on Friday".'),
        ("paragraph", "header", "The Example"),
        ("list", "nav", "News"),
        ("list", "nav", "Sport"),
        ("heading.h1", "article", "Harbour bridge opens"),
        ("paragraph", "article", "By Ann Smith, 3 May 2024"),
        ("alt", "article", "The bridge at dawn"),
        ("caption", "article", "The bridge, seen from the quay"),
        ("paragraph", "article", "The new harbour bridge opens on Friday."),
        ("blockquote", "article", "“We waited long,” she said."),
        ("heading.h3", "aside", "Read also"),
        ("paragraph", "aside", "Ferries stop in June"),
        ("paragraph", "footer", "© 2024 The Example"),
    ]


def test_zones_of_roles_comments_and_forms():
    assert [(zone, text) for _, zone, text in blocks("15-landmarks.html")] == [
        ("header", "Top"),
        ("nav", "Menu"),
        ("article", "News"),
        ("article", "Story"),
        ("comments", "2 comments"),
        ("comments", "Nice"),
        ("comments", "Name"),
        ("comments", "Leave a Reply"),
        ("aside", "Teaser"),
        ("", "Sign up"),
        ("nav", "Imprint"),
    ]


def test_attributes_are_no_prose_and_alt_is():
    assert blocks("14-attributes.html") == [("paragraph", "", "onetwothreefourfivesix")]
    assert ("alt", "", "Tom & Ann &copy2 © say <b>") in blocks("04-entities.html")
