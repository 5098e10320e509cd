"""Which rules the words of a document concern: each spelling is asked about once in a process."""

from collections.abc import Callable, Collection, Mapping, Sequence, Set
from types import MappingProxyType

from newslint.text.words import no_numbers

# A process that has seen this many spellings forgets them all.
_MOST = 800_000

SHAPES: Mapping[str, Callable[[Set[str]], Set[str]]] = MappingProxyType(
    {
        "word": no_numbers,
        # Most words begin with a to z: they cost one comparison.
        "capital": lambda words: {word for word in words if not "`" < word < "{" and word[0].isupper()},
        "inner-capital": lambda words: {
            word for word in words if word > "9~" and not (word.islower() or word[1:].islower())
        },
        "foreign": lambda words: {word for word in words if not word.isascii()},
    }
)
"""Shapes of words. "word" and "inner-capital" begin with no digit, "foreign" is not all ASCII.

What is not of its shape a check is not asked about.
"""

Wants = Callable[[int, Set[str]], Collection[str]]


class Askers:
    """Remembers of each spelling which rules want it; of most words none does."""

    def __init__(self, listed: Mapping[int, Sequence[str]], shapes: Mapping[int, str], wants: Wants) -> None:
        """For each rule, by number: the words that concern it, or the shape of those that it is asked about.

        `wants` asks a rule, by its number, which of some words concern it.
        """
        self._listed: dict[str, tuple[int, ...]] = {}
        for number, words in listed.items():
            for word in words:
                self._listed[word] = (*self._listed.get(word, ()), number)
        self._shapes, self._wants = shapes, wants
        self._idle: set[str] = set()
        self._owners: dict[str, tuple[int, ...]] = {}

    def of(self, words: Set[str]) -> tuple[Set[str], Set[int]]:
        """Those of the words that may concern a rule, and the numbers of the rules that any of them concerns."""
        if len(self._idle) + len(self._owners) > _MOST:
            self._idle, self._owners = set(), {}
        notable = words - self._idle
        known = set(map(self._owners.get, notable))
        if None in known:
            self._ask(frozenset(notable).difference(self._owners))
            notable -= self._idle
            known = set(map(self._owners.get, notable))
        return notable, {number for owners in known if owners for number in owners}

    def _ask(self, words: frozenset[str]) -> None:
        for word in filter(self._listed.__contains__, words):
            self._owners[word] = self._listed[word]
        shaped = {shape: SHAPES[shape](words) for shape in set(self._shapes.values())}
        for number, shape in self._shapes.items():
            for word in self._wants(number, shaped[shape]) if shaped[shape] else ():
                self._owners[word] = (*self._owners.get(word, ()), number)
        self._idle |= words.difference(self._owners)
