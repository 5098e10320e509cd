"""Command lines of `newslint check` that are right are read here: importing click takes as long as checking a text.

Whatever is not plainly right (a wrong or unknown option, a value that looks like an option, a call for help) is None
here, and click reads it again: it has the words for what is wrong.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.cli.spec import CHECK, Option, names

_BY_NAME: Mapping[str, Option] = {option.name: option for option in CHECK}
_DIGITS = 4
_EXPANDED = frozenset("*?[~$%")
"""Signs by which click knows what it expands on Windows, where no shell does."""


class UnsureError(Exception):
    """The command line is for click."""


def parse(args: Sequence[str]) -> tuple[tuple[str, ...], dict[str, Any]] | None:
    """The paths and the options by key, as click gives them; None for what is not plainly right."""
    if os.name == "nt" and any(not _EXPANDED.isdisjoint(arg) for arg in args):
        return None
    paths: list[str] = []
    found: dict[str, list[Any]] = {option.dest: [] for option in CHECK}
    rest = iter(args)
    try:
        for arg in rest:
            if arg == "-" or not arg.startswith("-"):
                paths.append(arg)
            else:
                option, value = _option(arg, rest)
                found[option.dest].append(value)
    except UnsureError:
        return None
    return tuple(paths), {option.dest: _settled(option, found[option.dest]) for option in CHECK}


def _option(arg: str, rest: Iterator[str]) -> tuple[Option, Any]:
    """The option that an argument names, and its value: behind `=`, or the next argument."""
    name, equals, value = arg.partition("=")
    option = _BY_NAME.get(name)
    if option is None or (option.kind == "flag" and equals):
        raise UnsureError
    if option.kind == "flag":
        return option, True
    text = value if equals else next(rest, None)
    if text is None:
        raise UnsureError
    return option, _value(option, text)


def _value(option: Option, text: str) -> Any:  # noqa: ANN401 (of the option's kind)
    right = not text.startswith("-") or (text == "-" and option.dest == "target")
    if option.kind == "choice":
        right = text in option.choices
    elif option.kind == "count":
        right = text.isdecimal() and text.isascii() and len(text) <= _DIGITS
    elif option.kind == "folder":
        right = right and os.path.isdir(text) and os.access(text, os.R_OK)
    elif option.kind == "file":
        right = right and os.path.isfile(text) and os.access(text, os.R_OK)
    if not right:
        raise UnsureError
    return names(text) if option.kind == "names" else int(text) if option.kind == "count" else text


def _settled(option: Option, values: Sequence[Any]) -> Any:  # noqa: ANN401 (of the option's kind)
    """All values of an option that may come often, else the last one, or what it is without."""
    if option.multiple:
        return tuple(values)
    return values[-1] if values else (False if option.kind == "flag" else option.default)
