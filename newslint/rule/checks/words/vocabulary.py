"""What is known of each word: fine, misspelt, or strange."""

from collections.abc import Collection, Mapping, Set
from functools import cache, cached_property
from typing import NamedTuple
from weakref import ref

from newslint.rule.checks.words.edits import Guess, guess
from newslint.rule.checks.words.forms import made_of_known
from newslint.rule.sorted_table import open_sorted
from newslint.rule.tables import load_table
from newslint.text.document import Document
from newslint.text.words import no_numbers

# A process that has seen this many different words starts its notes anew.
_MOST = 800_000
CAPITALISED = 8
"""A capitalised word of fewer letters is taken for a name."""
SHORTEST, LONGEST = 4, 40
"""Letters of what is judged; a longer run is no word, and guessing at it costs the square of its length."""


class Misspelling(NamedTuple):
    """A known misspelling: its corrections, the likeliest first, and whether one may be put in unasked."""

    corrections: tuple[str, ...]
    safe: bool


class Odd(NamedTuple):
    """A word of a document that the lexicon does not know; `known` if the table of misspellings does.

    `base` is the word without its possessive, as written.
    """

    word: str
    base: str
    known: Misspelling | None


class Vocabulary:
    """The lexicon and the misspellings of the pack; keeps what it has found out about each word."""

    def __init__(self, folder: str) -> None:
        """`folder`: that of the tables common.txt, known.txt, misspellings.txt and own.txt."""
        self._table = f"{folder}/common.txt"
        self._common = load_table(self._table, _words)
        self._lexicon = open_sorted(f"{folder}/known.txt")
        self._misspellings = open_sorted(f"{folder}/misspellings.txt")
        self._fine = set(self._common)
        self._odd: dict[str, Odd] = {}
        self._guesses: dict[str, Guess | None] = {}
        self._last: tuple[ref[Document], Mapping[str, Odd]] | None = None

    @cached_property
    def common(self) -> Mapping[str, float]:
        """The common words with their Zipf frequencies."""
        bands: Mapping[str, float] = load_table(self._table, _bands)
        return bands

    def odd(self, document: Document, words: Set[str]) -> Mapping[str, Odd]:
        """The words of a document that are not fine, by the word; none if it is hardly in English.

        `words`: those of the document, or as many of them that all that are not fine are there.
        """
        # Two rules ask in turn about one document.
        known = self._last
        if known is None or known[0]() is not document:
            known = self._last = (ref(document), self._odd_words(document, words))
        return known[1]

    def misspelt(self, words: Set[str]) -> list[str]:
        """Those of the words that the table of misspellings has, wherever they stand."""
        return [word for word, odd in self.look(words).items() if odd.known]

    def look(self, words: Set[str]) -> Mapping[str, Odd]:
        """Those of the words that are not fine, wherever they stand."""
        if len(self._fine) + len(self._odd) > _MOST:
            self._fine, self._odd, self._guesses = set(self._common), {}, {}
        strange = words - self._fine
        # Not `strange - self._odd.keys()`: that goes through all keys, however few the words are.
        if new := {word for word in strange if word not in self._odd}:
            self._learn(new)
        return {word: odd for word in strange if (odd := self._odd.get(word))}

    def _odd_words(self, document: Document, words: Set[str]) -> Mapping[str, Odd]:
        found = self.look(no_numbers(words))
        return {} if _not_english(found, len(document.distinct)) else found

    def guess(self, base: str) -> Guess | None:
        """The common word that was likely meant by an unknown one that is not made of known words."""
        if base not in self._guesses:
            self._guesses[base] = None if made_of_known(base, self.knows, self.common) else guess(base, self.common)
        return self._guesses[base]

    def knows(self, word: str) -> bool:
        """Whether a word of lower-case letters a to z is in the lexicon, or is one with an s."""
        return self._has(word) or (word.endswith("s") and self._has(word[:-1]))

    def _has(self, word: str) -> bool:
        return word in self._common or word in self._lexicon

    def _learn(self, words: Set[str]) -> None:
        """Take note of words that are new."""
        # Most names are short: they are passed over at the price of a look.
        doubtful = [word for word in words if len(word) >= CAPITALISED or word.islower()]
        odd = {word: found for word in doubtful if (found := self._judge(word))}
        self._odd |= odd
        self._fine.update(words if not odd else (word for word in words if word not in odd))

    def _judge(self, word: str) -> Odd | None:
        base = word if word.isalpha() else word.removesuffix("'s").removesuffix("’s")
        lower = base.lower()
        if not (SHORTEST if base == lower else CAPITALISED) <= len(base) <= LONGEST:
            return None
        # No misspelling is in the lexicon, so most words are looked up once.
        if not (base.isascii() and base.isalpha()) or self._has(lower):
            return None
        entry = self._misspellings.get(lower)
        if entry is not None and (base == lower or entry.endswith("c")):
            return Odd(word, base, _misspelling(entry, base))
        return Odd(word, base, None) if base == lower and not self.knows(lower) else None


def _not_english(found: Collection[str], distinct: int) -> bool:
    """One word in five unknown: another language, a list of names, or code."""
    return len(found) >= 8 and len(found) * 5 > distinct


def _misspelling(entry: str, base: str) -> Misspelling:
    corrections, _, flags = entry.partition("\t")
    return Misspelling(tuple(_cased(c, base) for c in corrections.split(",")), "s" in flags and base.islower())


def _cased(correction: str, base: str) -> str:
    if base.isupper():
        return correction.upper()
    return correction[0].upper() + correction[1:] if base[0].isupper() else correction


def _words(text: str) -> frozenset[str]:
    """The words of all bands (and the numbers of the bands, which are no words)."""
    return frozenset(text.split())


def _bands(text: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for line in text.splitlines():
        band, _, words = line.partition("\t")
        found.update(dict.fromkeys(words.split(), float(band)))
    return found


@cache
def vocabulary(folder: str) -> Vocabulary:
    """The vocabulary of a pack's folder, shared by its rules in a process."""
    return Vocabulary(folder)
