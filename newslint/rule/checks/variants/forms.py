"""The check `forms`: a document uses two of the forms that a table gives for one name."""

from collections.abc import Iterator, Sequence
from os.path import join
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.variants.groups import Preference, advice
from newslint.rule.checks.variants.known import Entry, parse_known
from newslint.rule.checks.variants.output import Places, counted, finding, times
from newslint.rule.checks.variants.uses import glossed, places_of
from newslint.rule.checks.whole import OfWords
from newslint.rule.model import Finding, Rule
from newslint.rule.tables import load_table
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_CONFIDENCE = 0.95


class Forms(OfWords):
    """Rows of known.csv of the given `kinds`. Forms of one word are met as words, others as phrases."""

    keys: ClassVar = MappingProxyType(
        {"table": "table", "kinds": "list", "house": "str", "accept": "list", "prefer": "map"}
    )

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        kinds = set(rule.params["kinds"])
        known = load_table(join(rule.folder, rule.params["table"]), parse_known)
        self._entries = [entry for entry in known.entries if entry.kind in kinds]
        forms = {form for entry in self._entries for form in entry.forms}
        words = sorted(form for form in forms if form.isalpha())
        self._surfaces = {word + ending: word for word in words for ending in ("", "'s", "’s")}
        self._phrases = sorted(forms.difference(words))
        self._preference = Preference.of(rule)

    def patterns(self) -> Sequence[str]:
        """The forms that are not one word."""
        return self._phrases

    def words(self) -> Sequence[str]:
        """The forms of the table."""
        return sorted(self._surfaces)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding for each unexpected form of each name."""
        words = {self._surfaces[word] for word in self._surfaces.keys() & document.notable}
        if len(words) + len(hits) < 2:
            return
        met = dict(places_of(document, words)) | self._phrases_met(document, hits)
        for entry in self._entries:
            places = {form: met[form] for form in entry.forms if met.get(form)}
            if len(places) > 1:
                yield from self._findings(document, entry, places)

    def _phrases_met(self, document: Document, hits: Sequence[Hit]) -> dict[str, list[tuple[int, int]]]:
        """Phrase -> its places; the scan is blind to case, a name is not but for its first letter."""
        met: dict[str, list[tuple[int, int]]] = {}
        for hit in hits:
            form, text = self._phrases[hit.pattern], document.prose[hit.start : hit.end].replace("’", "'")
            if text[1:] == form[1:] and text[0].lower() == form[0].lower() and _alone(document.prose, hit):
                met.setdefault(form, []).append((hit.start, hit.end))
        return met

    def _findings(self, document: Document, entry: Entry, places: Places) -> Iterator[Finding]:
        if glossed(document.prose, [place for ranges in places.values() for place in ranges]):
            return
        norm = self._preference.expected(places, entry)
        for form, ranges in places.items():
            if form != norm and not self._preference.settled(form, entry):
                told = advice(entry) or counted(places)
                args = (form, times(len(ranges)), norm, times(len(places[norm])), told)
                yield finding(self._rule, document, form, norm, places, args, _CONFIDENCE)


def _alone(prose: str, hit: Hit) -> bool:
    """Whether the hit is no part of a longer word."""
    return not prose[max(0, hit.start - 1) : hit.start].isalnum() and not prose[hit.end : hit.end + 1].isalnum()
