"""`repeated-word`: a word that stands twice, where once was meant."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.whole import OfFeature
from newslint.rule.checks.words.places import in_code
from newslint.rule.checks.words.vocabulary import vocabulary
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.scope import admits
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.occurrences import doublings, word_after, word_before
from newslint.text.patterns import compiled

# Shorter words are repeated on purpose or in names: chop chop, night night, tuk tuk.
_LONG = 7
# "checked in in May", "came on on time": a verb with its particle, then a preposition.
_PARTICLES = frozenset("about by down in off on out over through up".split())
_PHRASAL = (
    r"(?:add|back|bet|br(?:eak|ing|oke|ought)|buil|buy|call|came|carr|check|clock|com|cut|driv|drov|drop|fill|follow"
    r"|g[eio]|gav|got|ground|hand|h[eo]ld|join|keep|kept|kick|liv|lock|log|mo?v|mix|opt|pass|pay|paid|phon|pick|plan"
    r"|play|pull|push|put|r[aiou]n|rang|ris|rol|sat|set|settl|sign|sit|sleep|sta|step|stop|switch|take|took|tak|throw"
    r"|thr|tun|turn|w[ae]nt|work|writ|wrote|zoom)[a-z]*\Z"
)


class RepeatedWord(OfFeature):
    """A word of `words`, or any long one, twice in a row; the message gets it."""

    feature = "doubled"

    keys: ClassVar = MappingProxyType({"words": "list"})

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._words = frozenset(word for line in rule.params.get("words", []) for word in line.split())

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a pair, on the second word and the space before it."""
        prose = document.prose
        for word in sorted(filter(self._is_slip, document.doubled)):
            stretches = document.doubled[word]
            for first, second in sorted({pair for stretch in stretches for pair in doublings(prose, word, *stretch)}):
                if self._adjoin(document, first, second, len(word)) and self._meant_once(prose, first, second, word):
                    yield find(self._rule, document, first, second + len(word), [word], replacement=word)

    def _is_slip(self, word: str) -> bool:
        """Whether a word does not stand twice on purpose."""
        if not word.islower() or word in self._words:
            return word.islower()
        long = len(word) >= _LONG and not word.endswith("ly")
        return long and word.isascii() and word.isalpha() and vocabulary(self._rule.folder).knows(word)

    def _meant_once(self, prose: str, first: int, second: int, word: str) -> bool:
        """Not a third time, and no verb with its particle before a preposition."""
        around = word_before(prose, first), word_after(prose, second + len(word))
        before, after = (prose[slice(*place)] if place else "" for place in around)
        if word in (before, after):
            return False
        return word not in self._words or word not in _PARTICLES or not compiled(_PHRASAL).match(before)

    def _adjoin(self, document: Document, first: int, second: int, length: int) -> bool:
        """Whether they stand in one block, in the rule's scope, and no hyphen at either side."""
        prose = document.prose
        around = prose[first - 1 : first] + prose[second + length : second + length + 1]
        if set(around) & set("-‐‑–/'’"):
            return False
        if document.block_at(first) != document.block_at(second) or in_code(document, first, second):
            return False
        return admits(self._rule, document, first, second + length)
