"""The words found the fast way are those that the slow way finds."""

from collections import Counter
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.text import survey
from newslint.text.occurrences import doublings, occurrences, word_after, word_before
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


@given(TEXTS, st.integers(1, 9), st.booleans())
@example("the the cat cat’s the", 4, True)
@example("the the cat cat’s the", 4, False)
def test_a_text_in_pieces_has_the_words_of_the_whole(text, size, doubled):
    words = WORD.findall(text)
    whole = survey._PIECE
    survey._PIECE = size
    try:
        found = Survey(text, doubled=doubled)
        assert found.distinct == set(words)
        spans = [match.span() for match in WORD.finditer(text)]
        twice = [(one, two) for one, two in pairwise(spans) if text[slice(*one)] == text[slice(*two)]]
        assert found.doubled.keys() == {text[slice(*one)] for one, _ in twice}
        for one, two in twice:
            stretches = found.doubled[text[slice(*one)]]
            assert any(start <= one[0] and two[1] <= end for start, end in stretches)
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
@example("the the thethe  the the’s the\u00a0the, the")
def test_doublings(text):
    spans = [match.span() for match in WORD.finditer(text)]
    expected: dict[str, list[tuple[int, int]]] = {}
    for one, two in pairwise(spans):
        if text[slice(*one)] == text[slice(*two)] and text[one[1] : two[0]].isspace():
            expected.setdefault(text[slice(*one)], []).append((one[0], two[0]))
    for word in {text[slice(*span)] for span in spans}:
        assert list(doublings(text, word, 0, len(text))) == expected.get(word, [])


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
    assert made.distinct == {"The", "cat’s", "hat", "and", "the", "cat"}
    assert made.doubled == {"the": [(0, 32)]}
    assert Counter(word for _, word in made.occurrences(["the", "cat", "dog"])) == {"the": 2, "cat": 1}
