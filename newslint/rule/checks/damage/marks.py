"""`unbalanced` and `quote-mix`: quotation marks and brackets."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.model import Finding, Related, Rule
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.blocks import Block
from newslint.text.document import Document

_MARK = re.compile(r"[()\[\]“”]|(?<!\d)\"|\"(?=\d)")
_PAIRS = {")": "(", "]": "[", "”": "“"}
# 1) a) iv) at the start of an item, and faces such as :) ;-)
_LIST = re.compile(r"\s*(?:\w{1,4}|[ivx]{1,5})\)")
_FACE = re.compile(r"[:;=8][-o']?[()]")
_MOST_RELATED = 100


class Unbalanced:
    """Reports a bracket or quotation mark that is never closed, or closes nothing, within its paragraph.

    A quotation may go on in the next paragraph if that begins with a quotation mark.
    """

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({})
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def patterns(self) -> Sequence[str]:
        """None: marks are no phrases."""
        return ()

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """At most one finding a paragraph, on the first mark without a partner."""
        prose, blocks = document.prose, document.blocks
        for index, block in enumerate(blocks):
            if block.kind == "raw" or not _odd(prose, block):
                continue
            place = _alone(prose, block, _begins_quote(prose, blocks, index + 1), _goes_on(prose, blocks, index))
            if place is not None:
                mark = prose[place]
                what = "closes nothing" if mark in _PAIRS else "is never closed"
                yield find(self._rule, document, place, place + 1, [mark, what])


def _odd(prose: str, block: Block) -> bool:
    """Whether the numbers of marks can be wrong at all: cheap, and true of few paragraphs."""
    start, end = block.start, block.end
    count = prose.count
    return (
        count("(", start, end) != count(")", start, end)
        or count("“", start, end) != count("”", start, end)
        or count("[", start, end) != count("]", start, end)
        or count('"', start, end) % 2 == 1
    )


def _begins_quote(prose: str, blocks: Sequence[Block], index: int) -> bool:
    return index < len(blocks) and prose[blocks[index].start] in "\"“'‘…("


def _goes_on(prose: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a quotation of an earlier paragraph can end in this one without a mark at its start."""
    return prose[blocks[index].start] in "\"“"


def _alone(prose: str, block: Block, open_end: bool, quoted: bool) -> int | None:
    """Offset of the first mark without a partner."""
    opened: list[tuple[str, int]] = []
    straight = -1
    item = _LIST.match(prose, block.start, block.end)
    for match in _MARK.finditer(prose, item.end() if item else block.start, block.end):
        mark, place = match.group(), match.start()
        if mark in "()" and _FACE.search(prose, max(place - 2, block.start), place + 1):
            continue
        if mark == '"':
            straight = place if straight < 0 else -1
        elif mark not in _PAIRS:
            if not (mark == "“" and opened and opened[-1][0] == "“"):
                opened.append((mark, place))
        elif opened and opened[-1][0] == _PAIRS[mark]:
            opened.pop()
        elif not any(other == _PAIRS[mark] for other, _ in opened):
            return place
        else:
            opened = [pair for pair in opened if pair[0] != _PAIRS[mark]]
    left = [place for mark, place in opened if not (mark == "“" and open_end)]
    if straight >= 0 and not open_end:
        left.append(straight)
    return min(left, default=None)


class QuoteMix:
    """Reports a document that has both straight and curly double quotation marks, at the rarer kind."""

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({})
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def patterns(self) -> Sequence[str]:
        """None: marks are no phrases."""
        return ()

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
