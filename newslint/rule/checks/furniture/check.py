"""`furniture`: one rule reports the lines of one family of page furniture."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar
from weakref import ref

from newslint.rule.checks.furniture.features import NO_LINE, read_line
from newslint.rule.checks.furniture.lexicon import Lexicon, read_openings
from newslint.rule.checks.furniture.phrase import read_phrases, read_weights
from newslint.rule.checks.furniture.score import THRESHOLD, Verdict, judge
from newslint.rule.checks.whole import OfEvidence
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.tables import load_table, rows
from newslint.scan.scanner import Hit
from newslint.text.document import Document

# Blocks that are no lines of the page.
_UNSEEN = frozenset({"alt", "meta", "raw", "title"})
_SHOWN = 60
_CERTAIN = 4.0


class Furniture(OfEvidence):
    """Reports the lines whose score reaches the threshold and whose family is that of the rule.

    The score of a document is made once and shared by the rules of all families, since a line's
    neighbours count whether or not their own rules are selected.
    """

    keys: ClassVar = MappingProxyType({"family": "str", "table": "table"})

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self.source = f"furniture in {rule.folder}"
        self.key = rule.params["family"]

    def gather(self, document: Document) -> Collection[str]:
        """The families of furniture that a document has."""
        return Model.of(self._rule.folder).furniture(document).keys()

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
        """One finding a line; of a caption with a credit at its end, the credit."""
        verdicts = Model.of(self._rule.folder).furniture(document).get(self.key)
        return self._findings(document, verdicts) if verdicts else ()

    def _findings(self, document: Document, verdicts: Sequence[tuple[int, Verdict]]) -> Iterator[Finding]:
        for index, verdict in verdicts:
            block = document.blocks[index]
            start, end = block.start, block.end
            match = verdict.line.match
            if match and match.phrase.place == "end" and verdict.line.text == document.prose[start:end]:
                start, end = start + match.start, start + match.end
            text = " ".join(document.prose[start:end].split())
            shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
            yield find(self._rule, document, start, end, [shown], confidence=min(verdict.score / _CERTAIN, 1.0))


class Model:
    """The tables of a pack, and the verdicts on the document at hand."""

    _models: ClassVar[dict[str, "Model"]] = {}

    def __init__(self, folder: str) -> None:
        phrases = load_table(f"{folder}/phrases.csv", rows)
        menu = load_table(f"{folder}/menu.csv", rows)
        openings = load_table(f"{folder}/openings.txt", read_openings)
        self._lexicon = Lexicon(read_phrases(phrases), openings, frozenset(row[0] for row in menu))
        self._weights = read_weights(load_table(f"{folder}/weights.csv", rows))
        self._last: tuple[ref[Document], Mapping[str, list[tuple[int, Verdict]]]] | None = None

    @classmethod
    def of(cls, folder: str) -> "Model":
        """The model of a pack's folder; OSError if a table is not there."""
        if folder not in cls._models:
            cls._models[folder] = cls(folder)
        return cls._models[folder]

    def furniture(self, document: Document) -> Mapping[str, list[tuple[int, Verdict]]]:
        """(block, verdict) of the furniture lines of each family."""
        # The rules of all families that are called ask in turn about one document.
        if self._last is None or self._last[0]() is not document:
            self._last = (ref(document), self._score(document))
        return self._last[1]

    def _score(self, document: Document) -> Mapping[str, list[tuple[int, Verdict]]]:
        prose = document.prose
        lines = [
            NO_LINE
            if kind in _UNSEEN
            else read_line(prose[start:end], zone, self._lexicon, cell=kind.startswith("table"))
            for start, end, kind, zone in document.blocks
        ]
        found: dict[str, list[tuple[int, Verdict]]] = {}
        for index, verdict in enumerate(judge(lines, self._weights)):
            if verdict.score >= THRESHOLD:
                found.setdefault(verdict.family, []).append((index, verdict))
        return found
