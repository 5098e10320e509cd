"""A document as LanguageTool's annotated text, in requests of a bounded size."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.text.decode import without_surrogates
from newslint.text.document import Document

Annotation = list[dict[str, str]]


class Piece(NamedTuple):
    """A range of a prose and its annotated text: blocks as text, gaps between them and code as markup.

    Places in the answer count in UTF-16 units of `text`, which begins at `start` of the prose.
    """

    start: int
    text: str
    annotation: Annotation


def pieces(document: Document, most: int) -> Iterator[Piece]:
    """The document in as few pieces as `most` code points allow, cut between blocks (a longer block stands alone)."""
    ranges: list[tuple[int, int]] = []
    for block in document.blocks:
        if ranges and block.end - ranges[0][0] > most:
            yield _piece(document, ranges)
            ranges = []
        ranges.append((block.start, block.end))
    if ranges:
        yield _piece(document, ranges)


def _piece(document: Document, ranges: list[tuple[int, int]]) -> Piece:
    prose = without_surrogates(document.prose)
    begin, end = ranges[0][0], ranges[-1][1]
    annotation: Annotation = []
    at = begin
    for start, stop in ranges:
        if start > at:
            annotation.append({"markup": prose[at:start], "interpretAs": "\n\n"})
        annotation += _block(document, prose, start, stop)
        at = stop
    return Piece(begin, prose[begin:end], annotation)


def _block(document: Document, prose: str, start: int, end: int) -> Annotation:
    """A block's text with the code in it as markup that reads as a word."""
    parts: Annotation = []
    for code in document.inline:
        if code.kind == "code" and start <= code.start < code.end <= end:
            if code.start > start:
                parts.append({"text": prose[start : code.start]})
            parts.append({"markup": prose[code.start : code.end], "interpretAs": "this"})
            start = code.end
    if start < end:
        parts.append({"text": prose[start:end]})
    return parts
