"""Which words are known, and which of them are common."""

from collections.abc import Mapping
from pathlib import Path

from newslint.rule.checks.words.edits import guess
from tools.words import scowl
from tools.words.frequency import met, zipf

_STEP = 4  # bands of a quarter Zipf unit
COMMON, USED = 3.25, 1.6
LOOKALIKE = 3.0


def plain(word: str) -> bool:
    """Whether a word is of the letters a to z alone."""
    return word.isascii() and word.isalpha() and word.islower()


def common(folder: Path) -> dict[str, float]:
    """Common words of the large dictionary and the lower end of their band of frequency."""
    found = {w for w in scowl.words(folder, 70) if plain(w) and len(w) > 2}
    return {w: int(zipf(w) * _STEP) / _STEP for w in found if zipf(w) >= COMMON}


def known(folder: Path, misspelt: Mapping[str, object]) -> set[str]:
    """The words of the huge dictionary, less those that are misspellings of commoner ones."""
    return {w for w in scowl.words(folder, 80) if plain(w)} - misspelt.keys()


def used(words: set[str], misspelt: Mapping[str, object], frequent: Mapping[str, float]) -> dict[str, float]:
    """Words of no dictionary that people use and that look like slips, as words of frequency 0."""
    others = {w for w in met() if plain(w) and w not in words and w not in misspelt and zipf(w) >= USED}
    return {w: 0.0 for w in others if (near := guess(w, frequent)) and near.likelihood >= LOOKALIKE}


def shortened(words: set[str]) -> set[str]:
    """Without the words that are another of them with an s: those are known by it."""
    return {w for w in words if not (w.endswith("s") and w[:-1] in words)}
