"""A line of a page as phrases are compared with it: cleaned, in three forms, known by how it begins."""

import re
from typing import NamedTuple

_NAME = re.compile(r"[A-Z][\w.'’-]*+ [A-Z]")
_GLUED = re.compile(r"[A-Z][a-z]+(?=[A-Z])")
_FIRST = re.compile(r"[^\W\d_]+|\d|\S")
_LEAD = re.compile(r"[\s<•●▪■◆▶►▸→←↑↓»›✓✔★☆✕×*·+>|\-–—_#\U0001F300-\U0001FAFF\ufe0f]+")
_TRAIL = " :!…»›>→←↑↓▼▾▸✕×*+|·,-–—"
_FEW_WORDS = 4
# `re` takes them for i and s in any case; str.lower does not.
_ODD_CASE = frozenset("ıſİ")


class Forms(NamedTuple):
    """A cleaned line as it is, without the signs at its end, and in lower case."""

    text: str
    short: str
    lower: str

    @property
    def is_simple(self) -> bool:
        """Whether the lower case says all that matching in any case sees: it is blind to no letter of its own."""
        return self.text.isascii() or (len(self.lower) == len(self.text) and _ODD_CASE.isdisjoint(self.text))


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


def first_word(text: str) -> str:
    """The key of a line: its first run of letters in lower case, "0" for a digit, else its first character."""
    match = _FIRST.match(text)
    if match is None:
        return ""
    return "0" if match[0].isdigit() else match[0].lower()


def following(text: str, end: int) -> str:
    """How a cleaned line goes on behind the first word, which ends there: two characters of the second, or fewer."""
    return text[end : end + 3].lstrip()[:2].rstrip().lower()


def camel(text: str) -> str:
    """The first of words that are written together (“NextHow to…”), "" where there is none."""
    match = _GLUED.match(text)
    return match[0].lower() if match else ""


def starts_with_name(text: str) -> bool:
    """Whether a line starts with two capitalised words, as a note on its author does."""
    return _NAME.match(text) is not None


def is_open(text: str) -> bool:
    """Whether a long line begins with a name or ends as a credit does."""
    return starts_with_name(text) or text[-1] == ")" or "/" in text[-30:]
