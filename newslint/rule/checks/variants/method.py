"""The method in one place: the names of a document in, the pairs that are one name out."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from newslint.rule.checks.variants.evidence import COMPANY, Pair, Side, of_company, of_forms
from newslint.rule.checks.variants.known import Known, parse_known
from newslint.rule.checks.variants.lexicon import frequencies, places
from newslint.rule.checks.variants.likeness import distance
from newslint.rule.checks.variants.propose import MOST_NAMES, make_keys, names_of, pairs
from newslint.rule.checks.variants.sounds import make_sounds, parse_sounds, plain
from newslint.rule.checks.variants.terms import parse_endings, parse_terms
from newslint.rule.checks.variants.uses import uses_of
from newslint.rule.tables import load_table
from newslint.text.document import Document

_BROKEN = frozenset("âÃÂ")
"""Letters at whose sight a word's end is UTF-8 read as Latin-1."""
FARTHEST = 1.45
"""Names farther apart (see `likeness.distance`) are one name only by what a table knows."""


class Accepted(NamedTuple):
    """Two forms of one name: the score is the sum of the weights of `pieces`, as a probability."""

    pair: Pair
    score: float
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The accepted pairs of a document, and what was not compared."""

    accepted: Sequence[Accepted] = ()
    names_left_out: int = 0
    keys_passed_over: int = 0


class Method:
    """Tables, weights (log odds by piece, `base` for the start) and threshold of one rule."""

    def __init__(self, folder: str, weights: Mapping[str, float], threshold: float) -> None:
        def path(name: str) -> str:
            return str(Path(folder, name))

        self._terms = load_table(path("terms.txt"), parse_terms)
        self._endings = load_table(path("endings.txt"), parse_endings)
        self._sounds = make_sounds(load_table(path("sounds.txt"), parse_sounds))
        self._zipf = frequencies(path("frequency.txt"))
        self._cities = places(path("places.txt"))
        self.known: Known = load_table(path("known.csv"), parse_known)
        self._keys = make_keys(self._sounds, self._cities, self.known.groups_of)
        self._weights = weights
        self._threshold = math.log(threshold / (1 - threshold))
        self._best_company = sum(max(0.0, weights.get(piece, 0.0)) for piece in COMPANY)

    def judge(self, document: Document) -> Result:
        """All pairs of names of a document whose evidence reaches the threshold, in order of the forms."""
        names = names_of(document.counts, self._terms.stop)
        kept = dict(list(names.items())[:MOST_NAMES]) if len(names) > MOST_NAMES else names
        proposed, passed = pairs(kept, self._keys)
        likely = list(self._likely(proposed, kept))
        if not likely:
            return Result((), len(names) - len(kept), passed)
        uses = uses_of(document, sorted({side.form for pair, _ in likely for side in (pair.odd, pair.norm)}))
        accepted = []
        for pair, pieces in likely:
            full = replace(
                pair,
                odd=replace(pair.odd, uses=uses[pair.odd.form]),
                norm=replace(pair.norm, uses=uses[pair.norm.form]),
            )
            pieces = (*pieces, *of_company(full, self._terms, document.prose))
            total = self._sum(pieces)
            if total >= self._threshold:
                accepted.append(Accepted(full, 1 / (1 + math.exp(-total)), pieces))
        return Result(accepted, len(names) - len(kept), passed)

    def _likely(
        self, proposed: Iterable[tuple[str, str]], counts: Mapping[str, int]
    ) -> Iterator[tuple[Pair, tuple[str, ...]]]:
        """The pairs whose forms and counts allow the threshold to be reached, with these pieces."""
        for one, other in proposed:
            pair = self._pair(one, other, counts)
            if pair is None:
                continue
            pieces = tuple(of_forms(pair, self._endings))
            if self._sum(pieces) + self._best_company >= self._threshold:
                yield pair, pieces

    def _pair(self, one: str, other: str, counts: Mapping[str, int]) -> Pair | None:
        """The two names with what is known of them; None where they cannot be one (see `_comparable`)."""
        if not _comparable(one, other):
            return None
        apart = distance(self._sounds(one), self._sounds(other))
        known = self.known.shared(one, other) is not None
        cities = self._cities(one), self._cities(other)
        if apart > FARTHEST and not known and not cities[0] & cities[1]:
            return None
        ordered = sorted((one, other), key=lambda form: (counts[form], self._zipf(form), form))
        odd, norm = (self._side(form, counts[form]) for form in ordered)
        return Pair(odd, norm, apart, known)

    def _side(self, form: str, count: int) -> Side:
        return Side(form, self._sounds(form), count, self._zipf(form), self._cities(form))

    def _sum(self, pieces: Sequence[str]) -> float:
        return sum((self._weights.get(piece, 0.0) for piece in pieces), self._weights["base"])


def _comparable(one: str, other: str) -> bool:
    """Whether two forms differ in more than marks and capitals, have like capitals, and are no broken text."""
    capitals = [sum(map(str.isupper, form)) for form in (one, other)]
    return capitals[0] == capitals[1] and plain(one) != plain(other) and not {one[-1], other[-1]} & _BROKEN
