"""Genuine section labels and ordinary headings."""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from newslint.rule.checks.labels.words import split_words
from newslint.rule.tables import load_table, rows

COMMON = "Common newsroom labels"


class Label(NamedTuple):
    """A genuine label, the outlets that use it, and those of them that are known by it."""

    text: str
    outlets: tuple[str, ...]
    signature: frozenset[str] = frozenset()

    @property
    def use(self) -> str:
        """ "signature" (an outlet is known by it), "common" (everybody's), or "label"."""
        if self.signature:
            return "signature"
        return "common" if self.outlets == (COMMON,) else "label"

    @property
    def outlet(self) -> str:
        """The outlet to name."""
        named = [name for name in self.outlets if name != COMMON]
        return named[0] if named else "common label"


def key_of(text: str) -> str:
    """Labels that differ in case, punctuation or contraction only have one key."""
    return " ".join(split_words(text))


def loose_key(text: str) -> str:
    """Labels that differ in a first article, in number, or as British and American do, have one loose key."""
    return _loose(split_words(text))


def _loose(words: Sequence[str]) -> str:
    if len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    return " ".join([_loosened(word) for word in words])


@cache
def _loosened(word: str) -> str:
    if len(word) > 3 and word[-1] == "s" and word[-2] not in "su":
        word = word[:-1]
    return word.replace("our", "or") if len(word) > 4 else word


class Catalogue:
    """The labels and headings of a pack; each view of them is made when first asked for."""

    def __init__(self, labels: Sequence[Label], headings: Sequence[str]) -> None:
        self.labels = labels
        self.headings = headings

    @cached_property
    def by_lower(self) -> Mapping[str, Label | None]:
        """Lower-case text -> label, or None for an ordinary heading."""
        return {
            **{text.lower(): None for text in self.headings},
            **{label.text.lower(): label for label in self.labels},
        }

    @cached_property
    def words(self) -> Sequence[Sequence[str]]:
        """The words of each label, then of each heading."""
        return [split_words(text) for text in (*(label.text for label in self.labels), *self.headings)]

    @cached_property
    def _by_key(self) -> Mapping[str, Label | None]:
        keys = map(" ".join, self.words)
        labels = dict(zip(keys, self.labels, strict=False))
        return {**dict.fromkeys(map(" ".join, self.words[len(self.labels) :])), **labels}

    @cached_property
    def _loose(self) -> frozenset[str]:
        return frozenset(map(_loose, self.words))

    @cached_property
    def _seen(self) -> Counter[str]:
        return Counter(itertools.chain.from_iterable(map(set, self.words)))

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(itertools.chain.from_iterable(set(itertools.pairwise(words)) for words in self.words))

    def find(self, text: str) -> Label | None:
        """The genuine label that the text is, in any case or contraction."""
        lower = text.lower().replace("’", "'")
        return self.by_lower[lower] if lower in self.by_lower else self._by_key.get(key_of(text))

    def ordinary(self, text: str) -> bool:
        """Whether the text is an ordinary heading."""
        lower = text.lower().replace("’", "'")
        return (lower in self.by_lower and self.by_lower[lower] is None) or self._by_key.get(key_of(text), 0) is None

    def resembles(self, text: str) -> bool:
        """Whether a label or heading differs from the text in an article or in number only."""
        return loose_key(text) in self._loose

    def rarest_word(self, words: Sequence[str]) -> int:
        """In how many labels and headings the rarest of the words stands."""
        return min((self._seen[word] for word in words), default=0)

    def rarest_pair(self, words: Sequence[str]) -> int:
        """How many labels and headings hold the rarest pair of neighbouring words."""
        return min((self._pairs[pair] for pair in itertools.pairwise(words)), default=2)


@cache
def open_catalogue(folder: str, labels: str, headings: str = "") -> Catalogue:
    """The catalogue of two tables of a pack's folder, made once for all checks."""
    texts = load_table(str(Path(folder) / headings), parse_headings) if headings else ()
    return Catalogue(load_table(str(Path(folder) / labels), parse_labels), texts)


def parse_labels(text: str) -> Sequence[Label]:
    """Rows of a label and its outlets, separated by `;`, with `*` behind those that are known by it."""
    found = []
    for label, cell in rows(text):
        marked = cell.split(";")
        names = tuple(name.rstrip("*") for name in marked)
        found.append(Label(label, names, frozenset(name[:-1] for name in marked if name.endswith("*"))))
    return found


def parse_headings(text: str) -> Sequence[str]:
    """The ordinary headings, one a row."""
    return [row[0] for row in rows(text)]
