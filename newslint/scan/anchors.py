"""Which literal texts a regular expression cannot do without.

A pattern is searched only where one of its anchors stands, so the set must be complete: every match
of the pattern holds at least one of them, in lower case and with one space for white space. What
the reader below does not understand (look-around, classes, references) counts as "any text".
"""

import re
from collections.abc import Iterator, Sequence

_ZERO_WIDTH = frozenset("bBAZzG")
_CLASSES = frozenset("wWdDsSpPXNRhHKkgmMLUoQE")
_CONTROL = frozenset("ntrfva0123456789")
_CODE_LENGTH = {"x": 2, "u": 4, "U": 8, "N": 0}
# Conditionals, comments, verbose mode and calls of groups: too rare to be worth reading.
_FOREIGN = re.compile(r"\(\?(?:[(#&R]|P[=>]|[a-zA-Z]*x)")
_MOST = 64

Anchors = frozenset[str]
_NOTHING: Anchors = frozenset({""})


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
        return self._alternatives()[1]

    def _alternatives(self) -> tuple[Anchors | None, Anchors | None]:
        """(all texts that `a|b|c` matches, if they are few; its anchors)."""
        branches = [self._branch()]
        while self._peek() == "|":
            self._at += 1
            branches.append(self._branch())
        return _union([texts for texts, _ in branches], _MOST), _union([found for _, found in branches], _MOST * 8)

    def _branch(self) -> tuple[Anchors | None, Anchors | None]:
        """(all texts that one branch matches, if they are few; the best of the sets that its items give)."""
        best: Anchors | None = None
        run, whole = _NOTHING, True
        for texts, found, breaks in self._items():
            if breaks or len(run) * len(texts) > _MOST:
                best, run, whole = _better(best, _sure(run)), _NOTHING, False
            best = _better(best, found)
            run = run if breaks else frozenset(before + text for before in run for text in texts)
        return (run if whole else None), _better(best, _sure(run))

    def _items(self) -> Iterator[tuple[Anchors, Anchors | None, bool]]:
        """(all texts of an item, anchors of one that has too many, whether a run of texts ends here)."""
        while (char := self._peek()) and char not in "|)":
            texts, found, zero_width = self._item(char)
            least, most = self._quantifier()
            if zero_width:
                continue
            if (least, most) == (1, 1) and texts:
                yield texts, None, False
                continue
            yield _NOTHING, (found or _sure(texts)) if least else None, True

    def _item(self, char: str) -> tuple[Anchors, Anchors | None, bool]:
        """One item: its texts (none if they are many), its anchors, and whether it matches the empty text."""
        self._at += 1
        if char == "\\":
            literal, zero_width = self._escape()
        elif char == "[":
            literal, zero_width = self._skip_class(), False
        elif char == "(":
            return self._group()
        else:
            literal, zero_width = ("" if char in ".^$" else char.lower()), char in "^$"
        return (frozenset({literal}) if literal else frozenset()), None, zero_width

    def _escape(self) -> tuple[str, bool]:
        """The literal text of an escape, and whether it matches the empty text."""
        char = self._peek()
        self._at += 1
        if char in _ZERO_WIDTH:
            return "", True
        if char not in _CONTROL and char not in _CLASSES and char not in _CODE_LENGTH:
            return char.lower(), False
        if char in "xuUNpPkg" and self._peek() and self._peek() in "{<":
            self._at = self._text.find("}" if self._peek() == "{" else ">", self._at) + 1 or len(self._text)
        else:
            self._at += _CODE_LENGTH.get(char, 0)
        return "", False

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

    def _group(self) -> tuple[Anchors, Anchors | None, bool]:
        """A group; one that only looks around matches nothing itself."""
        looks = False
        if self._peek() == "?":
            self._at += 1
            looks = self._peek() in "=!" or self._text[self._at : self._at + 2] in ("<=", "<!")
            self._pass_prefix()
        texts, found = self._alternatives()
        self._at += 1
        return (frozenset(), None, True) if looks else (texts or frozenset(), found, False)

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


def _union(sets: Sequence[Anchors | None], most: int) -> Anchors | None:
    """All members of all sets; None if one of them is None, or there are too many."""
    members = [part for part in sets if part is not None]
    union = frozenset[str]().union(*members)
    return union if len(members) == len(sets) and len(union) <= most else None


def _sure(texts: Anchors) -> Anchors | None:
    """The texts as anchors: None if one of them is empty."""
    return texts if texts and "" not in texts else None


def _better(one: Anchors | None, other: Anchors | None) -> Anchors | None:
    """The set whose shortest literal is longer; of equals the smaller set, then the first."""
    if one is None or other is None:
        return other if one is None else one
    score_one, score_other = (min(map(len, one)), -len(one)), (min(map(len, other)), -len(other))
    return other if score_other > score_one else one
