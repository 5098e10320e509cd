"""The check `transliteration-mix`: places of one country in the forms of two systems."""

from collections.abc import Iterator, Sequence
from os.path import join
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from newslint.rule.checks.variants.output import finding
from newslint.rule.checks.variants.uses import places_of
from newslint.rule.checks.whole import OfWords
from newslint.rule.model import Finding, Rule
from newslint.rule.tables import load_table, rows
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_CONFIDENCE = 0.8


class Place(NamedTuple):
    """One form of a place: its country, its other form, and whether it is of the newer system."""

    country: str
    other: str
    new: bool


def parse_systems(text: str) -> dict[str, Place]:
    """The table systems.csv (country, new, old, ...) by form."""
    found: dict[str, Place] = {}
    for country, new, old, *_ in rows(text):
        found |= {new: Place(country, old, True), old: Place(country, new, False)}
    return found


class TransliterationMix(OfWords):
    """Kharkiv beside Lvov: the forms of one system are fewer, and they are reported."""

    keys: ClassVar = MappingProxyType({"table": "table", "accept": "list"})

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._table = load_table(join(rule.folder, rule.params["table"]), parse_systems)
        self._accept = frozenset(rule.params.get("accept", ()))

    def words(self) -> Sequence[str]:
        """The places of the table."""
        return sorted(self._table)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding for each form of the system that has fewer places in the document, for each country."""
        met = sorted(form for form in self._table.keys() & document.notable if form not in self._accept)
        for country in sorted({self._table[form].country for form in met}):
            new = [form for form in met if self._table[form][0] == country and self._table[form].new]
            old = [form for form in met if self._table[form][0] == country and not self._table[form].new]
            apart = [form for form in old if self._table[form].other not in new]
            if new and apart:
                yield from self._findings(document, (new, apart) if len(new) < len(apart) else (apart, new))

    def _findings(self, document: Document, sides: tuple[list[str], list[str]]) -> Iterator[Finding]:
        few, many = sides
        places = places_of(document, [*few, *many])
        for form in few:
            other = self._table[form].other
            beside = {name: places[name] for name in (form, *many)}
            yield finding(self._rule, document, form, other, beside, (form, other, many[0]), _CONFIDENCE)
