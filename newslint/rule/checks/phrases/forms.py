"""Set phrases with one word swapped for a neighbour of it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.rule.checks.labels.thesaurus import Thesaurus, parse_lines
from newslint.rule.checks.labels.words import GRAMMAR, endings_off
from newslint.rule.tables import load_table, rows

_WORD = re.compile(r"[a-z']+")
# A neighbour below this is too far for a phrase; one that begins alike is another form of the word.
_LEAST = 0.8
_ALIKE = 4


class Form(NamedTuple):
    """A swapped form: the phrase, the word put in, the word it stands for, and how like they are."""

    phrase: str
    put: str
    stood: str
    likeness: float


class Forms:
    """All swapped forms of the phrases of a pack's table."""

    def __init__(self, folder: Path, phrases: str, thesaurus: str) -> None:
        self.phrases: Sequence[str] = load_table(str(folder / phrases), parse_phrases)
        self._neighbours = _inverted(load_table(str(folder / thesaurus), parse_lines))

    def all(self) -> Mapping[str, Form]:
        """Form in lower case -> what it stands for; of two phrases the one with the liker word."""
        known = {phrase.replace("-", " ") for phrase in self.phrases}
        found: dict[str, Form] = {}
        for phrase in self.phrases:
            for match in _WORD.finditer(phrase):
                for put, likeness in self._swaps(match.group()):
                    text = phrase[: match.start()] + put + phrase[match.end() :]
                    form = Form(phrase, put, match.group(), likeness)
                    if text.replace("-", " ") not in known and (text not in found or found[text].likeness < likeness):
                        found[text] = form
        return found

    def _swaps(self, word: str) -> Iterator[tuple[str, float]]:
        """Neighbours of a content word, in its number."""
        if word in GRAMMAR or len(word) < 3:
            return
        for base in endings_off(word):
            plural = base != word and word in (f"{base}s", f"{base}es", f"{base[:-1]}ies")
            if base == word or plural:
                for near, likeness in self._neighbours.get(base, ()):
                    if near[:_ALIKE] != word[:_ALIKE]:
                        yield (_plural(near) if plural else near), likeness


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + "s"


def _inverted(lines: Mapping[str, str]) -> Mapping[str, Sequence[tuple[str, float]]]:
    """Word of a phrase -> its neighbours that are like enough; the table has it the other way round."""
    table = Thesaurus(lines, {})
    found: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for near in lines:
        for word, likeness in table.near(near).items():
            if likeness >= _LEAST and near not in GRAMMAR:
                found[word].append((near, likeness))
    return found


def parse_phrases(text: str) -> Sequence[str]:
    """The phrases, in lower case."""
    return [row[0].lower() for row in rows(text)]


def parse_ordinary(text: str) -> frozenset[str]:
    """One form a line, hyphens as spaces."""
    return frozenset(text.split("\n"))
