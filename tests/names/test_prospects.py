"""What is decided about two names before their places are looked at."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.rule.checks.table import Checks
from newslint.rule.checks.variants.facts import Facts
from newslint.rule.checks.variants.method import Method
from newslint.rule.checks.variants.prospects import Prospects
from newslint.rule.checks.variants.terms import endings_of, parse_endings
from newslint.rule.checks.variants.uses import word_before_name
from newslint.rule.checks.variants.weights import Weights
from newslint.rule.load import load_rule
from newslint.text.occurrences import word_before
from tests.making import plain
from tests.names.pack import FOLDER

WEIGHTS = {k: float(v) for k, v in load_rule("v", FOLDER / "variant.yml", Checks()).params["evidence"].items()}
ENDINGS = parse_endings((FOLDER / "endings.txt").read_text(encoding="utf-8"))
METHODS = {threshold: Method(str(FOLDER), WEIGHTS, threshold) for threshold in (0.001, 0.3, 0.7, 0.97)}
FACTS = Facts(str(FOLDER))
FORMS = "Kyiv Kiev Later Latter London Lundon Tarkov Tarkow Tarkovs Hansen Hanson Marko Marka Iran Iraq York Jork Tony"


def prospects(threshold, sure=0.0):
    """Prospects by a threshold; with `sure` added to what any company can give."""
    weights = Weights(WEIGHTS, threshold)
    weights.best_shape += sure
    return Prospects(FACTS, ENDINGS, weights)


@given(st.sampled_from(FORMS.split()), st.sampled_from(FORMS.split()), st.data(), st.sampled_from([0.3, 0.7, 0.97]))
def test_no_numbers_of_uses_save_a_pair_that_is_passed_over(one, other, data, threshold):
    one, other = sorted((one, other))
    counts = {form: data.draw(st.integers(1, 9)) for form in (one, other)}
    kept, every = prospects(threshold).of(one, other), prospects(threshold, sure=99.0).of(one, other)
    assert kept in (every, None)
    if every and not kept:
        assert prospects(threshold).likely(every, counts) is None


AROUND = "Ann Bob A. Mr President of the said , . (formerly not Street left".split()


@settings(deadline=None)
@given(st.lists(st.sampled_from([*FORMS.split(), *AROUND]), max_size=40), st.sampled_from([0.3, 0.7, 0.97]))
def test_no_company_saves_a_pair_that_is_passed_over(words, threshold):
    document = plain(" ".join(words))
    every = METHODS[0.001].judge(document).accepted
    assert METHODS[threshold].judge(document).accepted == tuple(one for one in every if one.score >= threshold)


@pytest.mark.parametrize(("one", "other"), [("Hart", "Hart"), ("Paypal", "PayPal"), ("London", "Lincoln")])
def test_what_can_be_no_pair_is_none(one, other):
    assert prospects(0.01, sure=99.0).of(one, other) is None


@pytest.mark.parametrize(
    ("one", "other", "table", "met"),
    [
        ("tarkov", "tarkovs", ENDINGS.plural, True),
        ("tarkovs", "tarkov", ENDINGS.plural, True),
        ("organise", "organize", ENDINGS.dialect, True),
        ("as", "a", ENDINGS.plural, False),
        ("tarkov", "tarkow", ENDINGS.plural, False),
    ],
)
def test_endings_are_exchanged(one, other, table, met):
    assert bool(endings_of(one, other) & table) is met


@given(st.text(st.sampled_from("ab 1_'’-.\n\u0301\u00a0é"), max_size=60))
def test_the_word_before_is_found_at_once_or_not(text):
    prose = text + " Tarkov"
    assert word_before_name(prose, len(text) + 1) == word_before(prose, len(text) + 1)
