"""`substitution`: one word or phrase stands where another is wanted."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.exceptions import Exceptions
from newslint.rule.checks.matching import Match, OfTokens, Tokens
from newslint.rule.message import sentence_list
from newslint.rule.model import Finding, Rule
from newslint.rule.pattern import compile_pattern
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document


class Substitution(OfTokens):
    """Each match of a key of `swap` is a finding; the message gets the expected and the observed text."""

    keys: ClassVar = MappingProxyType(
        {
            "swap": "pattern-map",
            "ignorecase": "bool",
            "nonword": "bool",
            "exceptions": "list",
            "capitalize": "bool",
            "pos": "str",
        }
    )

    def __init__(self, rule: Rule) -> None:
        params = rule.params
        self._rule, self._ignorecase = rule, params.get("ignorecase", False)
        # Longest key first, then by text: the same winner every time where several match at one place.
        self._swap = sorted(params.get("swap", {}).items(), key=lambda item: (-len(item[0].encode()), item[0]))
        self._look_for(
            Tokens(
                rule,
                [key for key, _ in self._swap],
                ignorecase=self._ignorecase,
                word=not params.get("nonword", False),
            )
        )
        self._exceptions = Exceptions(params.get("exceptions", []))

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a match that is not already what is expected."""
        for match in self._tokens.matches(document, hits):
            options = self._expected(match)
            if match.text in options or self._exceptions.cover(match.text):
                continue
            if not any(compile_pattern(option, word=False).fullmatch(match.text) for option in options):
                yield self._finding(document, match, options)

    def _expected(self, match: Match) -> list[str]:
        """The acceptable texts for a match, with groups of the key filled in."""
        expected = str(self._swap[match.token][1])
        if "$" in expected:
            filled = self._tokens.pattern(match.token).match(match.text)
            groups = filled.groups("") if filled else ()
            for index, group in enumerate(groups, 1):
                expected = expected.replace(f"${index}", group)
        options = expected.split("|")
        if self._rule.params.get("capitalize") and match.text[:1].isupper():
            options = [option[:1].upper() + option[1:] for option in options]
        return options

    def _finding(self, document: Document, match: Match, options: list[str]) -> Finding:
        listed = sentence_list(options) if len(options) > 1 else options[0]
        only = options[0] if len(options) == 1 else None
        return find(self._rule, document, match.start, match.end, [listed, match.text], replacement=only)
