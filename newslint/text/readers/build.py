"""Puts the prose of a marked-up document together, with its blocks and the way back to the source."""

import re

from newslint.text.blocks import OBJECT, Block, Inline, Reading
from newslint.text.readers.entities import REFERENCE, decode
from newslint.text.readers.tape import SPACES, Tape
from newslint.text.rows import Rows

# White space that is not one plain space or line feed, and whatever else does not stand for itself.
_POINT = re.compile(rf"[ \t\n\f\r]{{2,}}+|[\t\f\r]|[\xad\0]++|{REFERENCE}")
_ROUGH = re.compile(r"[ \n][ \t\n\f\r]|[\t\f\r&\xad\0]")
_TIMED = frozenset(("", "article", "header"))


class Builder(Tape):
    """Collects pieces of prose. A block begins with its first piece and ends with `flush`.

    White space is folded as a browser does it: a run of it is one space, none stands at the edges of
    a block or beside a line break. Blocks are separated by one line feed, which belongs to none.
    """

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self._blocks, self._inline = Rows(Block), Rows(Inline)
        self._start = -1
        self._space = True
        self._content = False
        self._begun = (0, 0, 0, 0)
        self._depth: dict[str, int] = {}
        self._opened: dict[str, int] = {}
        self._later = Rows(Block)

    def add(self, piece: str, start: int, size: int) -> None:
        """Append prose that stands for `size` code points of source from `start`; not empty."""
        if self._start < 0:
            self._begin(start)
        self._put(piece, start, size)
        self._space = False
        self._content = True

    def pack(self) -> None:
        """Save room. To be called now and then."""
        if self._start < 0 or self._content:
            self._pack()

    def _begin(self, start: int) -> None:
        """Open a block, and separate it from the one before."""
        self.pack()
        self._begun = (len(self._out), len(self._prose), len(self._inline), self._length)
        if self._length:
            self._put("\n", start, 0)
        self._start = self._length

    def text(self, start: int, end: int, *, attribute: bool = False) -> None:
        """Append a range of source text, folded and decoded."""
        if _ROUGH.search(self.source, start, end) is None:
            self._stretch(start, end)
        else:
            self._points(start, end, attribute)

    def _stretch(self, start: int, end: int) -> None:
        """Append text in which no white space is doubled and every character stands for itself."""
        source = self.source
        if self._space and source[start] in " \n":
            start += 1
        if start == end:
            return
        piece = source[start:end]
        if "\n" in piece:
            piece = piece.replace("\n", " ")
        content = self._content
        self.add(piece, start, end - start)
        self._space = piece[-1] == " "
        self._content = content or not piece.isspace()

    def _points(self, start: int, end: int, attribute: bool) -> None:
        """Append text piece by piece, between the points at which prose and source differ."""
        source, at = self.source, start
        for point in _POINT.finditer(source, start, end):
            place, stop = point.span()
            first = source[place]
            decoded, used = "", stop - place
            if first == "&":
                decoded, used = decode(point.group(), source[stop : min(stop + 1, end)], attribute=attribute)
                if not used:
                    continue
            if place > at:
                self._stretch(at, place)
            at = place + used
            if first in SPACES or decoded in SPACES:
                self.space(place, used)
            elif decoded and decoded != "\xad":
                content = self._content
                self.add(decoded, place, used)
                self._content = content or not decoded.isspace()
        if at < end:
            self._stretch(at, end)

    def piece(self, text: str, start: int, size: int) -> None:
        """Append text that is prose already, keeping its white space but at the edges of the block."""
        if self._space or not self._content:
            self._first_piece(text, start, size)
        else:
            self._put(text, start, size)

    def _first_piece(self, text: str, start: int, size: int) -> None:
        """Append text after white space, or where the block has nothing but white space and placeholders."""
        kept = text.lstrip(" \t\n") if self._space else text
        if len(text) == size:
            start, size = start + len(text) - len(kept), len(kept)
        if kept:
            content = self._content
            self.add(kept, start, size)
            self._content = content or not kept.isspace()

    def settle(self) -> None:
        """Something vanishes here: of the white space on its two sides only the first stays."""
        if self._out:
            self._space = self._space or self._out[-1][-1] in SPACES

    def space(self, start: int, size: int) -> None:
        """Append one space for a range of source, unless the prose has just had one."""
        if not self._space:
            content = self._content
            self.add(" ", start, size)
            self._space, self._content = True, content

    def line_break(self, start: int, size: int) -> bool:
        """Append a line feed inside the block; False if the prose has just had one."""
        if self._start < 0:
            return False
        if self._out[-1] == "\n":
            return False
        self._trim(self._start)
        content = self._content
        self.add("\n", start, size)
        self._space, self._content = True, content
        return True

    def placeholder(self, start: int, size: int, kind: str) -> None:
        """Append `OBJECT` for a range of source that is no prose, as an inline of its kind."""
        content = self._content
        self.add(OBJECT, start, size)
        self._content = content
        self._inline.append(self._length - 1, self._length, kind)

    def open_inline(self, kind: str, *, nests: bool = True) -> None:
        """Begin inline markup of a kind; of nested ones of the same kind the outermost counts."""
        depth = self._depth.get(kind, 0)
        if not depth:
            self._opened[kind] = self._length
        self._depth[kind] = depth + 1 if nests else 1

    def close_inline(self, kind: str) -> None:
        """End inline markup of a kind."""
        depth = self._depth.get(kind, 0)
        if depth == 1:
            self._record(kind)
        if depth:
            self._depth[kind] = depth - 1

    def _record(self, kind: str) -> None:
        start = max(self._opened[kind], self._start)
        if self._start >= 0 and start < self._length:
            self._inline.append(start, self._length, kind)

    def later(self, start: int, end: int, kind: str, zone: str) -> None:
        """Read a range of source (an attribute's value) as a block of its own, after the present one."""
        self._later.append(start, end, kind, zone)

    def flush(self, kind: str, zone: str) -> None:
        """End the present block, if it has any prose; then come the blocks that waited for its end."""
        if self._start >= 0:
            self._end(kind, zone)
        if self._later:
            self._attributes()

    def _end(self, kind: str, zone: str) -> None:
        if not self._content:
            self._discard()
            return
        self._trim(self._start)
        for open_kind, depth in self._depth.items():
            if depth:
                self._record(open_kind)
        self._inline.clamp(self._begun[2], self._length)
        self._blocks.append(self._start, self._length, kind, self._time(zone))
        self._reset()

    def _reset(self) -> None:
        self._start, self._space, self._content = -1, True, False

    def _time(self, zone: str) -> str:
        """The zone of a block: "time" for one that is, as a whole, a date or time of the article."""
        if zone in _TIMED and len(self._inline) > self._begun[2]:
            whole = Inline(self._start, self._length, "time")
            return "time" if self._inline[-1] == whole else zone
        return zone

    def _discard(self) -> None:
        """Take back a block in which nothing but placeholders stood."""
        pieces, runs, inline, length = self._begun
        self._cut(pieces, runs, length)
        self._inline.truncate(inline)
        self._opened = {kind: min(place, length) for kind, place in self._opened.items()}
        self._reset()

    def _attributes(self) -> None:
        """Read the attribute values that waited, each as one block outside all inline markup."""
        waiting, self._later = self._later, Rows(Block)
        depth, self._depth = self._depth, {}
        for start, end, kind, zone in waiting:
            self.text(start, end, attribute=True)
            if self._start >= 0:
                self._end(kind, zone)
        self._depth = depth

    def embed(self, part: "Builder", offset: int, kind: str) -> None:
        """Add the blocks of a part of the source that was read by itself; `kind` is for its paragraphs."""
        if not part._blocks:
            return
        self._begin(offset + part._from[0])
        base = self._length
        self._join(part, offset)
        for block in part._blocks:
            own = kind if block.kind == "paragraph" else block.kind
            self._blocks.append(block.start + base, block.end + base, own, block.zone)
        for inline in part._inline:
            self._inline.append(inline.start + base, inline.end + base, inline.kind)
        self._reset()

    def reading(self) -> Reading:
        """The document as read. Nothing can be added after this."""
        prose, runs = self._text_and_runs()
        return Reading(prose, self._blocks, runs, self._inline)
