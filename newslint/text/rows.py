"""Long sequences of small records, held in arrays: a block of its own would take fifteen times the room."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

Record = TypeVar("Record")


class Rows(Sequence[Record], Generic[Record]):
    """Records of a start, an end and some names, made anew whenever they are asked for.

    Ten bytes a row, so that a file of nothing but short lines or tags stays within a fixed multiple
    of its size.
    """

    __slots__ = ("_code", "_codes", "_make", "_names", "ends", "starts")

    def __init__(self, make: Callable[..., Record]) -> None:
        self._make = make
        self.starts = array("I")
        self.ends = array("I")
        self._code = array("H")
        self._names: list[tuple[str, ...]] = []
        self._codes: dict[tuple[str, ...], int] = {}

    @classmethod
    def of(
        cls,
        make: Callable[..., Record],
        starts: "array[int]",
        ends: "array[int]",
        codes: "array[int]",
        names: Sequence[tuple[str, ...]],
    ) -> "Rows[Record]":
        """The rows of three columns, taken over as they are; `codes` (unsigned shorts) count in `names`."""
        rows = cls.__new__(cls)
        rows._make, rows.starts, rows.ends, rows._code = make, starts, ends, codes
        rows._names = list(names)
        rows._codes = {name: code for code, name in enumerate(names)}
        return rows

    def append(self, start: int, end: int, *names: str) -> None:
        """Add a record."""
        code = self._codes.get(names)
        if code is None:
            code = self._codes[names] = len(self._names)
            self._names.append(names)
        self.starts.append(start)
        self.ends.append(end)
        self._code.append(code)

    def truncate(self, length: int) -> None:
        """Forget all records from index `length` on."""
        del self.starts[length:], self.ends[length:], self._code[length:]

    def clamp(self, first: int, end: int) -> None:
        """Cut the last records, from index `first` on, at `end`; those left empty go."""
        at = len(self.ends) - 1
        while at >= first and self.ends[at] > end:
            self.ends[at] = end
            if self.starts[at] >= end:
                del self.starts[at], self.ends[at], self._code[at]
            at -= 1

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Record]: ...
    def __getitem__(self, index: int | slice) -> Record | Sequence[Record]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return self._make(self.starts[index], self.ends[index], *self._names[self._code[index]])

    def __iter__(self) -> Iterator[Record]:
        columns = (map(column.__getitem__, self._code) for column in zip(*self._names, strict=True))
        return map(self._make, self.starts, self.ends, *columns)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Rows({list(self)!r})"


def ends_of(records: Sequence[Any]) -> Sequence[int]:
    """Where each record ends; of `Rows` without making any."""
    return records.ends if isinstance(records, Rows) else [record.end for record in records]


def starts_of(records: Sequence[Any]) -> Sequence[int]:
    """Where each record starts; of `Rows` without making any."""
    return records.starts if isinstance(records, Rows) else [record.start for record in records]
