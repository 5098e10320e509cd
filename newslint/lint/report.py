"""What is reported of one file: findings with their places resolved where the text is at hand."""

from collections.abc import Callable, Iterable
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


Documents = Callable[[str], Document | None]
"""The document of another file of the run."""


def locate(document: Document, path: str, findings: Iterable[Finding], others: Documents | None = None) -> FileReport:
    """The report of a document's findings (spans in code points of `document.text`), in their order.

    `others` opens the documents that findings point to in other files.
    """
    return FileReport(path, tuple(_locate(document, path, finding, others) for finding in findings))


def _locate(document: Document, path: str, finding: Finding, others: Documents | None) -> Located:
    text, lines, span = document.text, document.lines, finding.span
    start, end = _positions(lines, span)
    related = []
    for other in finding.related:
        holder = others(other.path) if others and other.path else document
        if holder is not None:
            place = holder.text[other.span.start : other.span.end]
            related.append(LocatedRelated(other.path or path, place, other.note, *_positions(holder.lines, other.span)))
    return Located(finding, start, end, text[span.start : span.end], lines.line(start.line), tuple(related))


def _positions(lines: LineIndex, span: tuple[int, int]) -> tuple[Position, Position]:
    return lines.position(span[0]), lines.position(span[1])
