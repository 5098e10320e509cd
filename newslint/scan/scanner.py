"""One pass over a text for all phrases of all rules."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint.text.decode import without_surrogates
from newslint.text.document import Document
from newslint.text.words import fold

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


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
        """`phrases`: for each owner (any number) the phrases that it looks for, in any case."""
        owners: dict[str, list[tuple[int, int]]] = {}
        for owner, literals in phrases.items():
            for index, literal in enumerate(literals):
                owners.setdefault(" ".join(fold(literal).split(" ")), []).append((owner, index))
        self._owners = list(owners.values())
        self._automaton = _automaton(list(owners))

    def scan(self, document: Document) -> dict[int, list[Hit]]:
        """The hits of each owner that has any, in order of their ends."""
        if self._automaton is None:
            return {}
        view = document.view
        found: Iterable[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(
            without_surrogates(view.folded), overlapping=True
        )
        hits: dict[int, list[Hit]] = {}
        for literal, first, last in found:
            start, end = view.span_to_prose(first, last)
            for owner, pattern in self._owners[literal]:
                hits.setdefault(owner, []).append(Hit(pattern, start, end))
        return hits


def _automaton(literals: list[str]) -> "AhoCorasick | None":
    if not literals:
        return None
    # Imported here: a run whose rules have no phrases does not need it.
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(literals, store_patterns=False)
