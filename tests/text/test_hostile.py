"""Hostile input: no error, time in proportion to the length, memory within a multiple of it."""

import math
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.text.decode import decode
from newslint.text.readers import html, markdown, plain
from newslint.text.readers.table import Readers

READ = {"html": html.read, "markdown": markdown.read, "plain": plain.read}
SHAPES = {
    "html": (
        "<div>|<b>|<p>x|<li>|<ul><li>|<table><tr><td>|<svg>|<svg><p>x|<pre><b>|<p hidden>x|<form><div></form>|"
        "<a |<a \"|<a x='|<a x=1 y|<|</|<!|<!--|<!-- -|<script>|<script><!--<script></script>|<title>|<![CDATA[|"
        "&|&amp;|&a|&#|&#9|x&|<br>|x<br>|<img alt=x>|<code>|<h1><h2>|<select><option>|\0|\xad|a  |</p>|x</div>|"
        "<math><p>|<svg><foreignObject>|<button>|<template>|<dl><dd>|<time>|<textarea>|<object><p>"
    ).split("|"),
    "markdown": (
        ">|> a\n|- |- a\n|*a |*a_|[|](|![|[a](<b|<a |<b>|<!--|<?|`a`|`|[^a]|a\r|\\|&amp;|&|{%|{{<|:::\n|{:|# a\n|"
        "a\n=\n|<div>\n\n|> <b>\n\n|<span hidden>|"
        "~~a|é*|*😀|[a]: b\n|<http://a>|\0|---\n|+++\n|  \n|\t|***|__a|<pre>\n\n|1. "
    ).split("|"),
    "plain": "a\n|a\r|> a\n|>|- |- a\n|  |\f|\xa0|1|**a**\n|(a) |*|a b |\0|\ud800".split("|"),
}
CASES = [(kind, shape) for kind, shapes in SHAPES.items() for shape in shapes]


def seconds(read, text):
    best = math.inf
    for _ in range(2):
        start = time.process_time()
        read(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize(("kind", "shape"), CASES)
def test_time_grows_with_the_length(kind, shape):
    """A quadratic reader would take sixteen times as long for four times the text; a linear one about four."""
    small, large = (seconds(READ[kind], shape * (size // len(shape))) for size in (10_000, 40_000))
    assert large < 10 * small + 0.05


@pytest.mark.parametrize("shape", ["<div>", "<b>", "<ul><li>", "<table><tr><td>"])
def test_time_is_linear_in_nesting(shape):
    """The slope of a line through log time over log size, at four sizes up to 80,000 open tags."""
    sizes = [10_000, 20_000, 40_000, 80_000]
    times = [seconds(html.read, shape * (size // shape.count("<")) + "x") for size in sizes]
    xs, ys = [math.log(size) for size in sizes], [math.log(taken) for taken in times]
    x, y = sum(xs) / 4, sum(ys) / 4
    slope = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)
    assert slope < 1.4


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("html", "<b>" * 20_000 + "x" + "</b>" * 20_000),
        ("html", "<div>" * 20_000 + "x" + "</div>" * 20_000),
        ("html", "<p>" + "word " * 1_000_000),
        ("html", "&#" + "9" * 1_000_000 + ";x"),
        ("html", "&" + "a" * 1_000_000 + ";x"),
        ("html", "<p " + "a" * 1_000_000 + ">x"),
        ("markdown", ">" * 5_000 + " x"),
        ("markdown", "- " * 5_000 + "x"),
        ("markdown", "word " * 1_000_000),
        ("markdown", "&#" + "9" * 1_000_000 + "; x"),
        ("plain", "word " * 1_000_000),
        ("plain", "> " * 5_000 + "x"),
    ],
)
def test_deep_and_long(kind, text):
    reading = READ[kind](text)
    last = reading.blocks[-1]
    assert reading.prose[last.start : last.end].rstrip()[-1] in "xd;"


@pytest.mark.parametrize("kind", sorted(READ))
def test_bad_bytes_and_nul_stay_in_the_text(kind):
    document = Readers().document(decode(b"so \xff\xfe\x80 Zorba \x00 Quux"), "x", kind)
    start = document.prose.index("Zorba")
    assert document.text[slice(*document.to_source(start, start + 5))] == "Zorba"
    assert "\udcff" in document.prose


@pytest.mark.parametrize(
    ("kind", "shape"),
    [("html", s) for s in ("ab<b>", "a<p>", "<div>", "a&amp;", "<b>x</b>", "<img alt=x>", "a😀<p>")]
    + [("plain", s) for s in ("a\n", "- a\n", "> a\n")],
)
def test_memory_is_a_small_multiple_of_the_text(kind, shape):
    """12 times 5 MB and 60 MB are 24 times 5 MB; that is for all, bytes and text included."""
    text = shape * (100_000 // len(shape.encode()))
    tracemalloc.start()
    reading = READ[kind](text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reading.blocks is not None
    assert peak < 20 * len(text.encode())


ANY = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([part for shapes in SHAPES.values() for part in shapes]), max_size=25).map("".join),
    st.binary(max_size=60).map(lambda data: data.decode("utf-8", "surrogateescape")),
)


@pytest.mark.parametrize("kind", sorted(READ))
@given(text=ANY)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_blocks_in_order_and_a_map_into_the_source(kind, text):
    reading = READ[kind](text)
    end = -1
    for block in reading.blocks:
        assert end < block.start < block.end <= len(reading.prose)
        assert reading.prose[block.start : block.end].strip()
        end = block.end
        if reading.runs is not None:
            start, stop = reading.runs.to_source(block.start, block.end)
            assert 0 <= start < stop <= len(text)
    for item in reading.inline:
        assert 0 <= item.start < item.end <= len(reading.prose)
        assert any(block.start <= item.start and item.end <= block.end for block in reading.blocks)


def test_a_large_text_of_marks_is_read_as_plain_text():
    text = "[" * 1_000_001
    assert markdown.read(text).prose is text
    assert markdown.read("**Note** and [link](a). " * 1_000).prose.startswith("Note and link.")
