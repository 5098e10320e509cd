"""`consistency`: a text uses two forms where it should use one."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.matching import Match, OfTokens, Tokens
from newslint.rule.model import Finding, Related, Rule
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_MOST_RELATED = 100


class Consistency(OfTokens):
    """For each pair of `either` of which both sides occur: one finding, at the first place of the rarer side.

    Vale reports the last place of either; here the form with fewer places (of equals the later one)
    is the unexpected one, and all other places are named.
    """

    keys: ClassVar = MappingProxyType({"either": "pattern-map", "nonword": "bool", "ignorecase": "bool"})

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        sides = [side for pair in rule.params.get("either", {}).items() for side in pair]
        self._look_for(
            Tokens(
                rule,
                sides,
                ignorecase=rule.params.get("ignorecase", False),
                word=not rule.params.get("nonword", False),
            )
        )

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """At most one finding a pair."""
        places: dict[int, list[Match]] = {}
        # Most texts that have one side do not have the other: nothing is matched in them.
        sides = {*map(self._tokens.token_of, hits), *self._tokens.loose}
        both = [hit for hit in hits if self._tokens.token_of(hit) ^ 1 in sides]
        for match in self._tokens.matches(document, both):
            places.setdefault(match.token, []).append(match)
        for left in sorted({token & ~1 for token in places}):
            if left in places and left + 1 in places:
                yield self._finding(document, places[left], places[left + 1])

    def _finding(self, document: Document, one: list[Match], other: list[Match]) -> Finding:
        odd, usual = sorted((one, other), key=lambda side: (len(side), -side[0].start))
        rest = sorted([*odd[1:], *usual], key=lambda match: match.start)[:_MOST_RELATED]
        related = [Related(document.to_source(match.start, match.end), f"“{match.text}”") for match in rest]
        first = odd[0]
        return find(self._rule, document, first.start, first.end, [first.text, usual[0].text], related=related)
