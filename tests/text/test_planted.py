"""A planted phrase is found once, where it stands. More examples: NEWSLINT_EXAMPLES=50000 pytest ..."""

import os
import re

from hypothesis import HealthCheck, given, settings

from newslint.text.readers.table import Readers
from tests.text.planted import PHRASE, html_documents, markdown_documents, plain_documents

EXAMPLES = int(os.environ.get("NEWSLINT_EXAMPLES", "200"))
many = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


def check(planted, kind):
    document = Readers().document(planted.data, "sample", kind)
    found = [m.span() for m in re.finditer(PHRASE, document.prose) if in_one_block(document, *m.span())]
    assert [tuple(document.to_source(*span)) for span in found] == [(planted.start, planted.end)]
    start, end = found[0]
    verbatim = document.text[planted.start : planted.end] == document.prose[start:end]
    assert document.verbatim(start, end) is verbatim


def in_one_block(document, start, end):
    index = document.block_at(start)
    block = document.blocks[index]
    return block.start <= start and end <= block.end


@given(html_documents())
@many
def test_in_html(planted):
    check(planted, "html")


@given(markdown_documents())
@many
def test_in_markdown(planted):
    check(planted, "markdown")


@given(plain_documents())
@many
def test_in_plain_text(planted):
    check(planted, "plain")
