"""Section labels: the places where a text names its own parts."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.text.blocks import Block, Inline

_MAX_WORDS = 6
_MAX_LENGTH = 60
_LEAD = re.compile(rf"[^\W_][^\n\r:.!?;|]{{0,{_MAX_LENGTH - 1}}}(?=:(?:\s|$))")
_MARKS = ".!?,;"


class Label(NamedTuple):
    """A candidate: prose range without colon; `form` is "colon", "bold", "heading" or "line"."""

    block: int
    start: int
    end: int
    form: str


def find_labels(prose: str, blocks: Sequence[Block], inline: Sequence[Inline]) -> list[Label]:
    """Candidates in order: short headings, bold lead-ins, and the words before a paragraph's first colon."""
    bold = {item.start: item.end for item in inline if item.kind == "strong"}
    return [label for index, block in enumerate(blocks) for label in _of_block(prose, index, block, bold)]


def _of_block(prose: str, index: int, block: Block, bold: dict[int, int]) -> Iterator[Label]:
    if block.start in bold and (end := bold[block.start]) <= block.end:
        yield from _label(prose, index, block.start, end, "bold")
        return
    lead = _LEAD.match(prose, block.start, block.end)
    if lead:
        yield from _label(prose, index, block.start, lead.end(), "colon")
    elif block.kind.startswith("heading"):
        form = "line" if block.kind == "heading" else "heading"
        yield from _label(prose, index, block.start, block.end, form)


def _label(prose: str, index: int, start: int, end: int, form: str) -> Iterator[Label]:
    """The label without its closing marks, if it is short enough to be one."""
    text = prose[start:end].rstrip(" \t:")
    if 0 < len(text) <= _MAX_LENGTH and text[-1] not in _MARKS and len(text.split()) <= _MAX_WORDS:
        yield Label(index, start, start + len(text), form)
