"""Examples as tests: what passes, what fails and what is said of it."""

import re

import pytest

from newslint.lint.examples import run_examples, unmark
from newslint.rule.checks.table import Checks
from newslint.rule.load import load_rule
from newslint.rule.model import RuleError
from newslint.rule.report import find
from newslint.text.readers.table import Readers

RULE = """extends: existence
message: "Unexpected “%s”."
tokens: [Leave a Reply]
examples:
  bad: [BAD]
  good: [GOOD]
"""


class Broken:
    """A check whose places are those of a text that has no CRLF, BOM or emoji."""

    keys = {}  # noqa: RUF012
    always = True

    def __init__(self, rule):
        self._rule = rule

    def patterns(self):
        return []

    def judge(self, document, hits):
        if "Reply" in document.text:
            yield find(self._rule, document, 6, 11)


def outcomes(folder, bad, good="Fine.", check="existence", checks=None):
    """The problem of each example of a rule, bad ones first."""
    file = folder / "rule.yml"
    text = RULE.replace("BAD", f'"{bad}"').replace("GOOD", f'"{good}"')
    if check != "existence":
        text = text.replace("tokens: [Leave a Reply]\n", "").replace("existence", check)
    file.write_text(text, encoding="utf-8")
    known = Checks(checks)
    rule = load_rule("pack.rule", file, known)
    return [outcome.problem for outcome in run_examples(rule, known, Readers())]


def test_exact_spans_pass_in_every_disguise(tmp_path):
    assert outcomes(tmp_path, r"One.\n\n⟦Leave a Reply⟧\nand ⟦Leave  a\u00a0Reply⟧") == [None, None]


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        (r"⟦Leave a⟧ Reply", "as it stands: expected “Leave a” at 0, found “Leave a Reply” at 0"),
        (r"Leave ⟦a⟧", "as it stands: expected “a” at 6, found nothing"),
        (
            r"⟦Leave a Reply⟧ Leave a Reply",
            "as it stands: expected “Leave a Reply” at 0, found “Leave a Reply” at 0, “Leave a Reply” at 14",
        ),
        ("⟦Leave a Reply", "the marks ⟦ ⟧ do not pair, or stand around nothing"),
    ],
)
def test_a_wrong_span_is_told(tmp_path, bad, problem):
    assert outcomes(tmp_path, bad) == [problem, None]


def test_a_false_alarm_on_a_good_example_is_told(tmp_path):
    assert outcomes(tmp_path, "⟦Leave a Reply⟧", "Leave a Reply") == [
        None,
        "as it stands: expected nothing, found “Leave a Reply” at 0",
    ]


def test_places_that_do_not_move_with_the_text_fail(tmp_path):
    (problem, _) = outcomes(tmp_path, r"No\n\nX ⟦Reply⟧", check="broken", checks={"broken": Broken})
    assert problem == "with CRLF: expected “Reply” at 8, found “X Rep” at 6"


def test_a_rule_that_raises_fails(tmp_path):
    class Raises(Broken):
        def judge(self, document, hits):
            raise ValueError("no")

    (problem, _) = outcomes(tmp_path, "⟦Reply⟧", check="raises", checks={"raises": Raises})
    assert problem is not None
    assert "The rule pack.rule failed on this text (ValueError: no)." in problem


@pytest.mark.parametrize("text", ["⟦a", "a⟧", "⟦⟧", "⟦a⟦b⟧⟧", "⟧a⟦"])
def test_marks_that_do_not_pair(text):
    with pytest.raises(ValueError, match="do not pair"):
        unmark(text)


def test_options_of_an_example_hold_for_it_alone(tmp_path):
    file = tmp_path / "rule.yml"
    file.write_text(
        "extends: existence\nmessage: x\ntokens: [alpha]\nexamples:\n"
        "  bad: ['⟦alpha⟧ Alpha', {text: '⟦alpha⟧ ⟦Alpha⟧', options: {ignorecase: yes}}]\n  good: [Alpha]\n"
    )
    rule = load_rule("pack.rule", file, Checks())
    assert [outcome.problem for outcome in run_examples(rule, Checks(), Readers())] == [None] * 3


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("{ignorecsae: yes}", "an example sets the unknown key “ignorecsae”, did you mean “ignorecase”?"),
        ("{ignorecase: maybe}", "the options of an example: expected true or false"),
        ("[a]", "the options of an example are a mapping"),
    ],
)
def test_wrong_options_of_an_example_are_refused(tmp_path, options, message):
    file = tmp_path / "rule.yml"
    file.write_text(
        f"extends: existence\nmessage: x\ntokens: [a]\nexamples:\n  bad: [{{text: '⟦a⟧', options: {options}}}]\n"
    )
    with pytest.raises(RuleError, match=re.escape(message)):
        load_rule("pack.rule", file, Checks())


def test_unmark():
    assert unmark("a ⟦b⟧ c⟦d⟧") == ("a b cd", [(2, 3), (5, 6)])
