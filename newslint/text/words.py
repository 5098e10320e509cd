"""Words of a prose, and the folding under which phrases are compared."""

import re
from collections.abc import Iterable
from itertools import filterfalse

# Digits and underscores belong to words; combining marks, soft hyphens and zero-width joiners do not end one.
_INNER = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
WORD = re.compile(rf"{_INNER}+(?:['’]{_INNER}+)*")

_FOLDS = (
    ("’", "'"),
    ("ʼ", "'"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2007", " "),
    ("\u2009", " "),
    ("\t", " "),
)


def lower(text: str) -> str:
    """Lower case of the same length: a character whose lower case is longer stays as it is."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def plain_marks(text: str) -> str:
    """The text with one kind of apostrophe and one kind of space; as long as the text."""
    if text.isascii():
        return text.replace("\t", " ")
    for char, plain in _FOLDS:
        text = text.replace(char, plain)
    return text


def fold(text: str) -> str:
    """Lower case with plain apostrophes and spaces; as long as the text."""
    return plain_marks(lower(text))


def no_numbers(words: Iterable[str]) -> set[str]:
    """The words that do not begin with a digit."""
    return {word for word in words if word > "9~"}


_PLAIN = bytes([*b"\t\n\f\r", *range(32, 127)])


def unseen(text: str) -> str:
    """The text without printable ASCII, tabs and line ends, at the speed of copying it."""
    return text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")


# Every ASCII character that neither belongs to a word nor joins two parts of one, as a space.
_SPACED = bytes(byte if byte > 127 or chr(byte).isalnum() or byte in b"_'" else 32 for byte in range(256))
# What most texts that are not all ASCII have beyond letters.
_MARKS = "“”‘–—…\u00a0£€"
# Apostrophes at an edge of a word, or two together, belong to none.
_EDGES = (
    (b"'", re.compile(rb"'(?:(?=[ ']|\Z)|(?<=[ ']')|(?<=\A'))")),
    ("’".encode(), re.compile(r"’(?:(?= |’|\Z)|(?<= ’)|(?<=’’)|(?<=\A’))".encode())),
)


def split_words(text: str) -> tuple[list[str], set[str]]:
    """All that `WORD` finds in a text, in order, and the set of it, sooner than `WORD` finds them.

    The text is cut at what belongs to no word. In ASCII that leaves words; else the few pieces that
    are not all letters are looked at, and where they hold other marks, the text is cut at these too.
    """
    if text.isascii():
        words = _cut(text)
        return words, set(words)
    for mark in _MARKS:
        text = text.replace(mark, " ")
    words = _cut(text)
    distinct = set(words)
    if strange := _strange(distinct):
        words = _cut_at(text, set("".join(strange)) - {"'", "’"})
        distinct = set(words)
        if _strange(distinct):
            words = WORD.findall(text)
            distinct = set(words)
    return words, distinct


def _cut(text: str) -> list[str]:
    """The pieces between ASCII characters that no word has; none begins or ends with an apostrophe, or has two."""
    data = text.encode("utf-8", "surrogatepass").translate(_SPACED)
    for mark, edge in _EDGES:
        if mark in data:
            data = edge.sub(b" ", data)
    return data.decode("utf-8", "surrogatepass").split()


def _cut_at(text: str, marks: Iterable[str]) -> list[str]:
    """The pieces between those of the characters too that no word has."""
    for mark in sorted(marks):
        if not WORD.match(mark):
            text = text.replace(mark, " ")
    return _cut(text)


def _strange(words: Iterable[str]) -> list[str]:
    """Those that are not one word each."""
    return [word for word in filterfalse(str.isalnum, words) if not WORD.fullmatch(word)]
