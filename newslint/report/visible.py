"""Text made safe to show in a terminal, and how wide it is there."""

import unicodedata

_JOINERS = "\u200c\u200d"
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    """A text of the same length in which control, bidirectional and other invisible characters are shown.

    A tab becomes a space, the rest U+FFFD, so that no input can move the cursor or reorder the line.
    """
    if text.isprintable():
        return text
    return "".join(_show(char) for char in text)


def _show(char: str) -> str:
    if char in " \t":
        return " "
    if char in _JOINERS or unicodedata.category(char) not in _UNSAFE:
        return char
    return "\ufffd"


def width(text: str) -> int:
    """Terminal cells that a text takes: two for wide characters, none for combining marks and joiners."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if char in _JOINERS or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
