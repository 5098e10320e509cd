"""Plain text: each line is a block, unless a paragraph was wrapped over several; the prose is the text itself."""

import re
from array import array
from collections.abc import Iterator, Sequence

from newslint.text.blocks import Block, Inline, Reading
from newslint.text.rows import Rows
from newslint.text.wrapping import document_width, is_wrapped

_SPACE = r"[^\S\r\n\f]"
_BULLET = (
    r"[-*+•‣⁃◦∙·▪▫■□●○◆◇►▶▸➢➤➔→✓✔✗✘★☆–—\uf0b7\uf0a7\uf0d8]"
    r"|\d{1,3}[.)]|\(\d{1,3}\)|[a-zA-Z]\)|\([a-zA-Z]\)|[ivx]{2,5}\)|\([ivx]{1,5}\)|o(?=\t)"
)
# Indent, then an e-mail's quote marks or a bullet, then text without trailing white space; never backtracks
# over more than that white space.
_LINE = re.compile(
    rf"({_SPACE}*+)(?:(>[> \t]*+)|((?:{_BULLET}){_SPACE}++))?+(\S(?:[^\r\n\f]*\S)?)?+{_SPACE}*+(?:\r\n?+|[\n\f]|\Z)"
)
_BOLD = re.compile(r"(\*\*|__|\*|_)(?=[^\s*_])([^*_\r\n]{1,80}+)\1")
_HEADING_LENGTH = 120
_HEADING_WORDS = 14
_NO_HEADING = frozenset(".!?,;:…\"”'’)")
_PARAGRAPH, _LIST, _QUOTE = range(3)
_KINDS = ("paragraph", "list", "blockquote")


class _Lines:
    """The lines with text, and the runs of them that may be one paragraph: `first[i]` begins run i."""

    def __init__(self, text: str) -> None:
        self.starts, self.ends = array("I"), array("I")
        self.kinds, self.first = array("B"), array("I")
        last, depth, margin = -1, "", 0
        for match in _LINE.finditer(text):
            _, (indent, indented), (mark, marked), (bullet, _end), (start, end) = match.regs
            if start < 0:
                last = -1
                continue
            quote = text[mark:marked].replace(" ", "").replace("\t", "") if mark >= 0 else ""
            width = indented - indent
            if bullet >= 0 or last < 0 or quote != depth or (width > margin and last == _PARAGRAPH):
                self.first.append(len(self.starts))
                last = _LIST if bullet >= 0 else _QUOTE if quote else _PARAGRAPH
            depth, margin = quote, width
            self.starts.append(start)
            self.ends.append(end)
            self.kinds.append(last)


def read(text: str) -> Reading:
    """Blocks of a plain text. Offsets of prose and text are the same.

    They are the same object too, unless a quoted paragraph goes over several lines: then the quote
    marks within it are blanks in the prose.
    """
    lines = _Lines(text)
    blocks, inline = Rows(Block), Rows(Inline)
    gaps: list[tuple[int, int]] = []
    width = document_width(text, lines.starts, lines.ends, _runs(lines))
    for first, end in _runs(lines):
        if end - first > 1 and is_wrapped(text, lines.starts[first:end], lines.ends[first:end], width):
            blocks.append(lines.starts[first], lines.ends[end - 1], _KINDS[lines.kinds[first]], "")
            if lines.kinds[first] == _QUOTE:
                gaps += zip(lines.ends[first : end - 1], lines.starts[first + 1 : end], strict=True)
            continue
        for line in range(first, end):
            _add_line(text, lines.starts[line], lines.ends[line], lines.kinds[line], blocks, inline)
    return Reading(_without_marks(text, gaps), blocks, None, inline)


def _runs(lines: _Lines) -> Iterator[tuple[int, int]]:
    """First line and end of each run."""
    ends = lines.first[1:]
    ends.append(len(lines.starts))
    return zip(lines.first, ends, strict=False)


def _add_line(text: str, start: int, end: int, kind: int, blocks: Rows[Block], inline: Rows[Inline]) -> None:
    """Add one line as a block; a line that begins in bold marks begins after them."""
    if text[start] in "*_" and (bold := _BOLD.match(text, start, end)) is not None:
        start, strong_end = bold.span(2)
        end = strong_end if bold.end() == end else end
        inline.append(start, strong_end, "strong" if len(bold[1]) == 2 else "emphasis")
    if kind == _PARAGRAPH and _is_heading(text, start, end):
        blocks.append(start, end, "heading", "")
    else:
        blocks.append(start, end, _KINDS[kind], "")


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether a line is short and ends like a heading: without a stop."""
    if end - start >= _HEADING_LENGTH or text[end - 1] in _NO_HEADING:
        return False
    return len(text[start:end].split(None, _HEADING_WORDS)) <= _HEADING_WORDS


def _without_marks(text: str, gaps: Sequence[tuple[int, int]]) -> str:
    """The text with blanks for the quote marks in the gaps between lines, and of the same length."""
    if not gaps:
        return text
    parts, done = [], 0
    for start, end in gaps:
        parts += [text[done:start], text[start:end].replace(">", " ")]
        done = end
    return "".join([*parts, text[done:]])
