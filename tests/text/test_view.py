from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from newslint.text.blocks import Block
from newslint.text.readers import plain
from newslint.text.view import View
from newslint.text.words import lower

PROSE = st.text(alphabet="ab ’\t\u00a0\n", min_size=1, max_size=40)


def view_of(prose):
    """A view in which the whole prose is one block, as in a hard-wrapped paragraph."""
    start = len(prose) - len(prose.lstrip())
    end = len(prose.rstrip())
    return View(prose, [Block(start, end)] if end > start else [], frozenset(prose))


@given(PROSE)
def test_every_character_outside_white_space_is_found_again(prose):
    view = view_of(prose)
    assert len(view.folded) == len(view.text)
    for at, char in enumerate(view.text):
        if not char.isspace():
            assert prose[view.to_prose(at)].replace("’", "'") == char
            assert view.from_prose(view.to_prose(at)) == at


@given(PROSE)
def test_inside_a_block_white_space_is_one_space(prose):
    view = view_of(prose)
    body = view.text.strip()
    assert body == " ".join(prose.replace("’", "'").split())


def test_line_ends_between_blocks_stay():
    view = View("one  two\n\nthree", [Block(0, 8), Block(10, 15)], frozenset())
    assert view.text == "one two\n\nthree"
    assert view.span_to_prose(4, 7) == (5, 8)
    assert view.span_to_prose(9, 14) == (10, 15)


@given(
    st.text(
        st.one_of(st.sampled_from("Aa’ “ÉİΣς\u00a0\ud800\udc00😀"), st.characters(exclude_categories=())), max_size=30
    )
)
def test_lower_case_is_that_of_words(prose):
    with patch("newslint.text.view._PIECE", 3):
        view = View(prose, [], frozenset(prose))
    assert view.folded == lower(view.text)


@given(st.text(alphabet="ab \u00a0\t\v\n\r\f", max_size=30))
def test_blocks_that_are_known_to_be_lines_need_no_look(prose):
    reading = plain.read(prose)
    one, other = (View(prose, reading.blocks, set(prose), one_line=known) for known in (reading.one_line, False))
    assert one.text == other.text
    assert [one.to_prose(at) for at in range(len(one.text))] == [other.to_prose(at) for at in range(len(one.text))]
