"""`invisible`: characters that nobody sees and every program stumbles over."""

import unicodedata
from collections.abc import Iterator, Sequence

from newslint.rule.checks.repair import repair
from newslint.rule.checks.whole import OfFeature
from newslint.rule.model import Finding
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.patterns import compiled

_HIDDEN = (
    "[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ufff9-\ufffb]+"
)
_SPACES = "(?:\xa0[ \xa0\u202f]| \xa0|\u202f[ \xa0])[ \xa0\u202f]*"
# U+FFFC is not among them: it stands in the prose for what a reader left out, such as code.
_JOINERS = "\u200c\u200d"
_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
# In HTML these are typography: a place to break a word or a line.
_BREAKS = "\u00ad\u200b\u2060"


class Invisible(OfFeature):
    """Reports runs of zero-width and control characters, and of no-break spaces beside other spaces.

    Joiners are left where they are needed (emoji, Indic and Arabic scripts), direction marks in blocks
    with text from right to left, soft hyphens and break places in HTML.
    """

    feature = "signs"

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a run; the fix removes it, or leaves one space."""
        prose = document.prose
        if not all(map(_is_seen, document.signs)):
            meant = _Meant(document)
            for match in compiled(_HIDDEN).finditer(prose):
                run = match.group()
                if not meant(run, *match.span()):
                    yield repair(self._rule, document, *match.span(), "", (_name(run[0]), "nothing"))
        if document.kind != "html" and not document.signs.isdisjoint("\xa0\u202f"):
            for match in compiled(_SPACES).finditer(prose):
                yield repair(self._rule, document, *match.span(), " ", (_name("\xa0"), "one space"))


def _is_seen(char: str) -> bool:
    """Whether a character is surely none of `_HIDDEN`: but for two, these are of the kinds that are not printed."""
    return char.isprintable() and char not in "\u034f\u115f"


class _Meant:
    """Tells whether a run of hidden characters does its proper work where it stands."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._directions: dict[int, bool] = {}

    def __call__(self, run: str, start: int, end: int) -> bool:
        if all(char in _BREAKS for char in run):
            return self._document.kind == "html"
        if all(char in _JOINERS for char in run):
            around = self._document.prose[max(start - 1, 0) : start] + self._document.prose[end : end + 1]
            return len(around) < 2 or not around.isascii()
        return all(char in _MARKS for char in run) and self._right_to_left(self._document.block_at(start))

    def _right_to_left(self, index: int) -> bool:
        if index not in self._directions:
            block = self._document.blocks[index]
            found = compiled(_RIGHT_TO_LEFT).search(self._document.prose, block.start, block.end)
            self._directions[index] = found is not None
        return self._directions[index]


def _name(char: str) -> str:
    return f"{unicodedata.name(char, 'CONTROL CHARACTER').lower()} (U+{ord(char):04X})"
