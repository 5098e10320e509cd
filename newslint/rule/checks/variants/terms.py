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

    dialect: tuple[tuple[str, str], ...]
    plural: tuple[tuple[str, str], ...]
    derived: tuple[tuple[str, str], ...]


SHORTEST_STEM = 3


def parse_terms(text: str) -> Terms:
    """terms.txt: a kind and its words on each line."""
    kinds = _kinds(text)
    return Terms(**{kind: frozenset(kinds[kind]) for kind in Terms._fields})


def parse_endings(text: str) -> Endings:
    """endings.txt: a kind and `one/other` pairs on each line."""
    kinds = _kinds(text)
    return Endings(*(tuple(_endings(pair) for pair in kinds[kind]) for kind in Endings._fields))


def _endings(pair: str) -> tuple[str, str]:
    one, _, other = pair.replace("-", "").partition("/")
    return one, other


def _kinds(text: str) -> Mapping[str, list[str]]:
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {line[0]: line[1:] for line in lines}


def made_from(one: str, other: str, endings: tuple[tuple[str, str], ...]) -> bool:
    """Whether either of two words is the other with its ending exchanged."""
    return any(_exchanged(one, other, a, b) or _exchanged(other, one, a, b) for a, b in endings)


def _exchanged(one: str, other: str, ending: str, new: str) -> bool:
    stem = len(one) - len(ending)
    return (
        stem >= SHORTEST_STEM and len(other) == stem + len(new) and one.endswith(ending) and one[:stem] + new == other
    )
