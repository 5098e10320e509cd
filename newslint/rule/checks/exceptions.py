"""Terms that a rule lets pass."""

from collections.abc import Sequence

from newslint.rule.pattern import compile_pattern


class Exceptions:
    """Patterns at word boundaries; case counts unless one begins with `(?i)`."""

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = sorted((term for term in terms if term), key=lambda term: (-len(term), term))

    def cover(self, text: str) -> bool:
        """Whether an exception stands in the text."""
        return any(
            compile_pattern(term.removeprefix("(?i)"), term.startswith("(?i)")).search(text) for term in self._terms
        )
