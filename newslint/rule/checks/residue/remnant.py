"""`remnant`: what a program leaves behind, by a table of patterns with the literals of which each needs one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import ClassVar, NamedTuple, cast

from newslint.rule.model import Finding, Level, Related, Rule
from newslint.rule.report import find
from newslint.rule.tables import load_table, rows
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_SHOWN = 60
_MOST_RELATED = 100


class Row(NamedTuple):
    """One row of the table.

    `strength`: "token" is reported anywhere but in quotation marks of its own; "phrase" not in a
    quotation; "soft" like a phrase, and only if the document holds a token or a phrase. `level` replaces
    that of the rule; `kinds` are the kinds of document it is looked for in ("" for all); one of the
    literals `needs`, with `|` between them, stands in every match.
    """

    strength: str
    level: str
    kinds: str
    needs: str
    pattern: str


class Place(NamedTuple):
    """Row `row` matches the prose from `start` to `end`."""

    start: int
    end: int
    row: int


class Remnant:
    """Reports each match of a pattern of the table; of overlapping ones the first and longest.

    `once`: one finding a row and document, with the further places beside it.
    """

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({"table": "table", "once": "bool"})
    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        table = load_table(f"{rule.folder}/{rule.params['table']}", rows)
        self._once = bool(rule.params.get("once", False))
        self._rows = [Row(*cells) for cells in table]
        self._needs = [(index, part) for index, row in enumerate(self._rows) for part in row.needs.split("|")]

    def patterns(self) -> Sequence[str]:
        """The literals of which each row needs one."""
        return [literal for _, literal in self._needs]

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a match."""
        places = [place for place in _apart(self._places(document, hits)) if not self._quoted(document, place)]
        sure = any(self._rows[place.row].strength != "soft" for place in places)
        told = [place for place in places if sure or self._rows[place.row].strength != "soft"]
        for group in _groups(told) if self._once else [[place] for place in told]:
            yield self._finding(document, group)

    def _finding(self, document: Document, places: Sequence[Place]) -> Finding:
        """A finding on the first place, the others beside it."""
        start, end, index = places[0]
        text = " ".join(document.prose[start:end].split())
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
        related = [
            Related(document.to_source(place.start, place.end), document.prose[place.start : place.end])
            for place in places[1 : _MOST_RELATED + 1]
        ]
        finding = find(self._rule, document, start, end, [shown], related=related)
        level = self._rows[index].level
        return finding._replace(level=cast(Level, level)) if level else finding

    def _places(self, document: Document, hits: Sequence[Hit]) -> Iterator[Place]:
        for block, index in sorted({(document.block_at(hit.start), self._needs[hit.pattern][0]) for hit in hits}):
            row = self._rows[index]
            if row.kinds and document.kind not in row.kinds.split():
                continue
            start, end = document.blocks[block].start, document.blocks[block].end
            for match in _compiled(row.pattern).finditer(document.prose, start, end):
                yield Place(match.start(), match.end(), index)

    def _quoted(self, document: Document, place: Place) -> bool:
        """Whether a match is somebody's words, or a token that is spoken of."""
        if self._rows[place.row].strength != "token":
            return document.quotes.covers(place.start, place.end)
        around = document.prose[max(place.start - 1, 0) : place.start] + document.prose[place.end : place.end + 1]
        return around in _QUOTES


_QUOTES = frozenset({"“”", '""', "‘’", "''", "«»", "„“", "``"})


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _groups(places: Sequence[Place]) -> list[list[Place]]:
    """The places of each row, in the order of their first places."""
    rows: dict[int, list[Place]] = {}
    for place in places:
        rows.setdefault(place.row, []).append(place)
    return list(rows.values())


def _apart(places: Iterator[Place]) -> Iterator[Place]:
    """Places in order; of those that overlap the first, and of these the longest."""
    end = -1
    for place in sorted(places, key=lambda place: (place.start, -place.end, place.row)):
        if place.start >= end:
            yield place
            end = place.end
