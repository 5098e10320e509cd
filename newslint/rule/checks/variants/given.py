"""The check `given-names`: one surname with two forms of one given name."""

from collections.abc import Iterator, Mapping, Sequence
from os.path import join
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.variants.groups import Preference
from newslint.rule.checks.variants.output import finding, times
from newslint.rule.checks.variants.uses import uses_of
from newslint.rule.checks.whole import OfWords
from newslint.rule.model import Finding, Rule
from newslint.rule.tables import load_table
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_CONFIDENCE = 0.95


def parse_given(text: str) -> Mapping[str, int]:
    """The table given.txt (forms of one given name on a line) as form -> number of the line."""
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {form: number for number, forms in enumerate(lines) for form in forms}


class GivenNames(OfWords):
    """Given names of one row of the table before one and the same surname."""

    keys: ClassVar = MappingProxyType({"table": "table", "accept": "list", "prefer": "map"})

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._rows = load_table(join(rule.folder, rule.params["table"]), parse_given)
        self._preference = Preference.of(rule)

    def words(self) -> Sequence[str]:
        """The given names of the table."""
        return sorted(self._rows)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding for each unexpected form of a given name before a surname."""
        met = self._rows.keys() & document.notable
        if len(met) < 2 or len({self._rows[form] for form in met}) == len(met):
            return
        persons: dict[tuple[int, str], dict[str, list[tuple[int, int]]]] = {}
        for form, uses in uses_of(document, sorted(met)).items():
            for use in uses:
                if use.after:
                    person = persons.setdefault((self._rows[form], use.right), {})
                    person.setdefault(form, []).append((use.start, use.end))
        for _, places in sorted(persons.items()):
            if len(places) > 1:
                yield from self._findings(document, places)

    def _findings(self, document: Document, places: Mapping[str, list[tuple[int, int]]]) -> Iterator[Finding]:
        told = self._preference.told(list(places), None)
        norm = told or max(places, key=lambda form: (len(places[form]), -places[form][0][0]))
        for form in places:
            if form != norm and form not in self._preference.accept:
                args = (form, times(len(places[form])), norm, times(len(places[norm])))
                yield finding(self._rule, document, form, norm, places, args, _CONFIDENCE)
