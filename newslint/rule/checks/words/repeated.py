"""`repeated-word`: a word that stands twice, where once was meant."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.whole import WholeText
from newslint.rule.checks.words.places import in_code
from newslint.rule.checks.words.vocabulary import vocabulary
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.scope import admits
from newslint.scan.scanner import Hit
from newslint.text.document import Document

# Shorter words are repeated on purpose or in names: chop chop, night night, tuk tuk.
_LONG = 7
# "checked in in May", "came on on time": a verb with its particle, then a preposition.
_PARTICLES = frozenset("about by down in off on out over through up".split())
_PHRASAL = re.compile(
    r"(?:add|back|bet|br(?:eak|ing|oke|ought)|buil|buy|call|came|carr|check|clock|com|cut|driv|drov|drop|fill|follow"
    r"|g[eio]|gav|got|ground|hand|h[eo]ld|join|keep|kept|kick|liv|lock|log|mo?v|mix|opt|pass|pay|paid|phon|pick|plan"
    r"|play|pull|push|put|r[aiou]n|rang|ris|rol|sat|set|settl|sign|sit|sleep|sta|step|stop|switch|take|took|tak|throw"
    r"|thr|tun|turn|w[ae]nt|work|writ|wrote|zoom)[a-z]*\Z"
)


class RepeatedWord(WholeText):
    """A word of `words`, or any long one, twice in a row; the message gets it."""

    keys: ClassVar = MappingProxyType({"words": "list"})

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._words = frozenset(word for line in rule.params.get("words", []) for word in line.split())

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a pair, on the second word and the space before it."""
        words = document.words
        for index in [at for at, (one, two) in enumerate(pairwise(words)) if one == two]:
            if self._meant_once(words, index) and self._adjoin(document, index):
                start, end = document.starts[index], document.starts[index + 1] + len(words[index])
                yield find(self._rule, document, start, end, [words[index]], replacement=words[index])

    def _meant_once(self, words: Sequence[str], index: int) -> bool:
        word = words[index]
        if not word.islower() or word in (*words[index - 1 : index], *words[index + 2 : index + 3]):
            return False
        if word in self._words:
            before = words[index - 1] if index else ""
            return word not in _PARTICLES or not _PHRASAL.match(before)
        long = len(word) >= _LONG and not word.endswith("ly")
        return long and word.isascii() and word.isalpha() and vocabulary(self._rule.folder).knows(word)

    def _adjoin(self, document: Document, index: int) -> bool:
        """Only white space between them, in one block, and no hyphen at either side."""
        prose, length = document.prose, len(document.words[index])
        first, second = document.starts[index], document.starts[index + 1]
        around = prose[first - 1 : first] + prose[second + length : second + length + 1]
        if set(around) & set("-‐‑–/'’") or not prose[first + length : second].isspace():
            return False
        if document.block_at(first) != document.block_at(second) or in_code(document, first, second):
            return False
        return admits(self._rule, document, first, second + length)
