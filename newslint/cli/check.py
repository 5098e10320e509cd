"""The verb `newslint check` for click."""

from typing import Any

import click

from newslint.cli.options import check_options
from newslint.cli.run import run_check


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS...|-]")
@check_options
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 (click's)
    """Check files and folders (the current folder if none is given) and report what they should not hold.

    Exit code: 0 nothing found, 1 findings, 2 newslint could not do its work.
    """
    ctx.exit(run_check(paths, options))
