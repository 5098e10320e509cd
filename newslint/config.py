"""The configuration: find the nearest file, read it, say exactly what is wrong with it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newslint.rule.nearest import nearest

LEVELS = ("suggestion", "warning", "error")
FILES = ("newslint.toml", "pyproject.toml")

_TYPES = {str: "a string", bool: "true or false", int: "a whole number", list: "a list", dict: "a table"}


class ConfigError(ValueError):
    """A configuration that cannot be used; its text is one sentence that names the file and the key."""


class Names(NamedTuple):
    """The `[names]` table: forms never reported, forms that win, and a file of further names."""

    accept: tuple[str, ...] = ()
    prefer: tuple[str, ...] = ()
    file: str | None = None


class Settings(NamedTuple):
    """Everything that a configuration file or the command line can say. Paths are absolute.

    `select` None means the default rules. `options` are the options by rule id. `jobs` 0 means as many as
    pay. `root` is the folder that `exclude` is relative to, `source` the file that was read, if any.
    """

    root: str = "."
    source: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    exclude: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = {}
    house: str | None = None
    dialect: str | None = None
    names: Names = Names()
    languagetool: Mapping[str, Any] = {}
    fail_on: str = "suggestion"
    jobs: int = 0


# Each key of the file with its type: "strings" is a list of strings, "folders" and "file" are paths relative
# to the configuration file, a tuple lists the words allowed, a dict is a table of further keys.
KEYS: Mapping[str, Any] = {
    "select": "strings",
    "extend-select": "strings",
    "ignore": "strings",
    "preview": bool,
    "exclude": "strings",
    "rules": "folders",
    "plugins": "strings",
    "house": str,
    "dialect": str,
    "names": {"accept": "strings", "prefer": "strings", "file": "file"},
    "languagetool": dict,
    "rule": "options",
    "fail-on": LEVELS,
    "jobs": int,
}


def find_config(start: Path) -> Path | None:
    """The nearest newslint.toml, or pyproject.toml with [tool.newslint], in a folder or one above it."""
    for folder in (start, *start.parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or _tool_table(path) is not None):
                return path
    return None


def read_config(path: Path) -> Settings:
    """The settings of a configuration file; ConfigError where it cannot be read or says something wrong."""
    table = _tool_table(path) if path.name == "pyproject.toml" else _load(path)
    values = _table(path, "", table or {}, KEYS)
    names = Names(**values.pop("names", {}))
    fields = {{"rule": "options"}.get(key, key.replace("-", "_")): value for key, value in values.items()}
    return Settings(root=str(path.parent.absolute()), source=str(path), names=names, **fields)


def _tool_table(path: Path) -> dict[str, Any] | None:
    """The [tool.newslint] of a pyproject.toml; None where it has none."""
    if b"newslint" not in _bytes(path):  # spares the import of tomllib in most projects
        return None
    tool = _load(path).get("tool", {})
    table = tool.get("newslint") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error


def _load(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(_bytes(path).decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error


def _table(path: Path, prefix: str, table: Mapping[str, Any], keys: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _value(path, prefix, key, value, keys) for key, value in table.items()}


def _value(path: Path, prefix: str, key: str, value: Any, keys: Mapping[str, Any]) -> Any:
    if key not in keys:
        raise ConfigError(f"{path}: unknown key “{prefix}{key}”{nearest(key.replace('_', '-'), keys)}")
    kind, name = keys[key], prefix + key
    if isinstance(kind, dict):
        return _table(path, f"{name}.", _typed(path, name, value, dict), kind)
    if isinstance(kind, tuple):
        return _word(path, name, _typed(path, name, value, str), kind)
    if kind == "options":
        return {rule: _typed(path, f'{name}."{rule}"', item, dict) for rule, item in _typed(path, name, value, dict).items()}
    if kind == "file":
        return str(path.parent.absolute() / _typed(path, name, value, str))
    if kind in ("strings", "folders"):
        items = tuple(_typed(path, name, item, str, "a list of strings") for item in _typed(path, name, value, list))
        return items if kind == "strings" else tuple(str(path.parent.absolute() / item) for item in items)
    return _typed(path, name, value, kind)


def _typed(path: Path, name: str, value: Any, kind: type, wanted: str = "") -> Any:
    if type(value) is kind:
        return value
    hint = ""
    if name == "rules" and type(value) is dict:
        hint = '; options of a rule stand in [rule."pack.name"]'
    given = _TYPES.get(type(value), f"a {type(value).__name__}")
    raise ConfigError(f"{path}: “{name}” must be {wanted or _TYPES[kind]}, not {given}{hint}")


def _word(path: Path, name: str, value: str, words: tuple[str, ...]) -> str:
    if value not in words:
        allowed = ", ".join(words)
        raise ConfigError(f"{path}: “{name}” is “{value}”, must be one of {allowed}{nearest(value, words)}")
    return value
