"""Which engine a pattern runs on: `re` where it can match only finitely many texts, else `regex` with a time limit."""

import pytest

from newslint.rule.pattern import compile_pattern


@pytest.mark.parametrize(
    "pattern",
    [
        "colou?r",
        "(?-i:teh|hte)",
        "(?i:kyiv)",
        "(could|would) of(?! course)",
    ],
)
def test_a_finite_pattern_needs_no_limit(pattern):
    assert not compile_pattern(pattern)._limit


@pytest.mark.parametrize(
    "pattern",
    [
        "a*b",
        "(?:a+)+",
        r"\d[\d,.]*",
        "[ab]{0,9}",
        "(?P<a>b)(?P=a)",
        "(?x: a b )",
    ],
)
def test_any_other_is_limited(pattern):
    assert compile_pattern(pattern)._limit
