"""`fragment` and `short-fragment`: pieces of sentences that stand as sentences."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.whole import WholeText
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.tables import load_table, rows
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.patterns import compiled

_NAME = (
    r"(?:the |an? |its |his |her |their )?(?:[A-Z][\w.&'’-]*|\d+)"
    r"(?:,? (?:[A-Z][\w.&'’-]*|of|the|and|for|in|on|at|de|\d+|&)){0,8}"
)
_COMMON = r"(?:the |an? |its |local |state |police |several )?[a-z]+(?: [a-z]+)?"
_TORN = rf"(?<=[.!?”\"’] )According to (?:{_NAME}|{_COMMON})\.(?=\s|$)"
_WORD = r"[\w'’-]+"
_MOST_WORDS = 4
_LEAST_SENTENCES = 3


class Fragment:
    """Reports “According to the BBC.” where it stands as a sentence of its own, torn off the one before."""

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({})
    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def patterns(self) -> Sequence[str]:
        """What the torn piece begins with."""
        return ("according to",)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a piece."""
        for hit in hits:
            match = compiled(_TORN).match(document.prose, hit.start)
            if match is not None and not document.quotes.covers(*match.span()):
                yield find(self._rule, document, *match.span(), [match.group()])


class ShortFragment(WholeText):
    """Reports sentences of two to four words without a verb, between other sentences of a paragraph.

    Without a tagger a verb is a word of the table or one that ends in -ed, -s, -en or -ing: what has none
    of these is likely a fragment, but not surely.
    """

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({"table": "table"})

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._verbs = frozenset(row[0] for row in load_table(f"{rule.folder}/{rule.params['table']}", rows))

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a sentence."""
        held: dict[int, list[tuple[int, int]]] = {}
        for start, end in document.sentences:
            held.setdefault(document.block_at(start), []).append((start, end))
        for sentences in held.values():
            if len(sentences) >= _LEAST_SENTENCES:
                for start, end in sentences:
                    text = document.prose[start:end]
                    if len(text) < 40 and self._verbless(text) and not document.quotes.covers(start, end):
                        yield find(self._rule, document, start, end, [text])

    def _verbless(self, sentence: str) -> bool:
        words = compiled(_WORD).findall(sentence)
        if not 2 <= len(words) <= _MOST_WORDS or not sentence.endswith("."):
            return False
        return not any(self._verb(word.lower()) for word in words)

    def _verb(self, word: str) -> bool:
        return word in self._verbs or "'" in word or "’" in word or word.endswith(("ed", "s", "en", "ing"))
