"""Front matter: the YAML or TOML block at the head of a Markdown file."""

import re

from newslint.text.readers.build import Builder

_OPEN = re.compile(r"(---|\+\+\+)[ \t]*+(?:\r\n?|\n)(?=\s*+(?:\#|\[|[\w-]++\s*+[:=]))")
_CLOSE = {
    "---": re.compile(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*+(?=[\r\n]|\Z)"),
    "+++": re.compile(r"(?:(?<=\n)|(?<=\r))\+\+\+[ \t]*+(?=[\r\n]|\Z)"),
}
_KEYS = {
    "title": "title",
    "headline": "title",
    "subtitle": "title",
    "description": "meta",
    "summary": "meta",
    "excerpt": "meta",
}
_ENTRY = re.compile(
    rf"""(?:(?<=\n)|(?<=\r))(?P<key>{"|".join(_KEYS)})[ \t]*+[:=][ \t]*+(?:
    "(?P<double>[^"\\\r\n]*+)"[ \t]*+(?:\#[^\r\n]*+)?+(?=[\r\n]|\Z)
    |'(?P<single>[^'\r\n]*+)'[ \t]*+(?:\#[^\r\n]*+)?+(?=[\r\n]|\Z)
    |(?P<folded>[|>])[-+0-9]*+[ \t]*+(?=[\r\n])
    |(?P<plain>[^\s"'|>\[{{&*!%\#@`][^\r\n\#]*+(?:(?<=\S)\#[^\r\n\#]*+)*+)
    )""",
    re.VERBOSE,
)
_NEXT_LINE = re.compile(r"(?:\r\n?|\n)(?:[ \t]++([^\r\n]*+)|(?=[\r\n]))")


def read_front(text: str, builder: Builder) -> int:
    """Add title and description of the front matter as blocks; where the document itself starts.

    Plain, quoted and folded scalars are read; a quoted one with escapes is not.
    """
    opening = _OPEN.match(text)
    closing = opening and _CLOSE[opening[1]].search(text, opening.end())
    if opening is None or closing is None:
        return 0
    for entry in _ENTRY.finditer(text, opening.end() - 1, closing.start()):
        if entry.lastgroup == "folded":
            _read_lines(text, entry.end(), closing.start(), builder)
        else:
            _read_line(entry, entry.lastgroup or 0, builder)
        builder.flush(_KEYS[entry["key"]], "")
    return closing.end()


def _read_lines(text: str, start: int, end: int, builder: Builder) -> None:
    """The indented lines below a key, joined by spaces."""
    while (line := _NEXT_LINE.match(text, start, end)) is not None:
        if line.lastindex:
            _read_line(line, 1, builder)
        start = line.end()
        builder.pack()


def _read_line(match: re.Match[str], group: int | str, builder: Builder) -> None:
    value = match[group].rstrip()
    if value:
        builder.space(match.start(group), 0)
        builder.piece(value, match.start(group), len(value))
