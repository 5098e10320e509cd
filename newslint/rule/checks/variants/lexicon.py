"""Tables of many words that cost little to open."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import count

from newslint.rule.sorted_table import open_sorted
from newslint.rule.tables import load_table

Lines = Mapping[str, str]
# So many words looked up one by one cost as much as taking in the words of all cities (6 ms).
_MANY = 500


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


def places(path: str) -> Callable[[str], frozenset[str]]:
    """A memoised function word -> the cities that are so spelt (none for a word that is no city), from places.txt."""
    lines = load_table(path, parse_lines)
    known: set[str] = set()
    looked = count(1)

    @lru_cache(maxsize=65536)
    def cities(word: str) -> frozenset[str]:
        if next(looked) == _MANY:
            known.update(_words(lines))
        if known and word not in known:
            return frozenset()
        entry = _entry(lines, word)
        return frozenset() if entry is None else frozenset(entry.split("|") if entry else (word,))

    return cities


def _words(lines: Lines) -> list[str]:
    """The words of all entries, as `_entry` takes them."""
    return [entry.partition(">")[0] for line in lines.values() for entry in line.split()]
