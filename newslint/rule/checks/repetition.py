"""`repetition`: a token stands twice in a row."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.exceptions import Exceptions
from newslint.rule.checks.matching import Match, OfTokens, Tokens
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document


class Repetition(OfTokens):
    """More than `max` equal matches in a row, within one sentence; the message gets the token."""

    keys: ClassVar = MappingProxyType(
        {"tokens": "patterns", "max": "int", "ignorecase": "bool", "alpha": "bool", "exceptions": "list"}
    )

    def __init__(self, rule: Rule) -> None:
        params = rule.params
        self._rule, self._max, self._alpha = rule, params.get("max", 0), params.get("alpha", False)
        self._ignorecase = params.get("ignorecase", False)
        self._look_for(Tokens(rule, params.get("tokens", []), ignorecase=self._ignorecase, word=False))
        self._exceptions = Exceptions(params.get("exceptions", []))

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a repeated token, from the first of the run to the one too many."""
        before: Match | None = None
        count = 0
        for match in self._tokens.matches(document, hits):
            equal = before is not None and self._same(before, match) and _together(document, before, match)
            count = count + 1 if equal else 0
            if before is not None and count > self._max and not self._exceptions.cover(match.text):
                yield find(self._rule, document, before.start, match.end, [match.text])
                count = 0
            before = match

    def _same(self, one: Match, other: Match) -> bool:
        equal = one.text.lower() == other.text.lower() if self._ignorecase else one.text == other.text
        return equal and (not self._alpha or other.text.isalpha())


def _together(document: Document, one: Match, other: Match) -> bool:
    """Whether only white space of one block stands between two matches."""
    if document.block_at(one.start) != document.block_at(other.start):
        return False
    return not document.prose[one.end : other.start].strip()
