"""Sorted, disjoint ranges of a prose."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Ranges:
    """Answers in logarithmic time whether a range lies in one of its own."""

    def __init__(self, pairs: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(pairs)
        self._starts = [start for start, _ in ordered]
        # The farthest end so far: the last range that starts in time may stand inside one that goes on.
        self._ends = list(accumulate((end for _, end in ordered), max))

    def covers(self, start: int, end: int) -> bool:
        """Whether one range holds all of the given one."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]
