"""JSON: all findings in one list."""

from collections.abc import Iterable

from newslint.lint.report import FileReport
from newslint.report import Style, Write
from newslint.report.record import dumps, record


def report(reports: Iterable[FileReport], write: Write, style: Style) -> None:
    """Write a list of the objects of the jsonl format, one a line."""
    before = "[\n"
    for file in reports:
        for item in file.findings:
            write(before + dumps(record(file.path, item)))
            before = ",\n"
    write("[]\n" if before == "[\n" else "\n]\n")
