"""`ligature`: what a PDF leaves: ligatures as single characters, words broken at the ends of lines."""

import unicodedata
from collections.abc import Iterator, Sequence

from newslint.rule.checks.repair import repair
from newslint.rule.checks.whole import OfMarks
from newslint.rule.model import Finding
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.patterns import compiled

_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
_LIGATURE = f"[{_LIGATURES}]"
_REST = r"\w*"
_HYPHEN = r"(?s)-(?:[ \t]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3})(?=[a-z])(?<=[^\W\d_]-.)"
_BEGINNING = r"(?<![\w-])[^\W\d_]{2,30}\Z"
_ENDING = r"[a-z]{2,20}(?![\w-])"
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


class Ligature(OfMarks):
    """Reports ligature characters, and words parted by a hyphen and a line end or space.

    A parted word is reported where its end is no word, or where the document writes it whole elsewhere.
    """

    marks = "-" + _LIGATURES

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a word, with the word as it should be."""
        if not document.prose.isascii() and not document.signs.isdisjoint(_LIGATURES):
            yield from self._ligatures(document)
        yield from self._parted(document)

    def _ligatures(self, document: Document) -> Iterator[Finding]:
        prose, end = document.prose, 0
        for match in compiled(_LIGATURE).finditer(prose):
            if match.start() >= end:
                start = match.start()
                while start > end and (prose[start - 1].isalnum() or prose[start - 1] == "_"):
                    start -= 1
                end = compiled(_REST).match(prose, match.end()).end()  # type: ignore[union-attr]
                word = prose[start:end]
                plain = unicodedata.normalize("NFKC", word)
                yield repair(self._rule, document, start, end, plain, (word, plain))

    def _parted(self, document: Document) -> Iterator[Finding]:
        prose = document.prose
        # A tab alone is no sign of parted words.
        if compiled(r"-[ \n\r]").search(prose) is None:
            return
        for match in compiled(_HYPHEN).finditer(prose):
            left = compiled(_BEGINNING).search(prose[max(match.start() - _LONGEST, 0) : match.start()])
            right = compiled(_ENDING).match(prose, match.end())
            if left is None or right is None:
                continue
            whole = left.group() + right.group()
            if right.group() in _ENDINGS or whole in document.distinct or whole.lower() in document.distinct:
                start = match.start() - len(left.group())
                shown = f"{left.group()}- {right.group()}"
                yield repair(self._rule, document, start, right.end(), whole, (shown, whole), safety="unsafe")


_LONGEST = 32
