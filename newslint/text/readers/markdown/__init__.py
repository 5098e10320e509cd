"""Markdown: CommonMark with GitHub's tables, footnotes, task lists and strikethrough, by pyromark."""

from newslint.text.blocks import Reading
from newslint.text.readers.build import Builder
from newslint.text.readers.markdown.front import read_front
from newslint.text.readers.markdown.reader import MarkdownReader


def read(text: str) -> Reading:
    """Read a document. Never fails, whatever it holds."""
    builder = Builder(text)
    MarkdownReader(text, read_front(text, builder), builder).feed()
    return builder.reading()
