"""Options that several verbs take, and the settings that they make together with the configuration."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from newslint.config import DIALECTS, LEVELS, Settings, find_config, read_config

Command = TypeVar("Command", bound=Callable[..., Any])


class Names(click.ParamType[tuple[str, ...]]):
    """Rule ids or prefixes between commas."""

    name = "id,..."

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ANN401 (click's)
        """The ids of one option as given."""
        return tuple(name for name in (part.strip() for part in value.split(",")) if name)


_FOLDER = click.Path(exists=True, file_okay=False)
_FILE = click.Path(exists=True, dir_okay=False)
_OPTIONS = (
    click.option("--select", type=Names(), multiple=True, help="Run these rules instead of the default ones."),
    click.option("--extend-select", type=Names(), multiple=True, help="Run these rules too."),
    click.option("--ignore", type=Names(), multiple=True, help="Do not run these rules."),
    click.option("--preview", is_flag=True, help="Run rules of stage preview too."),
    click.option("--rules", type=_FOLDER, multiple=True, metavar="DIR", help="A folder of more rules."),
    click.option("--plugin", multiple=True, metavar="NAME", help="An installed plug-in to load."),
    click.option("--house", metavar="NAME", help="The house style for names."),
    click.option(
        "--dialect",
        type=click.Choice(DIALECTS, case_sensitive=False),
        metavar="TAG",
        help="The English that is wanted, such as en-GB.",
    ),
    click.option("--config", type=_FILE, metavar="FILE", help="Read this configuration, look for no other."),
    click.option("--isolated", is_flag=True, help="Read no configuration."),
)


def rule_options(command: Command) -> Command:
    """Give a command the options that choose and configure rules."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def settings_of(options: dict[str, Any], paths: Sequence[str]) -> Settings:
    """The configuration nearest to what the paths have in common, with what the command line says on top."""
    return _overlaid(_configuration(options, paths), options)


def _configuration(options: dict[str, Any], paths: Sequence[str]) -> Settings:
    here = Settings(root=str(Path.cwd()))
    if options["config"]:
        return read_config(Path(options["config"]))
    if options["isolated"]:
        return here
    found = find_config(_common(paths))
    return read_config(found) if found else here


def _common(paths: Sequence[str]) -> Path:
    """The deepest folder that holds all paths; the working folder where there is none."""
    full = [Path(path).absolute() for path in paths]
    try:
        common = Path(os.path.commonpath(full or [Path.cwd()]))
    except ValueError:  # on two drives
        return Path.cwd()
    return common if common.is_dir() else common.parent


def _overlaid(settings: Settings, options: dict[str, Any]) -> Settings:
    """What is given on the command line replaces or, for lists that add, extends the configuration."""
    changed: dict[str, Any] = {
        "extend_select": settings.extend_select + _flat(options["extend_select"]),
        "ignore": settings.ignore + _flat(options["ignore"]),
        "rules": settings.rules + tuple(str(Path(folder).absolute()) for folder in options["rules"]),
        "plugins": settings.plugins + options["plugin"],
        "preview": settings.preview or options["preview"],
    }
    if options["select"]:
        if not _flat(options["select"]):
            raise click.UsageError("--select names no rule")
        changed |= {"select": _flat(options["select"])}
    for key in ("house", "dialect", "fail_on", "jobs"):
        if options.get(key) is not None:
            changed[key] = options[key]
    return settings._replace(**changed)


def _flat(values: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for names in values for name in names)


def level_option() -> Callable[[Command], Command]:
    """The option `--fail-on`."""
    return click.option("--fail-on", type=click.Choice(LEVELS), help="Exit 1 only for findings of this level or above.")
