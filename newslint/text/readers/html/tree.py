"""The list of open elements, each operation in constant time however deep the nesting."""

from array import array
from operator import itemgetter
from typing import NamedTuple

from newslint.text.readers.html.elements import (
    CLOSES_P,
    FOREIGN,
    HEADINGS,
    INTEGRATION,
    PARTS_CLOSED,
    SCOPE,
    SPECIAL,
    TABLE_PARTS,
)

_TABLES = frozenset(("html", "table", "template"))
_ROOT = -1
_HEADING = "heading"
_ITEMS = {"li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt")}
_IMPLIED = frozenset(("dd", "dt", "li", "optgroup", "option", "p", "rp", "rt"))
_ALL_PARTS = ("td", "th", "tr", *sorted(TABLE_PARTS - {"td", "th", "tr"}))


def _key(name: str) -> str:
    """The name under which an element is open: one for all headings, since the end tag of any closes any."""
    return _HEADING if name in HEADINGS else name


class Frame(NamedTuple):
    """What an open element means for the text in it. Equal frames are one object."""

    key: str
    kind: str
    zone: str
    skip: bool


class OpenElements:
    """Open elements that matter for prose: blocks, and whatever hides its content.

    `_places` holds, for each key, the depths at which it is open; the three stacks of depths tell
    the innermost element that stops a search.
    """

    def __init__(self) -> None:
        self.top = Frame("", "paragraph", "", False)
        self._frames: list[Frame] = []
        self._places: dict[str, array[int]] = {}
        self._known: dict[Frame, Frame] = {}
        self._scopes, self._tables, self._specials = [_ROOT], [_ROOT], [_ROOT]

    def push(self, name: str, kind: str, zone: str, skip: bool) -> None:
        """Open an element."""
        key = _key(name)
        frame = Frame(key, kind, zone, skip)
        frame = self.top = self._known.setdefault(frame, frame)
        depth = len(self._frames)
        self._frames.append(frame)
        places = self._places.get(key)
        if places is None:
            places = self._places[key] = array("I")
        places.append(depth)
        if name in SPECIAL or name in SCOPE:
            self._specials.append(depth)
            if name in SCOPE:
                self._scopes.append(depth)
                if name in _TABLES:
                    self._tables.append(depth)

    def close(self, name: str) -> bool:
        """Close the innermost open element of that name, and all in it, unless a scope hides it."""
        key = _key(name)
        depth = self._depth(key)
        floor = self._tables[-1] if name in TABLE_PARTS or name in _TABLES else self._scopes[-1]
        if depth == _ROOT or depth < floor:
            return False
        if key == "form":
            self._close_form(depth)
        else:
            self._cut(depth)
        return True

    def _depth(self, key: str) -> int:
        places = self._places.get(key)
        return places[-1] if places else _ROOT

    def _close_form(self, depth: int) -> None:
        """Close what needs no end tag, and take the form out of the list: what else was opened in it stays open."""
        while self.top.key in _IMPLIED:
            self._cut(len(self._frames) - 1)
        if depth == len(self._frames) - 1:
            self._cut(depth)
            return
        frame = self._frames[depth]
        self._frames[depth] = frame._replace(key="")
        self._places[frame.key].pop()
        self._places.setdefault("", array("I")).append(depth)

    def _cut(self, depth: int) -> None:
        """Close all elements from a depth on."""
        places = self._places
        while depth and not self._frames[depth - 1].key:
            depth -= 1
        for frame in self._frames[depth:]:
            places[frame.key].pop()
        del self._frames[depth:]
        for stack in (self._scopes, self._tables, self._specials):
            while stack[-1] >= depth:
                stack.pop()
        self.top = self._frames[-1] if depth else Frame("", "paragraph", "", False)

    def imply(self, name: str) -> None:
        """Close what a start tag closes without an end tag: `<p>`, `<li>`, cells, rows, headings."""
        if name in TABLE_PARTS:
            self._close_parts(name)
            return
        if name in _ITEMS and self._specials[-1] >= 0 and self._frames[self._specials[-1]].key in _ITEMS[name]:
            self._cut(self._specials[-1])
        if name in CLOSES_P and (depth := self._depth("p")) > self._scopes[-1]:
            self._cut(depth)
        if name in HEADINGS and self.top.key == _HEADING:
            self._cut(self._depth(_HEADING))
        if name == "button" and (depth := self._depth("button")) > self._scopes[-1]:
            self._cut(depth)

    def _close_parts(self, name: str) -> None:
        """Close the open cell, row or group that cannot hold the new part of the same table."""
        for part in PARTS_CLOSED.get(name, _ALL_PARTS):
            if (depth := self._depth(part)) > self._tables[-1]:
                self._cut(depth)

    def takes(self, name: str) -> bool:
        """Whether a part of a table stands in one, and a form in no other form."""
        if name in TABLE_PARTS:
            return self._tables[-1] >= 0
        return name != "form" or not self._places.get("form")

    @property
    def depth(self) -> int:
        """Number of open elements, not counting the page itself."""
        return len(self._frames)

    def cut(self, depth: int) -> None:
        """Close all elements but the first `depth`."""
        if depth < len(self._frames):
            self._cut(depth)

    def in_foreign(self) -> bool:
        """Whether the next tag is one of SVG or MathML."""
        name, depth = self._foreign()
        return depth != _ROOT and not any(self._depth(point) > depth for point in INTEGRATION[name])

    def _foreign(self) -> tuple[str, int]:
        """The innermost open `svg` or `math`, and its depth."""
        return max(((name, self._depth(name)) for name in sorted(FOREIGN)), key=itemgetter(1))

    def leave_foreign(self) -> bool:
        """Close the innermost `svg` or `math` that a tag of HTML breaks out of, if there is one."""
        if not self.in_foreign():
            return False
        self._cut(self._foreign()[1])
        return True
