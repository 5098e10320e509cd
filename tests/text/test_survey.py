"""The words found the fast way are those that the slow way finds."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.text import survey
from newslint.text.occurrences import occurrences, word_after, word_before
from newslint.text.survey import Survey
from newslint.text.words import WORD, split_words
from tests.making import plain

PIECES = st.sampled_from(
    [
        "a",
        "Z",
        "9",
        "_",
        "'",
        "’",
        "-",
        " ",
        "\n",
        "\t",
        "\x1f",
        "\x85",
        "\u00a0",
        "é",
        "\u0301",
        "“",
        "\U0001f600",
        "\udcff",
    ]
)


TEXTS = st.text(PIECES, max_size=30) | st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=30)
TRICKY = "don't 'tis rock'n'roll' O’Neil’s “café” co-op a\u00a0b \udcffx ''a'' a''b '’c’' €5 «oui»"


@given(TEXTS)
@example(TRICKY)
def test_the_same_words(text):
    words, distinct = split_words(text)
    assert words == WORD.findall(text)
    assert distinct == set(words)


@given(TEXTS, st.integers(1, 9))
@example("the the cat cat’s the", 4)
def test_a_text_in_pieces_has_the_words_of_the_whole(text, size):
    words = WORD.findall(text)
    whole = survey._PIECE
    survey._PIECE = size
    try:
        found = Survey(text)
        assert found.distinct == set(words)
        assert found.doubled == {one for one, two in pairwise(words) if one == two}
        assert list(found.counts().items()) == [(word, words.count(word)) for word in dict.fromkeys(words)]
    finally:
        survey._PIECE = whole


@given(TEXTS, st.integers(0, 40))
@example(TRICKY, 40)
def test_each_word_is_found_where_it_stands(text, several):
    spans = [match.span() for match in WORD.finditer(text)]
    wanted = {text[start:end] for start, end in spans[:several]}
    places = [(start, text[start:end]) for start, end in spans if text[start:end] in wanted]
    assert list(occurrences(text, wanted)) == places
    # A name that is sought in vain is no part of another word, and many words are sought in another way.
    many = wanted | {f"absent{number}" for number in range(20)}
    assert list(occurrences(text, many)) == places


@given(TEXTS)
@example("a" * 300 + " b" + " " * 300 + "c")
@example("rock'" * 30 + "n roll")
def test_the_words_beside_a_word(text):
    spans = [match.span() for match in WORD.finditer(text)]
    for at, (start, end) in enumerate(spans):
        assert word_before(text, start) == (spans[at - 1] if at else None)
        assert word_after(text, end) == (spans[at + 1] if at + 1 < len(spans) else None)


def test_a_document_counts_its_words():
    made = plain("The cat’s “hat” and the the cat.")
    assert made.counts == {"The": 1, "cat’s": 1, "hat": 1, "and": 1, "the": 2, "cat": 1}
    assert made.distinct == set(made.counts)
    assert made.doubled == {"the"}
