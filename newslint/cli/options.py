"""The options of the verbs for click."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from newslint.cli.spec import CHECK, FAIL_ON, RULES, Option, names

Command = TypeVar("Command", bound=Callable[..., Any])


class Names(click.ParamType[tuple[str, ...]]):
    """Rule ids or prefixes between commas."""

    name = "id,..."

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ANN401 (click's)
        """The ids of one option as given."""
        return names(value)


def _type(option: Option) -> Any:  # noqa: ANN401 (click's)
    if option.kind == "choice":
        return click.Choice(option.choices, case_sensitive=option.name != "--dialect")
    types = {
        "names": Names(),
        "folder": click.Path(exists=True, file_okay=False),
        "file": click.Path(exists=True, dir_okay=False),
        "count": click.IntRange(0),
    }
    return types.get(option.kind)


def _made(option: Option) -> Callable[[Command], Command]:
    if option.kind == "flag":
        return click.option(option.name, option.dest, is_flag=True, help=option.help)
    return click.option(
        option.name,
        option.dest,
        type=_type(option),
        multiple=option.multiple,
        metavar=option.metavar,
        default=None if option.multiple else option.default,
        show_default=option.default is not None,
        help=option.help or None,
    )


def _with(command: Command, options: tuple[Option, ...]) -> Command:
    for option in reversed(options):
        command = _made(option)(command)
    return command


def rule_options(command: Command) -> Command:
    """Give a command the options that choose and configure rules."""
    return _with(command, RULES)


def level_option(command: Command) -> Command:
    """Give a command the option `--fail-on`."""
    return _with(command, (FAIL_ON,))


def check_options(command: Command) -> Command:
    """Give a command all options of `newslint check`."""
    return _with(command, CHECK)
