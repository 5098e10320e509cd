"""The check `abbreviation-form`: U.S. and US, U.N. and UN in one text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.variants.groups import Preference
from newslint.rule.checks.variants.output import Places, finding, times
from newslint.rule.checks.whole import OfWords
from newslint.rule.model import Finding, Rule
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_CONFIDENCE = 0.9
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,6}")


class AbbreviationForm(OfWords):
    """Abbreviations with and without full stops, in running text; headings may be set by another rule.

    `names` lists words (such as Open, Airways) before which the short form belongs to a longer name.
    """

    keys: ClassVar = MappingProxyType({"names": "list", "only": "list", "accept": "list", "prefer": "map"})

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._names = frozenset(rule.params.get("names", ()))
        self._only = frozenset(rule.params["only"])
        self._preference = Preference.of(rule)

    def words(self) -> Sequence[str]:
        """The abbreviations without full stops that are compared."""
        return sorted(self._only)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding for each abbreviation with two forms."""
        words = document.distinct
        met = [short for short in self._only & document.notable if words >= set(short)]
        dotted = self._dotted(document) if met else {}
        for short in sorted(dotted):
            plain = self._plain(document, short)
            if plain:
                yield self._finding(document, {dotted[short][0]: dotted[short][1], short: plain})

    def _dotted(self, document: Document) -> Mapping[str, tuple[str, list[tuple[int, int]]]]:
        """Letters -> the form with full stops, and its places in running text."""
        found: dict[str, tuple[str, list[tuple[int, int]]]] = {}
        for match in _DOTTED.finditer(document.prose):
            short = match.group().replace(".", "")
            if (
                short in self._only
                and short in document.distinct
                and not self._apart(document, match.start(), match.end())
            ):
                found.setdefault(short, (match.group(), []))[1].append(match.span())
        return found

    def _plain(self, document: Document, short: str) -> list[tuple[int, int]]:
        """The places of the form without full stops in running text."""
        forms = [short, short + "'s", short + "’s", short + "’s's"]
        places = [(start, start + len(short)) for start, _ in document.occurrences(forms)]
        return [place for place in places if not self._apart(document, *place)]

    def _apart(self, document: Document, start: int, end: int) -> bool:
        """Whether a place stands in a heading, a quotation or a longer name, or among other signs."""
        if document.quotes.covers(start, end):
            return True
        block = document.blocks[document.block_at(start)]
        if block.kind.startswith("heading") or block.kind == "title" or block.start == document.blocks[0].start:
            return True
        following = re.match(r"[\s-]+(\w+)|([$€£])|[/.-]\w", document.prose[end : end + 24])
        named = following is not None and (following.group(1) in self._names or following.group(1) is None)
        return named or document.prose[max(0, start - 1) : start] in tuple("@#/.-_")

    def _finding(self, document: Document, places: Places) -> Finding:
        told = self._preference.told(list(places), None)
        norm = told or max(places, key=lambda form: (len(places[form]), -places[form][0][0]))
        odd = next(form for form in places if form != norm)
        args = (odd, times(len(places[odd])), norm, times(len(places[norm])))
        return finding(self._rule, document, odd, norm, places, args, _CONFIDENCE)
