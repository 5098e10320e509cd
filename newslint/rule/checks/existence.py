"""`existence`: something stands in the text that should not."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.exceptions import Exceptions
from newslint.rule.checks.matching import OfTokens, Tokens
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document


class Existence(OfTokens):
    """Each match of a token is a finding; the message gets the match."""

    keys: ClassVar = MappingProxyType(
        {
            "tokens": "patterns",
            "raw": "patterns",
            "append": "bool",
            "ignorecase": "bool",
            "nonword": "bool",
            "exceptions": "list",
        }
    )

    def __init__(self, rule: Rule) -> None:
        params = rule.params
        self._rule = rule
        tokens, word = _assemble(params.get("tokens", []), "".join(params.get("raw", [])), params.get("append", False))
        self._look_for(
            Tokens(
                rule,
                tokens,
                ignorecase=params.get("ignorecase", False),
                word=word and not params.get("nonword", False),
            )
        )
        self._exceptions = Exceptions(params.get("exceptions", []))

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a match that is no exception."""
        remove = "" if self._rule.fix and self._rule.fix.do == "remove" else None
        for match in self._tokens.matches(document, hits):
            if not self._exceptions.cover(match.text):
                yield find(self._rule, document, match.start, match.end, [match.text.strip()], replacement=remove)


def _assemble(tokens: Sequence[str], raw: str, append: bool) -> tuple[Sequence[str], bool]:
    """Vale's template: `raw` goes before (or after) the group of tokens; alone it has no word boundaries."""
    if not raw:
        return tokens, True
    if not tokens:
        return [raw], False
    group = rf"\b(?:{'|'.join(tokens)})\b"
    return [group + raw if append else raw + group], False
