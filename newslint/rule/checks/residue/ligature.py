"""`ligature`: what a PDF leaves: ligatures as single characters, words broken at the ends of lines."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from newslint.rule.checks.repair import repair
from newslint.rule.checks.whole import WholeText
from newslint.rule.model import Finding
from newslint.scan.scanner import Hit
from newslint.text.document import Document

_LIGATURE = re.compile("[\ufb00-\ufb06]")
_REST = re.compile(r"\w*")
_HYPHEN = re.compile(r"-(?:[ \t]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3})(?=[a-z])(?<=[^\W\d_]-.)", re.S)
_BEGINNING = re.compile(r"(?<![\w-])[^\W\d_]{2,30}\Z")
_ENDING = re.compile(r"[a-z]{2,20}(?![\w-])")
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


class Ligature(WholeText):
    """Reports ligature characters, and words parted by a hyphen and a line end or space.

    A parted word is reported where its end is no word, or where the document writes it whole elsewhere.
    """

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a word, with the word as it should be."""
        prose = document.prose
        if _LIGATURE.search("".join(sorted(document.signs))):
            yield from self._ligatures(document)
        if "- " in prose or "-\n" in prose or "-\r" in prose:
            yield from self._parted(document)

    def _ligatures(self, document: Document) -> Iterator[Finding]:
        prose, end = document.prose, 0
        for match in _LIGATURE.finditer(prose):
            if match.start() >= end:
                start = match.start()
                while start > end and (prose[start - 1].isalnum() or prose[start - 1] == "_"):
                    start -= 1
                end = _REST.match(prose, match.end()).end()  # type: ignore[union-attr]
                word = prose[start:end]
                plain = unicodedata.normalize("NFKC", word)
                yield repair(self._rule, document, start, end, plain, (word, plain))

    def _parted(self, document: Document) -> Iterator[Finding]:
        prose = document.prose
        for match in _HYPHEN.finditer(prose):
            left = _BEGINNING.search(prose[max(match.start() - _LONGEST, 0) : match.start()])
            right = _ENDING.match(prose, match.end())
            if left is None or right is None:
                continue
            whole = left.group() + right.group()
            if right.group() in _ENDINGS or whole in document.distinct or whole.lower() in document.distinct:
                start = match.start() - len(left.group())
                shown = f"{left.group()}- {right.group()}"
                yield repair(self._rule, document, start, right.end(), whole, (shown, whole), safety="unsafe")


_LONGEST = 32
