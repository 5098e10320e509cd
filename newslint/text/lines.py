"""Offsets to lines and columns, and back."""

import re
from bisect import bisect_right
from typing import NamedTuple


class Position(NamedTuple):
    """A place as people and tools count it: line and column from 1, offset from 0, in code points."""

    line: int
    column: int
    offset: int


class LineIndex:
    """Line starts of one text. Only LF, CRLF and CR end a line; U+2028, U+0085 and form feed do not."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = _line_starts(text)

    def __len__(self) -> int:
        """Number of lines; a text that ends with a line end has an empty last line."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Line and column of a code-point offset; an offset past the end is an IndexError."""
        if not 0 <= offset <= len(self._text):
            raise IndexError(f"offset {offset} is outside a text of {len(self._text)} code points")
        row = bisect_right(self._starts, offset) - 1
        return Position(row + 1, offset - self._starts[row] + 1, offset)

    def offset(self, line: int, column: int) -> int:
        """Code-point offset of a line and column (both from 1); IndexError outside the text."""
        if not 1 <= line <= len(self._starts):
            raise IndexError(f"line {line} is outside a text of {len(self._starts)} lines")
        offset = self._starts[line - 1] + column - 1
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        if column < 1 or offset > end:
            raise IndexError(f"column {column} is outside line {line}")
        return offset

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")

    def utf16_column(self, offset: int) -> int:
        """UTF-16 code units between the start of the offset's line and the offset, from 0."""
        place = self.position(offset)
        return utf16_length(self._text[offset - place.column + 1 : offset])

    def utf8_column(self, offset: int) -> int:
        """UTF-8 bytes between the start of the offset's line and the offset, from 0."""
        place = self.position(offset)
        return len(self._text[offset - place.column + 1 : offset].encode("utf-8", "surrogateescape"))


def _line_starts(text: str) -> list[int]:
    """The offset of the first line, and of what follows each line end."""
    if "\r" in text and text.count("\r\n") < text.count("\r"):
        return [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
    starts, following = [0], text.find("\n") + 1
    while following:
        starts.append(following)
        following = text.find("\n", following) + 1
    return starts


def utf16_length(text: str) -> int:
    """Number of UTF-16 code units of a text; an escaped bad byte counts as one."""
    return len(text) + sum(char > "\uffff" for char in text) if not text.isascii() else len(text)
