"""From UTF-16 code units, in which LanguageTool counts, to code points."""

from bisect import bisect_left


class CodePoints:
    """The place in a text, in code points, of a place in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        # The k-th character outside the Basic Multilingual Plane has k surrogate pairs before it.
        wide = [] if text.isascii() else [at for at, char in enumerate(text) if char > "\uffff"]
        self._wide = [at + count for count, at in enumerate(wide)]

    def of(self, unit: int) -> int:
        """The code point that begins at a unit; a place inside a surrogate pair counts as after it."""
        return unit - bisect_left(self._wide, unit)
