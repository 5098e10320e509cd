"""`ligature`: what a PDF leaves: ligatures as single characters, words broken at the ends of lines."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.repair import repair
from newslint.rule.model import Finding, Rule
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_LIGATURES = re.compile(r"\w*[\ufb00-\ufb06]\w*(?:[\ufb00-\ufb06]\w*)*")
_BROKEN = re.compile(r"(?<![\w-])([^\W\d_]{2,30})-[ \t]*\r?\n?[ \t]*(?<=\s)([a-z]{2,20})(?![\w-])")
# Endings that are no words of their own: what stands before them was broken off.
_ENDINGS = frozenset(
    "able ably ance ances ation ational ations ative cally cation cent ciation cient cies cing cised cision "
    "cism cist cized dence dent dents ence ences ency ened ening ents erable erate erated eration ernment ever "
    "fic fication fied gation gence geous gered ibility ible ically icant icated ication ient ies iest ified "
    "ility ination ingly ings ious ised ising ism ission issions ist istic istration ists ities ity ization "
    "ized izing lation lative lished lishing lision ment mental mentary mentation mented ments mination mitted "
    "mittee nation ness nesses nical nition nomic nomy ously pensation plete pletely position ration ress rity "
    "sible sided sion sional sions sity sively tal tally tant tation tations tative tatives ted tence ter "
    "tered ters thing tial tially tian tic tical tically ticular ties tified tiful tigation tine ting tinued "
    "tinues tion tional tionally tioned tions tious tive tively tives tivity tory tual tually tude tunity ture "
    "tured tures turing ular ulate ulated ulation umentary unity ured ures uring uted ution utions vented "
    "vention ventions versity vestigation vidual viduals vision".split()
)


class Ligature:
    """Reports ligature characters, and words parted by a hyphen and a line end or space.

    A parted word is reported where its end is no word, or where the document writes it whole elsewhere.
    """

    keys: ClassVar = MappingProxyType({})
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def patterns(self) -> Sequence[str]:
        """None: see `judge`."""
        return ()

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a word, with the word as it should be."""
        prose = document.prose
        if not prose.isascii():
            for match in _LIGATURES.finditer(prose):
                plain = unicodedata.normalize("NFKC", match.group())
                yield repair(self._rule, document, *match.span(), plain, (match.group(), plain))
        if "- " in prose or "-\n" in prose or "-\r" in prose:
            yield from self._parted(document)

    def _parted(self, document: Document) -> Iterator[Finding]:
        for match in _BROKEN.finditer(document.prose):
            whole = match[1] + match[2]
            if match[2] in _ENDINGS or whole in document.counts or whole.lower() in document.counts:
                shown = f"{match[1]}- {match[2]}"
                yield repair(self._rule, document, *match.span(), whole, (shown, whole), safety="unsafe")
