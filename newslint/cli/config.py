"""`newslint config`: the settings in force."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import click

from newslint.cli.options import level_option, rule_options
from newslint.cli.output import output
from newslint.cli.settings import settings_of
from newslint.config import KEYS, Settings


@click.command()
@click.argument("paths", nargs=-1)
@rule_options
@level_option
def config(paths: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 (click's)
    """Print the settings that a check of PATHS (default: the current folder) would run with, as TOML."""
    settings = settings_of(options, paths)
    with output() as (write, _):
        write("\n".join(_toml(settings)) + "\n")


def _toml(settings: Settings) -> Iterator[str]:
    """The settings as a newslint.toml says them; what is not set stands there as a remark."""
    yield f"# {settings.source or 'no configuration file was read'}"
    values = {key: getattr(settings, "options" if key == "rule" else key.replace("-", "_")) for key in KEYS}
    values["names"] = settings.names._asdict()
    tables = {key: value for key, value in values.items() if isinstance(value, Mapping)}
    for key in KEYS:
        if key not in tables:
            yield _line(key, values[key])
    for key, table in tables.items():
        yield from _table(key, table)


def _table(name: str, table: Mapping[str, Any]) -> Iterator[str]:
    plain = {key: value for key, value in table.items() if not isinstance(value, Mapping)}
    if plain:
        yield f"\n[{name}]"
        yield from (_line(_key(key), value) for key, value in plain.items())
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _table(f"{name}.{_key(key)}", value)


def _key(key: str) -> str:
    return key if key.replace("-", "").replace("_", "").isalnum() and key.isascii() else json.dumps(key)


def _line(key: str, value: object) -> str:
    return f"# {key} is not set" if value is None else f"{key} = {_value(value)}"


def _value(value: object) -> str:
    """A TOML value: its strings and lists are written as JSON's."""
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    known = isinstance(value, (str, bool, int, float))
    return json.dumps(value if known else str(value), ensure_ascii=False)
