"""The table of known misspellings, from the word list of `typos`, with what is doubtful left out."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.rule.checks.words.edits import neighbours
from newslint.rule.checks.words.vocabulary import CAPITALISED
from tools.words import scowl
from tools.words.frequency import foreign, zipf

GAP, RARE_GAP = 1.2, 2.5


class Misspelling(NamedTuple):
    """Corrections, the likeliest first; the least gap in Zipf units; whether it holds for a capitalised word."""

    corrections: list[str]
    gap: float
    capitalised: bool


def read(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The rows of typos' words.csv: a misspelling and its corrections."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            yield row[0], row[1:]


def table(path: Path, allowed: set[str], folder: Path) -> dict[str, Misspelling]:
    """The misspellings that are kept, by word."""
    kept = {}
    for word, corrections in read(path):
        if word not in allowed and (entry := judge(word, corrections, folder)):
            kept[word] = entry
    return kept


def judge(word: str, corrections: list[str], folder: Path) -> Misspelling | None:
    """What is kept of a row, or None: names, words of any dialect, dropped letters and near-ties go."""
    if len(word) < 4 or not (word.isascii() and word.isalpha()) or foreign(word):
        return None
    if any(_dropped(word, right) for right in corrections) or word in scowl.names(folder, 80):
        return None
    right = sorted((c for c in corrections if zipf(c) > 0), key=lambda c: (-zipf(c), c))[:3]
    gap = zipf(right[0]) - zipf(word) if right else 0.0
    if (contracted := _contraction(word, corrections)) and word not in scowl.words(folder, 70):
        return Misspelling([contracted], 3.0, False)
    if gap < (RARE_GAP if word in scowl.words(folder, 80) else GAP) or not _unknown(word, folder):
        return None
    return Misspelling(right, round(gap, 1), _not_a_name(word, right, gap))


def _unknown(word: str, folder: Path) -> bool:
    """Not in the large dictionary; one of the huge dictionary counts if hardly anybody uses it."""
    if word in scowl.words(folder, 70):
        return False
    return word not in scowl.words(folder, 80) or zipf(word) < 1.6


def _dropped(word: str, right: str) -> bool:
    """Speech as it sounds: goin' for going, an' for and."""
    return word.endswith("in") and right == word + "g"


def _contraction(word: str, corrections: list[str]) -> str:
    """The contraction of which the word is the letters (dont), "" if it is another word's."""
    return next((c for c in corrections if "'" in c and c.replace("'", "") == word), "")


def _not_a_name(word: str, right: list[str], gap: float) -> bool:
    """Long, hardly ever met, and one letter off a word: names are more often further away."""
    return len(word) >= CAPITALISED and gap >= 2 and zipf(word) < 2.8 and right[0] in neighbours(word)
