"""`link-casing`: words with a capital in mid-sentence, because a link began there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.whole import OfWords
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.tables import load_table, rows
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.patterns import compiled

# What may stand before a capital within a sentence: a word, or a comma or closing mark after one.
_BEFORE = r"(?<![\w.'’&-])((?:\w\.){0,4}[\w'’&-]*\w)([,;)%]|,?[”\"]|,[’'])?\Z"
_AFTER = r"([,.;:!?]?)[\s]*([\w“\"‘']*)"
_REACH = 40
_LONGEST_WORD = 40


class LinkCasing(OfWords):
    """Reports verbs, prepositions and phrases of time that are capitalised within a sentence.

    The table's words are never names. Left alone: headings and lines set in capitals for titles, what
    stands in quotation marks (a title, most often), and what follows the signs that a sentence can begin after.
    """

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({"table": "table"})

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        table = load_table(f"{rule.folder}/{rule.params['table']}", rows)
        # What must follow a word, with the space before it; "" for one that is told alone.
        self._after = {row[0]: rf"\s(?:{row[1]})\b" if row[1] else "" for row in table}
        self._names = {row[0]: frozenset(row[2].split("|")) for row in table if row[2]}
        self._words = frozenset(self._after)

    def words(self) -> Sequence[str]:
        """Those of the table."""
        return sorted(self._words)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a place; the fix writes the first letter small."""
        prose = document.prose
        for start, end in self._places(document):
            if not self._damaged(prose, start, end) or self._title(document, start):
                continue
            if not document.quotes.covers(start, end):
                text = " ".join(prose[start:end].split())
                small = text[0].lower() + text[1:]
                yield find(self._rule, document, start, end, [text, small], replacement=_small(prose[start:end]))

    def _places(self, document: Document) -> Iterator[tuple[int, int]]:
        """Ranges of the words of the table after a space, and of what must follow some of them; they do not overlap."""
        met = self._words & document.notable
        found = (place for word in met for place in _found(document.prose, word, self._after[word]))
        last = 0
        for start, end in sorted(found):
            if start >= last:
                yield start + 1, end
                last = end

    def _damaged(self, prose: str, start: int, end: int) -> bool:
        """Whether the words around show that a sentence is under way."""
        before = compiled(_BEFORE).search(prose[max(start - 1 - _LONGEST_WORD, 0) : start - 1])
        after = compiled(_AFTER).match(prose, end, end + _REACH)
        if before is None or after is None or before[1] in self._names.get(prose[start:end], ()):
            return False
        stop, right = after[1], after[2]
        if self._after[compiled(_WORD).match(prose, start)[0]]:  # type: ignore[index]
            return True
        if not before[1][:1].isupper() or before[2]:
            return not _capitalised(right) or (not before[2] and prose.startswith(_BEFORE_NAMES, start))
        if stop:
            clause = prose[max(start - _REACH, 0) : start]
            return stop in ".," and compiled(_AFTER_QUOTE).search(clause) is not None
        return right in _STARTERS

    def _title(self, document: Document, start: int) -> bool:
        """Whether the block is a heading, or hardly a longer word of it is written small."""
        block = document.blocks[document.block_at(start)]
        if block.kind.startswith(("title", "meta", "table.header", "heading.")):
            return True
        near = max(block.start, start - _NEAR), min(block.end, start + _NEAR)
        return len(compiled(_SMALL).findall(document.prose, *near)) < _LEAST_SMALL


_WORD = r"\w+"
_SMALL = r"\b[a-z][a-z'’-]{3,}"
_LEAST_SMALL = 1
_NEAR = 300
# “…,” Jane Miller Said.
_AFTER_QUOTE = r"[,”\"] (?:[A-Z][\w.'’-]* ){1,3}\Z"
_STARTERS = frozenset(
    "a all an and any as at because by each every few for from he her his how if in it its many more most my new no "
    "nobody none on one our over people several she some such that the their there these they this those to two up "
    "was we were what when where which while who will with would you officials police on reporters".split()
)
_BEFORE_NAMES = ("Told ", "Said ", "Reported ")


def _capitalised(word: str) -> bool:
    return word[:1].isupper() and not word.isupper()


def _small(text: str) -> str:
    """The text with its first word small, and the second too unless it is a day or month."""
    first, gap, rest = re.match(r"(\w+)(\s*)(.*)\Z", text, re.S).groups()  # type: ignore[union-attr]
    if first in ("Last", "This", "Next", "Earlier", "Late") and not compiled(_NAMED).match(rest):
        rest = rest.lower()
    return first.lower() + gap + rest


_NAMED = (
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    "November|December"
)


def _found(prose: str, word: str, after: str) -> Iterator[tuple[int, int]]:
    """Ranges of a word with the space before it, and with what must follow it, if anything must.

    One that is told alone is passed over where no sentence can be under way.
    """
    spaced = f" {word}"
    start = prose.find(spaced)
    while start >= 0:
        end = start + len(spaced)
        match = compiled(after or r"\b").match(prose, end) if after or _goes_on(prose[start - 1 : start]) else None
        if match is not None:
            end = match.end()
            yield start, end
        start = prose.find(spaced, end)


def _goes_on(char: str) -> bool:
    """Whether `_BEFORE` can end with a character."""
    return char.isalnum() or char in "_,;)%”\"’'"
