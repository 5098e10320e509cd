"""HTML tags inside a paragraph of Markdown."""

import re

from newslint.text.readers.build import Builder
from newslint.text.readers.html.elements import BLOCK, CODE, INLINE, RAW_TEXT, SKIPPED
from newslint.text.readers.html.traits import hides, value_of
from newslint.text.readers.html.tree import OpenElements

_TAG = re.compile(r"<(/?+)([a-zA-Z][^ \t\n\f\r/>]*+)")
_MUTE = CODE | SKIPPED | RAW_TEXT


class InlineHtml:
    """Knows which text is hidden by the tags around it. What hides ends, at the latest, with the block."""

    def __init__(self, builder: Builder, opened: OpenElements) -> None:
        self._builder = builder
        self._opened = opened
        self.reset()

    def reset(self) -> None:
        """Forget open tags: a new block begins."""
        self._name, self._depth, self._start = "", 0, 0

    @property
    def mutes(self) -> bool:
        """Whether text here is no prose."""
        return bool(self._name)

    def read(self, source: str, start: int, end: int, kind: str) -> None:
        """Act on one tag, comment or declaration."""
        tag = _TAG.match(source, start, end)
        if tag is None:
            self._builder.settle()
            return
        closing, name = tag[1], tag[2].lower()
        if self._name:
            self._muted(name, bool(closing), end)
        elif closing:
            self._close(name, kind)
        else:
            self._open(source, name, start, end, kind)

    def _muted(self, name: str, closing: bool, end: int) -> None:
        if name != self._name:
            return
        self._depth += -1 if closing else 1
        if not self._depth:
            if name in CODE:
                self._builder.placeholder(self._start, end - self._start, "code")
            self.reset()

    def _open(self, source: str, name: str, start: int, end: int, kind: str) -> None:
        if name in INLINE:
            self._builder.open_inline(INLINE[name])
        elif name == "br":
            self._builder.line_break(start, end - start)
        elif name == "img":
            self._image(source, start, end)
        elif name in BLOCK:
            self._flush(kind)
        if (name in _MUTE or hides(source, start + 1 + len(name), end)) and source[end - 2] != "/":
            self._name, self._depth, self._start = name, 1, start

    def _close(self, name: str, kind: str) -> None:
        if name in INLINE:
            self._builder.close_inline(INLINE[name])
        elif name in BLOCK:
            self._flush(kind)
            self._opened.close(name)

    def _flush(self, kind: str) -> None:
        self._builder.flush(kind, self._opened.top.zone)

    def _image(self, source: str, start: int, end: int) -> None:
        alt = value_of(source, start + len("<img"), end, "alt")
        if alt is not None and alt[0] < alt[1]:
            self._builder.later(*alt, "alt", self._opened.top.zone)
