"""Which words a text has, read piece by piece, so that a large one takes no more room than its distinct words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from operator import eq

from newslint.text.words import split_words

_PIECE = 20_000
_SPACE = re.compile(r"\s")


class Survey:
    """What words a text has.

    `distinct`: all of them; `doubled`: those that stand twice in a row, each with the stretches of the text
    in which that is so, in order.
    """

    def __init__(self, text: str, *, doubled: bool = True) -> None:
        """`doubled`: whether to note doubled words on the way; else they are looked for when somebody asks."""
        self._text = text
        self.distinct: set[str] = set()
        self._doubled: dict[str, list[tuple[int, int]]] = {}
        self._last, self._before = "", 0
        # The words of a text of one piece are kept for those who ask for doubled ones.
        self._words: list[str] = []
        self._noted = doubled and len(text) > _PIECE
        if len(text) <= _PIECE:
            self._words, self.distinct = split_words(text)
            return
        for start, end in _pieces(text):
            words, distinct = split_words(text[start:end])
            self.distinct |= distinct
            if doubled:
                self._look_through(words, start, end)

    @property
    def doubled(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """The words that stand twice in a row."""
        if not self._noted:
            self._noted = True
            for start, end in _pieces(self._text):
                self._look_through(self._words or split_words(self._text[start:end])[0], start, end)
        return self._doubled

    def _look_through(self, words: Sequence[str], start: int, end: int) -> None:
        """Note what stands twice in a row in a piece, or at the end of the one before and here."""
        if any(map(eq, words, islice(words, 1, None))):
            self._add({one for one, two in pairwise(words) if one == two}, start, end)
        if words:
            if words[0] == self._last:
                self._add({self._last}, self._before, end)
            self._last, self._before = words[-1], start

    def _add(self, words: Iterable[str], start: int, end: int) -> None:
        for word in words:
            self._doubled.setdefault(word, []).append((start, end))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The text in pieces of about as many code points as stay near the processor, parted at white space."""
    start = 0
    while len(text) - start > _PIECE:
        space = _SPACE.search(text, start + _PIECE)
        if space is None:
            break
        yield start, space.start()
        start = space.start()
    yield start, len(text)
