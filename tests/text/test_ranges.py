from hypothesis import given
from hypothesis import strategies as st

from newslint.text.ranges import Ranges

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]))


@given(PAIRS, st.integers(0, 9), st.integers(0, 9))
def test_a_range_is_covered_when_one_holds_all_of_it_nested_or_not(pairs, start, end):
    expected = any(first <= start and end <= last for first, last in pairs)
    assert Ranges(pairs).covers(start, end) == expected
