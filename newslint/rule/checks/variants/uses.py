"""Where the names of proposed pairs stand: their neighbours, sentence starts, lists."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.rule.checks.variants.candidates import base
from newslint.text.document import Document
from newslint.text.occurrences import word_after, word_before
from newslint.text.patterns import compiled

_GLOSS = (
    "(?i)"
    r"['’\"”“]?\s*\([^().]*"
    r"|[^.!?;]*(?:\(|\b(?:formerly|previously|(?:then|now|also)?\s?(?:called|known|named|spel(?:led|t)|written)(?: as)?"
    r"|n[ée]e|renamed|(?:old|former|new|other) name(?: of| is| was)?|instead of|a\.?k\.?a\.?)\s*)[“\"'‘]?"
    r"|['’\"”]?,?\s*(?:or|not|and not|aka)\s+[“\"'‘]?"
)
_GLOSS_LENGTH = 60
_AROUND, _COMMAS = 90, 5
_NEAR = 24
_PHRASE = frozenset((" ", "-", "\u00a0", ". "))
_OPENERS = "\n.!?:;•·*“\"‘'(–—-"


class Use(NamedTuple):
    """One use of a name; `start` and `end` are prose offsets of the form without its possessive.

    `before`, `after`: the capitalised neighbours in the same phrase, or ""; `left`, `right`: the neighbours in the
    same phrase in lower case, capitalised or not, or "". `first`: it stands at the start of a sentence, line or
    quotation. `crowded`: it stands among at least five commas within 90 code points, as in lists and line-ups.
    """

    start: int
    end: int
    before: str
    after: str
    left: str
    right: str
    first: bool
    crowded: bool


def uses_of(document: Document, names: Iterable[str]) -> Mapping[str, Sequence[Use]]:
    """The uses of each of the names, in order."""
    words = _words(document, set(names))
    return uses_at(document.prose, document.occurrences(words), words, names)


def uses_at(
    prose: str, places: Iterable[tuple[int, str]], words: Mapping[str, str], names: Iterable[str]
) -> Mapping[str, Sequence[Use]]:
    """The uses of each of the names, in order.

    `places`: (prose offset, word) of uses, of other names too; `words`: the name that each word stands for.
    """
    uses: dict[str, list[Use]] = {name: [] for name in names}
    for start, word in places:
        if (form := words[word]) in uses:
            uses[form].append(_use(prose, start, form, word))
    return uses


def _words(document: Document, names: Collection[str]) -> Mapping[str, str]:
    """The words of a document that are one of the names, or its possessive -> that name."""
    heads = {name[:3] for name in names}
    return {word: form for word in document.distinct if word[:3] in heads and (form := base(word)) in names}


def _use(prose: str, start: int, form: str, word: str) -> Use:
    end = start + len(word)
    previous, following = word_before_name(prose, start), word_after(prose, end)
    left, gap = "", prose[previous[1] if previous else 0 : start]
    if previous and _in_phrase(gap, prose[slice(*previous)]):
        left = prose[slice(*previous)]
    joined = following and len(form) == len(word) and prose[end : following[0]] in (" ", "-")
    right = prose[slice(*following)] if following and joined else ""
    opener = gap.rstrip(" \u00a0\t")[-1:] if previous else "\n"
    return Use(
        start,
        start + len(form),
        left if left[:1].isupper() else "",
        right if right[:1].isupper() else "",
        left.lower(),
        right.lower(),
        bool(opener) and opener in _OPENERS,
        prose.count(",", max(0, start - _AROUND), end + _AROUND) >= _COMMAS,
    )


def word_before_name(prose: str, start: int) -> tuple[int, int] | None:
    """`word_before`, at once where a plain word between two spaces stands there."""
    space, behind, near = prose[max(0, start - _NEAR) : start].rpartition(" ")
    _, before, word = space.rpartition(" ")
    if behind and before and not near and word.isalnum():
        return start - 1 - len(word), start - 1
    return word_before(prose, start)


def _in_phrase(gap: str, previous: str) -> bool:
    """A full stop does not end the phrase after an initial or an abbreviated title (`J. Smith`, `Mr. Smith`)."""
    return gap in _PHRASE and (gap != ". " or len(previous) <= 2)


def places_of(document: Document, names: Iterable[str]) -> Mapping[str, list[tuple[int, int]]]:
    """The prose ranges of each of the names, without possessives, in order."""
    places: dict[str, list[tuple[int, int]]] = {name: [] for name in sorted(names)}
    words = _words(document, places)
    for start, word in document.occurrences(words):
        places[words[word]].append((start, start + len(words[word])))
    return places


def glossed(prose: str, places: Iterable[tuple[int, int]]) -> bool:
    """Whether the text itself says that two neighbouring places are two names of one thing.

    As in `Mumbai (Bombay)`, `Kinshasa, then called Leopoldville`, `spelt Kyiv, not Kiev`.
    """
    ordered = sorted(places)
    near = (prose[end:start] for (_, end), (start, _) in pairwise(ordered) if end < start <= end + _GLOSS_LENGTH)
    return any("\n" not in text and compiled(_GLOSS).fullmatch(text) for text in near)
