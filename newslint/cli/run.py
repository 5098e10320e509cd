"""What `newslint check` does: find files, check them, report."""

import gc
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newslint.cli.output import opened, output, tell
from newslint.cli.settings import settings_of
from newslint.cli.spec import UsageError
from newslint.config import LEVELS
from newslint.discover import Missing, discover
from newslint.lint.report import FileReport
from newslint.parallel import check_files
from newslint.report import reporter
from newslint.session import Session

if TYPE_CHECKING:
    from newslint.lint.timing import Timings

STDIN = "-"
_CYCLES = 50_000
"""New objects between two looks for unreachable ones: a run makes hardly any, and looking took 3 % of its time."""


def run_check(paths: Sequence[str], options: dict[str, Any]) -> int:
    """Check files and folders and report; gives the exit code. `options`: those of `spec.CHECK` by their keys."""
    gc.set_threshold(_CYCLES)
    named = [options["stdin_filename"] or STDIN if path == STDIN else path for path in paths or (".",)]
    _spare(options["target"], paths)
    timings = _timings() if options["timing"] else None
    session = Session(settings_of(options, named), use_cache=not options["no_cache"], timings=timings)
    try:
        tally = _report(session, paths, options)
    finally:
        session.close()
    if timings:
        tell("\n".join(timings.table(session.unanchored)), by="")
    return tally.exit_code(exit_zero=options["exit_zero"])


def _report(session: Session, paths: Sequence[str], options: dict[str, Any]) -> "Tally":
    tally = Tally(session.settings.fail_on)
    session.engine  # noqa: B018 (made now: a bad rule is told before anything is read)
    with output(options["target"]) as (write, style):
        reports = _reports(session, paths or (".",), options, tally)
        reporter(options["output_format"])(tally.watch(reports), write, style)
    return tally


def _spare(target: str | None, paths: Iterable[str]) -> None:
    """Refuse to write the report over a text that is to be checked."""
    for path in paths:
        if target and STDIN not in (path, target) and _same(path, target):
            raise UsageError(f"--output {target} is a file that is to be checked")


def _same(path: str, target: str) -> bool:
    return os.path.realpath(path) == os.path.realpath(target)


def _timings() -> "Timings":
    from newslint.lint.timing import Timings

    return Timings()


def _reports(session: Session, paths: Iterable[str], options: dict[str, Any], tally: "Tally") -> Iterator[FileReport]:
    settings = session.settings
    paths = list(paths)
    if STDIN in paths:
        stream = opened(sys.stdin, "standard input is closed; give it a text, or name files")
        yield session.check_data(stream.buffer.read(), options["stdin_filename"] or STDIN)
        paths = [path for path in paths if path != STDIN]
    targets, missing = discover(
        paths,
        root=settings.root,
        exclude=settings.exclude,
        force_exclude=options["force_exclude"],
        suffixes=session.readers.suffixes,
    )
    if options["target"]:  # found in a folder that is checked: the report itself, already opened for writing
        targets = [target for target in targets if not _same(target.path, options["target"])]
    tally.missing(missing)
    reports = check_files(session, targets, 1 if session.timings else settings.jobs)
    if options["across"]:
        from newslint.across import compare, joined

        compared = compare(session, targets)
        for notice in compared.notices:
            tell(notice)
        reports = joined(reports, compared.located)
    yield from reports


class Tally:
    """Counts what decides the exit code, and says on standard error what could not be checked."""

    def __init__(self, fail_on: str) -> None:
        self._from = LEVELS.index(fail_on)
        self._found = self._failed = False

    def missing(self, paths: Iterable[Missing]) -> None:
        """Paths that were asked for and are not there."""
        for path in paths:
            self._failed = True
            tell(f"error: {path.path}: {path.reason}")

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """The same reports, noted on the way to the reporter."""
        for report in reports:
            if report.error or report.notice:
                kind = "error: " if report.error else ""
                tell(f"{kind}{report.path}: {report.error or report.notice}")
            self._failed |= report.failed
            self._found |= any(LEVELS.index(item.finding.level) >= self._from for item in report.findings)
            yield report

    def exit_code(self, *, exit_zero: bool) -> int:
        """2 if anything failed, else 1 if anything was found at or above the level, else 0."""
        return 2 if self._failed else int(self._found and not exit_zero)
