"""Sentences of a prose."""

from collections.abc import Iterator, Sequence

from newslint.text.blocks import Block
from newslint.text.patterns import compiled
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
    return [span for block in blocks for span in _split(prose, block)]


def _split(prose: str, block: Block) -> Iterator[Span]:
    start = block.start
    for stop in compiled(_STOP).finditer(prose, block.start, block.end):
        if prose[stop.start() - 1] == "." and _is_abbreviation(prose[max(start, stop.start() - 24) : stop.start()]):
            continue
        yield Span(start, stop.start() + len(stop.group().rstrip()))
        start = stop.end()
    if start < block.end:
        yield Span(start, block.end)


def _is_abbreviation(tail: str) -> bool:
    """Whether the full stop that ends the text belongs to an abbreviation or an initial."""
    word = compiled(_LAST_WORD).search(tail)
    if word is None:
        return False
    name = word.group(1)
    return (len(name) == 1 and name.isupper()) or name.lower() in _ABBREVIATIONS
