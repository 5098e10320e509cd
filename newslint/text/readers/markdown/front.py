"""Front matter: the YAML or TOML block at the head of a Markdown file."""

import re

from newslint.text.readers.build import Builder

_FENCED = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*+(?:\r\n?|\n)(?=\s*+(?:\#|\[|[\w-]++\s*+[:=]))(?P<body>(?:[^\r\n]*+(?:\r\n?|\n))*?)"
    r"(?:(?P=fence)|\.\.\.)[ \t]*+(?=[\r\n]|\Z)"
)
_KEYS = {
    "title": "title",
    "headline": "title",
    "subtitle": "title",
    "description": "meta",
    "summary": "meta",
    "excerpt": "meta",
}
_ENTRY = re.compile(
    rf"""(?m)^(?P<key>{"|".join(_KEYS)})[ \t]*+[:=][ \t]*+(?:
    "(?P<double>[^"\\\r\n]*+)"[ \t]*+(?:\#[^\r\n]*+)?+(?=[\r\n]|\Z)
    |'(?P<single>[^'\r\n]*+)'[ \t]*+(?:\#[^\r\n]*+)?+(?=[\r\n]|\Z)
    |[|>][-+0-9]*+[ \t]*+(?P<folded>(?:(?:\r\n?|\n)(?:[ \t]++[^\r\n]++|[ \t]*+(?=[\r\n])))++)
    |(?P<plain>[^\s"'|>\[{{&*!%\#@`][^\r\n\#]*+(?:(?<=\S)\#[^\r\n\#]*+)*+)
    )""",
    re.VERBOSE,
)
_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")


def read_front(text: str, builder: Builder) -> int:
    """Add title and description of the front matter as blocks; where the document itself starts.

    Plain, quoted and folded scalars are read; a quoted one with escapes is not.
    """
    front = _FENCED.match(text)
    if front is None:
        return 0
    for entry in _ENTRY.finditer(text, *front.span("body")):
        group = entry.lastgroup or "key"
        for line in _LINE.finditer(text, *entry.span(group)):
            if builder.in_block:
                builder.space(line.start(), 0)
            builder.piece(line.group(), line.start(), len(line.group()))
        builder.flush(_KEYS[entry["key"]], "")
    return front.end()
