"""The tokens of HTML in one regular expression, after the tokenizer states of the HTML standard.

Every repetition is possessive, so the expression never goes back over what it has read; a tag, comment
or attribute value that is never closed reaches to the end of the text and is dropped, as the standard
has it.
"""

import re
from collections.abc import Iterator

from newslint.text.readers.html.elements import RAW_TEXT

_SPACE = r"[ \t\n\f\r]"
_NAME = r"[a-zA-Z][^ \t\n\f\r/>]*+"
_ATTRIBUTE_NAME = r"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+"
_VALUE = r"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)?+"""
_ATTRIBUTES = rf"(?:[ \t\n\f\r/]++|{_ATTRIBUTE_NAME}(?:{_SPACE}*+={_SPACE}*+{_VALUE})?+)*+"

TOKEN = re.compile(
    rf"<(?:({_NAME}){_ATTRIBUTES}(?:>|\Z)"
    rf"|/({_NAME}){_ATTRIBUTES}(?:>|\Z)"
    r"|!--(?:-?+>|(?:[^-]++|-(?!-!?+>))*+(?:--!?+>|\Z))"
    r"|!\[CDATA\[(?P<cdata>)"
    r"|[!?/][^>]*+(?:>|\Z))"
)
"""Group 1: name of a start tag, group 2: of an end tag; else a comment, declaration or the like."""

_ATTRIBUTE = re.compile(
    rf"({_ATTRIBUTE_NAME})(?:{_SPACE}*+={_SPACE}*+(?:\"([^\"]*+)\"|'([^']*+)'|([^ \t\n\f\r>\"'][^ \t\n\f\r>]*+))?+)?+"
)


def attributes(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Names, in lower case, and value ranges of the attributes in a tag's range after its name."""
    for match in _ATTRIBUTE.finditer(text, start, end):
        group = match.lastindex or 1
        begin, stop = match.span(group) if group > 1 else (match.end(), match.end())
        yield match[1].lower(), begin, stop


_RAW_END = {name: re.compile(rf"</(?i:{name})(?=[ \t\n\f\r/>])") for name in sorted(RAW_TEXT)}
_SCRIPT = re.compile(r"<!---?+>|<!--|-->|<(?i:script)(?=[ \t\n\f\r/>])|</(?i:script)(?=[ \t\n\f\r/>])")


def _script_end(text: str, start: int) -> int:
    """Where a script ends in which `<!--` stands: not at the end tag of a script within a comment."""
    escaped = twice = False
    for match in _SCRIPT.finditer(text, start):
        mark = match.group()
        if mark == "<!--":
            escaped = True
        elif mark == "-->":
            escaped = twice = False
        elif mark.startswith("</"):
            if not twice:
                return match.start()
            twice = False
        elif mark[1] != "!":
            twice = escaped
    return len(text)


def raw_end(text: str, name: str, start: int) -> int:
    """Where the text of a raw-text element ends: at its end tag or at the end of the source."""
    closing = _RAW_END[name].search(text, start)
    if closing is None:
        return len(text)
    if name == "script" and text.find("<!--", start, closing.start()) >= 0:
        return _script_end(text, start)
    return closing.start()
