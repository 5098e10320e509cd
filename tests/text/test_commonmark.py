"""The blocks of Markdown agree with the examples of the CommonMark specification."""

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from newslint.text.readers import markdown

EXAMPLES = json.loads(Path(__file__).with_name("data").joinpath("commonmark-0.31.2.json").read_text("utf-8"))
KINDS = {
    "li": "list",
    "blockquote": "blockquote",
    "td": "table.cell",
    **{f"h{n}": f"heading.h{n}" for n in range(1, 7)},
}


class Oracle(HTMLParser):
    """Blocks of the HTML that the specification prints, found by another parser in another way."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, str]] = []
        self.kinds = ["paragraph"]
        self.text = ""
        self.alts: list[str] = []
        self.silent = 0
        self.code = 0

    def flush(self) -> None:
        lines = [" ".join(re.split(r"[ \t\n\f\r]+", line)).strip(" ") for line in self.text.split("\0")]
        text = "\n".join(lines).strip(" \n")
        if text.strip("\ufffc \n\xa0"):
            self.blocks.append((self.kinds[-1], text))
        self.blocks += [("alt", alt) for alt in self.alts if alt]
        self.text, self.alts = "", []

    def handle_starttag(self, tag, attrs):
        if tag in ("pre", "script", "style", "textarea"):
            self.flush()
            self.silent += 1
        elif tag == "code" and not self.silent:
            self.text += "\ufffc"
            self.code += 1
        elif tag == "img":
            self.alts.append(" ".join((dict(attrs).get("alt") or "").split("\n")))
        elif tag == "br":
            self.text += "\0"
        elif tag in ("p", "div", "table", "tr", "td", "ul", "ol", "hr", "section", *KINDS):
            self.flush()
            if tag in KINDS:
                self.kinds.append(KINDS[tag])

    def handle_endtag(self, tag):
        if tag in ("pre", "script", "style", "textarea"):
            self.silent -= 1
        elif tag == "code" and self.code:
            self.code -= 1
        elif tag in ("p", "div", "table", "tr", "td", "ul", "ol", *KINDS):
            self.flush()
            if tag in KINDS and len(self.kinds) > 1:
                self.kinds.pop()

    def handle_data(self, data):
        if not self.silent and not self.code:
            self.text += data

    def close(self) -> None:
        super().close()
        self.flush()


def without_autolinks(markdown_text: str, html: str) -> str:
    """A bare address is no prose: one code span stands for it."""

    def placeholder(link: re.Match[str]) -> str:
        return "<code></code>" if f"<{unescape(link[1])}>" in markdown_text else link.group()

    return re.sub(r'<a href="[^"]*">([^<]*)</a>', placeholder, html)


def expected(html: str) -> list[tuple[str, str]]:
    oracle = Oracle()
    oracle.feed(html)
    oracle.close()
    return oracle.blocks


def got(text: str) -> list[tuple[str, str]]:
    reading = markdown.read(text)
    return [(block.kind, folded(reading.prose[block.start : block.end])) for block in reading.blocks]


def folded(text: str) -> str:
    return re.sub(r"[ \t]+", " ", text)


# An unfinished tag, which the oracle shows as text; and comments of the form `<!-->`, which it does not know.
UNFINISHED, SHORT_COMMENTS = {156, 157, 158}, 626


@pytest.mark.parametrize("number", sorted(set(range(1, len(EXAMPLES) + 1)) - UNFINISHED - {SHORT_COMMENTS}))
def test_blocks_agree(number):
    example = EXAMPLES[number - 1]
    assert got(example["markdown"]) == expected(without_autolinks(example["markdown"], example["html"]))


def test_all_examples_are_there():
    assert len(EXAMPLES) == 652


@pytest.mark.parametrize("number", sorted(UNFINISHED))
def test_an_unfinished_tag_is_dropped(number):
    assert got(EXAMPLES[number - 1]["markdown"]) == []


def test_short_comments_vanish():
    assert got(EXAMPLES[SHORT_COMMENTS - 1]["markdown"]) == [("paragraph", "foo foo -->")] * 2
