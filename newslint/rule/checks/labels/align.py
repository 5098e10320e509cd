"""Word by word alignment of a label with a genuine one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.rule.checks.labels.thesaurus import Thesaurus
from newslint.rule.checks.labels.words import CLASS_OF, Token

_SAME_CLASS = 0.6


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


def align(left: Sequence[Token], right: Sequence[Token], thesaurus: Thesaurus) -> Alignment:
    """Best pairs first, each word once; order is free. Two labels of at most eight words each."""
    options = []
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            like = _likeness(a, b, thesaurus)
            if like > 0.0:
                options.append((like * (a.weight + b.weight), -abs(i - j), i, j, like))
    options.sort(reverse=True)
    used_left: dict[int, Pair] = {}
    used_right: set[int] = set()
    mass = 0.0
    for gain, _, i, j, like in options:
        if i not in used_left and j not in used_right:
            used_left[i] = Pair(left[i], right[j], like, j)
            used_right.add(j)
            mass += gain
    total = sum(t.weight for t in left) + sum(t.weight for t in right)
    return Alignment(min(mass / total, 1.0) if total else 0.0, tuple(used_left[i] for i in sorted(used_left)))


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _likeness(a: Token, b: Token, thesaurus: Thesaurus) -> float:
    if a.form == b.form:
        return 1.0
    kind = CLASS_OF.get(a.form)
    if kind is not None or b.form in CLASS_OF:
        return _SAME_CLASS if kind is not None and kind == CLASS_OF.get(b.form) else 0.0
    return thesaurus.likeness(a, b)
