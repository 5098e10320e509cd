"""Names reduced to what survives romanisation: marks and doubled letters off, letter groups to sounds."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

VOWELS = frozenset("aeiou")
_OWN_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060'’ʼ]+")
_CLASSES = dict(zip("kgxszcSCZTjtdmnpbfvwlraeiouh", "kkkssssssssttnnppffflr" + "aaaaah", strict=True))
_BONES = str.maketrans({sound: None if kind in "ah" else kind for sound, kind in _CLASSES.items()})
_RUN = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """The word in lower case without marks and apostrophes, foreign letters written out."""
    lower = word.lower()
    if not lower.isascii():
        lower = lower.translate(_OWN_LETTERS)
        lower = unicodedata.normalize("NFKD", lower).lower()
    return without_marks(lower)


def without_marks(text: str) -> str:
    """The text without combining marks, invisible signs and apostrophes."""
    return _MARKS.sub("", text)


def parse_sounds(text: str) -> dict[str, str]:
    """The table sounds.txt: letters -> sound; `$` marks letters that count at the word's end only."""
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {line[0]: line[1] for line in lines}


def make_sounds(table: Mapping[str, str]) -> Callable[[str], str]:
    """A memoised function word -> its sounds, one sign each, no sign twice in a row."""
    final = {letters[:-1]: sound for letters, sound in table.items() if letters.endswith("$")}
    inner = {letters: sound for letters, sound in table.items() if not letters.endswith("$")}
    longest = sorted(inner, key=lambda letters: (-len(letters), letters))
    groups = [f"(?:{'|'.join(sorted(final))})$", *longest]
    scan = re.compile("|".join(groups))

    def sound(match: re.Match[str]) -> str:
        letters = match[0]
        return final[letters] if match.end() == len(match.string) and letters in final else inner[letters]

    @lru_cache(maxsize=65536)
    def sounds(word: str) -> str:
        return _once(scan.sub(sound, plain(word)))

    return sounds


def skeletons(sounds: str) -> list[str]:
    """Keys of a name that differ for few spellings of it: consonants by class, after Daitch and Mokotoff (1986).

    A name that begins with J gets a second, since half of Europe reads it as a vowel there, and a name with G another,
    since Ukrainian has H where Russian has G.
    """
    keys = [_skeleton(sounds)]
    if sounds[:1] == "j":
        keys.append(_skeleton("i" + sounds[1:]))
    if "g" in sounds:
        keys.append(_skeleton(sounds.replace("g", "h")))
    return keys


def _skeleton(sounds: str) -> str:
    first, bones = _CLASSES.get(sounds[:1], sounds[:1]), _once(sounds[1:].translate(_BONES))
    return bones if bones[:1] == first else first + bones


def _once(text: str) -> str:
    """The text with one sign for each run of the same."""
    return _RUN.sub(r"\1", text) if _RUN.search(text) else text
