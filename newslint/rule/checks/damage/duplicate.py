"""`duplicate`: a sentence or paragraph stands twice."""

from collections.abc import Iterator, Sequence, Set

from newslint.rule.checks.whole import WholeText
from newslint.rule.model import Finding, Related
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.patterns import compiled
from newslint.text.words import unseen

_LEAST_PARAGRAPH = 80
_LEAST_SENTENCE = 60
_LEAST_WORDS = 12
_LIKE = 0.9
_WORD = r"\w+"
_END = r"[.!?][”\"’]? (?! )"
# Spaces for the ASCII that belongs to no word.
_SPACED = bytes(code if code > 127 or chr(code).isalnum() or code == ord("_") else 32 for code in range(256))
_MOST_SIGNS = 20
_ZONES = frozenset({"", "article"})
# What a page says of its pictures and of itself repeats its text by design.
_APART = frozenset({"alt", "caption", "meta", "title"})
_COMPARED = 400
_EDGE = 20
_STOPS = '.!?"”’'

Place = tuple[int, int]


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
        prose = document.prose
        if len(places) > _COMPARED:
            yield from self._of_many(document, places)
        elif _may_repeat(prose, places):
            yield from self._repeated(document, places, set(_sharing(prose, places)))

    def _of_many(self, document: Document, places: Sequence[Place]) -> Iterator[Finding]:
        """As of few, but nothing is nearly equal: what can be found is told from the sentences beforehand."""
        prose = document.prose
        sharing = _sharing(prose, places)
        found = list(self._repeated(document, sharing, set(sharing), near=False))
        if found and (_has_piece_twice(_lines_around(prose, sharing)) or _may_repeat(prose, places)):
            yield from found

    def _repeated(
        self, document: Document, places: Sequence[Place], sharing: Set[Place], *, near: bool = True
    ) -> Iterator[Finding]:
        """`sharing`: at least those of the places that repeat a text or sentence or that are repeated."""
        prose, first, shapes = document.prose, dict[str, Place](), _Shapes(document.prose)
        for place in places:
            text = prose[slice(*place)]
            known = first.get(text)
            if known is None and near and len(text) >= _LEAST_PARAGRAPH:
                known = shapes.near(place)
            if known is not None:
                yield self._finding(document, place, known)
            elif place in sharing:
                first[text] = place
                yield from self._sentences(document, place, first)

    def _sentences(self, document: Document, place: Place, first: dict[str, Place]) -> Iterator[Finding]:
        start, end = at, _ = place
        ends = [(match.end() - 1, match.end()) for match in compiled(_END).finditer(document.prose, start, end)]
        for stop, following in [*ends, (end, end)]:
            if stop - at >= _LEAST_SENTENCE and stop - at < end - start:
                known = first.setdefault(document.prose[at:stop], (at, stop))
                if known != (at, stop):
                    yield self._finding(document, (at, stop), known)
            at = following

    def _finding(self, document: Document, place: Place, known: Place) -> Finding:
        text = document.prose[slice(*place)]
        shown = text if len(text) <= 60 else text[:59].rstrip() + "…"
        related = [Related(document.to_source(*known), "stands here first")]
        return find(self._rule, document, *place, [" ".join(shown.split())], related=related)


def _may_repeat(prose: str, places: Sequence[Place]) -> bool:
    """Whether anything can stand twice: asked of every document, so by means that cost next to nothing."""
    if _has_piece_twice(prose):
        return True
    long = [(start, end) for start, end in places if end - start >= _LEAST_PARAGRAPH]
    heads = {prose[start : start + _EDGE].lower() for start, _ in long}
    tails = {prose[end - _EDGE : end].lower() for _, end in long}
    return len(heads) < len(long) or len(tails) < len(long)


def _has_piece_twice(text: str) -> bool:
    """Whether a long piece between line ends and full stops stands twice, whatever stops it."""
    pieces = [
        piece.rstrip(_STOPS)
        for line in text.split("\n")
        if len(line) >= _LEAST_SENTENCE
        for piece in line.split(". ")
        if len(piece) >= _LEAST_SENTENCE
    ]
    return len(set(pieces)) < len(pieces)


def _sharing(prose: str, places: Sequence[Place]) -> list[Place]:
    """The places, in order, that share their text or a long sentence with another or have one twice, and maybe more."""
    first: dict[str, int] = {}
    sharing: set[int] = set()
    split = compiled(_END).split
    for number, (start, end) in enumerate(places):
        text = prose[start:end]
        # Without a stop and a closing mark.
        for piece in [piece for piece in split(text) if len(piece) >= _LEAST_SENTENCE - 2] or [text]:
            key = piece.rstrip(_STOPS)
            if key in first:
                sharing.update((first[key], number))
            else:
                first[key] = number
    return [places[number] for number in sorted(sharing)]


def _lines_around(prose: str, places: Sequence[Place]) -> str:
    """The lines on which places begin, each once, up to the end of the line on which the first of them ends."""
    lines, done = [], 0
    for start, end in places:
        if start >= done:
            feed = prose.find("\n", end)
            done = feed if feed >= 0 else len(prose)
            lines.append(prose[prose.rfind("\n", 0, start) + 1 : done])
    return "\n".join(lines)


class _Shapes:
    """Paragraphs of twelve words or more, known by their first and by their last five."""

    def __init__(self, prose: str) -> None:
        self._prose = prose
        self._known: dict[tuple[str, ...], Place] = {}
        self._distinct: dict[Place, set[str]] = {}

    def near(self, place: Place) -> Place | None:
        """The place of an earlier paragraph that is nearly the same; notes this one otherwise."""
        words = _words(self._prose[slice(*place)])
        if len(words) < _LEAST_WORDS:
            return None
        for key in (("first", *words[:5]), ("last", *words[-5:])):
            known = self._known.setdefault(key, place)
            if known != place and self._alike(known, set(words)):
                return known
        return None

    def _alike(self, known: Place, mine: set[str]) -> bool:
        other = self._distinct.get(known)
        if other is None:
            other = self._distinct[known] = set(_words(self._prose[slice(*known)]))
        return len(other & mine) >= _LIKE * len(other | mine)


def _words(text: str) -> Sequence[str]:
    """What `_WORD` finds in the text in lower case: by one translation and one split, unless it has too many signs."""
    low = text.lower()
    if not low.isascii():
        signs = {sign for sign in unseen(low) if not sign.isalnum()}
        if len(signs) > _MOST_SIGNS:
            return compiled(_WORD).findall(low)
        for sign in signs:
            low = low.replace(sign, " ")
    return low.encode("utf-8", "surrogatepass").translate(_SPACED).decode("utf-8", "surrogatepass").split()
