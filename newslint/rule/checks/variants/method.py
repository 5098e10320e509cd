"""The method in one place: the names of a document in, the pairs that are one name out."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.rule.checks.variants.evidence import COMPANY, of_company, of_forms
from newslint.rule.checks.variants.known import Known, parse_known
from newslint.rule.checks.variants.lexicon import frequencies, places
from newslint.rule.checks.variants.likeness import distance
from newslint.rule.checks.variants.pair import Pair, Side
from newslint.rule.checks.variants.propose import MOST_NAMES, Names, make_keys, pairs
from newslint.rule.checks.variants.sounds import make_sounds, parse_sounds, plain
from newslint.rule.checks.variants.terms import parse_endings, parse_terms
from newslint.rule.checks.variants.uses import Use, uses_of
from newslint.rule.tables import load_table
from newslint.text.document import Document

_BROKEN = frozenset("âÃÂ")
"""Letters at whose sight a word's end is UTF-8 read as Latin-1."""
FARTHEST = 1.45
"""Names farther apart (see `likeness.distance`) are one name only by what a table knows."""


MOST_USES = 100
"""Uses of a name whose company is looked at."""

Likely = tuple[str, str, float, bool, tuple[str, ...]]
"""Odd form, norm form, distance, whether a table knows both, pieces. A tuple, since a long text has 100,000 of them."""


class Accepted(NamedTuple):
    """Two forms of one name: the score is the sum of the weights of `pieces`, as a probability."""

    pair: Pair
    score: float
    pieces: tuple[str, ...]


class Result(NamedTuple):
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
        self._names = Names(self._terms.stop)
        self._endings = load_table(path("endings.txt"), parse_endings)
        self._sounds = make_sounds(load_table(path("sounds.txt"), parse_sounds))
        self._zipf = frequencies(path("frequency.txt"))
        self._cities = places(path("places.txt"))
        self.known: Known = load_table(path("known.csv"), parse_known)
        self._keys = make_keys(self._sounds, self._cities, self.known.groups_of)
        self._weights = weights
        self._threshold = math.log(threshold / (1 - threshold))
        self._best_company = sum(max(self._for(group) for group in row) for row in COMPANY)

    def names(self, document: Document) -> Mapping[str, Sequence[str]]:
        """The distinct names of a document and the words that they stand in (see `propose.Names`)."""
        return self._names.of(document.notable, document.distinct)

    def names_among(self, words: Iterable[str]) -> list[str]:
        """Those of the words that may be names in any document."""
        known = self._names.known
        return [word for word in words if known(word)]

    def judge(self, document: Document) -> Result:
        """All pairs of names of a document whose evidence reaches the threshold, in order of the forms."""
        names = self.names(document)
        kept = _first(names, document) if len(names) > MOST_NAMES else names
        proposed, passed = pairs(kept, self._keys)
        possible = [pair for pair in proposed if self._possible(*pair)]
        if not possible:
            return Result((), len(names) - len(kept), passed)
        counts = _counts(kept, {form for pair in possible for form in pair}, document)
        likely = [pair for one, other in possible if (pair := self._likely(one, other, counts))]
        met = sorted({form for odd, norm, *_ in likely for form in (odd, norm)})
        accepted = self._accepted(likely, counts, uses_of(document, met), document.prose) if met else ()
        return Result(tuple(accepted), len(names) - len(kept), passed)

    def judge_uses(self, counts: Mapping[str, int], uses: Mapping[str, Sequence[Use]]) -> tuple[list[Accepted], int]:
        """The same for names of several documents, of which all counts and some uses are known.

        Second: how many keys were passed over as too common.
        """
        proposed, passed = pairs(counts, self._keys)
        possible = [pair for pair in proposed if self._possible(*pair)]
        likely = [pair for one, other in possible if (pair := self._likely(one, other, counts))]
        return list(self._accepted(likely, counts, uses, "")), passed

    def _possible(self, one: str, other: str) -> bool:
        """Whether two forms can be one name, however often they occur."""
        if not _comparable(one, other):
            return False
        near = distance(self._sounds(one), self._sounds(other)) <= FARTHEST
        return near or self.known.shared(one, other) is not None or bool(self._cities(one) & self._cities(other))

    def _likely(self, one: str, other: str, counts: Mapping[str, int]) -> Likely | None:
        """The pair with what is known of its forms, None where its evidence cannot reach the threshold."""
        apart = distance(self._sounds(one), self._sounds(other))
        known = self.known.shared(one, other) is not None
        odd, norm = sorted((one, other), key=lambda form: (counts[form], self._zipf(form), form))
        pieces = tuple(of_forms(Pair(self._side(odd, counts), self._side(norm, counts), apart, known), self._endings))
        return (odd, norm, apart, known, pieces) if self._sum(pieces) + self._best_company >= self._threshold else None

    def _accepted(
        self, likely: Iterable[Likely], counts: Mapping[str, int], uses: Mapping[str, Sequence[Use]], prose: str
    ) -> Iterator[Accepted]:
        for odd, norm, apart, known, before in likely:
            first, second = (self._side(form, counts, uses[form][:MOST_USES]) for form in (odd, norm))
            pair = Pair(first, second, apart, known)
            pieces = (*before, *of_company(pair, self._terms, prose))
            total = self._sum(pieces)
            if total >= self._threshold:
                first, second = (self._side(form, counts, uses[form]) for form in (odd, norm))
                yield Accepted(Pair(first, second, apart, known), 1 / (1 + math.exp(-total)), pieces)

    def _side(self, form: str, counts: Mapping[str, int], uses: Sequence[Use] = ()) -> Side:
        return Side(form, self._sounds(form), counts[form], self._zipf(form), self._cities(form), uses)

    def _for(self, pieces: Iterable[str]) -> float:
        return sum(max(self._weights.get(piece, 0.0), 0.0) for piece in pieces)

    def _sum(self, pieces: Sequence[str]) -> float:
        return sum((self._weights.get(piece, 0.0) for piece in pieces), self._weights["base"])


def _counts(names: Mapping[str, Sequence[str]], wanted: Iterable[str], document: Document) -> Mapping[str, int]:
    """How often each of the wanted names occurs."""
    form_of = {word: form for form in wanted for word in names[form]}
    counts: Counter[str] = Counter()
    for word, times in document.times(form_of).items():
        counts[form_of[word]] += times
    return counts


def _first(names: Mapping[str, Sequence[str]], document: Document) -> Mapping[str, Sequence[str]]:
    """The names that a document has first, as many as are compared."""
    order: dict[str, int] = {}
    for start, word in document.occurrences([word for words in names.values() for word in words]):
        order.setdefault(word, start)
    return dict(sorted(names.items(), key=lambda item: min(order[word] for word in item[1]))[:MOST_NAMES])


def _comparable(one: str, other: str) -> bool:
    """Whether two forms differ in more than marks and capitals, have like capitals, and are no broken text.

    One of them may be all in capitals, as in a headline.
    """
    if plain(one) == plain(other) or one[-1] in _BROKEN or other[-1] in _BROKEN:
        return False
    if one.isupper() or other.isupper():
        return one.istitle() or other.istitle()
    return sum(map(str.isupper, one)) == sum(map(str.isupper, other))
