"""The phrases of the table, and what it takes for a line to be one."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from newslint.rule.checks.furniture.line import Forms
from newslint.rule.checks.furniture.slots import fill

_ESCAPE = re.compile(r"\\.")


class Phrase(NamedTuple):
    """One row of the table: `strength` 3 decides alone, 2 where nothing speaks against it, 1 only in company.

    `place` says what of a line the pattern must be: "line" or "sentence" all of it, "end" its end.
    `parts`: where a text that it matches can begin with any word, words and signs of which one must stand in
    the line; the first words of all others are in the table of openings. `needs` lists texts in lower case of
    which each text that it matches holds one; none where they are too many. A text that it matches is `least` to
    `most` code points long.
    """

    family: str
    strength: int
    place: str
    pattern: str
    parts: tuple[str, ...]
    needs: tuple[str, ...]
    least: int
    most: float


class Match(NamedTuple):
    """A phrase found in a line at `start` to `end` of the cleaned line."""

    phrase: Phrase
    start: int
    end: int


class Compiled:
    """A phrase with its pattern, compiled when a line has what the pattern needs.

    Compiling a pattern with its slots filled takes as long as matching a thousand lines, and more than twice as
    long if it is to match in any case: where that makes no difference, it is matched against the line in lower case.
    """

    def __init__(self, phrase: Phrase, number: int) -> None:
        """`number`: its row in the table; of equally strong phrases the first is tried first."""
        self.phrase = phrase
        self.rank = -phrase.strength, number
        self._needs = phrase.needs

    def find(self, line: Forms) -> Match | None:
        """The phrase as the whole line, as it is or without the signs at its end, or at the line's end."""
        if len(line.text) < self.phrase.least or (len(line.short) > self.phrase.most and self.phrase.place != "end"):
            return None
        lower = line.lower
        for need in self._needs:
            if need in lower:
                break
        else:
            if self._needs:
                return None
        return self._match(line)

    def _match(self, line: Forms) -> Match | None:
        if self.phrase.place == "end":
            found = self._pattern.search(line.text)
            return Match(self.phrase, *found.span()) if found else None
        if line.is_simple and self._is_lower:
            pattern, text = self._of_lower, line.lower
        else:
            pattern, text = self._pattern, line.text
        if pattern.fullmatch(text) or (line.short != line.text and pattern.fullmatch(text, 0, len(line.short))):
            return Match(self.phrase, 0, len(line.text))
        return None

    @cached_property
    def _source(self) -> str:
        return fill(self.phrase.pattern) + (r"\W*$" if self.phrase.place == "end" else "")

    @cached_property
    def _is_lower(self) -> bool:
        """Whether the pattern says nothing of capitals."""
        return "(?-i:" not in self._source and not any(map(str.isupper, _ESCAPE.sub("", self._source)))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source, re.IGNORECASE)

    @cached_property
    def _of_lower(self) -> re.Pattern[str]:
        return re.compile(self._source)


def read_phrases(rows: Sequence[Sequence[str]]) -> list[Phrase]:
    """Phrases from the cells of the table: family, strength, place, parts, needs (parted by ¦), length, pattern."""
    return list(map(_phrase, rows))


def _phrase(cells: Sequence[str]) -> Phrase:
    family, strength, place, parts, needs, length, pattern = cells
    least, _, most = length.partition("-")
    needed = tuple(filter(None, needs.split("¦")))
    return Phrase(family, int(strength), place, pattern, tuple(parts.split()), needed, int(least), float(most or "inf"))


def read_weights(rows: Sequence[Sequence[str]]) -> Mapping[str, float]:
    """Weights from the cells of their table: feature, weight, reason."""
    return {row[0]: float(row[1]) for row in rows}
