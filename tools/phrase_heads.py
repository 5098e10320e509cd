"""With which words can a phrase pattern begin? A line is tried only against patterns that begin as it does."""

import re
from collections.abc import Iterator

from newslint.rule.checks.furniture.slots import OPENINGS, SLOTS

_FIRST = re.compile(r"[^\W\d_]+|\d|\S")
_ATOM = re.compile(r"\{(?P<slot>[a-z]+)\}|\\(?P<escape>.)|(?P<letter>[^\W\d_])|(?P<open>\((?:\?[:>])?)|(?P<other>.)")
_SPACES = re.compile(r"(?: [?*]?)+")
_OPTIONAL = ("?", "*")


def first_word(text: str) -> str:
    """The key of a line: its first run of letters in lower case, "0" for a digit, else its first character."""
    match = _FIRST.match(text)
    if match is None:
        return ""
    return "0" if match[0].isdigit() else match[0].lower()


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
        return _then(heads(text[atom.end() : close]), text[close + 1 :])
    if atom["slot"]:
        name = atom["slot"]
        opening = OPENINGS[name] if name in OPENINGS else heads(SLOTS[name])
        return _then(opening, text[atom.end() :])
    if atom["escape"]:
        return _then(frozenset("0") if atom["escape"] == "d" else frozenset(atom["escape"]), text[2:])
    return None if atom["other"] in ".[" else _then(frozenset(atom["other"]), text[1:])


def _then(first: frozenset[str] | None, rest: str) -> set[str] | None:
    """Keys of `first` and what follows it, which counts where `first` is optional or can be empty."""
    if first is None:
        return None
    words = set(first)
    if rest[:1] in _OPTIONAL:
        words.add("")
        rest = rest[1:]
    rest = _SPACES.sub("", rest)
    if "" not in words:
        return words
    following = _sequence(rest)
    return None if following is None else (words - {""}) | following


def _word(text: str) -> set[str] | None:
    """The word that stands at the start of the text, in all its spellings: `ads?` is "ad" and "ads"."""
    words = {""}
    while (atom := _ATOM.match(text)) and atom["letter"]:
        longer = {word + atom["letter"].lower() for word in words}
        text = text[1:]
        if text[:1] == "?":
            longer |= words
            text = text[1:]
        words = longer
    ending = _ending(text)
    return None if ending is None else {word + more for word in words for more in ending}


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
