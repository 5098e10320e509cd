from pathlib import Path

import pytest

from newslint.lint.compile import plan_of
from newslint.lint.engine import Engine
from newslint.rule.checks.phrases.edges import is_name, is_whole
from newslint.rule.checks.phrases.forms import Forms
from newslint.rule.checks.phrases.tortured import parse_fingerprints
from newslint.rule.checks.table import Checks
from newslint.rule.load import load_rule
from tests.making import found, plain

PACK = Path(__file__).resolve().parents[2] / "rules" / "spun"


def engine_of(name):
    checks = Checks()
    return Engine(plan_of([load_rule(f"spun.{name}", PACK / f"{name}.yml", checks)], checks))


@pytest.fixture(scope="module")
def run():
    return engine_of("phrase")


@pytest.fixture(scope="module")
def tortured():
    return engine_of("tortured")


def test_forms_swap_one_word_and_are_no_phrase_themselves():
    forms = Forms(PACK, "phrases.csv", "thesaurus.txt")
    known = {phrase.replace("-", " ") for phrase in forms.phrases}
    swapped = forms.all()
    assert len(swapped) > 10_000
    for text, form in list(swapped.items())[::97]:
        assert text.replace("-", " ") not in known
        assert form.put in text and form.stood in form.phrase
        assert len(text.split()) == len(form.phrase.split())
        assert form.likeness >= 0.8


def test_further_spun_phrases_raise_confidence(run):
    one = run.lint(plain("It was counterfeit news.\n"))
    two = run.lint(plain("It was counterfeit news, said the prime clergyman.\n"))
    assert [f.rule for f in two] == ["spun.phrase", "spun.phrase"]
    assert one[0].confidence < two[0].confidence
    assert all(f.level == "suggestion" for f in two)


def test_a_phrase_over_a_line_end_and_with_a_capital_is_found(run):
    text = "It rained all day in the old town, and nobody there had thought of\ncounterfeit news.\n"
    assert [span for span, _ in found(run, text)] in (["counterfeit\nnews"], ["counterfeit news"])
    ((span, message),) = found(run, "Counterfeit news is old.\n")
    assert (span, "“Fake news”" in message) == ("Counterfeit news", True)


def test_parts_of_words_and_names_are_silent(run):
    assert found(run, "The anti-counterfeit news-stand and counterfeit newsreels.\n") == []
    assert found(run, "He reads the Counterfeit News.\n") == []


def test_a_tortured_phrase_needs_its_condition(tortured):
    assert found(tortured, "A malignant growth was found in the tree.\n") == []
    spans = [span for span, _ in found(tortured, "A malignant growth was found: cancer.\n")]
    assert spans == ["malignant growth"]


def test_fingerprints_are_read_with_their_needs():
    table = parse_fingerprints("phrase,expected,needs\nbad tree,good tree,wood;leaf\nold sea,deep sea,\n")
    assert table["bad tree"].needs == ("wood", "leaf")
    assert table["old sea"] == ("deep sea", ())


@pytest.mark.parametrize(
    ("prose", "whole", "name"),
    [
        ("x fake news y", True, False),
        ("xfake news", False, False),
        ("-fake news", False, False),
        ("Fake News", True, True),
    ],
)
def test_edges(prose, whole, name):
    start = prose.lower().index("fake")
    assert is_whole(prose, start, start + 9) is whole
    assert is_name(prose, start, start + 9) is name
