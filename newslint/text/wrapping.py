"""Whether consecutive lines are one paragraph that was wrapped at a width.

The criterion. Let W be the length of the longest line of a run. A program that fills lines leaves no line
so short that the first word of the next one would have fitted: for every line but the last,
`length + 1 + length of the next line's first word > W`. A run is wrapped if that holds, W is 40 to 100,
and a line that goes on in lower case shows that a sentence crosses a line end. Where such runs show the
width of a whole document, runs that are full at that width are wrapped too, whatever their lines begin with.
"""

from collections.abc import Iterable, Sequence

NARROWEST, WIDEST = 40, 100
_ENDS = frozenset(".!?:")
_CLOSING = "\"”'’)»"


def document_width(text: str, starts: Sequence[int], ends: Sequence[int], runs: Iterable[tuple[int, int]]) -> int:
    """The width at which a document was wrapped, from the runs that are so beyond doubt; 0 if none is."""
    width = 0
    for first, end in runs:
        if end - first > 1:
            longest = _full(text, starts[first:end], ends[first:end], 0)
            if longest > width and _sentence_crosses(text, starts[first:end], ends[first:end]):
                width = longest
    return width


def is_wrapped(text: str, starts: Sequence[int], ends: Sequence[int], width: int) -> bool:
    """Whether two or more lines are one wrapped paragraph; `width` is the document's, or 0."""
    if width and _full(text, starts, ends, width):
        return True
    return bool(_full(text, starts, ends, 0)) and _sentence_crosses(text, starts, ends)


def _full(text: str, starts: Sequence[int], ends: Sequence[int], width: int) -> int:
    """The width at which all lines but the last are full (`width` if given, else the longest), or 0."""
    longest = max(end - start for start, end in zip(starts, ends, strict=True))
    width = width or longest
    if longest > width or not NARROWEST <= width <= WIDEST:
        return 0
    for line in range(len(starts) - 1):
        space = text.find(" ", starts[line + 1], ends[line + 1])
        word = (space if space >= 0 else ends[line + 1]) - starts[line + 1]
        if ends[line] - starts[line] + 1 + word <= width:
            return 0
    return width


def _sentence_crosses(text: str, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether a line that ends without a stop is followed by one that begins in lower case."""
    return any(
        text[starts[line + 1]].islower() and text[starts[line] : ends[line]].rstrip(_CLOSING)[-1:] not in _ENDS
        for line in range(len(starts) - 1)
    )
