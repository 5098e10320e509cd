"""Markdown: CommonMark with GitHub's tables, footnotes, task lists and strikethrough, by pyromark."""

from newslint.text.blocks import Reading
from newslint.text.readers import plain
from newslint.text.readers.build import Builder
from newslint.text.readers.markdown.front import read_front
from newslint.text.readers.markdown.reader import MarkdownReader

_LARGE = 1_000_000
_MARKS = "*_`[]()<>&!#~:\\\0\r\n"
_MOST_MARKS = 0.16


def read(text: str) -> Reading:
    """Read a document. Never fails, whatever it holds.

    A large text that is mostly marks is read as plain text: pyromark makes a node of each, of about 64 bytes, which
    is more memory than a file may cost.
    """
    if len(text) > _LARGE and sum(map(text.count, _MARKS)) > _MOST_MARKS * len(text):
        return plain.read(text)
    builder = Builder(text)
    MarkdownReader(text, read_front(text, builder), builder).feed()
    return builder.reading()
