"""`spacing`: spaces that are missing or too many around punctuation."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from newslint.rule.checks.whole import WholeText
from newslint.rule.model import Edit, Finding, Fix, Related, Rule
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.patterns import compiled

_FRENCH = frozenset("le la les des une est dans pour avec sur qui que du".split())
_MANY_FRENCH = 4
_LONGEST = 20
_MOST = 100


class _Kind(NamedTuple):
    """One kind of wrong spacing: the literals of which it needs one, its pattern, and what replaces the match.

    `slip`: one place in a long text is a slip of the pen, not damage.
    """

    needs: tuple[str, ...]
    pattern: str
    put: str
    what: str
    slip: bool = False


_KINDS = (
    _Kind(
        (" ,", " .", " ;", " !", " ?", " :"),
        r"(?<=[\w”\"’)%])[ \t]{1,3}(?=(?:[,;!?]|[.:](?![.)(DPp/\\-]))(?:[\s”\"’]|$))(?![!?.] [.!?])",
        "",
        "a space before a punctuation mark",
        slip=True,
    ),
    *(
        _Kind(
            (mark,),
            rf"{re.escape(mark)}(?=[^\W\d_]{{2}})(?<=[a-z]{{2}}.)",
            " ",
            "no space after a punctuation mark",
            slip=True,
        )
        for mark in ",;!?"
    ),
    _Kind(
        (".",),
        r"\.(?=(?:[A-Z][a-z]+|I|A) [a-z])(?<=[a-z]{3}\.)",
        " ",
        "no space after a full stop",
        slip=True,
    ),
    _Kind(("/ ",), r"(?<=[^\W\d_]{2}/) (?=[^\W\d_]{2})", "", "a space on one side of a slash"),
    _Kind((" /",), r"(?<=[^\W\d_]{2}) (?=/[^\W\d_]{2,}\b(?!/))", "", "a space on one side of a slash"),
    _Kind(("( ",), r"(?<=\() +(?=\w)", "", "a space within brackets"),
    _Kind((" )",), r"(?<=\w) +(?=\))", "", "a space within brackets"),
)
_CLOSE = tuple(kind for kind in _KINDS if kind.put)
_PATH = r"/[^/\s]+/"
_NO_PROSE = r"www\.|://|@|\w\.(?:com|org|net|co|io|gov|edu|html?)\b|\\|_|[{}<>=&]"


class _Place(NamedTuple):
    """A token with wrong spacing at a prose range, and the range within it that is to become `put`."""

    start: int
    end: int
    wrong_start: int
    wrong_end: int


_APART = [need for kind in _KINDS for need in kind.needs if " " in need]


class Spacing(WholeText):
    """Reports a space before a comma or stop, none after it, and one on one side of a slash or within brackets.

    One finding a kind and document, with the further places beside it. Addresses, code and French
    text, which sets its marks apart, are left alone. Spaces before and missing after marks are damage where
    at least `density` stand in 1,000 characters; fewer are slips of the pen.
    """

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({"density": "float"})

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._density = float(rule.params.get("density", 0.0))

    def patterns(self) -> Sequence[str]:
        """Marks with a space where none should be."""
        return _APART

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a kind, on the first token; the fix mends all of them."""
        prose = document.prose
        apart = {_APART[hit.pattern] for hit in hits}
        for kind in _KINDS if apart else _CLOSE:
            if apart.isdisjoint(kind.needs) and not (kind.put and kind.needs[0] in prose):
                continue
            matches = list(compiled(kind.pattern).finditer(prose))
            if self._too_few(kind, matches, prose) or (not kind.put and _is_french(document)):
                continue
            places = list(_places(prose, kind, matches))
            if not self._too_few(kind, places, prose):
                yield self._finding(document, kind, places)

    def _too_few(self, kind: _Kind, places: Sequence[object], prose: str) -> bool:
        return not places or (kind.slip and len(places) * 1000 < self._density * len(prose))

    def _finding(self, document: Document, kind: _Kind, places: Sequence[_Place]) -> Finding:
        first = places[0]
        related = [Related(document.to_source(place.start, place.end), kind.what) for place in places[1 : _MOST + 1]]
        args = (document.prose[first.start : first.end], kind.what)
        finding = find(self._rule, document, first.start, first.end, args, related=related)
        sound = [place for place in places if document.verbatim(place.start, place.end)]
        if self._rule.fix is None or not sound:
            return finding._replace(fix=None)
        edits = tuple(Edit(document.to_source(place.wrong_start, place.wrong_end), kind.put) for place in sound)
        return finding._replace(fix=Fix(edits, self._rule.fix.safety, "Put the spaces right"))


def _places(prose: str, kind: _Kind, matches: Iterable[re.Match[str]]) -> Iterator[_Place]:
    """Each match with the word around it, where that is prose."""
    for match in matches:
        start, end = match.span()
        left, right = start, end
        while left > 0 and start - left < _LONGEST and not prose[left - 1].isspace():
            left -= 1
        while right < len(prose) and right - end < _LONGEST and not prose[right].isspace():
            right += 1
        path = "slash" in kind.what and compiled(_PATH).search(prose, left, right)
        if not path and not compiled(_NO_PROSE).search(prose, left, right):
            yield _Place(left, right, end if kind.put else start, end)


def _is_french(document: Document) -> bool:
    return len(_FRENCH & document.distinct) >= _MANY_FRENCH
