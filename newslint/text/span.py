"""A place in a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points: `start` counts from 0, `end` is exclusive."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end
