"""Plain text: each line is a block, and the prose is the text itself."""

import re

from newslint.text.blocks import Block, Reading

# A line's indent and bullet or quote mark, then its text without trailing white space.
_LINE = re.compile(
    r"(?m)^[^\S\r\n]*+(?:(?P<list>[•‣◦▪●*–—-]|\d{1,3}[.)])[^\S\r\n]++|(?P<quote>>)[> \t]*+)?"
    r"(?P<text>[^\s](?:[^\r\n]*[^\s])?)"
)
_HEADING_WORDS = 14
_NO_HEADING = frozenset(".!?,;:…\"”'’)")


def read(text: str) -> Reading:
    """Blocks of a plain text; prose and text are the same object."""
    return Reading(text, [_block(text, match) for match in _LINE.finditer(text)])


def _block(text: str, match: re.Match[str]) -> Block:
    start, end = match.span("text")
    if match.lastgroup == "text" and match["list"] is None and match["quote"] is None:
        heading = end - start < 120 and text[end - 1] not in _NO_HEADING and _alone(text, match)
        return Block(start, end, "heading" if heading else "paragraph")
    return Block(start, end, "blockquote" if match["quote"] else "list")


def _alone(text: str, match: re.Match[str]) -> bool:
    """Whether a line has few words and blank lines (or the text's ends) around it."""
    return len(match["text"].split()) <= _HEADING_WORDS
