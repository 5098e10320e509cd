"""What a reader gives: the prose of a document, its blocks, and the way back to the source."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from newslint.text.span import Span

OBJECT = "\ufffc"
"""Stands in the prose for something that is no prose, such as a code span: one code point."""


class Block(NamedTuple):
    """A piece of prose that stands alone; `start` and `end` are offsets in the document's prose.

    `kind` is a scope path such as "paragraph", "heading.h2", "list", "table.cell"; `zone` is the
    landmark of the page that it stands in ("nav", "article", ...), "" where there is none.
    """

    start: int
    end: int
    kind: str = "paragraph"
    zone: str = ""


class Inline(NamedTuple):
    """A stretch of prose inside inline markup: kind is "link", "strong", "emphasis" or "code"."""

    start: int
    end: int
    kind: str


class Runs:
    """Piecewise map from prose to source.

    Run i covers prose from `prose[i]` to `prose[i + 1]` (the last to the end) and the source from
    `source[i]` over `size[i]` code points. Where both are equally long, offsets map one to one;
    else (an entity, folded white space) the run is one piece, and a place in it means all of it.
    """

    __slots__ = ("_end", "_prose", "_size", "_source")

    def __init__(self, prose: Sequence[int], source: Sequence[int], size: Sequence[int], end: int) -> None:
        self._prose, self._source, self._size, self._end = prose, source, size, end

    def to_source(self, start: int, end: int) -> Span:
        """The smallest source range that holds the prose range; an empty range maps to an empty one."""
        if end <= start:
            place = self._place(start, after=False)
            return Span(place, place)
        return Span(self._place(start, after=False), self._place(end - 1, after=True))

    def _place(self, offset: int, *, after: bool) -> int:
        """Source offset of one prose character: of its start, or of its end (`after`)."""
        run = max(bisect_right(self._prose, offset) - 1, 0)
        following = self._prose[run + 1] if run + 1 < len(self._prose) else self._end
        if following - self._prose[run] == self._size[run]:
            return self._source[run] + offset - self._prose[run] + after
        return self._source[run] + (self._size[run] if after else 0)


class Reading(NamedTuple):
    """One document as read. `runs` is None where prose and source are the same text.

    `one_line`: the reader knows that no block goes over a line end.
    """

    prose: str
    blocks: Sequence[Block]
    runs: Runs | None = None
    inline: Sequence[Inline] = ()
    one_line: bool = False


class Reader(Protocol):
    """Splits a source text into prose blocks."""

    def __call__(self, text: str) -> Reading:
        """Read the text; never fails, whatever it holds."""
        ...
