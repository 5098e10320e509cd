"""Common words that a word may have been meant to be: one letter away."""

from collections.abc import Mapping
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
    near = set(filter(common.__contains__, neighbours(word))) - {word}
    return max((Guess(common[other] - cost(word, other), other) for other in near), default=None)


def neighbours(word: str) -> list[str]:
    """All strings of the letters a to z that are one deletion, swap, replacement or insertion away, and the word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = [left + right[1:] for left, right in cuts if right]
    found += [left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1]
    found += [left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS]
    found += [left + letter + right for left, right in cuts for letter in _LETTERS]
    return found


def cost(word: str, other: str) -> float:
    """What an edit from a word to a neighbour costs, in Zipf units.

    A first letter is seldom wrong (1.0); a letter doubled or halved and two swapped are the
    commonest slips (-0.5); a vowel for another costs nothing, another letter 0.3; a letter more or
    less at the end makes another form of the word (0.5).
    """
    at = next((i for i, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), len(other))
    first = 1.0 if at == 0 else 0.0
    if len(word) == len(other):
        return first + _exchange(word, other, at)
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    at = min(at, len(shorter))
    doubled = longer[at] in (longer[at - 1 : at], longer[at + 1 : at + 2])
    last = at == len(shorter) or (longer is other and at == len(shorter) - 1)
    return first - 0.5 * doubled + 0.5 * last


def _exchange(word: str, other: str, at: int) -> float:
    if word[at : at + 2] == other[at : at + 2][::-1]:
        return -0.5
    return 0.0 if word[at] in _VOWELS and other[at] in _VOWELS else 0.3
