"""One pass over a text for all phrases of all rules."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint.text.decode import without_surrogates
from newslint.text.document import Document

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_FEW, _MANY = 16_000, 400_000
"""Code points that are searched before there is an automaton, and before there is the larger and faster kind of it."""


class Hit(NamedTuple):
    """A phrase found: index into the check's own patterns, and its prose range. Edges are unconfirmed."""

    pattern: int
    start: int
    end: int


class Scanner:
    """An Aho-Corasick automaton over the distinct phrases of all owners.

    Overlapping matches are asked for: leftmost-longest search loses a phrase when a longer one that
    begins earlier turns out not to stand at word edges.
    """

    def __init__(self, phrases: Mapping[int, Sequence[str]]) -> None:
        """`phrases`: for each owner (any number) the phrases that it looks for in any case, folded (see `fold`)."""
        owners: dict[str, list[tuple[int, int]]] = {}
        for owner, literals in phrases.items():
            for index, literal in enumerate(literals):
                owners.setdefault(literal, []).append((owner, index))
        self._owners = list(owners.values())
        self._literals = list(owners)
        self._automaton: AhoCorasick | None = None
        self._fast = False
        self._seen = 0

    def prepare(self) -> None:
        """Make the faster automaton now, for a run of many documents."""
        self._seen += _MANY
        self._choose()

    def scan(self, document: Document) -> dict[int, list[Hit]]:
        """The hits of each owner that has any, in order of their ends."""
        if not self._literals:
            return {}
        view = document.view
        hits: dict[int, list[Hit]] = {}
        for literal, first, last in self._found(view.folded):
            start, end = view.span_to_prose(first, last)
            for owner, pattern in self._owners[literal]:
                hits.setdefault(owner, []).append(Hit(pattern, start, end))
        return hits

    def _found(self, text: str) -> Iterable[tuple[int, int, int]]:
        """(literal, start, end) of each occurrence, by its end.

        The first few texts are searched for one literal after the other: importing and making the
        automaton takes as long as that for 16,000 characters.
        """
        self._seen += len(text)
        if self._seen <= _FEW:
            return sorted(self._searched(text), key=_end)
        return self._choose().find_matches_as_indexes(without_surrogates(text), overlapping=True)

    def _choose(self) -> "AhoCorasick":
        """The automaton for as much text as was seen: one that takes 10 ms to make searches twice as fast."""
        fast = self._seen >= _MANY
        if self._automaton is None or fast is not self._fast:
            from ahocorasick_rs import AhoCorasick, Implementation

            kind = Implementation.DFA if fast else Implementation.ContiguousNFA
            self._automaton = AhoCorasick(self._literals, store_patterns=False, implementation=kind)
            self._fast = fast
        return self._automaton

    def _searched(self, text: str) -> Iterator[tuple[int, int, int]]:
        for number, literal in enumerate(self._literals):
            start = text.find(literal)
            while start >= 0:
                yield number, start, start + len(literal)
                start = text.find(literal, start + 1)


def _end(place: tuple[int, int, int]) -> tuple[int, int]:
    return place[2], place[1]
