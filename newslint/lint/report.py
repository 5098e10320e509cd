"""What is reported of one file: findings with their places resolved where the text is at hand."""

from collections.abc import Iterable
from typing import NamedTuple

from newslint.lint.engine import RULE_ERROR
from newslint.rule.model import Finding
from newslint.text.document import Document
from newslint.text.lines import LineIndex, Position


class LocatedRelated(NamedTuple):
    """A second place of a finding: `path` is the file that it stands in, `text` its source there."""

    path: str
    text: str
    note: str
    start: Position
    end: Position


class Located(NamedTuple):
    """A finding with its places. `text` is the source from start to end, `line` the whole first line."""

    finding: Finding
    start: Position
    end: Position
    text: str
    line: str
    related: tuple[LocatedRelated, ...] = ()


class FileReport(NamedTuple):
    """All that a run says about one file.

    `error` is why the file could not be checked (the run then exits 2), `notice` why it was passed over.
    """

    path: str
    findings: tuple[Located, ...] = ()
    error: str | None = None
    notice: str | None = None

    @property
    def failed(self) -> bool:
        """Whether newslint could not do its whole work on the file."""
        return self.error is not None or any(item.finding.rule == RULE_ERROR for item in self.findings)


def locate(document: Document, path: str, findings: Iterable[Finding]) -> FileReport:
    """The report of a document's findings (spans in code points of `document.text`), in their order."""
    return FileReport(path, tuple(_locate(document, path, finding) for finding in findings))


def _locate(document: Document, path: str, finding: Finding) -> Located:
    text, lines = document.text, document.lines
    (start, end), span = _positions(lines, finding.span), finding.span
    related = []
    for other in finding.related:
        first, last = _positions(lines, other.span)
        place = text[other.span.start : other.span.end]
        related.append(LocatedRelated(other.path or path, place, other.note, first, last))
    return Located(finding, start, end, text[span.start : span.end], lines.line(start.line), tuple(related))


def _positions(lines: LineIndex, span: tuple[int, int]) -> tuple[Position, Position]:
    return lines.position(span[0]), lines.position(span[1])
