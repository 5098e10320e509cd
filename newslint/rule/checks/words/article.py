"""`article`: a before a vowel sound, an before a consonant sound."""

import re
from collections.abc import Iterator, Sequence

from newslint.rule.checks.whole import WholeText
from newslint.rule.checks.words.places import in_code
from newslint.rule.checks.words.vocabulary import Vocabulary, vocabulary
from newslint.rule.model import Finding
from newslint.rule.report import find
from newslint.rule.scope import admits
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.occurrences import word_after

_ARTICLES = frozenset({"a", "an", "A", "An"})
# Only spaces, and perhaps a quotation mark, may stand between the article and its word.
_GAP = re.compile(r"[ \t\n\u00a0]+[\"“‘']?")
# By their sound, after the CMU Pronouncing Dictionary: every word there that begins so sounds so.
_VOWEL = re.compile(r"[aio]|e(?![uw])|u(?:gl|l[ct]|mb|mp|n(?!i|anim|esco)|ni(?:d(?!i)|m(?!o)|n)|p|r[bcgn]|sh|t[mt])")
_CONSONANT = re.compile(r"[bcdfgjkmnpqrstvwz]|l(?!')|uni(?:que|t|f|on|v|c)|use|usual|euro|eulog|one|once")
_Y_SOUND = re.compile(r"one(?:$|ness|time|s$|self)|once$|oui")
_NUMBER_AN = re.compile(r"(?:8\d*|11|18)(?:th|st|nd|rd|s)?$")
_NUMBER_A = re.compile(r"(?:[2-7]\d*|9\d*|1[0234567]|19)(?:th|st|nd|rd|s)?$")
# Words that no noun phrase begins with after "a": the slip is another one.
_NOT_AFTER = frozenset(
    "a all am an and any are as at each either every i if in into is it its of on or other our out over up us".split()
)


class Article(WholeText):
    """The wrong indefinite article; the message gets the article as written, the right one and the word."""

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding an article."""
        prose, known = document.prose, vocabulary(self._rule.folder)
        for start, article in document.occurrences(_ARTICLES):
            follows = word_after(prose, start + len(article))
            if follows is None:
                return
            word = prose[slice(*follows)]
            if _wrong(article, word, known) and self._stands(document, start, article, follows[0]):
                yield self._finding(document, start, article, word)

    def _finding(self, document: Document, start: int, article: str, word: str) -> Finding:
        right = {"a": "an", "an": "a", "A": "An", "An": "A"}[article]
        end = start + len(article)
        return find(self._rule, document, start, end, [article, right, word], replacement=right)

    def _stands(self, document: Document, start: int, article: str, follows: int) -> bool:
        """An article indeed, in one block with its word, with no mark between."""
        prose, end = document.prose, start + len(article)
        if start and not (prose[start - 1].isspace() or prose[start - 1] in '"“‘(—'):
            return False
        if article[0] == "A" and not _opens(prose, start):
            return False
        if not _GAP.fullmatch(prose, end, follows) or document.block_at(start) != document.block_at(follows):
            return False
        return not in_code(document, start, end) and admits(self._rule, document, start, follows)


def _opens(prose: str, start: int) -> bool:
    """Whether a capital letter is one because a sentence begins: "vitamin A in" is no article."""
    before = prose[max(0, start - 3) : start].rstrip(' \t"“‘(')
    return not before or before[-1] in ".!?\n:"


def _wrong(article: str, word: str, known: Vocabulary) -> bool:
    """Whether an article does not go with the sound of the next word, as far as that is certain."""
    wants_an = _sound(word, known)
    return wants_an is not None and wants_an != (len(article) == 2)


def _sound(word: str, known: Vocabulary) -> bool | None:
    """True: begins with a vowel sound; False: with a consonant; None: not sure (initials, names, h, y)."""
    if word[0].isdigit():
        return True if _NUMBER_AN.match(word) else False if _NUMBER_A.match(word) else None
    lower = word.lower()
    if len(word) < 3 or not word.isalpha() or not word.isascii() or lower in _NOT_AFTER:
        return None
    if word[0].isupper():
        return _sound_of_name(word)
    if not known.knows(lower):
        return None
    if _VOWEL.match(lower) and not _Y_SOUND.match(lower):
        return True
    return False if _CONSONANT.match(lower) else None


def _sound_of_name(word: str) -> bool | None:
    """Of a capitalised word only what nobody says otherwise: An Asian, A Berlin."""
    if not word[1:].islower():
        return None
    if word[0] in "AIO" and not _Y_SOUND.match(word.lower()):
        return True
    return False if word[0] in "BCDGJKPQTVWZ" and word[1] in "aeiou" else None
