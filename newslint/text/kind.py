"""Which reader a document needs, told from its name or, where that says nothing, from its beginning."""

import re
from collections.abc import Mapping
from os.path import splitext
from types import MappingProxyType

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".htm": "html",
        ".html": "html",
        ".markdown": "markdown",
        ".md": "markdown",
        ".text": "plain",
        ".txt": "plain",
        ".xhtml": "html",
    }
)
"""Kinds by suffix, in lower case. Files of these suffixes are found in folders."""

# Compiled when first used: most runs meet known suffixes only.
_SNIFFED = 4096
_TAG = "a article b body br center div em font h[1-6] head html i img main p script section span strong style table ul"
_BEFORE = r"\s*+(?:<\?xml[^>]*+>\s*+|<!--(?:[^-]|-(?!->))*+-->\s*+)*+"
_HTML = rf"(?i){_BEFORE}<(?:!doctype\s++html|(?:{'|'.join(_TAG.split())})[\s/>])"
_MARKDOWN = (
    r"\A---[ \t]*+\r?\n[\w-]++[ \t]*+:",
    r"(?m)^#{1,6} \S",
    r"\]\((?:https?:|/|#|\.)[^\s)]*+\)",
    r"(?m)^(?:```|~~~)",
    r"(?<!\S)\*\*[^\s*][^*\r\n]*+\*\*",
    r"(?m)^(?:={4,}|-{4,})[ \t]*+$",
)


def kind_of(path: str, text: str, suffixes: Mapping[str, str] = SUFFIXES) -> str:
    """The kind of a document: by its suffix if that is known, else by its content."""
    return suffixes.get(splitext(path)[1].lower()) or sniff(text)


def sniff(text: str) -> str:
    """The kind of a text by its first 4,096 code points.

    HTML begins with a tag that pages and fragments begin with; Markdown shows two different marks of
    its own, since one (a line of dashes, a word between stars) is met in plain text too.
    """
    head = text[:_SNIFFED]
    if re.match(_HTML, head):
        return "html"
    return "markdown" if sum(re.search(mark, head) is not None for mark in _MARKDOWN) > 1 else "plain"
