"""`label`: a section label that is a genuine one garbled by a machine."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from newslint.rule.checks.labels.catalogue import Catalogue, loose_key, open_catalogue
from newslint.rule.checks.labels.catalogue import Label as Genuine
from newslint.rule.checks.labels.derived import Names
from newslint.rule.checks.labels.score import Guess, Scorer, open_scorer
from newslint.rule.checks.whole import OfFeature
from newslint.rule.model import Finding, Related, Rule
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.labels import Label

# A label whose own score is above this counts as a second near miss for the others.
_NEAR_MISS = -1.5
# An ordinary heading must be this near to an outlet's own label.
_ORDINARY_WORTH = 0.945
# A second original is named if its score is not much lower.
_RUNNER_UP = 1.5
_MOST_RELATED = 100
_DEVICE = 3
_MOST_CUSTOM = 6
# More different labels than these that are not genuine are a text's own; the number bounds the work too.
_MOST_LABELS = 200
_LETTERS = re.compile(r"[^\W\d_]{2}")


class Candidate(NamedTuple):
    """A label of the document that is not genuine, with the genuine ones that it is likest to."""

    label: Label
    text: str
    guesses: Sequence[Guess]
    ordinary: bool


Known = Sequence[tuple[Label, Genuine]]


class GarbledLabel(OfFeature):
    """Labels of a document against the genuine labels of all outlets, with the document's other labels as evidence."""

    feature = "labels"

    keys: ClassVar = MappingProxyType(
        {"labels": "table", "headings": "table", "thesaurus": "table", "irregular": "table", "rewrites": "table"}
        | {"index": "table", "evidence": "map", "threshold": "float"}
    )

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self.odds = {name: float(value) for name, value in rule.params["evidence"].items()}
        self._threshold = float(rule.params["threshold"])

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a garbled label; nothing is loaded for a document without candidates."""
        labels = [label for label in document.labels if _is_label(document, label)]
        if not labels:
            return
        labelled = [(label, document.prose[label.start : label.end]) for label in labels]
        places = self._places(text for _, text in labelled)
        genuine = {text: self.catalogue.named(place) for text, place in places.items()}
        unknown = [text for text, own in genuine.items() if _is_anybodys(own)]
        guesses = {text: found for text in unknown if (found := self.scorer.guesses(text))}
        if not guesses:
            return
        near = {text for text, found in guesses.items() if found[0].score > _NEAR_MISS}
        custom = self.odds["custom"] * self._custom(places, near)
        known = [(label, own) for label, text in labelled if (own := genuine[text]) and own.signature][:_MOST_LABELS]
        candidates = [
            Candidate(label, text, guesses[text], places[text] is not None)
            for label, text in labelled
            if text in guesses
        ]
        for candidate in _once_each(candidates):
            others = len(near - {candidate.text})
            extra = custom + self.odds["second-miss"] * min(others, 2)
            yield from self._judge(document, candidate, known, extra)

    def _places(self, texts: Iterable[str]) -> Mapping[str, int | None]:
        """The place of each text in the catalogue; of none where too many are not genuine."""
        places: dict[str, int | None] = {}
        unknown = 0
        for text in texts:
            if text not in places:
                places[text] = self.catalogue.place(text)
                unknown += _is_anybodys(self.catalogue.named(places[text]))
                if unknown > _MOST_LABELS:
                    return {}
        return places

    def _custom(self, places: Mapping[str, int | None], near: set[str]) -> int:
        """How many different labels are the text's own headings: neither genuine nor ordinary nor near misses."""
        return min(sum(place is None and text not in near for text, place in places.items()), _MOST_CUSTOM)

    def _judge(self, document: Document, candidate: Candidate, known: Known, extra: float) -> Iterator[Finding]:
        ranked = sorted(
            ((guess.score + self._beside(guess, known), guess) for guess in candidate.guesses),
            key=lambda item: (-item[0], item[1].label.text),
        )
        score, guess = ranked[0]
        beside = _beside(guess.label, known)
        if candidate.ordinary:
            # What everybody may write is suspect only among labels that one outlet is known by.
            if (
                len(beside) < 2
                or guess.worth < _ORDINARY_WORTH
                or loose_key(guess.label.text) == loose_key(candidate.text)
            ):
                return
            score = self.odds["ordinary"]
        score += extra
        confidence = 1.0 / (1.0 + math.exp(-score))
        label = candidate.label
        if confidence >= self._threshold and not document.quotes.covers(label.start, label.end):
            key = loose_key(guess.label.text)
            second = [
                o for worth, o in ranked[1:] if worth > ranked[0][0] - _RUNNER_UP and loose_key(o.label.text) != key
            ]
            yield self._finding(document, label, [guess, *second[:1]], beside, confidence)

    def _beside(self, guess: Guess, known: Known) -> float:
        count = min(len(_beside(guess.label, known)), 2)
        return (0.0, self.odds["one-neighbour"], self.odds["neighbours"])[count]

    def _finding(
        self, document: Document, label: Label, guesses: Sequence[Guess], beside: Sequence[Label], confidence: float
    ) -> Finding:
        text = document.prose[label.start : label.end]
        expected = " or ".join(f"`{guess.label.text}` ({guess.label.outlet})" for guess in guesses)
        best = guesses[0]
        places = [document.to_source(other.start, other.end) for other in beside[:_MOST_RELATED]]
        return find(
            self._rule,
            document,
            label.start,
            label.end,
            [text, expected, _evidence(best, beside)],
            replacement=best.label.text.upper() if text.isupper() else best.label.text,
            related=[Related(place, f"a label of {best.label.outlet}") for place in places],
            confidence=confidence,
        )

    def prepare(self) -> None:
        """Open the tables, and make what is looked up in them where none of it lies beside them."""
        self.scorer.guesses("State of play")

    @cached_property
    def catalogue(self) -> Catalogue:
        """The genuine labels and ordinary headings."""
        return open_catalogue(self._rule.folder, self._names, self._index)

    @cached_property
    def scorer(self) -> Scorer:
        """Scores texts against the catalogue."""
        return open_scorer(self._rule.folder, self._names, self._index, self.odds)

    @property
    def _names(self) -> Names:
        return Names(*(self._rule.params[name] for name in Names._fields))

    @property
    def _index(self) -> str:
        return str(self._rule.params.get("index", ""))


def _is_label(document: Document, label: Label) -> bool:
    """Whether a candidate may be a section label: it has letters and is no title."""
    if label.block == 0 and label.form in ("line", "heading"):
        return False
    if document.blocks[label.block].kind in ("heading.h1", "title"):
        return False
    return _LETTERS.search(document.prose, label.start, label.end) is not None


def _is_anybodys(label: Genuine | None) -> bool:
    """Whether a label of a document is not genuine, or is everybody's."""
    return label is None or label.use == "common"


def _once_each(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The first candidate of each text; a text that stands often is a device of the page, not a slip."""
    counts = Counter(candidate.text for candidate in candidates)
    first = {candidate.text: candidate for candidate in reversed(candidates)}
    return [c for c in candidates if first[c.text] is c and counts[c.text] < _DEVICE]


def _beside(guess: Genuine, known: Known) -> list[Label]:
    """The other labels of the document that an outlet is known by which is known by the guess too."""
    return [label for label, genuine in known if not guess.signature.isdisjoint(genuine.signature)]


def _evidence(guess: Guess, beside: Sequence[Label]) -> str:
    others = f"{len(beside)} other label{'s' * (len(beside) > 1)} of {guess.label.outlet} in the text"
    return f"{guess.changes}; {others}" if beside else guess.changes
