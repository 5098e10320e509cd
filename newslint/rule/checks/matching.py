"""Tokens of a rule, found where the scan saw their anchors."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.rule.model import Rule
from newslint.rule.pattern import Match as Found
from newslint.rule.pattern import Pattern, compile_pattern, is_literal
from newslint.rule.scope import admits
from newslint.scan.scanner import Hit
from newslint.text.document import Document

# No key of a rule file: only a plan holds it.
_ANCHORS = "(anchors)"


class Match(NamedTuple):
    """Token `token` (its index) at a prose range. `text` is the match with white space folded."""

    token: int
    start: int
    end: int
    text: str


class Tokens:
    """The patterns of one rule, each a literal or a regular expression."""

    def __init__(self, rule: Rule, tokens: Sequence[str], *, ignorecase: bool, word: bool) -> None:
        self._rule, self._tokens = rule, [token for token in tokens if token.strip()]
        self._ignorecase, self._word = ignorecase, word
        self._whole = "line" in rule.scope
        self._anchors: Sequence[tuple[int, str]] = rule.params.get(_ANCHORS) or list(_anchors(self._tokens))
        anchored = {token for token, _ in self._anchors}
        self.loose = [token for token in range(len(self._tokens)) if token not in anchored]

    def derived(self) -> Mapping[str, Any]:
        """What takes long to find, as `params` of the rule for another instance."""
        return {_ANCHORS: self._anchors}

    def phrases(self) -> list[str]:
        """What the scan is to look for, in the order that `Hit.pattern` counts."""
        return [literal for _, literal in self._anchors]

    def token_of(self, hit: Hit) -> int:
        """The token whose literal the scan has found."""
        return self._anchors[hit.pattern][0]

    def matches(self, document: Document, hits: Sequence[Hit]) -> Iterator[Match]:
        """Matches in the rule's scope, in order; of overlapping ones the first, and then the earlier token."""
        wanted = {(document.block_at(hit.start), self.token_of(hit)) for hit in hits}
        wanted |= {(block, token) for block in range(len(document.blocks)) for token in self.loose}
        found = sorted(match for block, token in wanted for match in self._in_block(document, block, token))
        end = -1
        for start, token, stop, text in found:
            if start >= end and admits(self._rule, document, start, stop):
                yield Match(token, start, stop, text)
                end = stop

    def _in_block(self, document: Document, index: int, token: int) -> Iterator[tuple[int, int, int, str]]:
        """(start, token, end, text) of each match of a token in a block."""
        block, view = document.blocks[index], document.view
        first = view.from_prose(block.start)
        text = view.text[first : view.from_prose(block.end - 1) + 1] if block.end > block.start else ""
        for match in self._search(self.pattern(token), text):
            start, end = view.span_to_prose(first + match.start(), first + match.end())
            yield start, token, end, match.group()

    def _search(self, pattern: Pattern, text: str) -> Iterable[Found]:
        if self._whole:
            whole = pattern.fullmatch(text)
            return [whole] if whole else []
        return (match for match in pattern.finditer(text) if match.end() > match.start())

    def pattern(self, token: int) -> Pattern:
        """The compiled pattern of a token; ValueError if it is bad."""
        return compile_pattern(self._tokens[token], self._ignorecase, self._word and not self._whole)


def _anchors(tokens: Sequence[str]) -> Iterator[tuple[int, str]]:
    """(token, literal) for the literals of which each match of a token holds one; none for a token without."""
    from newslint.scan.anchors import required_literals

    for index, token in enumerate(tokens):
        literals = {token} if is_literal(token) else required_literals(token)
        yield from ((index, literal) for literal in sorted(literals or ()))


class OfTokens:
    """A check whose tokens the scan looks for by their anchors; `always` where one has none."""

    always: bool
    _tokens: Tokens

    def _look_for(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.always = bool(tokens.loose)

    def patterns(self) -> Sequence[str]:
        """The anchors of the tokens."""
        return self._tokens.phrases()

    def derived(self) -> Mapping[str, Any]:
        """The anchors, for the plan."""
        return self._tokens.derived()
