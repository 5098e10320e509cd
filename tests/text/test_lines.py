import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.lines import LineIndex, utf16_length

TEXTS = st.text(alphabet=st.sampled_from("ab\n\r é😀\u2028\x0c\x85"), max_size=40)


@given(TEXTS)
def test_every_offset_goes_to_its_line_and_back(text):
    index = LineIndex(text)
    lines = re.split(r"\r\n|\r|\n", text)
    assert len(index) == len(lines)
    for offset in range(len(text) + 1):
        place = index.position(offset)
        assert index.offset(place.line, place.column) == offset
        assert index.line(place.line) == lines[place.line - 1]


@given(TEXTS)
def test_columns_in_other_units_agree_with_the_codecs(text):
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        before = text[offset - index.position(offset).column + 1 : offset]
        assert index.utf16_column(offset) == len(before.encode("utf-16-le")) // 2
        assert index.utf8_column(offset) == len(before.encode())


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"])
def test_only_lf_cr_and_crlf_end_a_line(char):
    assert len(LineIndex(f"a{char}b")) == 1


def test_crlf_is_one_line_end_and_cr_alone_is_one_too():
    index = LineIndex("a\r\nb\rc")
    assert [tuple(index.position(at)) for at in (0, 3, 5)] == [(1, 1, 0), (2, 1, 3), (3, 1, 5)]


@pytest.mark.parametrize("offset", [-1, 3])
def test_an_offset_outside_the_text_is_an_error(offset):
    with pytest.raises(IndexError, match="outside a text of 2 code points"):
        LineIndex("ab").position(offset)


@pytest.mark.parametrize(("line", "column"), [(0, 1), (3, 1), (1, 0), (1, 4)])
def test_a_line_or_column_outside_the_text_is_an_error(line, column):
    with pytest.raises(IndexError):
        LineIndex("a\nb").offset(line, column)


def test_an_escaped_bad_byte_is_one_unit():
    assert utf16_length("a\udc80😀") == 4
