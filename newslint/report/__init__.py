"""Output formats: one file each. The table names them; a format is imported when it is asked for."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from newslint.lint.report import FileReport

Write = Callable[[str], object]


class Style(NamedTuple):
    """How a reporter may write: with terminal colours or not."""

    colour: bool = False


Reporter = Callable[[Iterable[FileReport], Write, Style], None]

REPORTERS: Mapping[str, str] = MappingProxyType(
    {
        "text": "newslint.report.text",
        "concise": "newslint.report.concise",
        "json": "newslint.report.json",
        "jsonl": "newslint.report.jsonl",
        "github": "newslint.report.github",
    }
)


def reporter(name: str) -> Reporter:
    """The `report` function of a format: reads file reports in order and writes text; KeyError if unknown."""
    from importlib import import_module

    found: Reporter = import_module(REPORTERS[name]).report
    return found
