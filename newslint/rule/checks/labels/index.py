"""From a text to the genuine labels whose words it may hold in other form."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from operator import itemgetter
from typing import NamedTuple

from newslint.rule.checks.labels.catalogue import Catalogue, Label
from newslint.rule.checks.labels.thesaurus import Thesaurus
from newslint.rule.checks.labels.words import Token, split_words

# No alignment of less than this share of both labels' weight can reach a finding (see `score`).
LEAST = 0.75
# Words that weigh less than this are not looked up: articles, auxiliaries, "of" and "to".
_SLIGHT = 0.3
_MOST = 60
_CACHED = 5000
# Sums of some twenty weights in any order differ by much less.
_ROUNDING = 1e-9


class Entry(NamedTuple):
    """A genuine label with its words."""

    label: Label
    tokens: Sequence[Token]


class Index:
    """Labels by the base forms of their words; what a word has to do with labels is found when it is first met."""

    def __init__(self, catalogue: Catalogue, thesaurus: Thesaurus) -> None:
        self._catalogue, self._thesaurus = catalogue, thesaurus
        self._holding = _Holding(catalogue)
        self._entries: dict[int, Entry] = {}
        self.token = lru_cache(_CACHED)(self._token)
        self._best = lru_cache(_CACHED)(self._liking)
        self._sharing = lru_cache(_CACHED)(self._found)

    def entry(self, number: int) -> Entry:
        """A label by its number, with its words."""
        known = self._entries.get(number)
        if known is None:
            label = self._catalogue.label(number)
            known = self._entries[number] = Entry(label, [self.token(word) for word in split_words(label.text)])
        return known

    def candidates(self, tokens: Sequence[Token]) -> list[int]:
        """Numbers of the labels that the tokens may align with for `LEAST` of the weight, at most 60, best first."""
        weight = sum(token.weight for token in tokens)
        slack = sum(token.weight for token in tokens if token.weight <= _SLIGHT)
        # A label aligns with `least` of the tokens' weight or not enough.
        least = weight * LEAST / (2.0 - LEAST) - slack
        telling = [token for token in tokens if token.weight > _SLIGHT]
        if sum(token.weight * self._best(token) for token in telling) + _ROUNDING < least:
            return []
        enough = [(number, mass) for number, mass in self._covered(telling, least).items() if mass >= least]
        weights = self._catalogue.weights if enough else ()
        found = []
        for number, mass in enough:
            other = weights[number]
            reach = 2 * min(mass + slack, other) / (weight + other)
            if reach >= LEAST:
                found.append((-reach, number))
        return [number for _, number in nsmallest(_MOST, found)]

    def _covered(self, tokens: Sequence[Token], least: float) -> Mapping[int, float]:
        """Labels that some of the tokens stand in, and how much of their weight; all that have `least` are there."""
        shares = [(row, token.weight, self._best(token)) for token in tokens if (row := self._sharing(token))]
        shares.sort(key=lambda share: len(share[0]))
        # What has not come up in the first, rarest rows cannot reach `least` any more.
        left = sum(gain for _, gain, _ in shares)
        likely = sum(gain * best for _, gain, best in shares) + _ROUNDING
        covered: dict[int, float] = {}
        for row, gain, best in shares:
            both = covered.keys() & row.keys()
            sums = {number: covered[number] + gain * row[number] for number in both}
            if left >= least and likely >= least:
                mine = row if gain == 1.0 else {number: gain * likeness for number, likeness in row.items()}
                covered = {**covered, **mine}
            covered.update(sums)
            left -= gain
            likely -= gain * best
        return covered

    def _token(self, word: str) -> Token:
        """`Thesaurus.token`; the base forms of most words of labels lie beside them."""
        return self._thesaurus.token(word, self._catalogue.bases(word))

    def _liking(self, token: Token) -> float:
        """How like the word is to any word of a label, at most."""
        if any(self._holding[base] for base in token.bases):
            return 1.0
        return max(self._near(token).values(), default=0.0)

    def _found(self, token: Token) -> Mapping[int, float]:
        """The labels with this word, a form of it, or a word that it may stand for, and the likeness."""
        near = sorted(self._near(token).items(), key=itemgetter(1))
        own = [(base, 1.0) for base in token.bases]
        return {number: likeness for word, likeness in (*near, *own) for number in self._holding[word]}

    def _near(self, token: Token) -> Mapping[str, float]:
        """The words of labels that a content word may stand for."""
        return self._thesaurus.around(token.bases) if token.weight == 1.0 else {}


class _Holding(dict[str, Sequence[int]]):
    """The numbers of the labels with a form of a word, looked up when first asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue

    def __missing__(self, base: str) -> Sequence[int]:
        numbers = self._catalogue.holding(base)
        # What no label has is not kept: there is no end to it.
        if numbers:
            self[base] = numbers
        return numbers
