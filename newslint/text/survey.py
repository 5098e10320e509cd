"""Which words a text has, read piece by piece, so that a large one takes no more room than its distinct words."""

import re
from collections.abc import Iterator
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

    def __init__(self, text: str) -> None:
        self.distinct: set[str] = set()
        self.doubled: dict[str, list[tuple[int, int]]] = {}
        last, before = "", 0
        for start, end in _pieces(text):
            words, distinct = split_words(text[start:end])
            if self.distinct:
                self.distinct.update(distinct)
            else:
                self.distinct = distinct
            if any(map(eq, words, islice(words, 1, None))):
                self._add({one for one, two in pairwise(words) if one == two}, start, end)
            if words:
                if words[0] == last:
                    self._add({last}, before, end)
                last, before = words[-1], start

    def _add(self, words: set[str], start: int, end: int) -> None:
        for word in words:
            self.doubled.setdefault(word, []).append((start, end))


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
