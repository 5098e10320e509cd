"""The words of a text, counted piece by piece, so that a large one takes no more room than its distinct words."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from operator import eq

from newslint.text.words import split_words

_PIECE = 1_000_000
_SPACE = re.compile(r"\s")


class Survey:
    """What words a text has. `distinct`: all of them; `doubled`: those that stand twice in a row."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: list[str] = []
        self.distinct: set[str] = set()
        self.doubled: set[str] = set()
        last = ""
        for piece in _pieces(text):
            words, distinct = split_words(piece)
            if self.distinct:
                self.distinct.update(distinct)
            else:
                self.distinct = distinct
            if any(map(eq, words, islice(words, 1, None))) or words[:1] == [last]:
                self.doubled.update(one for one, two in zip([last, *words], words, strict=False) if one == two)
            last = words[-1] if words else last
            self._words = words if len(piece) == len(text) else []

    def counts(self) -> Mapping[str, int]:
        """How often each word occurs, in order of first occurrence."""
        if self._words:
            return Counter(self._words)
        found: Counter[str] = Counter()
        for piece in _pieces(self._text):
            found.update(split_words(piece)[0])
        return found


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces of about a million code points, parted at white space, where no word goes on."""
    start = 0
    while len(text) - start > _PIECE:
        space = _SPACE.search(text, start + _PIECE)
        if space is None:
            break
        yield text[start : space.start()]
        start = space.start()
    yield text[start:] if start else text
