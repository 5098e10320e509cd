from types import MappingProxyType

from newslint.lint.engine import RULE_ERROR
from newslint.rule.report import find
from tests.making import engine, found, plain


class Failing:
    keys = MappingProxyType({})
    always = True

    def __init__(self, rule):
        self._rule = rule

    def patterns(self):
        return []

    def judge(self, document, hits):
        raise ValueError("out of\nluck")


class First:
    """Reports the first word, hits or none."""

    keys = MappingProxyType({})
    always = True

    def __init__(self, rule):
        self._rule = rule

    def patterns(self):
        return ["kyiv"]

    def judge(self, document, hits):
        yield find(self._rule, document, 0, len(document.prose.split()[0]), [len(hits)])


WORD = "extends: existence\nmessage: \"no '%s'\"\ntokens: [bad]\n"


def test_a_rule_that_raises_is_a_finding_and_the_others_go_on(tmp_path):
    run = engine(tmp_path, "extends: failing\nmessage: m\n", WORD, checks={"failing": Failing})
    broken, word = run.lint(plain("a bad text"))
    assert (broken.rule, broken.level, broken.span) == (RULE_ERROR, "error", (0, 0))
    assert broken.message == "The rule test.r0 failed on this text (ValueError: out of luck)."
    assert (word.rule, word.span) == ("test.r1", (2, 5))


def test_a_check_is_called_without_hits_where_it_says_so(tmp_path):
    run = engine(tmp_path, "extends: first\nmessage: '%d hits'\n", checks={"first": First})
    assert found(run, "nothing here") == [("nothing", "0 hits")]
    assert found(run, "Kyiv and Kyiv") == [("Kyiv", "2 hits")]


def test_findings_come_by_place_then_rule(tmp_path):
    run = engine(tmp_path, WORD, WORD.replace("[bad]", "[bad, worse]"))
    assert [(f.rule, f.span.start) for f in run.lint(plain("worse bad"))] == [
        ("test.r1", 0),
        ("test.r0", 6),
        ("test.r1", 6),
    ]


def test_an_empty_document_has_no_findings(tmp_path):
    assert engine(tmp_path, WORD).lint(plain("")) == []


def test_a_placeholder_for_code_is_no_finding(tmp_path):
    run = engine(
        tmp_path, "extends: existence\nmessage: x\nnonword: true\ntokens: ['\\ufffc']\n".replace("\\ufffc", "\ufffc")
    )
    assert found(run, "Use `code` now, \ufffc so.\n", "markdown") == [("\ufffc", "x")]
