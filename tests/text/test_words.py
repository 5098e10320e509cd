import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.words import WORD, fold, plain_marks


@given(st.text(max_size=60))
def test_folding_keeps_the_length(text):
    assert len(fold(text)) == len(plain_marks(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. said", ["The", "U", "S", "said"]),
        ("Biden’s O'Brien rock'n'roll", ["Biden’s", "O'Brien", "rock'n'roll"]),
        ("'quoted' ’tis", ["quoted", "tis"]),
        ("Cafe\u0301 na\u00efve soft\u00adware", ["Cafe\u0301", "na\u00efve", "soft\u00adware"]),
        ("al-Qaida 32nd snake_case", ["al", "Qaida", "32nd", "snake_case"]),
    ],
)
def test_words(text, words):
    assert WORD.findall(text) == words
