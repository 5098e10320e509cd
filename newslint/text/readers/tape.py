"""Prose in the making: pieces of text, each with the range of source that it stands for."""

from array import array

from newslint.text.blocks import Runs

SPACES = frozenset(" \t\n\f\r")
_MANY = 1 << 14


class Tape:
    """Pieces in the order of the prose. Of the runs, number, place and size are kept in arrays."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._length = 0
        self._prose, self._from, self._size = array("I"), array("I"), array("I")
        self._packed = 0

    def _put(self, piece: str, start: int, size: int) -> None:
        """Append a piece that stands for `size` code points of source from `start`; not empty."""
        self._prose.append(self._length)
        self._from.append(start)
        self._size.append(size)
        self._out.append(piece)
        self._length += len(piece)

    def _pack(self) -> None:
        """Join the pieces so far, but for the last, if they are many: a short string takes fifty bytes."""
        last = len(self._out) - 1
        if last - self._packed > _MANY:
            self._out[self._packed : last] = ["".join(self._out[self._packed : last])]
            self._packed += 1

    def _trim(self, floor: int) -> None:
        """Take the white space at the end of the prose back, down to a length."""
        while self._length > floor and (last := self._out[-1])[-1] in SPACES:
            kept = last.rstrip(" \t\n\f\r")
            self._length -= len(last) - len(kept)
            if kept:
                self._size[-1] -= len(last) - len(kept)
                self._out[-1] = kept
            else:
                self._out.pop()
                self._cut_runs(len(self._prose) - 1)

    def _cut(self, pieces: int, runs: int, length: int) -> None:
        """Forget all pieces and runs but the first so many."""
        del self._out[pieces:]
        self._cut_runs(runs)
        self._length = length

    def _cut_runs(self, runs: int) -> None:
        del self._prose[runs:], self._from[runs:], self._size[runs:]

    def _join(self, part: "Tape", offset: int) -> None:
        """Append the pieces of a tape whose source begins at `offset` of this one's."""
        base = self._length
        self._prose.extend(place + base for place in part._prose)
        self._from.extend(place + offset for place in part._from)
        self._size.extend(part._size)
        self._out.extend(part._out)
        self._length += part._length

    def _text_and_runs(self) -> tuple[str, Runs]:
        if not self._prose:
            self._prose.append(0)
            self._from.append(0)
            self._size.append(0)
        return "".join(self._out), Runs(self._prose, self._from, self._size, self._length)
