"""HTML: pages and fragments, read with a tokenizer of our own."""

from newslint.text.blocks import Reading
from newslint.text.readers.build import Builder
from newslint.text.readers.html.reader import HtmlReader
from newslint.text.readers.html.tree import OpenElements


def read(text: str) -> Reading:
    """Read a page or a fragment. Linear in its length and its nesting; never fails, whatever it holds."""
    return read_part(text, OpenElements()).reading()


def read_part(text: str, opened: OpenElements) -> Builder:
    """Read HTML that stands in another document; `Builder.embed` puts its blocks there.

    `opened` changes: it then holds what is open at the end of the text.
    """
    builder = Builder(text)
    reader = HtmlReader(text, builder, opened)
    reader.feed(0, len(text))
    reader.close()
    return builder
