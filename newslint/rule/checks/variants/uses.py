"""Where the names of proposed pairs stand: their neighbours, sentence starts, lists."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.rule.checks.variants.propose import base
from newslint.text.document import Document

_GLOSS = re.compile(
    r"['’\"”“]?\s*\([^().]*"
    r"|[^.!?;]*(?:\(|\b(?:formerly|previously|(?:then|now|also)?\s?(?:called|known|named|spel(?:led|t)|written)(?: as)?"
    r"|n[ée]e|renamed|(?:old|former|new|other) name(?: of| is| was)?|instead of|a\.?k\.?a\.?)\s*)[“\"'‘]?"
    r"|['’\"”]?,?\s*(?:or|not|and not|aka)\s+[“\"'‘]?",
    re.IGNORECASE,
)
_GLOSS_LENGTH = 60
_AROUND, _COMMAS = 90, 5
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
    """The uses of each of the names, in order; one pass over the words."""
    uses: dict[str, list[Use]] = {name: [] for name in names}
    heads = {name[:3] for name in uses}
    for index, word in enumerate(document.words):
        if word[:3] in heads and (form := base(word)) in uses:
            uses[form].append(_use(document, index, form))
    return uses


def _use(document: Document, index: int, form: str) -> Use:
    words, starts, prose = document.words, document.starts, document.prose
    start = starts[index]
    end = start + len(words[index])
    gap = prose[starts[index - 1] + len(words[index - 1]) if index else 0 : start]
    left = words[index - 1] if index and _in_phrase(gap, words[index - 1]) else ""
    last = index + 1 == len(words)
    possessive = len(form) != len(words[index])
    right = "" if last or possessive or prose[end : starts[index + 1]] not in (" ", "-") else words[index + 1]
    opener = gap.rstrip(" \u00a0\t")[-1:] if index else "\n"
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


def _in_phrase(gap: str, previous: str) -> bool:
    """A full stop does not end the phrase after an initial or an abbreviated title (`J. Smith`, `Mr. Smith`)."""
    return gap in _PHRASE and (gap != ". " or len(previous) <= 2)


def places_of(document: Document, names: Iterable[str]) -> Mapping[str, list[tuple[int, int]]]:
    """The prose ranges of each of the names, without possessives, in order."""
    places: dict[str, list[tuple[int, int]]] = {name: [] for name in sorted(names)}
    if places:
        for index, word in enumerate(document.words):
            if (form := base(word)) in places:
                start = document.starts[index]
                places[form].append((start, start + len(form)))
    return places


def glossed(prose: str, places: Iterable[tuple[int, int]]) -> bool:
    """Whether the text itself says that two neighbouring places are two names of one thing.

    As in `Mumbai (Bombay)`, `Kinshasa, then called Leopoldville`, `spelt Kyiv, not Kiev`.
    """
    ordered = sorted(places)
    near = (prose[end:start] for (_, end), (start, _) in pairwise(ordered) if end < start <= end + _GLOSS_LENGTH)
    return any("\n" not in text and _GLOSS.fullmatch(text) for text in near)
