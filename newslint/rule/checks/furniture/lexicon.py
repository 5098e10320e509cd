"""The phrases and menu words that a line is compared with."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from newslint.rule.checks.furniture.slots import fill

_NAME = re.compile(r"[A-Z][\w.'’-]*+ [A-Z]")
_GLUED = re.compile(r"[A-Z][a-z]+(?=[A-Z])")
_FIRST = re.compile(r"[^\W\d_]+|\d|\S")
_WORDS = re.compile(r"\w+")
_LEAD = re.compile(r"[\s<•●▪■◆▶►▸→←↑↓»›✓✔★☆✕×*·+>|\-–—_#\U0001F300-\U0001FAFF\ufe0f]+")
_TRAIL = " :!…»›>→←↑↓▼▾▸✕×*+|·,-–—"
_FEW_WORDS = 4
_LONGEST = 600
_STRONG = 2
_REACH = 80


class Phrase(NamedTuple):
    """One row of the table: `strength` 3 decides alone, 2 where nothing speaks against it, 1 only in company.

    `place` says what of a line the pattern must be: "line" all of it, "end" its end.
    `begins` lists the first words of the texts it matches; where that can be any word, words with a
    leading `*` of which one must stand in the line. `needs` lists texts in lower case of which each
    text that it matches holds one; none where they are too many.
    """

    family: str
    strength: int
    place: str
    pattern: str
    begins: tuple[str, ...]
    needs: tuple[str, ...]


class Match(NamedTuple):
    """A phrase found in a line at `start` to `end` of the cleaned line."""

    phrase: Phrase
    start: int
    end: int


class Compiled:
    """A phrase with its pattern, compiled when a line has what the pattern needs.

    Compiling a pattern with its slots filled takes as long as matching a thousand lines.
    """

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self._needs = phrase.needs

    def find(self, line: "Forms") -> Match | None:
        """The phrase as the whole line, as it is or without the signs at its end, or at the line's end."""
        lower = line.lower
        for need in self._needs:
            if need in lower:
                break
        else:
            if self._needs:
                return None
        return self._match(line)

    def _match(self, line: "Forms") -> Match | None:
        if self.phrase.place == "end":
            found = self._pattern.search(line.text)
            return Match(self.phrase, *found.span()) if found else None
        if self._pattern.fullmatch(line.text) or (line.short != line.text and self._pattern.fullmatch(line.short)):
            return Match(self.phrase, 0, len(line.text))
        return None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        end = r"\W*$" if self.phrase.place == "end" else ""
        return re.compile(fill(self.phrase.pattern) + end, re.IGNORECASE)


class Forms(NamedTuple):
    """A cleaned line as it is, without the signs at its end, and in lower case."""

    text: str
    short: str
    lower: str


def first_word(text: str) -> str:
    """The key of a line: its first run of letters in lower case, "0" for a digit, else its first character."""
    match = _FIRST.match(text)
    if match is None:
        return ""
    return "0" if match[0].isdigit() else match[0].lower()


def clean(line: str) -> str:
    """A line without leading bullets, arrows and pictures, and with plain apostrophes and spaces."""
    lead = _LEAD.match(line)
    text = line[lead.end() :] if lead else line
    if not text.isascii():
        text = text.replace("’", "'").replace("‘", "'").replace("\xa0", " ").replace("\u202f", " ")
    if "  " in text or "\t" in text or "\n" in text:
        text = " ".join(text.split())
    return text.rstrip()


def bare(text: str) -> str:
    """A cleaned line without the signs at its end that a page sets after labels."""
    text = text.rstrip(_TRAIL)
    if text.endswith("..") or (text.endswith(".") and text.count(" ") < _FEW_WORDS):
        text = text.rstrip(". ")
    return text


def starts_with_name(text: str) -> bool:
    """Whether a line starts with two capitalised words, as a note on its author does."""
    return _NAME.match(text) is not None


class Lexicon:
    """All phrases, by the words that they begin with, and the menu words."""

    def __init__(self, phrases: Sequence[Phrase], menu: frozenset[str]) -> None:
        self.menu = menu
        self._by_word: dict[str, list[Compiled]] = {}
        self._by_part: dict[str, list[Compiled]] = {}
        for phrase in sorted(phrases, key=lambda phrase: -phrase.strength):
            compiled = Compiled(phrase)
            for word in phrase.begins:
                if word.startswith("*"):
                    self._by_part.setdefault(word[1:], []).append(compiled)
                else:
                    self._by_word.setdefault(word, []).append(compiled)

    def may_hold(self, line: str) -> bool:
        """Whether a long line can hold a phrase at all: by its first word, a name there, or a credit at its end."""
        return first_word(line) in self._by_word or _open(line)

    def find(self, text: str, *, prose: bool = False) -> Match | None:
        """The strongest phrase in a cleaned line; in a long one (`prose`) only likely places are tried."""
        if len(text) > _LONGEST:
            return None
        line = Forms(text, bare(text), text.lower())
        beginning = self._by_word.get(first_word(text)) or self._by_word.get(_camel(text)) or ()
        best = next((match for one in beginning if (match := one.find(line))), None)
        if (best is None or best.phrase.strength < _STRONG) and (not prose or _open(text)):
            best = self._by_parts(line, best, prose=prose)
        return best

    def _by_parts(self, line: Forms, best: Match | None, *, prose: bool) -> Match | None:
        """The strongest of the phrases of which a part stands in the text; in a long one, at its edges."""
        edges = f"{line.lower[:_REACH]} {line.lower[-_REACH:]}" if prose else line.lower
        signs, words = self._prose_parts if prose else self._all_parts
        if words.isdisjoint(_WORDS.findall(edges)) and not any(sign in edges for sign in signs):
            return best
        seen = set[Compiled]()
        for part in dict.fromkeys(self._parts.findall(edges)):
            for one in self._by_part[part]:
                if prose and one.phrase.place == "line":
                    continue
                if one not in seen and (best is None or one.phrase.strength > best.phrase.strength):
                    seen.add(one)
                    best = one.find(line) or best
        return best

    @cached_property
    def _all_parts(self) -> tuple[Sequence[str], frozenset[str]]:
        """The signs and the words of which one stands in a line with a phrase."""
        words = frozenset(filter(str.isalnum, self._by_part))
        return sorted(self._by_part.keys() - words), words

    @cached_property
    def _prose_parts(self) -> tuple[Sequence[str], frozenset[str]]:
        """Those of phrases that a long line can hold."""
        able = {part for part, found in self._by_part.items() if any(one.phrase.place != "line" for one in found)}
        signs, words = self._all_parts
        return [sign for sign in signs if sign in able], words & able

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        signs, words = self._all_parts
        longest_first = sorted(words, key=lambda part: (-len(part), part))
        return re.compile(rf"\b(?:{'|'.join(longest_first)})\b|{'|'.join(map(re.escape, signs))}")


def _camel(text: str) -> str:
    """The first of words that are written together (“NextHow to…”), "" where there is none."""
    match = _GLUED.match(text)
    return match[0].lower() if match else ""


def _open(text: str) -> bool:
    """Whether a long line begins with a name or ends as a credit does."""
    return starts_with_name(text) or text[-1] == ")" or "/" in text[-30:]


def read_phrases(rows: Sequence[Sequence[str]]) -> list[Phrase]:
    """Phrases from the cells of the table: family, strength, place, begins, needs (parted by ¦), pattern."""
    return [
        Phrase(family, int(strength), place, pattern, tuple(begins.split()), tuple(filter(None, needs.split("¦"))))
        for family, strength, place, begins, needs, pattern in rows
    ]


def read_weights(rows: Sequence[Sequence[str]]) -> Mapping[str, float]:
    """Weights from the cells of their table: feature, weight, reason."""
    return {row[0]: float(row[1]) for row in rows}
