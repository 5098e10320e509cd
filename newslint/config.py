"""The configuration: find the nearest file, read it, say exactly what is wrong with it."""

import os
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, NoReturn

from newslint.rule.nearest import nearest

LEVELS = ("suggestion", "warning", "error")
DIALECTS = ("en-US", "en-GB", "en-GB-oxendict", "en-AU", "en-CA", "en-IE", "en-NZ", "en-ZA")
FILES = ("newslint.toml", "pyproject.toml")

_TYPES = {str: "a string", bool: "true or false", int: "a whole number", list: "a list", dict: "a table"}


class ConfigError(ValueError):
    """A configuration that cannot be used; its text is one sentence that names the file and the key."""


class Names(NamedTuple):
    """The `[names]` table: forms never reported, the wanted form of others, and a file of more of both."""

    accept: tuple[str, ...] = ()
    prefer: Mapping[str, str] = {}
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

    def shared(self) -> dict[str, Any]:
        """Values for every rule whose check takes a key of that name; ConfigError for a bad names file.

        `house` and `dialect` are as given; `accept` (a tuple of forms) and `prefer` (the wanted form by the
        form met) hold the `[names]` table and its file: a name a line, or `met -> wanted`; `#` begins a remark.
        """
        accept, prefer = self.names.accept, dict(self.names.prefer)
        for line in _name_lines(self.names.file):
            met, arrow, wanted = (part.strip() for part in line.partition("->"))
            if arrow and met and wanted:
                prefer[met] = wanted
            else:
                accept = (*accept, line)
        given = {"house": self.house, "dialect": self.dialect, "accept": accept, "prefer": prefer}
        return {key: value for key, value in given.items() if value}


# Each key of the file with its type: "strings" is a list of strings, "words" a table of strings, "folders" and
# "file" are paths relative to the configuration file, "options" a table of tables, "count" a number from 0; a
# tuple lists the words allowed, a mapping is a table of these keys.
KEYS: Mapping[str, Any] = {
    "select": "strings",
    "extend-select": "strings",
    "ignore": "strings",
    "preview": bool,
    "exclude": "strings",
    "rules": "folders",
    "plugins": "strings",
    "house": str,
    "dialect": DIALECTS,
    "names": {"accept": "strings", "prefer": "words", "file": "file"},
    "languagetool": dict,
    "rule": "options",
    "fail-on": LEVELS,
    "jobs": "count",
}
_FIELDS = {"rule": "options"}


def find_config(start: str) -> str | None:
    """The nearest newslint.toml, or pyproject.toml with [tool.newslint], in a folder or one above it."""
    for folder in upwards(start):
        for name in FILES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or _tool_table(path) is not None):
                return path
    return None


def upwards(folder: str) -> Iterator[str]:
    """A folder and all that it stands in, the nearest first."""
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder or not above:
            return
        folder = above


def read_config(path: str) -> Settings:
    """The settings of a configuration file; ConfigError where it cannot be read or says something wrong."""
    table = _tool_table(path) if os.path.basename(path) == "pyproject.toml" else _load(path)
    values = _Values(path).table("", table or {}, KEYS)
    names = Names(**values.pop("names", {}))
    fields = {_FIELDS.get(key, key.replace("-", "_")): value for key, value in values.items()}
    return Settings(root=os.path.dirname(absolute(path)), source=path, names=names, **fields)


def absolute(path: str) -> str:
    """The path from the root. `..` stays: behind a link it is not the folder that it seems to be."""
    return tidy(os.path.join(os.getcwd(), path))


def tidy(path: str) -> str:
    """The path without parts that say nothing."""
    return path if os.pardir in path.split(os.sep) else os.path.normpath(path)


def _tool_table(path: str) -> dict[str, Any] | None:
    """The [tool.newslint] of a pyproject.toml; None where it has none."""
    if b"newslint" not in _bytes(path):  # spares the import of tomllib in most projects
        return None
    tool = _load(path).get("tool", {})
    found = tool.get("newslint") if isinstance(tool, dict) else None
    return None if found is None else _Values(path).typed("tool.newslint", found, dict)


def _load(path: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(_bytes(path).decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error


def _name_lines(path: str | None) -> list[str]:
    if path is None:
        return []
    try:
        text = _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 text") from error
    return [line for raw in text.splitlines() if (line := raw.partition("#")[0].strip())]


class _Values:
    """Reads the values of one file, each as the type of its key."""

    def __init__(self, path: str) -> None:
        self._path = path

    def table(self, prefix: str, table: Mapping[str, Any], keys: Mapping[str, Any]) -> dict[str, Any]:
        """A table of known keys."""
        for key in table:
            if key not in keys:
                self._fail(f"unknown key “{prefix}{key}”{nearest(key.replace('_', '-'), keys)}")
        return {key: self._value(prefix + key, value, keys[key]) for key, value in table.items()}

    def typed(self, name: str, value: Any, kind: type, wanted: str = "") -> Any:  # noqa: ANN401
        """A value that must be of a type."""
        if type(value) is not kind:
            given = _TYPES.get(type(value), f"a {type(value).__name__}")
            where = '; a rule\'s options stand in [rule."pack.name"]' if name == "rules" and given == "a table" else ""
            self._fail(f"“{name}” must be {wanted or _TYPES[kind]}, not {given}{where}")
        return value

    def _value(self, name: str, value: Any, kind: Any) -> Any:  # noqa: ANN401
        if isinstance(kind, dict):
            return self.table(f"{name}.", self.typed(name, value, dict), kind)
        if isinstance(kind, tuple):
            return self._word(name, self.typed(name, value, str), kind)
        return getattr(self, f"_{kind}")(name, value) if isinstance(kind, str) else self.typed(name, value, kind)

    def _word(self, name: str, value: str, words: tuple[str, ...]) -> str:
        if value not in words:
            self._fail(f"“{name}” is “{value}”, must be one of {', '.join(words)}{nearest(value, words)}")
        return value

    def _strings(self, name: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401
        items = self.typed(name, value, list, "a list of strings")
        return tuple(self.typed(name, item, str, "a list of strings") for item in items)

    def _words(self, name: str, value: Any) -> dict[str, str]:  # noqa: ANN401
        return {key: self.typed(f"{name}.{key}", item, str) for key, item in self.typed(name, value, dict).items()}

    def _options(self, name: str, value: Any) -> dict[str, dict[str, Any]]:  # noqa: ANN401
        table = self.typed(name, value, dict)
        return {rule: self.typed(f'{name}."{rule}"', item, dict) for rule, item in table.items()}

    def _folders(self, name: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401
        return tuple(self._file(name, item) for item in self._strings(name, value))

    def _file(self, name: str, value: Any) -> str:  # noqa: ANN401
        return absolute(os.path.join(os.path.dirname(self._path), self.typed(name, value, str)))

    def _count(self, name: str, value: Any) -> int:  # noqa: ANN401
        number: int = self.typed(name, value, int)
        if number < 0:
            self._fail(f"“{name}” must be 0 or more, not {number}")
        return number

    def _fail(self, message: str) -> NoReturn:
        raise ConfigError(f"{self._path}: {message}")
