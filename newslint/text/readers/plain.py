"""Plain text: each line is a block, unless a paragraph was wrapped over several; the prose is the text itself."""

import re
from array import array
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import cast

from newslint.text.blocks import Block, Inline, Reading
from newslint.text.patterns import compiled
from newslint.text.rows import Rows
from newslint.text.wrapping import document_width, is_wrapped

_SPACE = r"[^\S\r\n\f]"
_BULLET = (
    r"[-*+•‣⁃◦∙·▪▫■□●○◆◇►▶▸➢➤➔→✓✔✗✘★☆–—\uf0b7\uf0a7\uf0d8]"
    r"|\d{1,3}[.)]|\(\d{1,3}\)|[a-zA-Z]\)|\([a-zA-Z]\)|[ivx]{2,5}\)|\([ivx]{1,5}\)|o(?=\t)"
)
# Indent, then an e-mail's quote marks or a bullet, then text without trailing white space; never backtracks
# over more than that white space.
_LINE = rf"({_SPACE}*+)(?:(>[> \t]*+)|((?:{_BULLET}){_SPACE}++))?+(\S(?:[^\r\n\f]*\S)?)?+{_SPACE}*+(?:\r\n?+|[\n\f]|\Z)"
# A line that begins and ends with these has no indent, mark or trailing white space, unless a bracket comes second.
_FIRST = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghjklmnpqrstuwyz\"'“‘")
_LAST = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!?,;:…\"'”’)")
_BOLD = r"(\*\*|__|\*|_)(?=[^\s*_])([^*_\r\n]{1,80}+)\1"
_HEADING_LENGTH = 120
_HEADING_WORDS = 14
_NO_HEADING = frozenset(".!?,;:…\"”'’)")
_PARAGRAPH, _LIST, _QUOTE, _HEADING, _WRAPPED = range(5)
_NAMES = (("paragraph", ""), ("list", ""), ("blockquote", ""), ("heading", ""), ("paragraph", ""))


class _Lines:
    """The lines with text, and the runs of them that may be one paragraph: `first[i]` begins run i.

    `bold`: the numbers of those that begin like bold marks do.
    """

    def __init__(self, text: str) -> None:
        self.starts, self.ends = array("I"), array("I")
        self.kinds, self.first = array("B"), array("I")
        self.bold: list[int] = []
        self._last, self._depth, self._margin = -1, "", 0
        if "\f" in text or ("\r" in text and not _all_crlf(text)):
            for match in compiled(_LINE).finditer(text):
                self._odd(text, match)
        else:
            self._even(text, "\r" in text)

    def _even(self, text: str, carriage: bool) -> None:
        """Take the lines of a text whose line ends are all alike: most by a look at their edges."""
        place, size = 0, len(text)
        add_start, add_end, add_kind = self.starts.append, self.ends.append, self.kinds.append
        while place < size:
            feed = text.find("\n", place)
            end, following = (feed - carriage, feed + 1) if feed >= 0 else (size, size)
            if end == place:
                self._last = -1
            elif text[place] in _FIRST and text[end - 1] in _LAST and not text.startswith(")", place + 1):
                if self._last < 0 or self._depth:
                    self.first.append(len(self.starts))
                    self._last = _PARAGRAPH
                self._depth, self._margin = "", 0
                add_start(place)
                add_end(end)
                add_kind(self._last)
            else:  # a quote mark before a vertical tab is passed over: hence no match at the line's start alone
                self._odd(text, cast("re.Match[str]", compiled(_LINE).search(text, place)))
            place = following

    def _odd(self, text: str, match: re.Match[str]) -> None:
        """Take one line of whatever kind."""
        _, (indent, indented), (mark, marked), (bullet, _end), (start, end) = match.regs
        if start < 0:
            self._last = -1
            return
        quote = text[mark:marked].replace(" ", "").replace("\t", "") if mark >= 0 else ""
        width, last = indented - indent, self._last
        if bullet >= 0 or last < 0 or quote != self._depth or (width > self._margin and last == _PARAGRAPH):
            self.first.append(len(self.starts))
            self._last = _LIST if bullet >= 0 else _QUOTE if quote else _PARAGRAPH
        self._depth, self._margin = quote, width
        if text[start] in "*_":
            self.bold.append(len(self.starts))
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(self._last)

    def runs(self) -> Iterator[tuple[int, int]]:
        """First line and end of each run."""
        ends = self.first[1:]
        ends.append(len(self.starts))
        return zip(self.first, ends, strict=False)

    def join(self, runs: Sequence[tuple[int, int]]) -> None:
        """Make one line of each of some runs."""
        begins = bytearray(b"\1" * len(self.starts))
        closes = bytearray(begins)
        for first, end in runs:
            begins[first + 1 : end] = closes[first : end - 1] = bytes(end - first - 1)
            self.kinds[first] = _WRAPPED if self.kinds[first] == _PARAGRAPH else self.kinds[first]
        self.starts, self.ends = array("I", compress(self.starts, begins)), array("I", compress(self.ends, closes))
        self.kinds = array("B", compress(self.kinds, begins))


def read(text: str) -> Reading:
    """Blocks of a plain text. Offsets of prose and text are the same.

    They are the same object too, unless a quoted paragraph goes over several lines: then the quote
    marks within it are blanks in the prose.
    """
    lines = _Lines(text)
    inline = Rows(Inline)
    wrapped = _wrapped(text, lines)
    if lines.bold:
        _unmark_bold(text, lines, wrapped, inline)
    gaps = [
        gap
        for first, end in wrapped
        if lines.kinds[first] == _QUOTE
        for gap in zip(lines.ends[first : end - 1], lines.starts[first + 1 : end], strict=True)
    ]
    if wrapped:
        lines.join(wrapped)
    blocks = Rows.of(Block, lines.starts, lines.ends, _kinds(text, lines), _NAMES)
    return Reading(_without_marks(text, gaps), blocks, None, inline, one_line=not wrapped)


def _all_crlf(text: str) -> bool:
    """Whether every line end is CRLF."""
    return text.count("\r\n") == text.count("\r") == text.count("\n")


def _wrapped(text: str, lines: _Lines) -> Sequence[tuple[int, int]]:
    """The runs that are one paragraph of several lines."""
    if len(lines.first) == len(lines.starts):
        return ()
    starts, ends = lines.starts, lines.ends
    width = document_width(text, starts, ends, lines.runs())
    return [
        (first, end)
        for first, end in (lines.runs() if width else ())
        if end - first > 1 and is_wrapped(text, starts[first:end], ends[first:end], width)
    ]


def _unmark_bold(text: str, lines: _Lines, wrapped: Sequence[tuple[int, int]], inline: Rows[Inline]) -> None:
    """Let the lines that begin in bold marks, but for those of wrapped paragraphs, begin after them."""
    held = {line for first, end in wrapped for line in range(first, end)}
    for line in lines.bold:
        bold = None if line in held else compiled(_BOLD).match(text, lines.starts[line], lines.ends[line])
        if bold is not None:
            lines.starts[line], strong_end = bold.span(2)
            lines.ends[line] = strong_end if bold.end() == lines.ends[line] else lines.ends[line]
            inline.append(lines.starts[line], strong_end, "strong" if len(bold[1]) == 2 else "emphasis")


def _kinds(text: str, lines: _Lines) -> "array[int]":
    """The kind of each line, with those told that are headings: short, and without a stop at the end."""
    kinds = array("H", lines.kinds)
    for line, (start, end) in enumerate(zip(lines.starts, lines.ends, strict=True)):
        if end - start < _HEADING_LENGTH and kinds[line] == _PARAGRAPH and text[end - 1] not in _NO_HEADING:
            words = text[start:end].split(None, _HEADING_WORDS)
            kinds[line] = _HEADING if len(words) <= _HEADING_WORDS else _PARAGRAPH
    return kinds


def _without_marks(text: str, gaps: Sequence[tuple[int, int]]) -> str:
    """The text with blanks for the quote marks in the gaps between lines, and of the same length."""
    if not gaps:
        return text
    parts, done = [], 0
    for start, end in gaps:
        parts += [text[done:start], text[start:end].replace(">", " ")]
        done = end
    return "".join([*parts, text[done:]])
