"""The method in one place: the names of a document in, the pairs that are one name out."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from os.path import join
from typing import NamedTuple

from newslint.rule.checks.variants.candidates import Names
from newslint.rule.checks.variants.evidence import of_company
from newslint.rule.checks.variants.facts import Facts
from newslint.rule.checks.variants.pair import Pair
from newslint.rule.checks.variants.propose import MOST_NAMES, Partners, pairs
from newslint.rule.checks.variants.prospects import Likely, Prospect, Prospects
from newslint.rule.checks.variants.terms import parse_endings, parse_terms
from newslint.rule.checks.variants.uses import Use, uses_at
from newslint.rule.checks.variants.weights import Weights
from newslint.rule.tables import load_table
from newslint.text.document import Document

MOST_USES = 100
"""Uses of a name whose company is looked at."""


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
        self._terms = load_table(join(folder, "terms.txt"), parse_terms)
        self._names = Names(self._terms.stop)
        self._facts = Facts(folder)
        self.known = self._facts.known
        self._partners = Partners(self._facts.keys())
        self._weights = Weights(weights, threshold)
        endings = load_table(join(folder, "endings.txt"), parse_endings)
        self._prospects = Prospects(self._facts, endings, self._weights)

    def names(self, document: Document) -> Mapping[str, Sequence[str]]:
        """The distinct names of a document and the other words that they stand in (see `candidates.Names`)."""
        return self._names.of(document.notable, document.distinct)

    def names_among(self, words: Collection[str]) -> list[str]:
        """Those of the words that may be names in any document."""
        return self._names.among(words)

    def judge(self, document: Document) -> Result:
        """All pairs of names of a document whose evidence reaches the threshold, in order of the forms."""
        names = self.names(document)
        kept = _first(names, document) if len(names) > MOST_NAMES else names
        possible, passed = self._possible(kept)
        accepted = tuple(self._in_document(possible, kept, document)) if possible else ()
        return Result(accepted, len(names) - len(kept), passed)

    def judge_uses(self, counts: Mapping[str, int], uses: Mapping[str, Sequence[Use]]) -> tuple[list[Accepted], int]:
        """The same for names of several documents, of which all counts and some uses are known.

        Second: how many keys were passed over as too common.
        """
        possible, passed = self._possible(counts)
        return list(self._accepted(self._likely(possible, counts), counts, uses, "")), passed

    def _possible(self, names: Collection[str]) -> tuple[list[Prospect], int]:
        """Pairs of names that can be one, however often they occur; how many keys were too common."""
        proposed, passed = pairs(self._partners.keyed(names))
        return [found for pair in proposed if (found := self._prospects.of(*pair))], passed

    def _likely(self, possible: Iterable[Prospect], counts: Mapping[str, int]) -> list[Likely]:
        return [found for one in possible if (found := self._prospects.likely(one, counts))]

    def _in_document(
        self, possible: Sequence[Prospect], names: Mapping[str, Sequence[str]], document: Document
    ) -> Iterator[Accepted]:
        words = {word: form for pair in possible for form in pair[:2] for word in (form, *names[form])}
        places = document.occurrences(words)
        counts = Counter(words[word] for _, word in places)
        likely = self._likely(possible, counts)
        met = {form for pair in likely for form in pair[:2]}
        if met:
            yield from self._accepted(likely, counts, uses_at(document.prose, places, words, met), document.prose)

    def _accepted(
        self, likely: Iterable[Likely], counts: Mapping[str, int], uses: Mapping[str, Sequence[Use]], prose: str
    ) -> Iterator[Accepted]:
        side = self._facts.side
        for odd, norm, prospect, before in likely:
            first, second = (side(form, counts[form], uses[form][:MOST_USES]) for form in (odd, norm))
            pair = Pair(first, second, prospect.distance, prospect.known)
            pieces = (*before, *of_company(pair, self._terms, prose))
            total = self._weights.total(pieces)
            if total >= self._weights.threshold:
                odd_side, norm_side = (side(form, counts[form], uses[form]) for form in (odd, norm))
                yield Accepted(pair._replace(odd=odd_side, norm=norm_side), 1 / (1 + math.exp(-total)), pieces)


def _first(names: Mapping[str, Sequence[str]], document: Document) -> Mapping[str, Sequence[str]]:
    """The names that a document has first, as many as are compared."""
    form_of = {word: form for form, others in names.items() for word in (form, *others)}
    order = dict.fromkeys(form_of[word] for _, word in document.occurrences(form_of))
    return {form: names[form] for form in islice(order, MOST_NAMES)}
