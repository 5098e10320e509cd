import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.scan.anchors import required_literals


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("Leave a (?:Reply|Comment)", {"leave a reply", "leave a comment"}),
        ("(?:See|Read) (?:also|more)", {"see also", "see more", "read also", "read more"}),
        ("(?:see|read)+ (?:also|more)", {" also", " more"}),
        ("colou?r", {"colo"}),
        (r"\d+ Comments?", {" comment"}),
        (r"\bfoo\b bar", {"foo bar"}),
        (r"(?<!x)abc(?=d)ef", {"abcef"}),
        (r"(?i:foo)b", {"foob"}),
        ("x(?:|y)zz", {"xzz", "xyzz"}),
        (r"\{\{[^{}]{1,40}\}\}", {"{{"}),
        (r"ab\x41cd|ef", {"ab", "ef"}),
        (r"[L]eave", {"leave"}),
    ],
)
def test_the_longest_sure_literals_are_chosen(pattern, literals):
    assert required_literals(pattern) == literals


@pytest.mark.parametrize(
    "pattern", ["a?b", "[A-Z]+", "abc|", "(?:abc|)", ".*", r"\w+", "(?x)a b", "(?P<a>x)(?P=a)", "(abc)?"]
)
def test_a_pattern_that_can_do_without_any_has_none(pattern):
    assert required_literals(pattern) is None


def wrap(parts):
    return st.one_of(
        st.lists(parts, min_size=1, max_size=3).map("".join),
        st.lists(parts, min_size=1, max_size=3).map(lambda options: f"(?:{'|'.join(options)})"),
        st.tuples(parts, st.sampled_from(["?", "{2}", "{0,2}", "{1,2}", "??"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
    )


ATOMS = st.sampled_from(["ab", "C", r"\d", "[xy]", r"\.", "q r", r"\bz", "(?=e)e", "(w)", r"\x2b", "[^a]"])
# Bounded repeats only: nested `+` and `*` would send the oracle, which backtracks, into an exponential search.
PATTERNS = st.recursive(ATOMS, wrap, max_leaves=5)


@given(st.data())
def test_every_match_holds_one_of_the_literals(data):
    pattern = data.draw(PATTERNS)
    literals = required_literals(pattern)
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    match = re.search(pattern, text)
    assert match is not None
    if literals is not None:
        assert any(literal in match.group().lower() for literal in literals)
