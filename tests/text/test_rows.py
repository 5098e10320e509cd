from array import array

from hypothesis import given
from hypothesis import strategies as st

from newslint.text.blocks import Block
from newslint.text.rows import Rows, ends_of, starts_of

NAMES = [("paragraph", ""), ("list", "nav"), ("heading", "")]
BLOCKS = st.lists(
    st.builds(
        lambda start, size, names: Block(start, start + size, *names), *[st.integers(0, 99)] * 2, st.sampled_from(NAMES)
    )
)


def appended(blocks):
    rows = Rows(Block)
    for block in blocks:
        rows.append(*block)
    return rows


@given(BLOCKS)
def test_rows_are_the_records_that_were_put_in(blocks):
    rows = appended(blocks)
    assert list(rows) == blocks == [rows[at] for at in range(len(rows))]
    assert starts_of(rows) == array("I", starts_of(blocks))
    assert ends_of(rows) == array("I", ends_of(blocks))


@given(BLOCKS, BLOCKS)
def test_rows_of_columns_can_be_added_to(blocks, more):
    codes = array("H", [NAMES.index((block.kind, block.zone)) for block in blocks])
    rows = Rows.of(Block, array("I", starts_of(blocks)), array("I", ends_of(blocks)), codes, NAMES)
    for block in more:
        rows.append(*block)
    assert rows == appended([*blocks, *more])
