"""`occurrence`: a token stands too often, or not often enough, in a block."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.matching import Match, OfTokens, Tokens
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.scope import admits
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.words import WORD


class Occurrence(OfTokens):
    """One finding a block with more than `max` or fewer than `min` matches; the message gets the number."""

    keys: ClassVar = MappingProxyType({"token": "pattern", "max": "int", "min": "int", "ignorecase": "bool"})

    def __init__(self, rule: Rule) -> None:
        params = rule.params
        self._rule, self._max, self._min = rule, params.get("max", 0), params.get("min", 0)
        token = params.get("token", "")
        self._look_for(Tokens(rule, [token], ignorecase=params.get("ignorecase", False), word=False))
        self.always = self.always or self._min > 0

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """At most one finding a block, at its first match (at its first word where there is none)."""
        found: dict[int, list[Match]] = {}
        for match in self._tokens.matches(document, hits):
            found.setdefault(document.block_at(match.start), []).append(match)
        blocks = range(len(document.blocks)) if self._min else sorted(found)
        for index in blocks:
            yield from self._in_block(document, index, found.get(index, []))

    def _in_block(self, document: Document, index: int, matches: list[Match]) -> Iterator[Finding]:
        count, block = len(matches), document.blocks[index]
        if not ((self._max and count > self._max) or count < self._min):
            return
        first = matches[0] if matches else WORD.search(document.prose, block.start, block.end)
        if first is None or not admits(self._rule, document, block.start, block.end):
            return
        start, end = (first.start, first.end) if isinstance(first, Match) else first.span()
        yield find(self._rule, document, start, end, [count])
