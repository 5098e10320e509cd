"""Which stretches of a prose stand inside quotation marks."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newslint.text.blocks import Block
from newslint.text.patterns import compiled
from newslint.text.rows import starts_of

# A straight or curly apostrophe between word characters is not a quotation mark.
_MARK = r"[\"“”„«»]|(?<!\w)['‘](?=\w)|(?<=[\w.,!?…])['’](?!\w)"
_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»", "'": "'", "‘": "’"}


class Quotes:
    """Sorted, disjoint ranges of a prose that are quoted, marks included.

    A quotation ends at its closing mark; one that is never closed ends with its block, as the custom
    of opening each paragraph of a long quotation anew has it. A single quote that does not close
    within its block was an apostrophe.
    """

    def __init__(self, prose: str, blocks: Sequence[Block]) -> None:
        self._prose, self._blocks = prose, blocks
        self._starts = starts_of(blocks)
        self._known: dict[int, Sequence[tuple[int, int]]] = {}

    @property
    def ranges(self) -> Sequence[tuple[int, int]]:
        """All of them."""
        return [pair for index in range(len(self._blocks)) for pair in self._of_block(index)]

    def covers(self, start: int, end: int) -> bool:
        """Whether the prose range lies in one quotation."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and any(first <= start and end <= last for first, last in self._of_block(index))

    def _of_block(self, index: int) -> Sequence[tuple[int, int]]:
        """The ranges in one block: of most blocks nobody asks."""
        if index not in self._known:
            block = self._blocks[index]
            self._known[index] = list(_quoted(self._prose, block.start, block.end))
        return self._known[index]


def _quoted(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Quoted ranges of one block, in order."""
    opened, wanted = -1, ""
    for match in compiled(_MARK).finditer(prose, start, end):
        mark, place = match.group(), match.start()
        if opened >= 0 and mark in wanted:
            yield opened, place + 1
            opened, wanted = -1, ""
        elif mark in _CLOSING and (opened < 0 or _gives_way(wanted, mark)):
            opened, wanted = place, _CLOSING[mark]
    if opened >= 0 and wanted not in "'’":
        yield opened, end


def _gives_way(wanted: str, mark: str) -> bool:
    """Whether an open single quote was an apostrophe after all, since a double one opens now."""
    return wanted in "'’" and mark in '"“„«'
