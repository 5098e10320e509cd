"""What the attributes of a start tag say: whether it hides its element, and which landmark it makes of it."""

import re

from newslint.text.readers.html.elements import COMMENTS, ROLES
from newslint.text.readers.html.tokens import attributes

_HIDDEN = re.compile(r"(?i:\bhidden|display\s*+:\s*+none)")
_NONE = re.compile(r"(?i:(?:^|;)\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+(?:hidden|collapse)))")
_LANDMARK = re.compile(r"(?i:role|comment|respond|disqus)")
_SHORTEST = len(" role=x")


def hides(text: str, start: int, end: int) -> bool:
    """Whether the attributes in a range hide the element: `hidden`, or a style."""
    if end - start < _SHORTEST or _HIDDEN.search(text, start, end) is None:
        return False
    return any(
        key == "hidden" or (key == "style" and _NONE.search(text[begin:stop]) is not None)
        for key, begin, stop in attributes(text, start, end)
    )


def landmark(text: str, start: int, end: int) -> str:
    """The zone that ids, classes or the role in a range give an element, or ""."""
    if end - start < _SHORTEST or _LANDMARK.search(text, start, end) is None:
        return ""
    found = ""
    for key, begin, stop in attributes(text, start, end):
        if key in ("id", "class") and not COMMENTS.isdisjoint(text[begin:stop].lower().split()):
            return "comments"
        if key == "role":
            found = ROLES.get(text[begin:stop].strip().lower(), found)
    return found


def value_of(text: str, start: int, end: int, name: str) -> tuple[int, int] | None:
    """The range of an attribute's value (the first of that name); None if it is not there."""
    return next(((begin, stop) for key, begin, stop in attributes(text, start, end) if key == name), None)
