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


def made_from(one: str, other: str, endings: frozenset[tuple[str, str]]) -> bool:
    """Whether either of two words is the other with its ending exchanged."""
    stem = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    for cut in range(stem, max(SHORTEST_STEM, stem - MOST_SHARED) - 1, -1):
        a, b = one[cut:], other[cut:]
        if (a, b) in endings or (b, a) in endings:
            return True
    return False
