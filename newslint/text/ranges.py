"""Sorted, disjoint ranges of a prose."""

from bisect import bisect_right
from collections.abc import Iterable


class Ranges:
    """Answers in logarithmic time whether a range lies in one of its own."""

    def __init__(self, pairs: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(pairs)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def covers(self, start: int, end: int) -> bool:
        """Whether one range holds all of the given one."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]
