"""How likely a text is a garbled form of a genuine label.

A logistic score: log odds that are added up by piece of evidence. Their weights stand in the rule file.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.rule.checks.labels.align import Alignment, align
from newslint.rule.checks.labels.catalogue import Catalogue, Label, open_catalogue
from newslint.rule.checks.labels.derived import IRREGULAR, REWRITES, Names, Section, open_derived, open_thesaurus
from newslint.rule.checks.labels.index import LEAST, Index
from newslint.rule.checks.labels.rewrites import Rewrites
from newslint.rule.checks.labels.thesaurus import Thesaurus
from newslint.rule.checks.labels.words import GRAMMAR, Token, split_words

# A reading with a rewritten phrase is worth a little less than one without.
_REWRITE_COST = 0.95
_LINKS = frozenset({"of", "for", "on", "from"})
# A text of grammatical words only is as common as the commonest headings.
_GRAMMAR_SEEN = 50


class Guess(NamedTuple):
    """A genuine label that a text may stand for. `score`: log-odds that it does, without evidence of the document."""

    label: Label
    score: float
    alignment: Alignment
    rewrite: tuple[str, str] | None
    tokens: Sequence[Token]

    @property
    def worth(self) -> float:
        """The score of the alignment, a little less if a phrase was rewritten for it."""
        return self.alignment.score * (_REWRITE_COST if self.rewrite else 1.0)

    @property
    def changes(self) -> str:
        """The words that were swapped, for a message."""
        swaps = [f"“{pair.left.form}” for “{pair.right.form}”" for pair in self.alignment.swapped]
        if self.rewrite:
            swaps.append("“{}” for “{}”".format(*self.rewrite))
        return ", ".join(swaps) or "the same words in another form"


class Scorer:
    """Scores texts against all labels of a catalogue."""

    def __init__(
        self, catalogue: Catalogue, thesaurus: Thesaurus, rewrites: Rewrites, odds: Mapping[str, float]
    ) -> None:
        """`odds`: weights by piece of evidence, 0 for what is not there."""
        self.catalogue = catalogue
        self._thesaurus = thesaurus
        self._rewrites = rewrites
        self._odds = odds
        self._index = Index(catalogue, thesaurus)

    def guesses(self, text: str, without: Label | None = None) -> list[Guess]:
        """The labels that a text is likest to, best first. `without` leaves one out, for measuring."""
        words = split_words(text)
        best: dict[str, Guess] = {}
        for reading, rewrite in self._rewrites.readings(words):
            tokens = [self._index.token(word) for word in reading]
            for number in self._index.candidates(tokens):
                entry = self._index.entry(number)
                if entry.label == without:
                    continue
                found = align(tokens, entry.tokens, self._thesaurus, LEAST)
                if found.score < LEAST:
                    continue
                guess = Guess(entry.label, 0.0, found, rewrite, tokens)
                if guess.worth >= LEAST:
                    guess = guess._replace(score=self._special(guess))
                    best[entry.label.text] = max(guess, best.get(entry.label.text, guess), key=_score)
        general = self._general(text, words, own=1 if without else 0) if best else 0.0
        ranked = [guess._replace(score=general + guess.score) for guess in best.values()]
        return sorted(ranked, key=lambda guess: (-guess.score, guess.label.text))

    def _general(self, text: str, words: Sequence[str], own: int) -> float:
        """The part of the score that does not depend on the genuine label; `own`: 1 if the text is a heading itself."""
        content = [word for word in words if word not in GRAMMAR]
        odds = self._odds
        score = odds["base"] + (odds["long"] if len(content) > 2 else 0.0)
        seen = self.catalogue.rarest_word(content) if content else _GRAMMAR_SEEN
        score += odds["word-seen"] * math.log1p(max(0, seen - own))
        score += odds["pair-seen"] * math.log1p(max(0, self.catalogue.rarest_pair(words) - own))
        return score + (odds["resembles"] if not own and self.catalogue.resembles(text) else 0.0)

    def _special(self, guess: Guess) -> float:
        """The part of the score that depends on the genuine label."""
        odds, found = self._odds, guess.alignment
        score = odds["aligned"] * guess.worth + odds["order"] * found.inversions + odds.get(guess.label.use, 0.0)
        score += odds["weakest"] * min((pair.likeness for pair in found.swapped), default=1.0)
        score += odds["number-agrees"] * found.agreeing
        score += odds["left-over"] * (sum(t.weight == 1.0 for t in guess.tokens) - found.content)
        score += odds["of-turned"] if found.inversions and _of_turned(guess) else 0.0
        if guess.rewrite:
            return score + odds["rewritten"]
        return score if found.swapped else score + odds["no-swap"]


def _of_turned(guess: Guess) -> bool:
    """Whether the text says "risk of markets" where the label says "market risk"."""
    ours = {token.form for token in guess.tokens}
    return not _LINKS.isdisjoint(ours) and _LINKS.isdisjoint(split_words(guess.label.text))


def _score(guess: Guess) -> float:
    return guess.score


def open_scorer(folder: str, names: Names, index: str, odds: Mapping[str, float]) -> Scorer:
    """A scorer for the tables of a pack's folder. `index`: see `open_derived`."""
    derived = open_derived(folder, names, index)
    thesaurus = Thesaurus(open_thesaurus(folder, names, index), Section(derived, IRREGULAR))
    return Scorer(open_catalogue(folder, names, index), thesaurus, Rewrites(derived.get(REWRITES) or ""), odds)
