"""Byte ranges of the parser to code points of the source."""


class Places:
    """Converts UTF-8 byte ranges that come in order; each byte is decoded at most once.

    A range that starts before the last one is right too, but takes time in proportion to the distance.
    """

    def __init__(self, text: str, offset: int) -> None:
        self._data = b"" if text.isascii() else text.encode()
        self._offset = offset
        self._byte, self._point = 0, offset

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Code-point start in the source, and length, of a byte range in the text."""
        if not self._data:
            return start + self._offset, end - start
        first = self._at(start)
        return first, self._at(end) - first

    def text(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The same for a range that the parser gave as `text`, which is mostly the range itself."""
        if not self._data:
            return start + self._offset, end - start
        first = self._at(start)
        if len(text) == end - start if text.isascii() else len(text.encode()) == end - start:
            self._byte, self._point = end, first + len(text)
            return first, len(text)
        return first, self._at(end) - first

    def _at(self, byte: int) -> int:
        if byte > self._byte:
            gap = self._data[self._byte : byte]
            self._point += len(gap) if gap.isascii() else len(gap.decode())
        elif byte < self._byte:
            self._point -= len(self._data[byte : self._byte].decode())
        self._byte = byte
        return self._point
