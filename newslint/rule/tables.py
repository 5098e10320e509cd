"""Tables that stand beside the rules."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

T = TypeVar("T")


def read(path: str) -> str:
    """The text of a table (UTF-8); OSError if it is not there."""
    with open(path, encoding="utf-8") as file:
        return file.read()


@cache
def load_table(path: str, parse: Callable[[str], T]) -> T:
    """What `parse` makes of a table file (UTF-8), read once in a process; OSError if it is not there."""
    return parse(read(path))


def rows(text: str) -> list[list[str]]:
    """The cells of a CSV table; lines that begin with `#` are remarks, the first other line is the header."""
    import csv

    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return list(csv.reader(lines))[1:]
