"""The verbs for click, each imported when it is used."""

from importlib import import_module

import click

from newslint import __version__
from newslint.cli.spec import VERBS, looks_like_check


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
        return super().parse_args(ctx, ["check", *args] if looks_like_check(first) else args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb, with a hint at the right one where it is mistyped."""
        from newslint.rule.nearest import nearest

        if args[0] not in VERBS:
            raise click.UsageError(f"“{args[0]}” is neither a verb nor a path{nearest(args[0], VERBS)}")
        return super().resolve_command(ctx, args)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newslint", message="%(prog)s %(version)s")
def main() -> None:
    """A linter for published, scraped and machine-rewritten news and web prose.

    Without a verb it checks: `newslint FILE...` is `newslint check FILE...`.
    """
