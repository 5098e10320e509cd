"""`homoglyph`: words of Latin letters with a look-alike of another script among them."""

import re
from collections.abc import Iterator, Sequence

from newslint.rule.checks.repair import repair
from newslint.rule.checks.whole import OfFeature
from newslint.rule.model import Finding
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.patterns import compiled

_OTHER = "\u0370-\u03ff\u0400-\u052f"
_LATIN = "A-Za-z\u00c0-\u024f"
_MIXED = f"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]"
_FOREIGN = f"[{_OTHER}]+"
_WORD = f"[{_LATIN}{_OTHER}]+"
_CYRILLIC = dict(zip("асеорхуіјѕԁһԛԝАВЕЅІЈКМНОРСТХУѴ", "aceopxyijsdhqwABESIJKMHOPCTXYV", strict=True))
_GREEK = dict(zip("ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovABEZHIKMNOPTYX", strict=True))
_TO_LATIN = _CYRILLIC | _GREEK
_TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in _CYRILLIC.items()}
_LEAST = 3


class Homoglyph(OfFeature):
    """Reports a word of three letters or more that is of one script but for letters that look the same.

    Words whose foreign letters have no double in the other script (“iPhone’ы”, “β-carotene”, “μm”) are meant.
    """

    feature = "signs"

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a word; the fix writes it in the script of its other letters."""
        prose = document.prose
        if not any("\u0370" <= sign <= "\u03ff" or "\u0400" <= sign <= "\u052f" for sign in document.signs):
            return
        end = 0
        for match in compiled(_FOREIGN).finditer(prose):
            if match.start() >= end:
                start = match.start()
                while start > end and compiled(_WORD).match(prose[start - 1]):
                    start -= 1
                end = compiled(_WORD).match(prose, start).end()  # type: ignore[union-attr]
                word = prose[start:end]
                plain = one_script(word) if compiled(_MIXED).search(word) else None
                if plain is not None:
                    yield repair(self._rule, document, start, end, plain, (word, plain))


def one_script(word: str) -> str | None:
    """The word in one script, None where letters of two scripts cannot be told from a word of one."""
    if len(word) < _LEAST:
        return None
    latin = "".join(_TO_LATIN.get(char, char) for char in word)
    if latin.isascii() or not re.search(f"[{_OTHER}]", latin):
        return latin if re.search("[A-Za-z]", word) else None
    cyrillic = "".join(_TO_CYRILLIC.get(char, char) for char in word)
    return cyrillic if not re.search(f"[{_LATIN}\u0370-\u03ff]", cyrillic) else None
