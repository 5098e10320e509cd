from newslint.text.blocks import Runs
from newslint.text.span import Span

# source  x &amp; <b>yz</b>  q   prose  "x & yz q"
SOURCE = "x &amp; <b>yz</b>   q"
PROSE = "x & yz q"
RUNS = Runs([0, 2, 3, 4, 6, 7], [0, 2, 7, 11, 17, 20], [2, 5, 1, 2, 3, 1], len(PROSE))


def text_of(start, end):
    span = RUNS.to_source(start, end)
    return SOURCE[span.start : span.end]


def test_plain_stretches_map_one_to_one():
    assert text_of(0, 1) == "x"
    assert text_of(5, 6) == "z"
    assert text_of(7, 8) == "q"


def test_a_place_in_an_entity_or_folded_space_is_all_of_it():
    assert text_of(2, 3) == "&amp;"
    assert text_of(6, 7) == "   "


def test_a_range_over_markup_is_the_hull():
    assert text_of(2, 6) == "&amp; <b>yz"
    assert text_of(0, 8) == SOURCE


def test_an_empty_range_is_an_empty_place():
    assert RUNS.to_source(4, 4) == Span(11, 11)
