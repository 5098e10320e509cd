"""`duplicate`: a sentence or paragraph stands twice."""

import re
from collections.abc import Iterator, Sequence

from newslint.rule.checks.whole import WholeText
from newslint.rule.model import Finding, Related
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_LEAST_PARAGRAPH = 80
_LEAST_SENTENCE = 60
_LIKE = 0.9
_WORD = re.compile(r"\w+")
_END = re.compile(r"[.!?][”\"’]? (?! )")
_ZONES = frozenset({"", "article"})
# What a page says of its pictures and of itself repeats its text by design.
_APART = frozenset({"alt", "caption", "meta", "title"})
_COMPARED = 400
_EDGE = 20
_STOPS = '.!?"”’'


class Duplicate(WholeText):
    """Reports paragraphs that repeat an earlier one, word for word or nearly, and repeated long sentences.

    Two paragraphs are nearly equal if nine tenths of their distinct words are the same and they
    share their first or last five words.
    """

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a repetition, with the first place beside it."""
        places = [
            (start, end)
            for start, end, kind, zone in document.blocks
            if end - start >= _LEAST_SENTENCE and zone in _ZONES and kind not in _APART
        ]
        if _may_repeat(document.prose, places):
            yield from self._repeated(document, places)

    def _repeated(self, document: Document, places: Sequence[tuple[int, int]]) -> Iterator[Finding]:
        prose = document.prose
        first: dict[str, tuple[int, int]] = {}
        shapes: dict[tuple[str, ...], tuple[int, int]] = {}
        for start, end in places:
            text = prose[start:end]
            known = first.get(text)
            if known is None and end - start >= _LEAST_PARAGRAPH and len(places) <= _COMPARED:
                known = _near(prose, text, start, end, shapes)
            if known is not None:
                yield self._finding(document, start, end, known)
                continue
            first[text] = (start, end)
            yield from self._sentences(document, start, end, first)

    def _sentences(
        self, document: Document, start: int, end: int, first: dict[str, tuple[int, int]]
    ) -> Iterator[Finding]:
        ends = [(match.end() - 1, match.end()) for match in _END.finditer(document.prose, start, end)]
        at = start
        for stop, following in [*ends, (end, end)]:
            if stop - at >= _LEAST_SENTENCE and stop - at < end - start:
                known = first.setdefault(document.prose[at:stop], (at, stop))
                if known != (at, stop):
                    yield self._finding(document, at, stop, known)
            at = following

    def _finding(self, document: Document, start: int, end: int, known: tuple[int, int]) -> Finding:
        text = document.prose[start:end]
        shown = text if len(text) <= 60 else text[:59].rstrip() + "…"
        related = [Related(document.to_source(*known), "stands here first")]
        return find(self._rule, document, start, end, [" ".join(shown.split())], related=related)


def _may_repeat(prose: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether anything can stand twice: asked of every document, so by means that cost next to nothing."""
    pieces = [piece.rstrip(_STOPS) for piece in prose.replace("\n", ". ").split(". ") if len(piece) >= _LEAST_SENTENCE]
    if len(set(pieces)) < len(pieces):
        return True
    long = [(start, end) for start, end in places if end - start >= _LEAST_PARAGRAPH]
    heads = {prose[start : start + _EDGE].lower() for start, _ in long}
    tails = {prose[end - _EDGE : end].lower() for _, end in long}
    return len(heads) < len(long) or len(tails) < len(long)


def _near(
    prose: str, text: str, start: int, end: int, shapes: dict[tuple[str, ...], tuple[int, int]]
) -> tuple[int, int] | None:
    """The place of an earlier paragraph that is nearly the same; notes this one otherwise."""
    words = _WORD.findall(text.lower())
    if len(words) < 12:
        return None
    for key in (("first", *words[:5]), ("last", *words[-5:])):
        known = shapes.setdefault(key, (start, end))
        if known != (start, end):
            other = set(_WORD.findall(prose[known[0] : known[1]].lower()))
            mine = set(words)
            if len(other & mine) >= _LIKE * len(other | mine):
                return known
    return None
