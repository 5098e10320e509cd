"""Regular expressions of rules: written as for Vale, run by the `regex` package with a time limit."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

TIME_LIMIT = 5.0
"""Seconds that one pattern may search one block."""

_SPECIAL = re.compile(r"[\\.^$*+?{}\[\]|()]")
_WIDE_ESCAPE = re.compile(r"\\x\{([0-9A-Fa-f]{1,8})\}")


def is_literal(pattern: str) -> bool:
    """Whether a pattern is plain text."""
    return _SPECIAL.search(pattern) is None


@lru_cache(maxsize=4096)
def compile_pattern(pattern: str, ignorecase: bool = False, word: bool = True) -> "regex.Pattern[str]":
    """A pattern in Vale's template: at word boundaries (`word`), `^` and `$` at lines; regex.error if it is bad."""
    import regex

    body = _WIDE_ESCAPE.sub(lambda code: f"\\U{code.group(1):0>8}", pattern)
    flags = regex.MULTILINE | (regex.IGNORECASE if ignorecase else 0)
    return regex.compile(rf"\b(?:{body})\b" if word else f"(?:{body})", flags)


def pattern_error(pattern: str) -> str:
    """Why a pattern does not compile, or an empty text."""
    if is_literal(pattern):
        return ""
    import regex

    try:
        compile_pattern(pattern)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        return str(error) or type(error).__name__
    return ""
