"""Tables of many words that cost little to open."""

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

from newslint.rule.sorted_table import open_sorted
from newslint.rule.tables import load_table

Lines = Mapping[str, str]
# So many words looked up one by one cost as much as taking in the words of all cities (6 ms).
_MANY = 500
# One for all words: an empty set takes 216 bytes, and a long text has 100,000 pairs of names.
_NONE: frozenset[str] = frozenset()


def parse_lines(text: str) -> Lines:
    """`ki Kief>Kyiv Kigali` -> {"ki": " Kief>Kyiv Kigali "}: entries by their first two letters in lower case."""
    pairs = (line.partition(" ") for line in text.splitlines())
    return {prefix: f" {rest} " for prefix, _, rest in pairs}


def _entry(lines: Lines, word: str) -> str | None:
    """What stands behind `word>`, "" where the word stands alone, None where it is not there."""
    line = lines.get(word[:2].lower(), "")
    at = line.find(f" {word}>")
    if at >= 0:
        start = at + len(word) + 2
        return line[start : line.index(" ", start)]
    return "" if f" {word} " in line else None


def frequencies(path: str) -> Callable[[str], float]:
    """A memoised function word -> Zipf value in general English (0.0 below 1.5), from frequency.txt."""

    @lru_cache(maxsize=65536)
    def zipf(word: str) -> float:
        return int(open_sorted(path).get(word.lower()) or 0) / 10

    return zipf


class Cities:
    """The cities by their spellings, from places.txt."""

    def __init__(self, path: str) -> None:
        self._lines = load_table(path, parse_lines)
        self._spellings: set[str] = set()
        self._looked = 0

    def of(self, word: str) -> frozenset[str]:
        """The cities that are so spelt; none for a word that is no city."""
        entry = None if self._spellings and word not in self._spellings else _entry(self._lines, word)
        return _NONE if entry is None else frozenset(entry.split("|") if entry else (word,))

    def among(self, words: Collection[str]) -> Collection[str]:
        """Those of the words that are spellings of cities."""
        self._looked += len(words)
        if self._looked < _MANY:
            return [word for word in words if _entry(self._lines, word) is not None]
        self._spellings = self._spellings or set(_words(self._lines))
        return self._spellings.intersection(words)


def _words(lines: Lines) -> list[str]:
    """The words of all entries, as `_entry` takes them."""
    return [entry.partition(">")[0] for line in lines.values() for entry in line.split()]
