"""`spacing`: spaces that are missing or too many around punctuation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from newslint.rule.checks.repair import repair
from newslint.rule.model import Finding, Rule
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_FRENCH = frozenset("le la les des une est dans pour avec sur qui que du".split())
_MANY_FRENCH = 4


class _Kind(NamedTuple):
    """One kind of wrong spacing: the literals of which it needs one, its pattern, and what replaces the match."""

    needs: tuple[str, ...]
    pattern: re.Pattern[str]
    put: str
    what: str


_KINDS = (
    _Kind(
        (" ,", " .", " ;", " !", " ?", " :"),
        re.compile(r"(?<=[\w”\"’)%])[ \t]{1,3}(?=(?:[,;!?]|[.:](?![.)(DPp/\\-]))(?:[\s”\"’]|$))(?![!?.] [.!?])"),
        "",
        "a space before a punctuation mark",
    ),
    _Kind(
        (",", ";", "!", "?"),
        re.compile(r"(?<=[^\W\d_]{2}[,;!?])(?=[^\W\d_]{2,})"),
        " ",
        "no space after a punctuation mark",
    ),
    _Kind((".",), re.compile(r"(?<=[a-z]{3}\.)(?=(?:[A-Z][a-z]+|I|A) [a-z])"), " ", "no space after a full stop"),
    _Kind(("/ ",), re.compile(r"(?<=[^\W\d_]{2}/) (?=[^\W\d_]{2})"), "", "a space on one side of a slash"),
    _Kind((" /",), re.compile(r"(?<=[^\W\d_]{2}) (?=/[^\W\d_]{2,}\b(?!/))"), "", "a space on one side of a slash"),
    _Kind(("( ",), re.compile(r"(?<=\() +(?=\w)"), "", "a space within brackets"),
    _Kind((" )",), re.compile(r"(?<=\w) +(?=\))"), "", "a space within brackets"),
)
_NO_PROSE = re.compile(r"www\.|://|@|\w\.(?:com|org|net|co|io|gov|edu|html?)\b|\\|_|[{}<>=]")


class Spacing:
    """Reports a space before a comma or stop, none after it, and one on one side of a slash or within brackets.

    Addresses, code and French text, which sets its marks apart, are left alone.
    """

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({})
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def patterns(self) -> Sequence[str]:
        """None: punctuation is no phrase."""
        return ()

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a place; the word before and after are part of its text."""
        prose = document.prose
        for kind in _KINDS:
            if any(part in prose for part in kind.needs) and not (kind.put == "" and _is_french(document)):
                for match in kind.pattern.finditer(prose):
                    yield from self._finding(document, kind, match.start(), match.end())

    def _finding(self, document: Document, kind: _Kind, start: int, end: int) -> Iterator[Finding]:
        prose = document.prose
        left, right = start, end
        while left > 0 and start - left < 20 and not prose[left - 1].isspace():
            left -= 1
        while right < len(prose) and right - end < 20 and not prose[right].isspace():
            right += 1
        token = prose[left:right]
        if not _NO_PROSE.search(token):
            yield repair(self._rule, document, left, right, prose[left:start] + kind.put + prose[end:right], (token, kind.what))


def _is_french(document: Document) -> bool:
    return len(_FRENCH & document.counts.keys()) >= _MANY_FRENCH
