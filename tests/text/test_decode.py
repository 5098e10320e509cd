import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.decode import decode, is_binary, without_surrogates


@given(st.binary(max_size=60))
def test_any_bytes_come_back_as_they_were(data):
    source = decode(data)
    assert source.encode(source.text) == data


KINDS = [
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]


@given(st.text(max_size=30), st.sampled_from(KINDS))
def test_the_byte_order_mark_tells_the_encoding_and_is_not_text(text, kind):
    bom, encoding = kind
    if bom == b"" and text.startswith("\ufeff"):
        return
    source = decode(bom + text.encode(encoding))
    assert (source.text, source.encoding, source.bom) == (text, encoding, bom)


@pytest.mark.parametrize(
    ("text", "newline", "final"),
    [("", "\n", True), ("a", "\n", False), ("a\r\nb\n", "\r\n", True), ("a\rb", "\r", False), ("a\nb\r", "\n", True)],
)
def test_line_ends_are_known(text, newline, final):
    source = decode(text.encode())
    assert (source.newline, source.final_newline) == (newline, final)


def test_utf16_with_an_odd_byte_is_read_as_bytes():
    data = codecs.BOM_UTF16_LE + b"a\0b"
    source = decode(data)
    assert source.encoding == "utf-8"
    assert source.encode(source.text) == data


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        (b"text", False),
        (b"te\0xt", True),
        (b"x" * 8192 + b"\0", False),
        (codecs.BOM_UTF16_LE + b"a\0", False),
        (b"", False),
    ],
)
def test_a_nul_near_the_start_makes_a_file_binary(data, binary):
    assert is_binary(data) is binary


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\ud800\udc80\udfff")), max_size=20))
def test_surrogates_are_replaced_one_for_one(text):
    clean = without_surrogates(text)
    assert len(clean) == len(text)
    clean.encode()
    assert all(a == b or b == "\ufffd" for a, b in zip(text, clean, strict=True))
