"""Annotations of GitHub Actions, each followed by the same in plain words for the log.

GitHub shows at most ten annotations of a level for each step and drops the rest without a word; the
plain lines are all there.
"""

from collections.abc import Iterable

from newslint.lint.report import FileReport, Located
from newslint.report import Style, Write
from newslint.report.concise import line

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def report(reports: Iterable[FileReport], write: Write, style: Style) -> None:
    """Write a workflow command and a line of the concise format for each finding."""
    for file in reports:
        for item in file.findings:
            write(f"{annotation(file.path, item)}\n{line(file.path, item)}\n")


def annotation(path: str, item: Located) -> str:
    """One workflow command; GitHub takes columns only where a place begins and ends on one line."""
    finding, start, end = item.finding, item.start, item.end
    place = {"file": path, "line": start.line, "endLine": end.line}
    if start.line == end.line:
        place |= {"col": start.column, "endColumn": end.column}
    place["title"] = finding.rule
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    return f"::{_COMMANDS[finding.level]} {properties}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
