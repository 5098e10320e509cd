"""Which literal texts a regular expression cannot do without.

A pattern is searched only where one of its anchors stands, so the set must be complete: every match
of the pattern holds at least one of them, in lower case and with one space for white space. What
the reader below does not understand (look-around, classes, references) counts as "any text".
"""

import re
from collections.abc import Iterator

_ZERO_WIDTH = frozenset("bBAZzG")
_CLASSES = frozenset("wWdDsSpPXNRhHKkgmMLUoQE")
_CONTROL = frozenset("ntrfva0123456789")
_CODE_LENGTH = {"x": 2, "u": 4, "U": 8, "N": 0}
# Conditionals, comments, verbose mode and calls of groups: too rare to be worth reading.
_FOREIGN = re.compile(r"\(\?(?:[(#&R]|P[=>]|[a-zA-Z]*x)")
_MOST = 64

Anchors = frozenset[str]


def required_literals(pattern: str) -> Anchors | None:
    """Lower-case literals of which every match holds at least one; None where there are none.

    Of several sets the one with the longest shortest literal is chosen. `pattern` must be valid.
    """
    if _FOREIGN.search(pattern):
        return None
    found = _Parser(pattern).alternation()
    return found if found and all(len(literal.strip()) >= 2 for literal in found) else None


class _Parser:
    """A reader of the parts of a pattern that matter here."""

    def __init__(self, pattern: str) -> None:
        self._text, self._at = pattern, 0

    def alternation(self) -> Anchors | None:
        """Anchors of `a|b|c` up to its closing parenthesis: those of every branch, or None."""
        sets = [self._branch()]
        while self._peek() == "|":
            self._at += 1
            sets.append(self._branch())
        if any(part is None for part in sets):
            return None
        union = frozenset[str]().union(*(part for part in sets if part))
        return union if len(union) <= _MOST * 8 else None

    def _branch(self) -> Anchors | None:
        """The best of the sets that the items of one branch give."""
        best: Anchors | None = None
        run = ""
        for literal, group, breaks in self._items():
            if breaks:
                best, run = _better(best, _single(run)), ""
            best = _better(best, group)
            run += literal
        return _better(best, _single(run))

    def _items(self) -> Iterator[tuple[str, Anchors | None, bool]]:
        """(literal text, anchors of a group, whether the run of literals ends here) of each item."""
        while (char := self._peek()) and char not in "|)":
            literal, group, zero_width = self._item(char)
            least, most = self._quantifier()
            if zero_width:
                continue
            if (least, most) == (1, 1) and literal:
                yield literal, None, False
                continue
            yield "", (group or _single(literal)) if least else None, True

    def _item(self, char: str) -> tuple[str, Anchors | None, bool]:
        """One item: its literal text or its anchors, and whether it matches the empty text."""
        self._at += 1
        if char == "\\":
            return self._escape()
        if char == "[":
            return self._skip_class(), None, False
        if char == "(":
            return self._group()
        if char in "^$":
            return "", None, True
        return ("" if char == "." else char.lower()), None, False

    def _escape(self) -> tuple[str, Anchors | None, bool]:
        char = self._peek()
        self._at += 1
        if char in _ZERO_WIDTH:
            return "", None, True
        if char not in _CONTROL and char not in _CLASSES and char not in _CODE_LENGTH:
            return char.lower(), None, False
        if char in "xuUNpPkg" and self._peek() and self._peek() in "{<":
            self._at = self._text.find("}" if self._peek() == "{" else ">", self._at) + 1 or len(self._text)
        else:
            self._at += _CODE_LENGTH.get(char, 0)
        return "", None, False

    def _skip_class(self) -> str:
        """Pass over a character class; one of a single character is that character."""
        start = self._at
        if self._peek() == "^":
            self._at += 1
        if self._peek() == "]":
            self._at += 1
        while (char := self._peek()) and char != "]":
            self._at += 2 if char == "\\" else 1
            if char == "[" and self._peek() == ":":
                self._at = self._text.find(":]", self._at) + 2
        body = self._text[start : self._at]
        self._at += 1
        return body.lower() if len(body) == 1 and body != "^" else ""

    def _group(self) -> tuple[str, Anchors | None, bool]:
        """A group; one that only looks around matches nothing itself."""
        looks = False
        if self._peek() == "?":
            self._at += 1
            looks = self._peek() in "=!" or self._text[self._at : self._at + 2] in ("<=", "<!")
            self._pass_prefix()
        inner = self.alternation()
        self._at += 1
        if looks:
            return "", None, True
        return "", inner, False

    def _pass_prefix(self) -> None:
        """Pass over what follows `(?`: flags, a name, a look-around or a comment mark."""
        while (char := self._peek()) and char not in ":=!>)":
            self._at += 1
            if char == "<" and self._peek() in "=!":
                break
        if self._peek() != ")":
            self._at += 1

    def _quantifier(self) -> tuple[int, int]:
        """How often the item stands: (least, most); most is 2 for anything above one."""
        char, least, most = self._peek(), 1, 1
        if char and char in "*+?":
            self._at += 1
            least, most = (1, 2) if char == "+" else (0, 2)
        elif char == "{" and (end := self._text.find("}", self._at)) > 0:
            low = self._text[self._at + 1 : end].split(",")[0]
            if low.isdigit() or not low:
                self._at = end + 1
                least, most = (1 if int(low or 0) else 0), 2
        if (least, most) != (1, 1) and self._peek() and self._peek() in "?+":
            self._at += 1
        return least, most

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]


def _single(literal: str) -> Anchors | None:
    return frozenset({literal}) if literal else None


def _better(one: Anchors | None, other: Anchors | None) -> Anchors | None:
    """The set whose shortest literal is longer; of equals the smaller set, then the first."""
    if one is None or other is None:
        return other if one is None else one
    score_one, score_other = (min(map(len, one)), -len(one)), (min(map(len, other)), -len(other))
    return other if score_other > score_one else one
