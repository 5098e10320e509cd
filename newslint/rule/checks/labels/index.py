"""From a text to the genuine labels whose words it may hold in other form."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest

from newslint.rule.checks.labels.catalogue import Label
from newslint.rule.checks.labels.thesaurus import Thesaurus
from newslint.rule.checks.labels.words import GRAMMAR, Token

# No alignment of less than this share of both labels' weight can reach a finding (see `score`).
LEAST = 0.75
# Words that weigh less than this are not looked up: articles, auxiliaries, "of" and "to".
_SLIGHT = 0.3
_MOST = 60
_CACHED = 5000


class Entry:
    """A genuine label with its words; tokens are made when first needed."""

    __slots__ = ("_tokens", "label", "weight", "words")

    def __init__(self, label: Label, words: Sequence[str]) -> None:
        self.label = label
        self.words = words
        self.weight = sum([GRAMMAR.get(word, 1.0) for word in words])
        self._tokens: list[Token] | None = None

    def tokens(self, thesaurus: Thesaurus) -> list[Token]:
        """The label's words with their base forms."""
        if self._tokens is None:
            self._tokens = [thesaurus.token(word) for word in self.words]
        return self._tokens


class Index:
    """Labels by the base forms of their words."""

    def __init__(self, labels: Sequence[Label], words: Sequence[Sequence[str]], thesaurus: Thesaurus) -> None:
        """`words`: those of each label."""
        self._thesaurus = thesaurus
        self.entries = [entry for entry in map(Entry, labels, words) if entry.words]
        forms: defaultdict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            for word in set(entry.words):
                forms[word].append(number)
        self._by_base: defaultdict[str, set[int]] = defaultdict(set)
        for word, numbers in forms.items():
            for base in thesaurus.bases(word):
                self._by_base[base].update(numbers)
        self._sharing: dict[str, Mapping[int, float]] = {}

    def candidates(self, tokens: Sequence[Token]) -> list[int]:
        """Numbers of the entries that the tokens may align with for `LEAST` of the weight, at most 60, best first."""
        weight = sum(token.weight for token in tokens)
        shares = sorted(
            ((len(row), k) for k, t in enumerate(tokens) if t.weight > _SLIGHT and (row := self.sharing(t)))
        )
        slack = sum(token.weight for token in tokens if token.weight <= _SLIGHT)
        # An entry aligns with `least` of the tokens' weight or not enough: it stands in one of the first, rarest rows.
        least = weight * LEAST / (2.0 - LEAST) - slack
        left = sum(tokens[k].weight for _, k in shares)
        covered: dict[int, float] = {}
        for _, k in shares:
            row, gain = self.sharing(tokens[k]), tokens[k].weight
            if left >= least:
                for number, likeness in row.items():
                    covered[number] = covered.get(number, 0.0) + gain * likeness
            else:
                for number in covered.keys() & row.keys():
                    covered[number] += gain * row[number]
            left -= gain
        found = []
        for number, mass in covered.items():
            if mass < least:
                continue
            other = self.entries[number].weight
            reach = 2 * min(mass + slack, other) / (weight + other)
            if reach >= LEAST:
                found.append((-reach, number))
        return [number for _, number in nsmallest(_MOST, found)]

    def sharing(self, token: Token) -> Mapping[int, float]:
        """The entries with this word, a form of it, or a word that it may stand for, and the likeness."""
        known = self._sharing.get(token.form)
        if known is None:
            if len(self._sharing) > _CACHED:
                self._sharing.clear()
            known = self._sharing[token.form] = self._found(token)
        return known

    def _found(self, token: Token) -> Mapping[int, float]:
        found: dict[int, float] = {}
        if token.weight == 1.0:
            near = [item for base in token.bases for item in self._thesaurus.near(base).items()]
            for word, likeness in sorted(near, key=lambda item: item[1]):
                found.update(dict.fromkeys(self._by_base.get(word, ()), likeness))
        for base in token.bases:
            found.update(dict.fromkeys(self._by_base.get(base, ()), 1.0))
        return found
