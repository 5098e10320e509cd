"""Regular expressions of rules, written as for Vale.

A pattern that can match only finitely many texts runs on `re`. All others run on the `regex` package,
with a time limit: anybody may write a rule, and a pattern may backtrack for ever.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

TIME_LIMIT = 5.0
"""Seconds that one pattern may search one block."""

_SPECIAL = re.compile(r"[\\.^$*+?{}\[\]|()]")
_WIDE_ESCAPE = re.compile(r"\\x\{([0-9A-Fa-f]{1,8})\}")
_KNOWN_GROUPS = re.compile(r"\(\?(?:-?i)?(?::|<?[=!])")
_FINITE = re.compile(r"(?:[^\\*+{\[]|\\[bBsSdDwW.?()|/$-]|\[[\w -]+\])*")


class Match(Protocol):
    """What both engines give for a match."""

    def start(self) -> int:
        """Where the match begins."""

    def end(self) -> int:
        """Where it ends."""

    def group(self) -> str:
        """Its text."""

    def groups(self, default: str) -> tuple[str, ...]:
        """The texts of its groups."""


class _Engine(Protocol):
    def finditer(self, string: str, **limit: float) -> Iterator[Match]: ...
    def fullmatch(self, string: str, **limit: float) -> Match | None: ...
    def match(self, string: str, **limit: float) -> Match | None: ...
    def search(self, string: str, **limit: float) -> Match | None: ...


class Pattern:
    """A compiled pattern; searching raises TimeoutError at the time limit."""

    __slots__ = ("_engine", "_limit")

    def __init__(self, engine: _Engine, *, limited: bool) -> None:
        self._engine, self._limit = engine, {"timeout": TIME_LIMIT} if limited else {}

    def finditer(self, text: str) -> Iterator[Match]:
        """All matches in order."""
        return self._engine.finditer(text, **self._limit)

    def fullmatch(self, text: str) -> Match | None:
        """The match of the whole text."""
        return self._engine.fullmatch(text, **self._limit)

    def match(self, text: str) -> Match | None:
        """The match at the beginning of the text."""
        return self._engine.match(text, **self._limit)

    def search(self, text: str) -> Match | None:
        """The first match."""
        return self._engine.search(text, **self._limit)


def is_literal(pattern: str) -> bool:
    """Whether a pattern is plain text."""
    return _SPECIAL.search(pattern) is None


@lru_cache(maxsize=4096)
def compile_pattern(pattern: str, ignorecase: bool = False, word: bool = True) -> Pattern:
    """A pattern in Vale's template: at word boundaries (`word`), `^` and `$` at lines.

    A bad one is a ValueError (re.error, regex.error and OverflowError are turned into it).
    """
    source = rf"\b(?:{pattern})\b" if word else f"(?:{pattern})"
    if "(?" not in _KNOWN_GROUPS.sub("", pattern) and _FINITE.fullmatch(pattern):
        try:
            return Pattern(
                _typed(re.compile(source, re.MULTILINE | (re.IGNORECASE if ignorecase else 0))), limited=False
            )
        except (re.error, OverflowError, RecursionError) as error:
            raise ValueError(str(error)) from None
    return _limited(source, ignorecase)


def _limited(source: str, ignorecase: bool) -> Pattern:
    import regex

    body = _WIDE_ESCAPE.sub(lambda code: f"\\U{code.group(1):0>8}", source)
    try:
        compiled = regex.compile(body, regex.MULTILINE | (regex.IGNORECASE if ignorecase else 0))
    except (regex.error, OverflowError, RecursionError) as error:
        raise ValueError(str(error) or type(error).__name__) from None
    return Pattern(_typed(compiled), limited=True)


def _typed(compiled: object) -> _Engine:
    """Both engines' patterns have these methods; neither's stubs say so."""
    engine: _Engine = compiled  # type: ignore[assignment]
    return engine


def pattern_error(pattern: str) -> str:
    """Why a pattern does not compile, or an empty text."""
    try:
        compile_pattern(pattern)
    except ValueError as error:
        return str(error)
    return ""
