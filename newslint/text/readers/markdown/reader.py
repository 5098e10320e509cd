"""From pyromark's events to prose."""

from collections.abc import Mapping

import pyromark

from newslint.text.readers.build import Builder
from newslint.text.readers.html import read_part
from newslint.text.readers.markdown.inline import InlineHtml
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
_MARKS = {"Strong": "strong", "Emphasis": "emphasis", "Link": "link"}
_CONTAINERS = {"BlockQuote": "blockquote", "Item": "list", "FootnoteDefinition": "paragraph"}
_BLOCKS = frozenset((*_CONTAINERS, "Paragraph", "List", "Table", "TableRow", "Heading", "TableHead", "TableCell"))
_AUTOLINKS = frozenset(("Autolink", "Email"))


class MarkdownReader:
    """Feeds the prose of Markdown to a builder."""

    def __init__(self, source: str, builder: Builder) -> None:
        self._source = source
        self._builder = builder
        self._inline = InlineHtml(builder)
        self._kinds = ["paragraph"]
        self._images: list[list[tuple[str, int, int]]] = []
        self._alts: list[list[tuple[str, int, int]]] = []
        self._html: list[tuple[int, int]] = []
        self._silent = ""
        self._copy, self._base = "", 0

    def feed(self, start: int) -> None:
        """Read the source from `start` to its end."""
        copy = prepare(self._source[start:])
        self._copy, self._base = copy, start
        place = Places(copy, start)
        for event, bounds in pyromark.events_with_range(copy, options=_OPTIONS):
            if isinstance(event, str):
                self._sign(event, *place(bounds["start"], bounds["end"]))
                continue
            for key, value in event.items():
                if key == "Text":
                    if not self._silent:
                        self._text(str(value), *place(bounds["start"], bounds["end"]))
                elif key == "Start":
                    name, details = _named(value)
                    if not self._start(name, details):
                        self._other("Code", *place(bounds["start"], bounds["end"]))
                elif key == "End":
                    self._end(_named(value)[0])
                elif not self._silent or key == "Html":
                    self._other(key, *place(bounds["start"], bounds["end"]))
        self._flush()

    def _text(self, text: str, start: int, end: int) -> None:
        """Prose, literal or decoded from a character reference."""
        if len(text) == end - start:
            text = self._source[start:end]
        if self._images:
            self._images[-1].append((text, start, end - start))
        elif not self._inline.mutes:
            self._builder.piece(text, start, end - start)

    def _sign(self, event: str, start: int, end: int) -> None:
        """A line break or a rule."""
        if event == "Rule":
            self._flush()
        elif self._images:
            self._images[-1].append((" ", start, end - start))
        elif self._inline.mutes:
            return
        elif event == "SoftBreak":
            self._builder.space(start, end - start)
        else:
            self._builder.line_break(start, end - start)

    def _other(self, key: str, start: int, end: int) -> None:
        """What is no prose: code, HTML; marks of footnotes and tasks vanish."""
        if key == "Html":
            self._html.append((start, end))
        elif self._images:
            return
        elif key == "Code":
            if not self._inline.mutes:
                self._builder.placeholder(start, end - start, "code")
        elif key == "InlineHtml":
            self._inline.read(self._source, start, end, self._kinds[-1])

    def _start(self, name: str, details: Mapping[str, object]) -> bool:
        """The start of a block or of inline markup; False for a bare address, which is no prose."""
        if name in _MARKS:
            self._builder.open_inline(_MARKS[name])
            if details.get("link_type") in _AUTOLINKS:
                self._silent = name
                return False
        elif name == "Image":
            self._images.append([])
        elif name in _BLOCKS:
            self._flush()
            self._open(name, details)
        elif name in ("CodeBlock", "HtmlBlock"):
            self._flush()
            self._silent = name
        return True

    def _open(self, name: str, details: Mapping[str, object]) -> None:
        """Enter a block that gives its kind to what stands in it."""
        if name == "Heading":
            self._kinds.append(f"heading.{details['level']}".lower())
        elif name in _CONTAINERS:
            self._kinds.append(_CONTAINERS[name])
        elif name in ("TableHead", "TableRow"):
            self._kinds.append("table.header" if name == "TableHead" else "table.cell")

    def _end(self, name: str) -> None:
        """The end of a block or of inline markup."""
        if name == self._silent:
            self._silent = ""
        if name in _MARKS:
            self._builder.close_inline(_MARKS[name])
        elif name == "Image":
            self._alts.append(self._images.pop())
        elif name == "HtmlBlock":
            self._html_block()
        elif name in _BLOCKS:
            self._flush()
            if name in _CONTAINERS or name in ("Heading", "TableHead", "TableRow"):
                self._kinds.pop()

    def _flush(self) -> None:
        """End the present block; then come the alternative texts of its images."""
        self._inline.reset()
        self._builder.flush(self._kinds[-1], "")
        waiting, self._alts = self._alts, []
        for pieces in waiting:
            for text, start, size in pieces:
                self._builder.piece(text, start, size)
            self._builder.flush("alt", "")

    def _html_block(self) -> None:
        """Read a block of HTML; what stands between its pieces (indents, quote marks) is blank."""
        pieces, self._html = self._html, []
        if not pieces:
            return
        offset, done, parts = pieces[0][0], pieces[0][0], []
        for start, end in pieces:
            parts += [" " * (start - done), self._copy[start - self._base : end - self._base]]
            done = end
        builder = read_part("".join(parts))
        self._builder.embed(builder, offset, self._kinds[-1])


def _named(value: object) -> tuple[str, Mapping[str, object]]:
    """Name and details of what an event starts or ends."""
    if isinstance(value, dict):
        for name, details in value.items():
            return name, details if isinstance(details, dict) else {}
    return str(value), {}
