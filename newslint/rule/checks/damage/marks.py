"""`unbalanced` and `quote-mix`: quotation marks and brackets."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, count, repeat
from operator import ne
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.whole import OfMarks, WholeText
from newslint.rule.model import Finding, Related, Rule
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.blocks import Block
from newslint.text.document import Document
from newslint.text.patterns import compiled
from newslint.text.rows import ends_of, starts_of

_CURLY = r"[()\[\]“”]"
_STRAIGHT = r'(?<!\d)"|"(?=\d)'
_PAIRS = {")": "(", "]": "[", "”": "“"}
# 1) a) iv) at the start of an item, and faces such as :) ;-)
_LIST = r"(?:\A|[\s(])\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\Z"
_FACE = r"[:;=8][-o']?[()]"
_MOST_RELATED = 100
_REACH = 12


class Unbalanced(OfMarks):
    """Reports a bracket or quotation mark that is never closed, or closes nothing, within its paragraph.

    A quotation may go on in the next paragraph if that begins with a quotation mark. `marks`: "curly"
    (with the brackets) or "straight"; straight marks do not tell an opening one from a closing one.
    """

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({"marks": "str"})

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._straight = rule.params.get("marks") == "straight"
        self.marks = '"' if self._straight else "()[]“”"

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """At most one finding a paragraph, on the first mark without a partner."""
        prose, blocks = document.prose, document.blocks
        if not self._straight and '"' in prose and "“" in prose:
            return  # two kinds of marks: an opening one can have a partner of the other kind
        for place in _without_later_partners(prose, list(self._alone(prose, blocks))):
            mark = prose[place]
            what = "closes nothing" if mark in _PAIRS else "is never closed"
            yield find(self._rule, document, place, place + 1, [mark, what])

    def _alone(self, prose: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
        """(block, offset) of the first mark without a partner in each block."""
        odd, alone = (_odd_straight, _alone_straight) if self._straight else (_odd_curly, _alone_curly)
        for index in odd(prose, starts_of(blocks), ends_of(blocks)):
            block = blocks[index]
            if block.kind != "raw":
                place = alone(prose, block, _begins_quote(prose, blocks, index + 1))
                if place is not None:
                    yield index, place


def _without_later_partners(prose: str, places: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The offsets but for an opening mark whose partner is the next mark alone, a few blocks on.

    In texts with one sentence a line a quotation goes on over lines that begin with no mark.
    """
    index = 0
    while index < len(places):
        block, place = places[index]
        following = places[index + 1] if index + 1 < len(places) else None
        if following and _PAIRS.get(prose[following[1]]) == prose[place] and following[0] - block <= _REACH:
            index += 2
            continue
        yield place
        index += 1


def _odd_curly(prose: str, starts: Sequence[int], ends: Sequence[int]) -> Iterable[int]:
    """The blocks in which the numbers of opening and closing marks differ: few, and cheap to tell."""
    odd: set[int] = set()
    for closing, opening in _PAIRS.items():
        if opening in prose or closing in prose:
            numbers = [map(prose.count, repeat(mark), starts, ends) for mark in (opening, closing)]
            odd.update(compress(count(), map(ne, *numbers)))
    return sorted(odd)


def _odd_straight(prose: str, starts: Sequence[int], ends: Sequence[int]) -> Iterable[int]:
    return [block for block, number in enumerate(map(prose.count, repeat('"'), starts, ends)) if number % 2]


def _begins_quote(prose: str, blocks: Sequence[Block], index: int) -> bool:
    return index < len(blocks) and prose[blocks[index].start] in "\"“'‘…("


def _alone_straight(prose: str, block: Block, goes_on: bool) -> int | None:
    """Offset of the last straight mark of an odd number, unless the quotation goes on."""
    places = [match.start() for match in compiled(_STRAIGHT).finditer(prose, block.start, block.end)]
    return places[-1] if len(places) % 2 == 1 and not goes_on else None


def _alone_curly(prose: str, block: Block, goes_on: bool) -> int | None:
    """Offset of the first bracket or curly mark without a partner."""
    opened: list[tuple[str, int]] = []
    waiting = dict.fromkeys(_PAIRS.values(), 0)
    for match in compiled(_CURLY).finditer(prose, block.start, block.end):
        mark, place = match.group(), match.start()
        if mark in "()" and compiled(_FACE).search(prose, max(place - 2, block.start), place + 1):
            continue
        if mark not in _PAIRS:
            if not (mark == "“" and opened and opened[-1][0] == "“"):
                opened.append((mark, place))
                waiting[mark] += 1
        elif waiting[_PAIRS[mark]]:
            _close(opened, waiting, _PAIRS[mark])
        elif not (mark == ")" and compiled(_LIST).search(prose[max(place - 6, block.start) : place])):
            return place
    return min((place for mark, place in opened if not (mark == "“" and goes_on)), default=None)


def _close(opened: list[tuple[str, int]], waiting: dict[str, int], mark: str) -> None:
    """Take the last open `mark` from the stack, and what was opened after it."""
    while True:
        last, _ = opened.pop()
        waiting[last] -= 1
        if last == mark:
            return


class QuoteMix(WholeText):
    """Reports a document that has both straight and curly double quotation marks, at the rarer kind."""

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """At most one finding, at the first mark of the rarer kind; the others stand beside it."""
        prose = document.prose
        if '"' not in prose or ("“" not in prose and "”" not in prose):
            return
        straight = [match.start() for match in re.finditer(r'(?<!\d)"', prose)]
        curly = [match.start() for match in re.finditer("[“”]", prose)]
        if not straight or not curly:
            return
        odd = straight if len(straight) <= len(curly) else curly
        names = ("straight", "curly") if odd is straight else ("curly", "straight")
        related = [Related(document.to_source(at, at + 1), prose[at]) for at in odd[1 : _MOST_RELATED + 1]]
        yield find(self._rule, document, odd[0], odd[0] + 1, names, related=related)
