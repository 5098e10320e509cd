"""The prose as phrases are matched against it: one space for any white space inside a block."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set

from newslint.text.blocks import Block
from newslint.text.patterns import compiled
from newslint.text.words import lower, plain_marks

# So many code points of a large text stay near the processor while they are encoded and decoded.
_PIECE = 1 << 18
_SPACES = r"[ \t\n\r\f\v]{2,}|[\n\r\f\v]"


class View:
    """`text` is the prose with plain apostrophes and spaces, `folded` the same in lower case.

    A run of white space inside a block is one space, so offsets may differ from the prose:
    `to_prose` and `from_prose` convert. Line ends between blocks stay, so no phrase crosses them.
    """

    def __init__(self, prose: str, blocks: Sequence[Block], signs: Set[str], *, one_line: bool = False) -> None:
        """`signs`: the characters of the prose beyond ASCII, if not more; `one_line`: no block goes over a line end."""
        self._here: list[int] = []
        self._there: list[int] = []
        spaced = plain_marks(prose)
        inner = "\v" in prose and _returns(prose) if one_line else _wrapped(prose, blocks)
        self.text = self._squeeze(spaced, blocks) if "  " in spaced or inner else spaced
        self.folded = _lower(self.text, signs)

    def _squeeze(self, spaced: str, blocks: Sequence[Block]) -> str:
        """Fold the runs inside blocks and note, for each, where the text goes on here and in the prose."""
        pieces, done, length = [], 0, 0
        for block in blocks:
            for run in compiled(_SPACES).finditer(spaced, block.start, block.end):
                pieces += [spaced[done : run.start()], " "]
                length += run.start() - done + 1
                done = run.end()
                self._here.append(length)
                self._there.append(done)
        return "".join([*pieces, spaced[done:]])

    def to_prose(self, offset: int) -> int:
        """The prose offset of an offset in this view."""
        at = bisect_right(self._here, offset) - 1
        return offset if at < 0 else self._there[at] + offset - self._here[at]

    def from_prose(self, offset: int) -> int:
        """The offset in this view of a prose offset outside any run of white space."""
        at = bisect_right(self._there, offset) - 1
        return offset if at < 0 else self._here[at] + offset - self._there[at]

    def span_to_prose(self, start: int, end: int) -> tuple[int, int]:
        """The prose range of a range in this view; a folded run of white space at its end is in it."""
        return self.to_prose(start), (self.to_prose(end - 1) + 1 if end > start else self.to_prose(end))


def _wrapped(prose: str, blocks: Sequence[Block]) -> bool:
    """Whether a block may go over a line end."""
    return _returns(prose) or any(prose.find("\n", block.start, block.end) >= 0 for block in blocks)


def _returns(prose: str) -> bool:
    return "\r" in prose or "\f" in prose


def _lower(text: str, signs: Set[str]) -> str:
    """`words.lower`; in half the time where none of the signs has a lower case."""
    if text.isascii() or any(sign.lower() != sign for sign in signs):
        return lower(text)
    return "".join(_ascii_lower(text))


def _ascii_lower(text: str) -> Iterator[str]:
    """The text in pieces, with its ASCII letters small."""
    for start in range(0, len(text), _PIECE):
        data = text[start : start + _PIECE].encode("utf-8", "surrogatepass")
        yield data.lower().decode("utf-8", "surrogatepass")
