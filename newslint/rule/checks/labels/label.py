"""`label`: a section label that is a genuine one garbled by a machine."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from newslint.rule.checks.labels.catalogue import Catalogue, parse_headings, parse_labels
from newslint.rule.checks.labels.catalogue import Label as Genuine
from newslint.rule.checks.labels.score import Guess, Scorer, parse_rewrites
from newslint.rule.checks.labels.thesaurus import Thesaurus, parse_irregular, parse_lines
from newslint.rule.model import Finding, Related, Rule
from newslint.rule.report import find
from newslint.rule.tables import load_table
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.labels import Label

# A label whose own score is above this counts as a second near miss for the others.
_NEAR_MISS = -1.5
_LETTERS = re.compile(r"[^\W\d_]{2}")


class Candidate(NamedTuple):
    """A label of the document that is not genuine, with the genuine ones that it is likest to."""

    label: Label
    text: str
    guesses: Sequence[Guess]
    ordinary: bool


class GarbledLabel:
    """Labels of a document against the genuine labels of all outlets, with the document's other labels as evidence."""

    keys: ClassVar = MappingProxyType(
        {"labels": "table", "headings": "table", "thesaurus": "table", "irregular": "table", "rewrites": "table"}
        | {"evidence": "map", "threshold": "float"}
    )
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._odds = {name: float(value) for name, value in rule.params["evidence"].items()}
        self._threshold = float(rule.params["threshold"])

    def patterns(self) -> Sequence[str]:
        """None: labels are found by their place, not by their words."""
        return ()

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a garbled label; nothing is loaded for a document without candidates."""
        labels = [label for label in document.labels if _is_label(document, label)]
        if not labels:
            return
        texts = [document.prose[label.start : label.end] for label in labels]
        genuine = [self._catalogue.find(text) for text in texts]
        candidates = [
            Candidate(label, text, guesses, ordinary)
            for label, text, known in zip(labels, texts, genuine, strict=True)
            if known is None or known.use == "common"
            for ordinary in [known is not None or self._catalogue.ordinary(text)]
            if not document.quotes.covers(label.start, label.end) and (guesses := self._scorer.guesses(text))
        ]
        known_labels = [(label, known) for label, known in zip(labels, genuine, strict=True) if known is not None]
        for candidate in candidates:
            others = sum(c.guesses[0].score > _NEAR_MISS for c in candidates if c is not candidate)
            yield from self._judge(document, candidate, known_labels, others)

    def _judge(
        self, document: Document, candidate: Candidate, known: Sequence[tuple[Label, Genuine]], others: int
    ) -> Iterator[Finding]:
        guess = candidate.guesses[0]
        beside = [label for label, genuine in known if _same_outlet(guess.label, genuine)]
        # What everybody may write is suspect only in a text that holds to one outlet's own labels.
        if candidate.ordinary and (len(beside) < 2 or guess.label.use != "signature"):
            return
        odds = self._odds
        score = guess.score + (0.0, odds["one-neighbour"], odds["neighbours"])[min(len(beside), 2)]
        score += odds["second-miss"] * min(others, 2) + (odds["ordinary"] if candidate.ordinary else 0.0)
        confidence = 1.0 / (1.0 + math.exp(-score))
        if confidence >= self._threshold:
            yield self._finding(document, candidate, guess, beside, confidence)

    def _finding(
        self, document: Document, candidate: Candidate, guess: Guess, beside: Sequence[Label], confidence: float
    ) -> Finding:
        start, end = candidate.label.start, candidate.label.end
        related = [
            Related(document.to_source(label.start, label.end), f"a label of {guess.label.outlet}") for label in beside
        ]
        args = [candidate.text, guess.label.text, guess.label.outlet, _evidence(candidate, beside)]
        return find(
            self._rule,
            document,
            start,
            end,
            args,
            replacement=_cased(guess.label.text, candidate.text),
            related=related[:100],
            confidence=confidence,
        )

    @cached_property
    def _catalogue(self) -> Catalogue:
        labels = load_table(self._path("labels"), parse_labels)
        return Catalogue(labels, load_table(self._path("headings"), parse_headings))

    @cached_property
    def _scorer(self) -> Scorer:
        thesaurus = Thesaurus(
            load_table(self._path("thesaurus"), parse_lines), load_table(self._path("irregular"), parse_irregular)
        )
        return Scorer(self._catalogue, thesaurus, load_table(self._path("rewrites"), parse_rewrites), self._odds)

    def _path(self, key: str) -> str:
        return str(Path(self._rule.folder) / self._rule.params[key])


def _is_label(document: Document, label: Label) -> bool:
    """Whether a candidate may be a section label: it has letters and is no title."""
    kind = document.blocks[label.block].kind
    title = kind in ("heading.h1", "title") or (label.block == 0 and label.form in ("line", "heading"))
    return not title and _LETTERS.search(document.prose, label.start, label.end) is not None


def _same_outlet(guess: Genuine, other: Genuine) -> bool:
    return other.use == "signature" and not set(guess.outlets).isdisjoint(other.outlets)


def _evidence(candidate: Candidate, beside: Sequence[Label]) -> str:
    guess = candidate.guesses[0]
    swaps = [f"“{pair.left.form}” for “{pair.right.form}”" for pair in guess.alignment.swapped]
    parts = [", ".join(swaps)] if swaps else ["the same words in another form"]
    if beside:
        parts.append(f"{len(beside)} other label{'s' * (len(beside) > 1)} of {guess.label.outlet}")
    return "; ".join(parts)


def _cased(label: str, like: str) -> str:
    """The label in capitals if the text is."""
    return label.upper() if like.isupper() else label
