"""From pyromark's events to prose."""

from collections.abc import Iterator
from typing import Any, cast

import pyromark

from newslint.text.readers.build import Builder
from newslint.text.readers.html import read_part
from newslint.text.readers.html.tree import OpenElements
from newslint.text.readers.markdown.inline import InlineHtml
from newslint.text.readers.markdown.pieces import Pieces
from newslint.text.readers.markdown.places import Places
from newslint.text.readers.markdown.prepare import prepare

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
_Event = tuple[str | dict[str, Any], dict[str, int]]

_MARKS = {"Strong": "strong", "Emphasis": "emphasis", "Link": "link"}
_CONTAINERS = {
    "BlockQuote": "blockquote",
    "Item": "list",
    "FootnoteDefinition": "paragraph",
    "TableHead": "table.header",
    "TableRow": "table.cell",
}
_PLAIN_BLOCKS = frozenset(("Paragraph", "List", "Table", "TableCell"))
_NOW_AND_THEN = 0xFFF
_SPACES = frozenset("\t\n\f\r")
_AUTOLINKS = frozenset(("Autolink", "Email"))


class MarkdownReader:
    """Feeds the prose of Markdown to a builder."""

    def __init__(self, source: str, start: int, builder: Builder) -> None:
        self._source = source
        self._first = start
        self._copy = prepare(source[start:])
        self._builder = builder
        self._opened = OpenElements()
        self._inline = InlineHtml(builder, self._opened)
        self._kinds = ["paragraph"]
        self._depths = [0]
        self._images = 0
        self._alts = Pieces()
        self._html: list[tuple[int, int]] = []
        self._silent = ""
        self._exact = self._copy == source[start:]
        self._flows = self._exact

    def _direct(self) -> bool:
        """Whether text goes straight to the prose: not into an image, not into code or hidden HTML."""
        return self._exact and not self._images and not self._mutes()

    def _mutes(self) -> bool:
        return self._inline.mutes or self._opened.top.skip

    def feed(self) -> None:
        """Read the source from its start to its end. Text, the commonest event, goes the shortest way."""
        piece, places = self._builder.piece, Places(self._copy, self._first)
        within, text_within = places.range, places.text
        events = cast(Iterator[_Event], pyromark.events_with_range(self._copy, options=_OPTIONS))
        for count, (event, bounds) in enumerate(events):
            if not count & _NOW_AND_THEN:
                self._builder.pack()
            if isinstance(event, str):
                self._sign(event, *within(bounds["start"], bounds["end"]))
            elif (text := event.get("Text")) is not None:
                if not self._silent:
                    place, size = text_within(text, bounds["start"], bounds["end"])
                    if self._flows and len(text) == size:
                        piece(text, place, size)
                    else:
                        self._text(text, place, size)
            elif (begun := event.get("Start")) is not None:
                if isinstance(begun, str):
                    self._start(begun)
                elif not self._start_with(*begun.popitem()):
                    self._other("Code", *within(bounds["start"], bounds["end"]))
            elif (ended := event.get("End")) is not None:
                self._end(ended if isinstance(ended, str) else next(iter(ended)))
            else:
                self._other(next(iter(event)), *within(bounds["start"], bounds["end"]))
        self._flush()

    def _text(self, text: str, start: int, size: int) -> None:
        """Prose that is decoded from a character reference, or that belongs to an image, or to no prose."""
        if len(text) == size:
            text = self._source[start : start + size]
        elif text in _SPACES:
            text = " "
        if self._images and not self._mutes():
            self._alts.append(text, start, size)
        elif not self._mutes() and text != "\xad":
            self._builder.piece(text, start, size)

    def _sign(self, event: str, start: int, size: int) -> None:
        """A line break or a rule."""
        if event == "Rule":
            self._flush()
        elif self._images:
            self._alts.append(" ", start, size)
        elif self._mutes():
            return
        elif event == "SoftBreak":
            self._builder.space(start, size)
        else:
            self._builder.line_break(start, size)

    def _other(self, key: str, start: int, size: int) -> None:
        """What is no prose: code, HTML; marks of footnotes and tasks vanish."""
        if key == "Html":
            self._html.append((start, start + size))
        elif self._images:
            return
        elif key == "InlineHtml":
            self._inline.read(self._source, start, start + size, self._kind())
            self._flows = self._direct()
        elif not self._mutes():
            if key == "Code":
                self._builder.placeholder(start, size, "code")
            else:
                self._builder.settle()

    def _start(self, name: str) -> None:
        """The start of inline markup or of a block."""
        if name in _MARKS:
            self._builder.open_inline(_MARKS[name])
        elif name in _CONTAINERS:
            self._flush()
            self._enter(_CONTAINERS[name])
        elif name in _PLAIN_BLOCKS:
            self._flush()
        elif name == "HtmlBlock":
            self._flush()
            self._silent = name

    def _start_with(self, name: str, details: Any) -> bool:  # noqa: ANN401
        """The same for what has details; False for a bare address, which is no prose."""
        if name == "Heading":
            self._flush()
            self._enter("heading." + details["level"].lower())
        elif name == "Image":
            self._images += 1
            self._flows = False
        elif name == "CodeBlock":
            self._flush()
            self._silent = name
        else:
            self._start(name)
            if name == "Link" and details["link_type"] in _AUTOLINKS:
                self._silent = name
                return False
        return True

    def _end(self, name: str) -> None:
        """The end of inline markup or of a block."""
        if name in _MARKS:
            self._builder.close_inline(_MARKS[name])
        elif name == "Image":
            self._images -= 1
            if not self._images:
                self._alts.append("", 0, 0)
                self._builder.settle()
            self._flows = self._direct()
        elif name in _PLAIN_BLOCKS:
            self._flush()
        elif name in _CONTAINERS or name == "Heading":
            self._flush()
            self._leave()
        elif name == "HtmlBlock":
            self._html_block()
        if name == self._silent:
            self._silent = ""

    def _enter(self, kind: str) -> None:
        self._kinds.append(kind)
        self._depths.append(self._opened.depth)

    def _leave(self) -> None:
        """Leave a container; HTML elements that were opened in it end with it."""
        self._kinds.pop()
        depth = self._depths.pop()
        if depth < self._opened.depth:
            self._opened.cut(depth)
            self._flows = self._direct()

    def _kind(self) -> str:
        """The kind of the present block: of its container in Markdown, else of the HTML around it."""
        kind = self._kinds[-1]
        return self._opened.top.kind if kind == "paragraph" else kind

    def _flush(self) -> None:
        """End the present block; then come the alternative texts of its images."""
        if self._inline.mutes:
            self._inline.reset()
            self._flows = self._direct()
        self._builder.flush(self._kind(), self._opened.top.zone)
        if self._alts:
            alts, self._alts = self._alts, Pieces()
            self._read_alts(alts)

    def _read_alts(self, alts: Pieces) -> None:
        """Add the alternative texts that waited for the end of the block."""
        for text, start, size in alts:
            if text:
                self._builder.piece(text, start, size)
            else:
                self._builder.flush("alt", self._opened.top.zone)

    def _html_block(self) -> None:
        """Read a block of HTML; what stands between its pieces (indents, quote marks) is blank."""
        pieces, self._html = self._html, []
        if not pieces:
            return
        first, done, parts = pieces[0][0], pieces[0][0], []
        for start, end in pieces:
            parts += [" " * (start - done), self._copy[start - self._first : end - self._first]]
            done = end
        self._builder.embed(read_part("".join(parts), self._opened), first, self._kinds[-1])
        self._flows = self._direct()
