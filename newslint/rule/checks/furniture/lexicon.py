"""The phrases and menu words that a line is compared with, and the few phrases that a line can be."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newslint.rule.checks.furniture.line import Forms, bare, camel, first_word, following, is_open
from newslint.rule.checks.furniture.phrase import Compiled, Match, Phrase

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONGEST = 600
_STRONG = 2
_REACH = 80
Phrases = Sequence[Compiled]


class Opening(NamedTuple):
    """The phrases of lines that begin with one word, the strongest first.

    `by_rest`: those of lines that go on so (see `following`); `otherwise`: those of lines that go on in no such way.
    """

    every: Phrases
    by_rest: Mapping[str, Phrases]
    otherwise: Phrases


class Lexicon:
    """All phrases, by the two words that lines of them begin with or by parts of them, and the menu words."""

    def __init__(self, phrases: Sequence[Phrase], openings: Mapping[str, str], menu: frozenset[str]) -> None:
        """`openings`: of each first word the rest of its line of the table (see tools/phrase_openings.py)."""
        self.menu = menu
        self._phrases = [Compiled(phrase, number) for number, phrase in enumerate(phrases)]
        self._openings = openings
        self._opened: dict[str, Opening] = {}
        self._by_part = _by_part(self._phrases)
        self._by_part_of_prose = _by_part(one for one in self._phrases if one.phrase.place != "line")

    def may_hold(self, line: str) -> bool:
        """Whether a long line can hold a phrase at all: by its first word, a name there, or a credit at its end."""
        return first_word(line) in self._openings or is_open(line)

    def find(self, text: str, *, prose: bool = False) -> Match | None:
        """The strongest phrase in a cleaned line; in a long one (`prose`) only likely places are tried."""
        if len(text) > _LONGEST:
            return None
        short = bare(text)
        beginning = self._beginning(text, short)
        holds = not prose or is_open(text)
        if not beginning and not holds:
            return None
        line = Forms(text, short, text.lower())
        best = next((match for one in beginning if (match := one.find(line))), None)
        if holds and (best is None or best.phrase.strength < _STRONG):
            best = self._holding(line, best, prose=prose)
        return best

    def _beginning(self, text: str, short: str) -> Phrases:
        """The phrases that begin as the line does, the strongest first."""
        word = first_word(text)
        if word not in self._openings:
            glued = camel(text)
            return self._opening(glued).every if glued in self._openings else ()
        opening = self._opening(word)
        rest = following(text, len(word))
        # Beyond ASCII a letter may match another that is no capital of it.
        if not rest.isascii() or (short != text and following(short, len(word)) != rest):
            return opening.every
        return opening.by_rest.get(rest, opening.otherwise)

    def _opening(self, word: str) -> Opening:
        if word not in self._opened:
            numbers, *cells = self._openings[word].split("\t")
            parted = (cell.partition("=") for cell in cells)
            by_rest = {rest: self._numbered(some) for some, _, rest in parted}
            otherwise = self._numbered(numbers)
            every = {one for some in (otherwise, *by_rest.values()) for one in some}
            self._opened[word] = Opening(_strongest_first(every), by_rest, otherwise)
        return self._opened[word]

    def _numbered(self, numbers: str) -> Phrases:
        return _strongest_first(self._phrases[int(number)] for number in numbers.split(",") if number)

    def _holding(self, line: Forms, best: Match | None, *, prose: bool) -> Match | None:
        """The strongest of the phrases of which a part stands in the text; in a long one, at its edges."""
        edges = f"{line.lower[:_REACH]} {line.lower[-_REACH:]}" if prose else line.lower
        by_part = self._by_part_of_prose if prose else self._by_part
        tokens = _TOKEN.findall(edges)
        if by_part.keys().isdisjoint(tokens):
            return best
        met = dict.fromkeys(one for token in tokens if token in by_part for one in by_part[token])
        for one in met:
            if best is None or one.phrase.strength > best.phrase.strength:
                best = one.find(line) or best
        return best


def _by_part(phrases: Iterable[Compiled]) -> Mapping[str, Phrases]:
    found: dict[str, list[Compiled]] = {}
    for one in _strongest_first(phrases):
        for part in one.phrase.parts:
            found.setdefault(part, []).append(one)
    return found


def _strongest_first(phrases: Iterable[Compiled]) -> Phrases:
    return sorted(phrases, key=lambda one: one.rank)


def read_openings(text: str) -> Mapping[str, str]:
    """The table of openings: first word -> the rest of its line."""
    return dict(line.split("\t", 1) for line in text.splitlines())
