"""`unknown-near-word`: lower-case words that no dictionary has, one letter from a common word."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence, Set
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.whole import WholeText
from newslint.rule.checks.words.edits import SHORTEST, Guess
from newslint.rule.checks.words.places import alone_in_quotes, standing
from newslint.rule.checks.words.vocabulary import Odd, Vocabulary, vocabulary
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document

# A word that an author writes three times in one text is a term, not a slip.
_TERM = 3
# Short words have more neighbours: the shortest must be near a word that is commoner by this much.
_SHORT = 0.5


class UnknownNearWord(WholeText):
    """A word of no dictionary, close to a common one; the message gets it and the common word.

    `least` is how common (Zipf frequency) the word must be that was meant, less what the edit costs.
    """

    keys: ClassVar = MappingProxyType({"least": "float"})

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._least = float(rule.params.get("least", 4.5))

    always = False
    shape = "word"

    def wants(self, words: Set[str]) -> Collection[str]:
        """Known misspellings, and words that no lexicon has."""
        return vocabulary(self._rule.folder).look(words)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a place."""
        words = vocabulary(self._rule.folder)
        odd = words.odd(document, document.notable)
        guesses = {word: near for word, item in odd.items() if (near := self._guess(words, item))}
        places = document.occurrences(guesses.keys())
        times = Counter(word for _, word in places)
        slips = [(start, word) for start, word in places if times[word] < _TERM]
        for start, word in standing(self._rule, document, slips, odd):
            base, near = odd[word].base, guesses[word]
            if _running(document, start, start + len(word)):
                confidence = min(0.95, 0.5 + near.likelihood / 12)
                args = [base, near.word]
                yield find(
                    self._rule,
                    document,
                    start,
                    start + len(base),
                    args,
                    replacement=near.word,
                    confidence=confidence,
                )

    def _guess(self, words: Vocabulary, item: Odd) -> Guess | None:
        near = None if item.known else words.guess(item.base)
        least = self._least + (_SHORT if len(item.base) == SHORTEST else 0.0)
        return None if near is None or near.likelihood < least else near


def _running(document: Document, start: int, end: int) -> bool:
    """In running text: not the cut beginning of a block, and not a word mentioned."""
    at_start = start == document.blocks[document.block_at(start)].start
    return not at_start and not alone_in_quotes(document.prose, start, end)
