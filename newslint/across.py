"""`--across`: names compared over all files of a run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from newslint.discover import Target
from newslint.lint.across import Comparison
from newslint.lint.report import FileReport, Located, locate
from newslint.session import Session
from newslint.text.decode import is_binary
from newslint.text.document import Document

_OPEN = 16
"""Documents kept open while places in other files are looked up."""


class Compared(NamedTuple):
    """What the files of a run say of each other: findings by path, and sentences about the run as a whole."""

    located: Mapping[str, Sequence[Located]]
    notices: Sequence[str]


def compare(session: Session, targets: Sequence[Target]) -> Compared:
    """Compare the files of a run; those that cannot be read are left to their own check."""
    comparison = Comparison(session.engine)
    for target in targets:
        document = _document(session, target.path)
        if document is not None:
            comparison.add(target.path, document)
    others = lru_cache(_OPEN)(lambda path: _document(session, path))
    located = {}
    found = comparison.findings()
    notices = [finding.message for finding in found.pop("", ())]
    for path, findings in found.items():
        document = _document(session, path)
        if document is not None:
            located[path] = locate(document, path, findings, others).findings
    return Compared(located, notices)


def joined(reports: Iterable[FileReport], found: Mapping[str, Sequence[Located]]) -> Iterator[FileReport]:
    """The reports with what was found by comparison, in order of place."""
    for report in reports:
        extra = found.get(report.path, ())
        if not extra or report.error or report.notice:
            yield report
            continue
        both = sorted([*report.findings, *extra], key=lambda item: (item.finding.span, item.finding.rule))
        yield report._replace(findings=tuple(both))


def _document(session: Session, path: str) -> Document | None:
    """The document of a file, None where there is none to be had: its own check says why."""
    try:
        data = Path(path).read_bytes()
        if is_binary(data):
            return None
        document = session.readers.document(data, path)
        document.prose  # noqa: B018 (read now, so that a reader that fails on the file fails here)
    except Exception:  # the check of this very file fails in the same way, and its report tells of it
        return None
    return document
