from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import plain


def sentences(text):
    made = plain(text)
    return [made.prose[span.start : span.end] for span in made.sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ["One ends.", "Two begins."],
        ["Mr. Smith met Dr. No in St. Louis.", "He left."],
        ["J. K. Rowling and George W. Bush spoke.", "They left."],
        ["“It is over,” he said.", "“Go home.”", "They went."],
        ["What?", "No!", "Then… silence."],
        ["The firm paid $3.5 million on Jan. 5 to Acme Inc. of Ohio.", "It was late."],
    ],
)
def test_sentences(parts):
    assert sentences(" ".join(parts)) == parts


def test_no_sentence_crosses_a_block():
    assert sentences("A heading\n\nA paragraph goes on") == ["A heading", "A paragraph goes on"]


@given(st.text(alphabet='Ab.!? "”\n', max_size=60))
def test_sentences_lie_in_order_inside_their_blocks(text):
    made = plain(text)
    spans = made.sentences
    assert all(one.end <= two.start for one, two in pairwise(spans))
    inside = sum(not char.isspace() for span in spans for char in text[span.start : span.end])
    assert inside == sum(not char.isspace() for block in made.blocks for char in text[block.start : block.end])
