"""Section labels: the places where a text names its own parts."""

import re
from collections.abc import Sequence
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
    found = []
    for index, (start, end, kind, _) in enumerate(blocks):
        if start in bold and bold[start] <= end:
            until, form = bold[start], "bold"
        # Most paragraphs have no colon so near, and finding that out takes a third of the match's time.
        elif prose.find(":", start, start + _MAX_LENGTH + 1) >= 0 and (lead := _LEAD.match(prose, start, end)):
            until, form = lead.end(), "colon"
        elif kind.startswith("heading"):
            until, form = end, "line" if kind == "heading" else "heading"
        else:
            continue
        length = _length(prose[start:until])
        if length:
            found.append(Label(index, start, start + length, form))
    return found


def _length(text: str) -> int:
    """The length of a label without its closing marks; 0 if it is too long to be one."""
    text = text.rstrip(" \t:")
    short = 0 < len(text) <= _MAX_LENGTH and text[-1] not in _MARKS and len(text.split()) <= _MAX_WORDS
    return len(text) if short else 0
