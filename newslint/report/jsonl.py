"""JSON Lines: one finding a line."""

from collections.abc import Iterable

from newslint.lint.report import FileReport
from newslint.report import Style, Write
from newslint.report.record import dumps, record


def report(reports: Iterable[FileReport], write: Write, style: Style) -> None:
    """Write one object for each finding, in order of path and place."""
    for file in reports:
        for item in file.findings:
            write(dumps(record(file.path, item)) + "\n")
