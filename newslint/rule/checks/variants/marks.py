"""The checks `diacritics` and `capitals`: one name with and without its marks, or with other capitals."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from os.path import join
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.variants.candidates import base
from newslint.rule.checks.variants.company import neighbours
from newslint.rule.checks.variants.groups import Preference
from newslint.rule.checks.variants.output import finding, times
from newslint.rule.checks.variants.pair import Pair, Side
from newslint.rule.checks.variants.sounds import plain
from newslint.rule.checks.variants.terms import parse_terms
from newslint.rule.checks.variants.uses import Use, uses_of
from newslint.rule.model import Finding, Rule
from newslint.rule.tables import load_table
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_CONFIDENCE = 0.9
_APART = frozenset(("other-given", "other-following"))
_SHORTEST = 3
_INSIDE = re.compile(r"[a-z][A-Z]")
_CAMEL = re.compile("[A-Z][a-z]+[A-Z][A-Za-z]*")
_FREE = re.compile(r"(?<![\w@#/.])")


class _OneWord:
    """What both checks share: groups of forms in, findings out."""

    keys: ClassVar = MappingProxyType({"accept": "list", "prefer": "map"})
    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._preference = Preference.of(rule)
        self._terms = load_table(join(rule.folder, "terms.txt"), parse_terms)

    def patterns(self) -> Sequence[str]:
        """No phrases."""
        return ()

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding for each unexpected form."""
        groups = [sorted(group) for group in self._groups(document) if len(group) > 1]
        if not groups:
            return
        uses = uses_of(document, sorted({form for group in groups for form in group}))
        for group in sorted(groups):
            kept = {form: [use for use in uses[form] if not _in_address(document.prose, use)] for form in group}
            yield from self._findings(document, {form: kept[form] for form in group if kept[form]})

    def _groups(self, document: Document) -> Collection[set[str]]:
        """Sets of forms of the document that may be one name."""
        raise NotImplementedError

    def _findings(self, document: Document, uses: Mapping[str, Sequence[Use]]) -> Iterator[Finding]:
        if len(uses) < 2:
            return
        places = {form: [(use.start, use.end) for use in uses[form]] for form in uses}
        told = self._preference.told(list(uses), None)
        norm = told or max(uses, key=lambda form: (len(uses[form]), self._rank(form), -uses[form][0].start))
        for form in uses:
            if form != norm and form not in self._preference.accept and not self._two(uses[form], uses[norm]):
                args = (form, times(len(uses[form])), norm, times(len(uses[norm])))
                yield finding(self._rule, document, form, norm, places, args, _CONFIDENCE)

    def _rank(self, form: str) -> int:
        """Which of forms with as many uses is expected: the one of the higher rank, then the first."""
        return 0

    def _two(self, one: Sequence[Use], other: Sequence[Use]) -> bool:
        """Whether the company of the two forms shows two persons (José Mourinho and Jose Canseco)."""
        odd, norm = (Side("", "", len(uses), 0.0, frozenset(), uses) for uses in (one, other))
        pieces = set(neighbours(Pair(odd, norm, 0.0), self._terms))
        return bool(pieces & _APART) and not pieces & {"same-given", "same-following"}


def _in_address(prose: str, use: Use) -> bool:
    """Whether a use is part of an address, a handle or a file name."""
    after = prose[use.end : use.end + 2]
    return prose[max(0, use.start - 1) : use.start] in tuple("@#/._") or (
        after[:1] in tuple("./@_") and after[1:].isalnum()
    )


class Diacritics(_OneWord):
    """Capitalised words that differ in their marks only."""

    shape = "foreign"

    def wants(self, words: Set[str]) -> Collection[str]:
        """Capitalised words with marks."""
        return [word for word in words if _has_marks(base(word))]

    def _groups(self, document: Document) -> Collection[set[str]]:
        foreign = sorted(word for word in document.notable if not word.isascii())
        marked = {plain(form): {form} for form in map(base, foreign) if _has_marks(form)}
        if marked:
            for form in map(base, document.distinct):
                if (
                    form[:1].isupper()
                    and (key := plain(form)) in marked
                    and form.istitle() == next(iter(marked[key])).istitle()
                ):
                    marked[key].add(form)
        small = document.distinct
        return [_normal(group) for group in marked.values() if not any(form.lower() in small for form in group)]


def _has_marks(form: str) -> bool:
    if len(form) < _SHORTEST or form.isascii() or not form[0].isupper() or form[1:].isupper():
        return False
    return plain(form).isascii() and unicodedata.normalize("NFC", form).isalpha()


def _normal(group: set[str]) -> set[str]:
    """The forms without those that differ by Unicode normalisation only, or by an apostrophe."""
    found: dict[str, str] = {}
    for form in sorted(group):
        found.setdefault(unicodedata.normalize("NFC", form).replace("’", "'"), form)
    return set(found.values())


class Capitals(_OneWord):
    """Words with a capital inside, beside the same word without it."""

    def _rank(self, form: str) -> int:
        return int(not form.istitle())

    shape = "inner-capital"

    def wants(self, words: Set[str]) -> Collection[str]:
        """Words with a capital inside."""
        return [word for word in words if _INSIDE.search(word)]

    def _groups(self, document: Document) -> Collection[set[str]]:
        groups: dict[str, set[str]] = {}
        for form in filter(_CAMEL.fullmatch, document.notable):
            groups.setdefault(form.lower(), {form.capitalize()} & document.distinct).add(form)
        several = (group for group in groups.values() if len(group) > 1)
        return [{form for form in group if form.istitle() or _is_free(document.prose, form)} for group in several]


def _is_free(prose: str, form: str) -> bool:
    """Whether a form stands somewhere that is no address, alone or with an ending that is no letter."""
    return any(_FREE.match(prose, match.start()) for match in re.finditer(re.escape(form) + "(?![A-Za-z])", prose))
