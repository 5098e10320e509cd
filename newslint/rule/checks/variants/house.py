"""The check `house-style`: forms that the chosen authority, or the user, writes in another way."""

from collections.abc import Iterator, Mapping, Sequence
from os.path import join
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.variants.groups import Preference
from newslint.rule.checks.variants.known import AUTHORITIES, parse_known
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.tables import load_table
from newslint.scan.scanner import Hit
from newslint.text.document import Document


class HouseStyle:
    """Every place of a form that is not the house's; nothing where no house and no preference is chosen."""

    keys: ClassVar = MappingProxyType({"table": "table", "house": "str", "accept": "list", "prefer": "map"})
    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._preference = Preference.of(rule)
        self._told = self._forms()
        self._phrases = sorted(self._told)

    def _forms(self) -> Mapping[str, tuple[str, str]]:
        """Unwanted form -> wanted form, and who wants it."""
        house = self._preference.house
        told: dict[str, tuple[str, str]] = {}
        path = join(self._rule.folder, self._rule.params["table"])
        for entry in load_table(path, parse_known).entries if house else ():
            if wanted := entry.asked.get(house):
                told |= {form: (wanted, AUTHORITIES[house]) for form in entry.forms if form != wanted}
        told |= {old: (new, "the configuration") for old, new in self._preference.prefer}
        return {form: told[form] for form in told if form not in self._preference.accept}

    def patterns(self) -> Sequence[str]:
        """The unwanted forms."""
        return self._phrases

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding for each place outside quotation marks whose capitals are those of the form."""
        prose = document.prose
        for hit in hits:
            form = self._phrases[hit.pattern]
            start, end = hit.start, hit.end
            inside = prose[max(0, start - 1) : start].isalnum() or prose[end : end + 1].isalnum()
            if prose[start:end].replace("’", "'") == form and not inside and not document.quotes.covers(start, end):
                wanted, who = self._told[form]
                yield find(self._rule, document, start, end, (form, wanted, who), replacement=wanted)
