"""Two names before it is looked at where they stand: whether they can be one, and whether their numbers allow it."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from newslint.rule.checks.variants.evidence import likeness, origin, rarity, shape
from newslint.rule.checks.variants.facts import Facts
from newslint.rule.checks.variants.likeness import distance
from newslint.rule.checks.variants.pair import Pair
from newslint.rule.checks.variants.sounds import plain
from newslint.rule.checks.variants.terms import Endings
from newslint.rule.checks.variants.weights import Weights

FARTHEST = 1.45
"""Names farther apart (see `likeness.distance`) are one name only by what a table knows."""
_BROKEN = frozenset("âÃÂ")
"""Letters at whose sight a word's end is UTF-8 read as Latin-1."""
_ROUNDING = 1e-6


class Prospect(NamedTuple):
    """Two forms that can be one name, the lesser first; the pieces that hold of them whichever is the odd one."""

    one: str
    other: str
    distance: float
    known: bool
    likeness: tuple[str, ...]
    origin: tuple[str, ...]


class Likely(NamedTuple):
    """Two forms whose numbers of uses are known; what holds of them so far."""

    odd: str
    norm: str
    prospect: Prospect
    pieces: tuple[str, ...]


class Prospects:
    """Judges pairs of forms, and remembers what it found."""

    def __init__(self, facts: Facts, endings: Endings, weights: Weights) -> None:
        self._facts = facts
        self._endings = endings
        self._weights = weights
        self._enough = weights.threshold - _ROUNDING
        # A long text has 100,000 pairs, and of combinations of pieces there are few.
        self._known_pieces: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.of = lru_cache(maxsize=16384)(self._of)
        """The prospect of two forms, the lesser first; None if no text can make them one name."""

    def _of(self, one: str, other: str) -> Prospect | None:
        if not _comparable(one, other):
            return None
        facts = self._facts
        apart, known = distance(facts.sounds(one), facts.sounds(other)), facts.known.shared(one, other) is not None
        if apart > FARTHEST and not known and not facts.cities.of(one) & facts.cities.of(other):
            return None
        first, second = facts.side(one), facts.side(other)
        pair = Pair(first, second, apart, known)
        pieces = self._kept(likeness(pair)), self._kept(origin(pair, self._endings))
        found = Prospect(one, other, apart, known, *pieces)
        return None if self._best(found, first.zipf, second.zipf) < self._enough else found

    def _kept(self, pieces: Iterable[str]) -> tuple[str, ...]:
        made = tuple(pieces)
        return self._known_pieces.setdefault(made, made)

    def _best(self, prospect: Prospect, *zipf: float) -> float:
        """No less than the log odds that any numbers of uses and any company can give."""
        weights = self._weights
        sure = weights.total((*prospect.likeness, *prospect.origin))
        rare = max(weights.sum_of(rarity(*zipf)), weights.sum_of(rarity(*zipf[::-1])))
        return sure + rare + weights.best_shape + weights.best_company(prospect.distance)

    def likely(self, prospect: Prospect, counts: Mapping[str, int]) -> Likely | None:
        """The two forms by their numbers of uses; None where no company can give what is missing."""
        zipf = self._facts.zipf
        few, many = sorted((counts[form], zipf(form), form) for form in prospect[:2])
        counted = (*rarity(few[1], many[1]), shape(few[0], many[0]))
        pieces = self._kept((*prospect.likeness, *counted, *prospect.origin))
        total = self._weights.total(pieces) + self._weights.best_company(prospect.distance)
        return Likely(few[2], many[2], prospect, pieces) if total >= self._enough else None


def _comparable(one: str, other: str) -> bool:
    """Whether two forms differ in more than marks and capitals, have like capitals, and are no broken text.

    One of them may be all in capitals, as in a headline.
    """
    if plain(one) == plain(other) or one[-1] in _BROKEN or other[-1] in _BROKEN:
        return False
    if one.isupper() or other.isupper():
        return one.istitle() or other.istitle()
    return sum(map(str.isupper, one)) == sum(map(str.isupper, other))
