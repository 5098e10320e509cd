"""Plug-ins: entry points of the group `newslint.plugins`, read only when they are asked for by name."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.rule.model import Check
from newslint.rule.nearest import nearest
from newslint.text.blocks import Reader

if TYPE_CHECKING:
    from pathlib import Path

GROUP = "newslint.plugins"
PARTS = ("checks", "readers", "packs", "checkers")


class PluginError(Exception):
    """A plug-in that is not there or cannot be used."""


class Plugins(NamedTuple):
    """What the plug-ins of a run bring.

    `checks`: the name for `extends:` and the class. `readers`: the file suffix (".rst") and the function.
    `packs`: folders of rules. `checkers`: the name of a foreign checker and what makes it.
    """

    checks: Mapping[str, type[Check]] = {}
    readers: Mapping[str, Reader] = {}
    packs: tuple["Path", ...] = ()
    checkers: Mapping[str, Callable[..., Any]] = {}


def load_plugins(names: Iterable[str]) -> Plugins:
    """Load each named plug-in and put together what they bring; PluginError names the one that fails."""
    wanted = list(dict.fromkeys(names))
    found = Plugins()
    for name, plugin in _load(wanted).items():
        found = _joined(name, found, plugin)
    return found


def _load(names: list[str]) -> dict[str, Any]:
    if not names:
        return {}
    from importlib.metadata import entry_points

    installed = {point.name: point for point in entry_points(group=GROUP)}
    loaded = {}
    for name in names:
        if name not in installed:
            raise PluginError(f"no plug-in “{name}” is installed{nearest(name, installed)}")
        try:
            loaded[name] = installed[name].load()
        except Exception as error:  # importing a plug-in runs anybody's code
            raise PluginError(_failed(name, error)) from error
    return loaded


def _joined(name: str, known: Plugins, plugin: Any) -> Plugins:  # noqa: ANN401 (what an entry point gives)
    """What is known with what one plug-in brings: an object with some of `PARTS`, or a function that gives it."""
    from pathlib import Path

    if not any(hasattr(plugin, part) for part in PARTS):
        if not callable(plugin):
            raise PluginError(f"the plug-in “{name}” brings none of {', '.join(PARTS)}")
        try:
            plugin = plugin()
        except Exception as error:  # as above
            raise PluginError(_failed(name, error)) from error
    return Plugins(
        _tables(name, "checks", known.checks, plugin),
        _tables(name, "readers", known.readers, plugin),
        (*known.packs, *(Path(folder) for folder in getattr(plugin, "packs", ()))),
        _tables(name, "checkers", known.checkers, plugin),
    )


def _tables(name: str, part: str, known: Mapping[str, Any], plugin: Any) -> dict[str, Any]:  # noqa: ANN401
    brought = getattr(plugin, part, {})
    if not isinstance(brought, Mapping):
        raise PluginError(f"the plug-in “{name}”: “{part}” must be a mapping")
    if taken := sorted(known.keys() & brought.keys()):
        raise PluginError(f"the plug-in “{name}” brings “{taken[0]}” in “{part}”, which another one brings too")
    return {**known, **brought}


def _failed(name: str, error: Exception) -> str:
    return f"the plug-in “{name}” cannot be loaded: {type(error).__name__}: {error}"
