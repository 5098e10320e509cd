"""What a line of a page shows by itself: its phrase, its shape, its zone."""

import re
from typing import NamedTuple

from newslint.rule.checks.furniture.lexicon import Lexicon
from newslint.rule.checks.furniture.line import bare, clean
from newslint.rule.checks.furniture.phrase import Match

PROSE_LENGTH = 60
LONG_PROSE = 170
_STOP = frozenset(".!?\"'”’)]…")
_SIGN = re.compile(r"[|·•/»›>]")
_PARTS = re.compile(r"\s?[|·•/»›>]\s?")
_GLUED = re.compile(r"[a-z]{2}(?=[A-Z][a-z])")
_CODE = re.compile(r"[(){}=;<>_\\]")
_ARROWS = frozenset("→›»▸▶")
_CLOSED_ZONES = frozenset({"nav", "footer", "form", "comments"})
_WEAK, _DECISIVE = 1, 3


class Line(NamedTuple):
    """One block as the score sees it: cleaned text, phrase found, features found, whether it is a sentence or more."""

    text: str
    match: Match | None
    family: str
    features: tuple[str, ...]
    prose: bool


NO_LINE = Line("", None, "", (), False)
_PROSE = Line("", None, "", ("prose",), True)
_ZONED = (_PROSE, _PROSE._replace(features=("prose", "zone")))


def is_prose(text: str) -> bool:
    """Whether a line has the length and the end of running text."""
    size = len(text)
    return size >= LONG_PROSE or (size >= PROSE_LENGTH and text[-1] in _STOP)


def read_line(raw: str, zone: str, lexicon: Lexicon, *, cell: bool = False) -> Line:
    """The features of a line that its neighbours do not matter for; `cell`: it is a cell of a table.

    Cells are short, stand in runs and hold single words: only their strong phrases mean anything.
    """
    prose = is_prose(raw)
    if prose and not lexicon.may_hold(raw):
        return _ZONED[zone in _CLOSED_ZONES]
    text = clean(raw)
    if not text:
        return NO_LINE
    match = lexicon.find(text, prose=prose)
    if cell and (match is None or match.phrase.strength == _WEAK):
        return NO_LINE
    family, features = _phrase(text, match, prose, lexicon)
    features += _shape(text, prose, match)
    if zone in _CLOSED_ZONES:
        features += ("zone",)
    elif zone == "aside":
        features += ("aside",)
    return Line(text, match, family, features, prose and ("prose" in features or match is None))


def _phrase(text: str, match: Match | None, prose: bool, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """Family and feature that the words give."""
    if match is not None:
        return match.phrase.family, (("weak", "strong", "decisive")[match.phrase.strength - 1],)
    if prose:
        return "", ()
    if bare(text).lower() in lexicon.menu:
        return "navigation-run", ("menu",)
    if _SIGN.search(text):
        parts = [part for part in _PARTS.split(text) if part]
        if len(parts) >= 3 and text[-1] not in ".?!" and all(_is_label(part) for part in parts):
            known = sum(_is_known(part, lexicon) for part in parts)
            return "navigation-run", ("parts", "menu") if known >= 2 else ("parts",)
    if len(text) < 80 and text.count(" ") < 6 and len(_GLUED.findall(text)) >= 2 and not _CODE.search(text):
        return "navigation-run", ("glued",)
    return "", ()


def _is_label(part: str) -> bool:
    return part[0].isalpha() and part.count(" ") < 4


def _is_known(part: str, lexicon: Lexicon) -> bool:
    return bare(part).lower() in lexicon.menu or lexicon.find(part) is not None


def _shape(text: str, prose: bool, match: Match | None) -> tuple[str, ...]:
    spoken = match is not None and (match.phrase.strength == _DECISIVE or match.phrase.place == "sentence")
    found: tuple[str, ...] = ()
    spaces = text.count(" ")
    if spaces < 4 and text[-1] not in ".?!":
        found += ("short",)
    if text[-1] in _ARROWS:
        found += ("arrow",)
    if spoken:
        return found
    if prose and (not match or len(text) > LONG_PROSE):
        found += ("prose",)
    elif text[-1] == "." and spaces >= 3:
        found += ("sentence",)
    return found
