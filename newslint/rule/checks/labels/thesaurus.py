"""The pack's thesaurus: which words of genuine labels a word may stand for."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from newslint.rule.checks.labels.words import GRAMMAR, Token, endings_off

_INFLECTED = 0.97
_CACHED = 5000


class Lines(Protocol):
    """Rows by key: a dict of them, or a sorted table that is searched where it lies."""

    def get(self, key: str, /) -> str | None:
        """The row of a key."""
        ...

    def __contains__(self, key: str, /) -> bool: ...


class Thesaurus:
    """Rows are read when they are first asked for: most words of a text never are."""

    def __init__(self, lines: Lines, irregular: Lines) -> None:
        """`lines` and `irregular`: as `parse_lines` and `parse_irregular` give them."""
        self._lines = lines
        self._irregular = irregular
        self._rows: dict[str, Mapping[str, float]] = {}
        self.around = lru_cache(_CACHED)(self._around)

    def token(self, word: str, bases: tuple[str, ...] | None = None) -> Token:
        """A folded word with its base forms, which are found here if they are not given, and its weight."""
        return Token(word, bases or self.bases(word), GRAMMAR.get(word, 1.0))

    def bases(self, word: str) -> tuple[str, ...]:
        """The word itself first, then the known words that it may be a form of."""
        if word in GRAMMAR:
            return (word,)
        listed = [form for form in endings_off(word)[1:] if form in self._lines]
        return tuple(dict.fromkeys((word, *(self._irregular.get(word) or "").split(), *listed)))

    def near(self, word: str) -> Mapping[str, float]:
        """The words of labels that this one may stand for, and how like them it is (0 to 1)."""
        row = self._rows.get(word)
        if row is None:
            line = self._lines.get(word)
            if line is None:
                return {}
            row = self._rows[word] = _parsed(line)
        return row

    def _around(self, bases: tuple[str, ...]) -> Mapping[str, float]:
        """The words of labels that any of some base forms may stand for, and how like them it is at most."""
        rows = [row for base in bases if (row := self.near(base))]
        if len(rows) < 2:
            return rows[0] if rows else {}
        return {word: max(row.get(word, 0.0) for row in rows) for row in rows for word in row}

    def likeness(self, one: Token, other: Token) -> float:
        """How like a word of a text is to one of a label: 1 the same, 0.97 an inflection, less a neighbour."""
        if one.form == other.form:
            return 1.0
        around, found = self.around(one.bases), 0.0
        for base in other.bases:
            if base in one.bases:
                return _INFLECTED
            if (like := around.get(base, 0.0)) > found:
                found = like
        return found


def _parsed(line: str) -> Mapping[str, float]:
    """`weight word word weight word ...`: percentages, each for the words up to the next."""
    row: dict[str, float] = {}
    weight = 0.0
    for item in line.split():
        if item.isdigit():
            weight = int(item) / 100
        else:
            row[item] = weight
    return row


def parse_lines(text: str) -> Mapping[str, str]:
    """Lines `word<TAB>row`, rows not yet read."""
    return dict(line.split("\t", 1) for line in text.splitlines())


def parse_irregular(text: str) -> Mapping[str, str]:
    """Lines `form<TAB>base`; a form may have several lines. Its bases are parted by spaces."""
    table: dict[str, str] = {}
    for line in text.splitlines():
        form, _, base = line.partition("\t")
        table[form] = f"{table[form]} {base}" if form in table else base
    return table
