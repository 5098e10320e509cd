"""`newslint check`: find files, check them, report."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.options import level_option, rule_options, settings_of
from newslint.cli.output import output
from newslint.config import LEVELS
from newslint.discover import Missing, discover
from newslint.lint.report import FileReport
from newslint.parallel import check_files
from newslint.report import REPORTERS, reporter
from newslint.session import Session

if TYPE_CHECKING:
    from newslint.lint.timing import Timings

STDIN = "-"


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS...|-]")
@rule_options
@level_option()
@click.option("--exit-zero", is_flag=True, help="Exit 0 even if there are findings.")
@click.option("--output-format", type=click.Choice(list(REPORTERS)), default="text", show_default=True)
@click.option("--output", "target", metavar="FILE", help="Write the report to a file.")
@click.option("--stdin-filename", metavar="NAME", help="The name of what is read from standard input.")
@click.option("--force-exclude", is_flag=True, help="Pass over excluded files even where they are named.")
@click.option("--jobs", type=click.IntRange(0), help="Processes to use; 0, the default, as many as pay.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache of compiled rules.")
@click.option("--across", is_flag=True, help="Compare the names of all files with each other too.")
@click.option("--timing", is_flag=True, help="Say on standard error where the time goes, by stage and rule.")
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 (click's)
    """Check files and folders (the current folder if none is given) and report what they should not hold.

    Exit code: 0 nothing found, 1 findings, 2 newslint could not do its work.
    """
    named = [options["stdin_filename"] or STDIN if path == STDIN else path for path in paths or (".",)]
    _spare(options["target"], paths)
    timings = _timings() if options["timing"] else None
    session = Session(settings_of(options, named), use_cache=not options["no_cache"], timings=timings)
    ctx.call_on_close(session.close)
    tally = Tally(session.settings.fail_on)
    session.engine  # noqa: B018 (made now: a bad rule is told before anything is read)
    with output(options["target"]) as (write, style):
        reports = _reports(session, paths or (".",), options, tally)
        reporter(options["output_format"])(tally.watch(reports), write, style)
    if timings:
        click.echo("\n".join(timings.table(session.unanchored)), err=True)
    ctx.exit(tally.exit_code(exit_zero=options["exit_zero"]))


def _spare(target: str | None, paths: Iterable[str]) -> None:
    """Refuse to write the report over a text that is to be checked."""
    for path in paths:
        if target and STDIN not in (path, target) and _same(path, target):
            raise click.UsageError(f"--output {target} is a file that is to be checked")


def _same(path: str, target: str) -> bool:
    return os.path.realpath(path) == os.path.realpath(target)


def _timings() -> "Timings":
    from newslint.lint.timing import Timings

    return Timings()


def _reports(session: Session, paths: Iterable[str], options: dict[str, Any], tally: "Tally") -> Iterator[FileReport]:
    settings = session.settings
    paths = list(paths)
    if STDIN in paths:
        yield session.check_data(sys.stdin.buffer.read(), options["stdin_filename"] or STDIN)
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
            click.echo(f"newslint: {notice}", err=True)
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
            click.echo(f"newslint: error: {path.path}: {path.reason}", err=True)

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """The same reports, noted on the way to the reporter."""
        for report in reports:
            if report.error or report.notice:
                kind = "error: " if report.error else ""
                click.echo(f"newslint: {kind}{report.path}: {report.error or report.notice}", err=True)
            self._failed |= report.failed
            self._found |= any(LEVELS.index(item.finding.level) >= self._from for item in report.findings)
            yield report

    def exit_code(self, *, exit_zero: bool) -> int:
        """2 if anything failed, else 1 if anything was found at or above the level, else 0."""
        return 2 if self._failed else int(self._found and not exit_zero)
