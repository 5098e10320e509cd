"""`misspelling`: words of the table of known misspellings."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence, Set
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.whole import WholeText
from newslint.rule.checks.words.places import standing
from newslint.rule.checks.words.vocabulary import Odd, vocabulary
from newslint.rule.model import Finding
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document


class Misspelling(WholeText):
    """A known misspelling where it stands as a word of the prose; the message gets it and what is expected."""

    keys: ClassVar = MappingProxyType({"table": "table"})

    always = False
    shape = "word"

    def wants(self, words: Set[str]) -> Collection[str]:
        """Known misspellings."""
        return vocabulary(self._rule.folder).misspelt(words)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a place; a capitalised word that comes twice is a name."""
        odd = vocabulary(self._rule.folder).odd(document, document.distinct)
        places = document.occurrences({word for word, item in odd.items() if item.known})
        times = Counter(word for _, word in places)
        single = [(start, word) for start, word in places if times[word] == 1 or odd[word].base[0].islower()]
        for start, word in standing(self._rule, document, single, odd):
            yield self._finding(document, start, odd[word])

    def _finding(self, document: Document, start: int, item: Odd) -> Finding:
        corrections, safe = item.known or ((), False)
        text = corrections[0] if len(corrections) == 1 else None
        args = [item.base, "” or “".join(corrections)]
        found = find(self._rule, document, start, start + len(item.base), args, replacement=text)
        if found.fix is None or safe:
            return found
        return found._replace(fix=found.fix._replace(safety="unsafe"))
