"""Sentences of a prose."""

import re
from collections.abc import Iterator, Sequence

from newslint.text.blocks import Block
from newslint.text.span import Span

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st gen col lt maj capt cpl sgt adm cmdr sen rep gov pres hon rev fr sr jr messrs mme mlle "
    "vs etc al cf eg ie inc ltd co corp dept no nos vol pp p fig ed eds est approx "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "ave blvd rd sq ft mt calif conn mass mich minn miss mo tenn tex va wash wis".split()
)
# Up to four closing marks after the stop: an unbounded run would make hostile input quadratic.
_STOP = r"(?<=[.!?…])[\"'”’»)\]]{0,4}\s+(?=[\"'“‘«(\[•–—-]{0,3}\s?[^\W_a-z])"
_LAST_WORD = r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$"


def split_sentences(prose: str, blocks: Sequence[Block]) -> list[Span]:
    """The sentences of each block, without the white space between them."""
    stops, last_word = re.compile(_STOP), re.compile(_LAST_WORD)
    return [span for block in blocks for span in _split(prose, block, stops, last_word)]


def _split(prose: str, block: Block, stops: re.Pattern[str], last_word: re.Pattern[str]) -> Iterator[Span]:
    start = block.start
    for stop in stops.finditer(prose, block.start, block.end):
        before = prose[max(start, stop.start() - 24) : stop.start()]
        if prose[stop.start() - 1] == "." and _is_abbreviation(last_word.search(before)):
            continue
        yield Span(start, stop.start() + len(stop.group().rstrip()))
        start = stop.end()
    if start < block.end:
        yield Span(start, block.end)


def _is_abbreviation(word: re.Match[str] | None) -> bool:
    """Whether a full stop after a word belongs to an abbreviation or an initial."""
    if word is None:
        return False
    name = word.group(1)
    return (len(name) == 1 and name.isupper()) or name.lower() in _ABBREVIATIONS
