"""The program: finds the verb, runs it, and turns every failure into one sentence and exit code 2."""

import os
import sys
from importlib import import_module
from pathlib import Path

import click

from newslint import __version__

VERBS = {
    "check": "newslint.cli.check:check",
    "config": "newslint.cli.config:config",
    "rule": "newslint.cli.rule:rule",
    "test": "newslint.cli.test:test",
}


class Verbs(click.Group):
    """A group whose verbs are imported when they are used; without a verb it checks."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the verbs."""
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a verb, imported now; None if there is none."""
        if cmd_name not in VERBS:
            return None
        module, _, name = VERBS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` before arguments that begin with no verb but with a path or an option of it."""
        first = args[0] if args else ""
        if first in ("--help", "--version") or first in VERBS:
            return super().parse_args(ctx, args)
        return super().parse_args(ctx, ["check", *args] if _looks_like_check(first) else args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb, with a hint at the right one where it is mistyped."""
        from newslint.rule.nearest import nearest

        if args[0] not in VERBS:
            raise click.UsageError(f"“{args[0]}” is neither a verb nor a path{nearest(args[0], VERBS)}")
        return super().resolve_command(ctx, args)


def _looks_like_check(first: str) -> bool:
    """Whether a first argument is an option or a path (one that exists, or that no verb can be), or missing."""
    return not first or first[0] == "-" or "." in first or Path(first).name != first or Path(first).exists()


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newslint", message="%(prog)s %(version)s")
def main() -> None:
    """A linter for published, scraped and machine-rewritten news and web prose.

    Without a verb it checks: `newslint FILE...` is `newslint check FILE...`.
    """


def run() -> None:
    """Entry of the command: exits 0, 1 for findings, 2 for any failure, 130 when interrupted."""
    try:
        code = main.main(prog_name="newslint", standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
    except Exception as error:
        if os.environ.get("NEWSLINT_TRACEBACK"):
            raise
        click.echo(f"newslint: error: {_sentence(error)}", err=True)
        sys.exit(2)
    sys.exit(code if isinstance(code, int) else 0)


def _sentence(error: Exception) -> str:
    """What went wrong, for people; an error that newslint does not know is its own fault and says so."""
    from newslint.config import ConfigError
    from newslint.parallel import WorkerError
    from newslint.plugins import PluginError
    from newslint.rule.model import RuleError
    from newslint.rule.select import SelectionError

    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error)
    if isinstance(error, (ConfigError, PluginError, RuleError, SelectionError, WorkerError)):
        return str(error)
    return f"newslint failed ({type(error).__name__}: {error}); NEWSLINT_TRACEBACK=1 shows where"
