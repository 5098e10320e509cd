"""Patterns that are compiled when a text first needs them: most runs are of one small text, which needs few."""

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, the same one each time."""
    return re.compile(pattern)
