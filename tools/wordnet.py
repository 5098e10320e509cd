"""Reads the WordNet database files (`data.*`, `index.*`, `*.exc`) as neighbours of a word.

Source: WordNet 3.0, Princeton University, as in Debian's `wordnet-base` (/usr/share/wordnet); the file format
is described in its manual page wndb(5WN). Only build scripts use this module: the linter ships pruned tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
# Pointer symbol -> how like its target is to the word (1 is the same sense): one step away in the net.
RELATIONS = {"&": 0.86, "^": 0.7, "+": 0.86, "\\": 0.8, "$": 0.82, "=": 0.66, "@": 0.68, "~": 0.68, "*": 0.6, ">": 0.6}
DETACH = {
    "n": (("s", ""), ("ses", "s"), ("ves", "f"), ("xes", "x"), ("zes", "z"),
          ("ches", "ch"), ("shes", "sh"), ("ies", "y")),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "r": (),
}  # fmt: skip


class Synset(NamedTuple):
    """One sense: its words (lower case, spaces for underscores) and its pointers.

    A pointer is (symbol, part of speech, offset, source word, target word), words from 1, 0 for the whole sense.
    """

    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, int, int], ...]


class WordNet:
    """The net in memory: about 120,000 senses, two seconds to read."""

    def __init__(self, folder: Path) -> None:
        self.senses: dict[tuple[str, int], Synset] = {}
        self.index: dict[tuple[str, str], list[int]] = {}
        self.irregular: dict[str, set[str]] = {}
        for name, part in PARTS.items():
            self._read_data(folder / f"data.{name}", part)
            self._read_index(folder / f"index.{name}", part)
            for line in (folder / f"{name}.exc").read_text(encoding="utf-8").splitlines():
                form, *lemmas = line.replace("_", " ").split()
                self.irregular.setdefault(form, set()).update(lemmas)

    def _read_data(self, path: Path, part: str) -> None:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            field = line.split(" | ")[0].split()
            count = int(field[3], 16)
            words = tuple(w.split("(")[0].replace("_", " ").lower() for w in field[4 : 4 + 2 * count : 2])
            at = 4 + 2 * count
            pointers = []
            for k in range(int(field[at])):
                symbol, offset, to, place = field[at + 1 + 4 * k : at + 5 + 4 * k]
                pointers.append(
                    (symbol[0], "a" if to == "s" else to, int(offset), int(place[:2], 16), int(place[2:], 16))
                )
            self.senses[part, int(field[0])] = Synset(words, tuple(pointers))

    def _read_index(self, path: Path, part: str) -> None:
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                field = line.split()
                self.index[field[0].replace("_", " "), part] = [int(f) for f in field[-int(field[2]) :]]

    def lemmas(self, word: str) -> set[str]:
        """The base forms of a word that the net knows (itself included)."""
        found = {word} | self.irregular.get(word, set())
        for part, endings in DETACH.items():
            for ending, to in endings:
                base = word[: len(word) - len(ending)] + to
                if word.endswith(ending) and len(base) > 1 and (base, part) in self.index:
                    found.add(base)
        return {w for w in found if any((w, p) in self.index for p in DETACH)}

    def antonyms(self, word: str) -> set[str]:
        """Words that stand against a sense of the word itself (not those against its likes)."""
        return {near for part, sense in self._senses(word) for near in self._targets(sense, "!", word)}

    def neighbours(self, word: str) -> dict[str, float]:
        """Word -> likeness (0 to 1) over one step in the net, or two among similar adjectives."""
        found: dict[str, float] = {}
        for rank, sense in self._ranked(word):
            worth = 1.0 - 0.03 * min(rank, 5)
            steps = [(0.95, sense.words)]
            steps += [(weight, tuple(self._targets(sense, symbol, word))) for symbol, weight in RELATIONS.items()]
            steps.append((0.66, tuple(self._cousins(sense))))
            for weight, words in steps:
                for near in words:
                    found[near] = max(found.get(near, 0.0), weight * worth)
        found.pop(word, None)
        return found

    def _senses(self, word: str) -> Iterator[tuple[str, Synset]]:
        for part in DETACH:
            for offset in self.index.get((word, part), ()):
                yield part, self.senses[part, offset]

    def _ranked(self, word: str) -> Iterator[tuple[int, Synset]]:
        for part in DETACH:
            for rank, offset in enumerate(self.index.get((word, part), ())):
                yield rank, self.senses[part, offset]

    def _targets(self, sense: Synset, wanted: str, word: str) -> Iterator[str]:
        """Words that the sense points at; a pointer between two words counts for those two only."""
        own = sense.words.index(word) + 1 if word in sense.words else 0
        for symbol, part, offset, source, target in sense.pointers:
            if symbol == wanted and source in (0, own):
                words = self.senses[part, offset].words
                yield from words[target - 1 : target] if target else words

    def _cousins(self, sense: Synset) -> Iterator[str]:
        """Words similar to the same head adjective."""
        for symbol, part, offset, _, _ in sense.pointers:
            if symbol == "&":
                yield from self._targets(self.senses[part, offset], "&", "")
