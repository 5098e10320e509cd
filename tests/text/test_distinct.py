"""The distinct words found the fast way are those that the slow way counts."""

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.text.words import WORD, distinct_words
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


@given(st.text(PIECES, max_size=30) | st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=30))
@example("don't 'tis rock'n'roll' O’Neil’s “café” co-op a\u00a0b \udcffx")
def test_the_same_words(text):
    assert distinct_words(text) == set(WORD.findall(text))


def test_a_document_gives_them_whether_it_has_counted_or_not():
    made = plain("The cat’s “hat” and the cat.")
    assert set(made.distinct) == {"The", "cat’s", "hat", "and", "the", "cat"}
    other = plain("The cat’s “hat” and the cat.")
    assert set(other.counts) == set(other.distinct) == set(made.distinct)
