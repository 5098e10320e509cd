"""One line a finding, `path:line:column: level: message [rule]`, as compilers write it and editors read it."""

from collections.abc import Iterable

from newslint.lint.report import FileReport, Located
from newslint.report import Style, Write
from newslint.report.visible import visible


def report(reports: Iterable[FileReport], write: Write, style: Style) -> None:
    """Write the findings and nothing else."""
    for file in reports:
        for item in file.findings:
            write(line(file.path, item) + "\n")


def line(path: str, item: Located) -> str:
    """One finding on one line; columns count code points from 1."""
    finding, start = item.finding, item.start
    return f"{path}:{start.line}:{start.column}: {finding.level}: {visible(finding.message)} [{finding.rule}]"
