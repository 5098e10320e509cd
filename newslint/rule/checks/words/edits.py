"""Common words that a word may have been meant to be: one letter away."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
SHORTEST = 5
"""Letters that a word must have to be judged."""


class Guess(NamedTuple):
    """A common word one edit away, and how likely it was meant: its Zipf frequency, less what the edit costs."""

    likelihood: float
    word: str


def guess(word: str, common: Mapping[str, float]) -> Guess | None:
    """The common word that was most likely meant by an unknown word (lower-case a to z), or None.

    `common` gives the Zipf frequency of each common word. Words of less than five letters are not
    judged: they have too many neighbours.
    """
    if len(word) < SHORTEST:
        return None
    return max((Guess(common[other] - cost, other) for other, cost in edits(word) if other in common), default=None)


def edits(word: str) -> Iterator[tuple[str, float]]:
    """All strings one deletion, insertion, replacement or swap away, each with its cost in Zipf units.

    A first letter is seldom wrong (1.0); a letter doubled or halved and two swapped are the
    commonest slips (-0.5); a vowel for another costs nothing, another letter 0.3; a letter more or
    less at the end makes another form of the word (0.5).
    """
    yield from _deletions(word)
    yield from _swaps(word)
    yield from _replacements(word)
    yield from _insertions(word)


def _first(index: int) -> float:
    return 1.0 if index == 0 else 0.0


def _deletions(word: str) -> Iterator[tuple[str, float]]:
    last = len(word) - 1
    for i, letter in enumerate(word):
        doubled = letter in (word[i - 1 : i], word[i + 1 : i + 2])
        yield word[:i] + word[i + 1 :], _first(i) - 0.5 * doubled + 0.5 * (i == last)


def _swaps(word: str) -> Iterator[tuple[str, float]]:
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :], _first(i) - 0.5


def _replacements(word: str) -> Iterator[tuple[str, float]]:
    for i, letter in enumerate(word):
        before, after, first = word[:i], word[i + 1 :], _first(i)
        for other in _LETTERS:
            vowels = letter in _VOWELS and other in _VOWELS
            yield before + other + after, first + (0.0 if vowels else 0.3)


def _insertions(word: str) -> Iterator[tuple[str, float]]:
    last = len(word)
    for i in range(last + 1):
        before, after, cost = word[:i], word[i:], _first(i) + 0.5 * (i >= last - 1)
        for letter in _LETTERS:
            doubled = letter in (before[-1:], after[:1])
            yield before + letter + after, cost - 0.5 * doubled
