"""The settings of a run: the configuration, with what the command line says on top."""

import os
from collections.abc import Sequence
from typing import Any

from newslint.cli.spec import UsageError
from newslint.config import Settings, absolute, find_config, read_config, tidy


def settings_of(options: dict[str, Any], paths: Sequence[str]) -> Settings:
    """The configuration nearest to what the paths have in common, with what the command line says on top."""
    return _overlaid(_configuration(options, paths), options)


def _configuration(options: dict[str, Any], paths: Sequence[str]) -> Settings:
    here = Settings(root=os.getcwd())
    if options["config"]:
        return read_config(tidy(options["config"]))
    if options["isolated"]:
        return here
    found = find_config(_common(paths))
    return read_config(found) if found else here


def _common(paths: Sequence[str]) -> str:
    """The deepest folder that holds all paths; the working folder where there is none."""
    here = os.getcwd()
    try:
        common = os.path.commonpath([os.path.join(here, path) for path in paths] or [here])
    except ValueError:  # on two drives
        return here
    return common if os.path.isdir(common) else os.path.dirname(common)


def _overlaid(settings: Settings, options: dict[str, Any]) -> Settings:
    """What is given on the command line replaces or, for lists that add, extends the configuration."""
    changed: dict[str, Any] = {
        "extend_select": settings.extend_select + _flat(options["extend_select"]),
        "ignore": settings.ignore + _flat(options["ignore"]),
        "rules": settings.rules + tuple(map(absolute, options["rules"])),
        "plugins": settings.plugins + options["plugin"],
        "preview": settings.preview or options["preview"],
    }
    if options["select"]:
        if not _flat(options["select"]):
            raise UsageError("--select names no rule")
        changed |= {"select": _flat(options["select"])}
    for key in ("house", "dialect", "fail_on", "jobs"):
        if options.get(key) is not None:
            changed[key] = options[key]
    return settings._replace(**changed)


def _flat(values: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for names in values for name in names)
