"""The word lists and the endings that the evidence is read with."""

from collections.abc import Mapping
from typing import NamedTuple


class Terms(NamedTuple):
    """Words by kind, in lower case but for `stop`, which holds capitalised words that are no names."""

    stop: frozenset[str]
    titles: frozenset[str]
    honorifics: frozenset[str]
    speech: frozenset[str]
    prepositions: frozenset[str]


class Endings(NamedTuple):
    """Pairs of endings: the ending of a name, and of what is made from it (of `dialect`: in the other English)."""

    dialect: frozenset[tuple[str, str]]
    plural: frozenset[tuple[str, str]]
    derived: frozenset[tuple[str, str]]


SHORTEST_STEM = 3
MOST_SHARED = 2
"""Letters with which both endings of a pair may begin (`ark`, `anish`)."""


def parse_terms(text: str) -> Terms:
    """terms.txt: a kind and its words on each line."""
    kinds = _kinds(text)
    return Terms(**{kind: frozenset(kinds[kind]) for kind in Terms._fields})


def parse_endings(text: str) -> Endings:
    """endings.txt: a kind and `one/other` pairs on each line."""
    kinds = _kinds(text)
    return Endings(*(frozenset(_endings(pair) for pair in kinds[kind]) for kind in Endings._fields))


def _endings(pair: str) -> tuple[str, str]:
    one, _, other = pair.replace("-", "").partition("/")
    return one, other


def _kinds(text: str) -> Mapping[str, list[str]]:
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {line[0]: line[1:] for line in lines}


def endings_of(one: str, other: str) -> frozenset[tuple[str, str]]:
    """The endings with which two words begin to differ, or a little before, either word's first.

    Either of the words is the other with its ending exchanged if one of these pairs is in a table.
    """
    stem = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    cuts = range(max(SHORTEST_STEM, stem - MOST_SHARED), stem + 1)
    return frozenset(pair for cut in cuts for pair in ((one[cut:], other[cut:]), (other[cut:], one[cut:])))
