"""Names reduced to what survives romanisation: marks and doubled letters off, letter groups to sounds."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

VOWELS = frozenset("aeiou")
_OWN_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060'’ʼ]+")
_CLASSES = str.maketrans("kgxszcSCZTjtdmnpbfvwlraeiouh", "kkkssssssssttnnppffflr" + "aaaaah")
_INNER_VOWEL = re.compile("(?<=.)[aeiouh]")
_REPEATED = re.compile(r"(.)(?=\1)")


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """The word in lower case without marks and apostrophes, foreign letters written out."""
    return _plain(word)


def _plain(text: str) -> str:
    lower = text.lower()
    if lower.isascii():
        return lower.replace("'", "")
    return without_marks(unicodedata.normalize("NFKD", lower.translate(_OWN_LETTERS)).lower())


def without_marks(text: str) -> str:
    """The text without combining marks, invisible signs and apostrophes."""
    return _MARKS.sub("", text)


def parse_sounds(text: str) -> dict[str, str]:
    """The table sounds.txt: letters -> sound; `$` marks letters that count at the word's end only."""
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {line[0]: line[1] for line in lines}


def make_hear(table: Mapping[str, str]) -> Callable[[str], str]:
    """A function lines of words -> lines of their sounds, one sign each, no sign twice in a row.

    Every line ends with a line end. Many words at once cost a fraction of what they cost one by one.
    """
    signs = {letters: sound for letters, sound in table.items() if not letters.endswith("$")}
    signs |= {letters[:-1] + "\n": sound + "\n" for letters, sound in table.items() if letters.endswith("$")}
    cut = _any_of(signs).split

    def hear(words: str) -> str:
        parts = cut(_plain(words))
        return _once("".join(map(signs.get, parts, parts)))

    return hear


def _any_of(groups: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the longest of some strings, as its one group; strings with one beginning are tried together."""
    tails: dict[str, list[str]] = {}
    for letters in sorted(groups, key=lambda letters: (-len(letters), letters)):
        tails.setdefault(letters[0], []).append(re.escape(letters[1:]))
    trees = (re.escape(first) + f"(?:{'|'.join(rest)})" for first, rest in tails.items())
    return re.compile(f"({'|'.join(trees)})")


def make_sounds(table: Mapping[str, str]) -> Callable[[str], str]:
    """A memoised function word -> its sounds, as `make_hear` reads them."""
    hear = make_hear(table)

    @lru_cache(maxsize=65536)
    def sounds(word: str) -> str:
        return hear(word + "\n")[:-1]

    return sounds


def skeletons(heard: str) -> list[list[str]]:
    """For lines of sounds, keys of each that differ for few spellings of a name: consonants by class.

    After Daitch and Mokotoff (1986). A name that begins with J gets a second, since half of Europe reads it as a
    vowel there, and a name with G another, since Ukrainian has H where Russian has G. Each key comes once, and
    begins with `=`, which no sound is.
    """
    lines = heard.split("\n")[:-1]
    read = [(at, "i" + sounds[1:]) for at, sounds in enumerate(lines) if sounds[:1] == "j"] if "j" in heard else []
    if "g" in heard:
        read += [(at, sounds.replace("g", "h")) for at, sounds in enumerate(lines) if "g" in sounds]
    bones = _skeletons("\n".join([*lines, *(sounds for _, sounds in read)]))
    keys = [[one] for one in bones[: len(lines)]]
    for (at, _), other in zip(read, bones[len(lines) :], strict=True):
        if other not in keys[at]:
            keys[at].append(other)
    return keys


def _skeletons(heard: str) -> list[str]:
    bones = _once(_INNER_VOWEL.sub("", heard).translate(_CLASSES))
    return ("=" + bones.replace("\n", "\n=")).split("\n")


def _once(text: str) -> str:
    """The text with one sign for each run of the same on a line."""
    return _REPEATED.sub("", text)
