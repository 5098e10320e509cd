"""Pieces of prose that wait for their turn."""

from array import array
from collections.abc import Iterator


class Pieces:
    """A list of texts with start and size of the source they stand for."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._starts, self._sizes = array("I"), array("I")

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[tuple[str, int, int]]:
        return zip(self._texts, self._starts, self._sizes, strict=True)

    def append(self, text: str, start: int, size: int) -> None:
        """Add a piece."""
        self._texts.append(text)
        self._starts.append(start)
        self._sizes.append(size)
