"""`tortured-phrase`: a phrase of a list that only a machine writes for a fixed term."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from newslint.rule.checks.phrases.edges import is_whole
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.tables import load_table, rows
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_MOST_OTHERS = 3


class Fingerprint(NamedTuple):
    """The expected term, and texts that must stand in the document too."""

    expected: str
    needs: tuple[str, ...]


class TorturedPhrase:
    """Every phrase of the table that the scan finds; several in one text raise confidence."""

    keys: ClassVar = MappingProxyType({"table": "table"})
    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def patterns(self) -> Sequence[str]:
        """The phrases of the table, as sorted there."""
        return list(self._table)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a phrase at word edges whose condition holds."""
        phrases = list(self._table)
        found = [
            (phrases[hit.pattern], hit)
            for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end))
            if is_whole(document.prose, hit.start, hit.end)
        ]
        found = [(p, hit) for p, hit in found if all(text in document.folded for text in self._table[p].needs)]
        others = min(len({phrase for phrase, _ in found}) - 1, _MOST_OTHERS)
        done = -1
        for phrase, hit in found:
            if hit.end > done:
                done = hit.end
                args = [" ".join(document.prose[hit.start : hit.end].split()), self._table[phrase].expected]
                yield find(self._rule, document, hit.start, hit.end, args, confidence=0.6 + 0.1 * others)

    @cached_property
    def _table(self) -> Mapping[str, Fingerprint]:
        table: Mapping[str, Fingerprint] = load_table(
            str(Path(self._rule.folder) / self._rule.params["table"]), parse_fingerprints
        )
        return table


def parse_fingerprints(text: str) -> Mapping[str, Fingerprint]:
    """Rows of phrase, expected term, and needed texts separated by `;`."""
    return {row[0]: Fingerprint(row[1], tuple(filter(None, row[2].split(";")))) for row in rows(text)}
