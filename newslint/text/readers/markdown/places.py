"""Byte ranges of the parser to code points of the source."""


class Places:
    """Converts UTF-8 byte ranges that come in order; each byte is decoded once.

    A range that starts before the last one is right too, but takes time in proportion to the distance.
    """

    def __init__(self, text: str, offset: int) -> None:
        self._data = b"" if text.isascii() else text.encode()
        self._offset = offset
        self._byte, self._point = 0, offset

    def __call__(self, start: int, end: int) -> tuple[int, int]:
        """Code-point range in the source of a byte range in the text."""
        if not self._data:
            return start + self._offset, end + self._offset
        return self._at(start), self._at(end)

    def _at(self, byte: int) -> int:
        if byte >= self._byte:
            self._point += len(self._data[self._byte : byte].decode())
        else:
            self._point -= len(self._data[byte : self._byte].decode())
        self._byte = byte
        return self._point
