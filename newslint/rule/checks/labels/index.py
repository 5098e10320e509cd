"""From a text to the genuine labels whose words it may hold in other form."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from newslint.rule.checks.labels.catalogue import Label
from newslint.rule.checks.labels.thesaurus import Thesaurus
from newslint.rule.checks.labels.words import GRAMMAR, Token, split_words

# No alignment of less than this share of both labels' weight can reach a finding (see `score`).
LEAST = 0.75


class Entry:
    """A genuine label with its words; tokens are made when first needed."""

    __slots__ = ("_tokens", "label", "weight", "words")

    def __init__(self, label: Label) -> None:
        self.label = label
        self.words = split_words(label.text)
        self.weight = sum(GRAMMAR.get(word, 1.0) for word in self.words)
        self._tokens: list[Token] | None = None

    def tokens(self, thesaurus: Thesaurus) -> list[Token]:
        """The label's words with their base forms."""
        if self._tokens is None:
            self._tokens = [thesaurus.token(word) for word in self.words]
        return self._tokens


class Index:
    """Labels by the base forms of their words."""

    def __init__(self, labels: Sequence[Label], thesaurus: Thesaurus) -> None:
        self._thesaurus = thesaurus
        self.entries = [entry for entry in map(Entry, labels) if entry.words]
        forms: defaultdict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            for word in set(entry.words):
                forms[word].append(number)
        self._by_base: defaultdict[str, set[int]] = defaultdict(set)
        for word, numbers in forms.items():
            for base in thesaurus.bases(word):
                self._by_base[base].update(numbers)
        self._sharing: dict[str, frozenset[int]] = {}

    def candidates(self, tokens: Sequence[Token]) -> list[int]:
        """Numbers of the entries that the tokens may align with for `LEAST` of the weight, at most 60, best first."""
        weight = sum(token.weight for token in tokens)
        covered: Counter[int] = Counter()
        # Rare words first would be no faster: most texts end here, with a word that no label is near.
        for token in tokens:
            if token.weight > 0.3:
                share = round(1000 * token.weight)
                for number in self.sharing(token):
                    covered[number] += share
        slack = sum(token.weight for token in tokens if token.weight <= 0.3)
        found = []
        for number, mass in covered.items():
            other = self.entries[number].weight
            reach = 2 * min(mass / 1000 + slack, other) / (weight + other)
            if reach >= LEAST:
                found.append((-reach, number))
        return [number for _, number in sorted(found)[:60]]

    def sharing(self, token: Token) -> frozenset[int]:
        """Numbers of the entries with this word, a form of it, or a word that it may stand for."""
        known = self._sharing.get(token.form)
        if known is None:
            words = set(token.bases)
            if token.weight == 1.0:
                words |= {near for base in token.bases for near in self._thesaurus.near(base)}
            known = frozenset().union(*(self._by_base.get(word, ()) for word in words))
            if len(self._sharing) > 5000:
                self._sharing.clear()
            self._sharing[token.form] = known
        return known
