"""Word by word alignment of a label with a genuine one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.rule.checks.labels.thesaurus import Thesaurus
from newslint.rule.checks.labels.words import CLASS_OF, Token

_SAME_CLASS = 0.6
_ROUNDING = 1e-9

# What a pair of words adds to the mass, nearness of their places (0 or less), their places, and their likeness.
_Option = tuple[float, int, int, int, float]


class Pair(NamedTuple):
    """Two aligned words, their likeness, and the place of the right one in its label."""

    left: Token
    right: Token
    likeness: float
    place: int


class Alignment(NamedTuple):
    """`score` (0 to 1): the share of both labels' weight that is aligned, by likeness. `pairs` in the label's order."""

    score: float
    pairs: tuple[Pair, ...]

    @property
    def inversions(self) -> int:
        """How often the order of two neighbouring words is turned; articles and the like do not count."""
        places = [pair.place for pair in self.pairs if pair.left.weight >= 0.2]
        return sum(a > b for a, b in pairwise(places))

    @property
    def content(self) -> int:
        """How many content words are aligned."""
        return sum(pair.left.weight == 1.0 for pair in self.pairs)

    @property
    def agreeing(self) -> int:
        """How many aligned content words agree in number."""
        content = [pair for pair in self.pairs if pair.left.weight == 1.0]
        return sum(_plural(pair.left.form) == _plural(pair.right.form) for pair in content)

    @property
    def swapped(self) -> tuple[Pair, ...]:
        """The pairs of content words that differ by more than inflection."""
        return tuple(p for p in self.pairs if p.left.weight == 1.0 and p.likeness < 0.97)


def align(left: Sequence[Token], right: Sequence[Token], thesaurus: Thesaurus, least: float = 0.0) -> Alignment:
    """Best pairs first, each word once; order is free. Two labels of at most eight words each.

    What cannot reach a score of `least` is not aligned: its score is 0.
    """
    total = sum([t.weight for t in left]) + sum([t.weight for t in right])
    options = _options(left, right, thesaurus)
    best: dict[int, float] = {}
    for gain, _, i, _, _ in options:
        best[i] = max(gain, best.get(i, 0.0))
    if sum(best.values()) < least * total - _ROUNDING:
        return Alignment(0.0, ())
    options.sort(reverse=True)
    used_left: dict[int, Pair] = {}
    used_right: set[int] = set()
    mass = 0.0
    for gain, _, i, j, like in options:
        if i not in used_left and j not in used_right:
            used_left[i] = Pair(left[i], right[j], like, j)
            used_right.add(j)
            mass += gain
    return Alignment(min(mass / total, 1.0) if total else 0.0, tuple(used_left[i] for i in sorted(used_left)))


def _options(left: Sequence[Token], right: Sequence[Token], thesaurus: Thesaurus) -> list[_Option]:
    """All pairs of words that are like each other."""
    options = []
    kinds = [CLASS_OF.get(b.form) for b in right]
    for i, a in enumerate(left):
        kind = CLASS_OF.get(a.form)
        for j, b in enumerate(right):
            if a.form == b.form:
                like = 1.0
            elif kind is not None or kinds[j] is not None:
                like = _SAME_CLASS if kind == kinds[j] else 0.0
            else:
                like = thesaurus.likeness(a, b)
            if like > 0.0:
                options.append((like * (a.weight + b.weight), -abs(i - j), i, j, like))
    return options


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
