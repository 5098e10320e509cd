"""With which first words can a phrase of rules/boilerplate/phrases.csv begin? Read off its pattern.

Used by tools/phrase_heads.py, which writes them into the table of openings.
"""

import re
from collections.abc import Iterator

from newslint.rule.checks.furniture.slots import FIRST_WORDS, SLOTS

_ATOM = re.compile(r"\{(?P<slot>[a-z]+)\}|\\(?P<escape>.)|(?P<letter>[^\W\d_])|(?P<open>\((?:\?[:>])?)|(?P<other>.)")
# A class of signs only.
_CLASS = re.compile(r"\[([^\w\\^\]]+)\]")
# A class of letters only: one of them stands in a word.
_LETTERS = re.compile(r"\[([^\W\d_]+)\]")
_SPACES = re.compile(r"(?: [?*]?)+")
_OPTIONAL = ("?", "*")


def heads(pattern: str) -> frozenset[str] | None:
    """The keys of all texts that the pattern matches; None if they cannot be listed.

    A key may be listed that the pattern cannot begin with, but none is left out.
    """
    found: set[str] = set()
    for alternative in _alternatives(pattern):
        words = _sequence(alternative)
        if words is None:
            return None
        found |= words
    return frozenset(found)


def _alternatives(pattern: str) -> Iterator[str]:
    depth, start = 0, 0
    for match in re.finditer(r"\\.|[()|]", pattern):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if match[0] == "|" and depth == 0:
            yield pattern[start : match.start()]
            start = match.end()
    yield pattern[start:]


def _sequence(text: str) -> set[str] | None:
    """Keys of one alternative; "" among them means that it can match nothing."""
    atom = _ATOM.match(text)
    if atom is None:
        return {""}
    if atom["letter"]:
        return _word(text)
    if atom["open"]:
        close = _closing(text)
        inner = text[atom.end() : close]
        spaced = all(one.endswith(" ") for one in _alternatives(inner))
        return _then(heads(inner), text[close + 1 :], spaced=spaced)
    if atom["slot"]:
        name = atom["slot"]
        opening = FIRST_WORDS[name] if name in FIRST_WORDS else heads(SLOTS[name])
        return _then(opening, text[atom.end() :])
    if atom["escape"]:
        return _then(frozenset("0") if atom["escape"] == "d" else frozenset(atom["escape"]), text[2:])
    if atom["other"] == "[":
        signs = _CLASS.match(text)
        return None if signs is None else _then(frozenset(signs[1]), text[signs.end() :])
    return None if atom["other"] == "." else _then(frozenset(atom["other"]), text[1:])


def _then(first: frozenset[str] | None, rest: str, *, spaced: bool = False) -> set[str] | None:
    """Keys of `first` and what follows it, which counts where `first` is optional or can be empty.

    Letters that follow go on with the same word, unless a space ends all that is `first` (`spaced`).
    """
    if first is None:
        return None
    words = set(first)
    if rest[:1] in _OPTIONAL:
        words.add("")
        rest = rest[1:]
    elif rest[:2] in ("-?", " ?"):
        endings = _ending(rest) or {""}
        words |= {word + more for word in words if word.isalpha() for more in endings if more.isalpha()}
    if rest[:1].isalpha() and not spaced:
        endings = _word(rest)
        if endings is None:
            return None
        words |= {word + more for word in words if word.isalpha() for more in endings}
    rest = _SPACES.sub("", rest, count=1) if rest[:1] == " " else rest
    if "" not in words:
        return words
    following = _sequence(rest)
    return None if following is None else (words - {""}) | following


def _word(text: str) -> set[str] | None:
    """The word that stands at the start of the text, in all its spellings: `ads?` is "ad" and "ads"."""
    words = {""}
    while (atom := _ATOM.match(text)) and (letters := _letters(text, atom)):
        longer = {word + letter for word in words for letter in letters}
        text = text[1:] if atom["letter"] else text[len(letters) + 2 :]
        if text[:1] == "?":
            longer |= words
            text = text[1:]
        words = longer
    ending = _ending(text)
    return None if ending is None else {word + more for word in words for more in ending}


def _letters(text: str, atom: re.Match[str]) -> str:
    """The letters in lower case of which the text begins with one; "" where it begins with something else."""
    if atom["letter"]:
        return atom["letter"].lower()
    several = _LETTERS.match(text)
    return several[1].lower() if several else ""


def _ending(text: str) -> set[str] | None:
    """What can be added to a word by what follows it: `-?mail` adds "" or "mail", `(ed)?` "" or "ed"."""
    if text.startswith(("-?", " ?")):
        more = _sequence(text[2:])
        return None if more is None else more | {""}
    group = _ATOM.match(text)
    if group is None or not group["open"]:
        return {""}
    inner = heads(text[group.end() : _closing(text)])
    if inner is None:
        return {""}
    return {word for word in inner if word.isalpha()} | {""}


def _closing(text: str) -> int:
    """Index of the bracket that closes the one at the start of the text."""
    depth = 0
    for match in re.finditer(r"\\.|[()]", text):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if depth == 0:
            return match.start()
    raise ValueError(f"a bracket is not closed in {text!r}")
