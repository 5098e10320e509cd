"""What calls a rule: every finding is the same as where every rule looks at every document."""

from functools import cache
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.lint.asking import SHAPES, Askers
from newslint.lint.compile import plan_of
from newslint.lint.engine import RULE_ERROR, Engine
from newslint.lint.examples import unmark
from newslint.rule.checks.table import Checks
from newslint.rule.checks.whole import OfFeature, OfMarks, OfWords, WholeText
from newslint.rule.packs import bundled, packs_in
from newslint.rule.registry import Registry
from newslint.rule.report import find
from tests.making import document, engine, plain
from tests.running import PROJECT

CHECKS = Checks()


@cache
def rules():
    registry = Registry(packs_in(bundled()), CHECKS, {})
    return [registry.rule(name) for name in sorted(registry.files)]


@cache
def fast():
    return Engine(plan_of(rules(), CHECKS))


@cache
def slow():
    """The same rules, each called for every document."""
    plan = fast().plan
    return Engine(plan._replace(always=range(len(plan.rules)), words={}, marks={}, shapes={}, features={}, evidence={}))


@cache
def samples():
    """(text, kind) of each example of a rule."""
    examples = [example for rule in rules() for example in (*rule.bad, *rule.good)]
    return sorted({(unmark(example.text)[0], example.kind) for example in examples})


def same(text, kind):
    made = slow().lint(document(text, kind))
    assert fast().lint(document(text, kind)) == made
    return made


def test_on_every_example_of_a_rule():
    assert sum(len(same(text, kind)) for text, kind in samples()) > 100


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_on_examples_put_together(data):
    chosen = data.draw(st.lists(st.sampled_from(samples()), min_size=2, max_size=8))
    line_end = data.draw(st.sampled_from(["\n", "\n\n", "\r\n", " "]))
    same(line_end.join(text for text, _ in chosen), data.draw(st.sampled_from(["plain", "markdown", "html"])))


def test_on_the_manual():
    for path in sorted(PROJECT.glob("docs/*.md")):
        same(path.read_text(encoding="utf-8"), "markdown")


def test_the_order_of_documents_changes_nothing():
    texts = samples()[::7]
    forth, back = Engine(fast().plan), Engine(fast().plan)
    there = [forth.lint(document(text, kind)) for text, kind in texts]
    again = [back.lint(document(text, kind)) for text, kind in reversed(texts)]
    assert there == again[::-1]


class Reports(WholeText):
    keys = MappingProxyType({})

    def judge(self, document, hits):
        yield find(self._rule, document, 0, 1, [len(document.notable)])


class Colours(Reports, OfWords):
    def words(self):
        return ["red", "green"]


class Stars(Reports, OfMarks):
    marks = "*†"


class Strange(Reports, OfFeature):
    feature = "signs"


class Long(Reports):
    always = False
    shape = "word"

    def wants(self, words):
        return [word for word in words if len(word) > 20]


class Broken(Long):
    def wants(self, words):
        raise ValueError("out of luck")

    def judge(self, document, hits):
        raise ValueError("out of luck")


@pytest.mark.parametrize(
    ("check", "called", "silent"),
    [
        (Colours, ["a red house", "green"], ["Red", "redder", "", "infrared"]),
        (Stars, ["so *it* is", "†"], ["plain", ""]),
        (Strange, ["naïve", "bell \x07"], ["plain\ttext\r\n", ""]),
        (Long, ["a" * 21, "b " + "a" * 21 + " c"], ["a" * 20, "1" * 30, ""]),
    ],
)
def test_a_check_is_called_by_what_it_names(tmp_path, check, called, silent):
    run = engine(tmp_path, "extends: own\nmessage: '%s'\n", checks={"own": check})
    for _ in range(2):  # the second time from what is known of the words
        assert [len(run.lint(plain(text))) for text in called] == [1] * len(called)
        assert [text for text in silent if run.lint(plain(text))] == []


@pytest.mark.parametrize("check", [Colours, Stars, Strange, Long])
def test_a_rule_on_the_source_is_called_whatever_the_prose_has(tmp_path, check):
    run = engine(tmp_path, "extends: own\nmessage: '%s'\nscope: raw\n", checks={"own": check})
    assert len(run.lint(document("<p title='x'>plain</p>", "html"))) == 1


def test_a_check_that_fails_at_words_is_a_finding(tmp_path):
    run = engine(tmp_path, "extends: own\nmessage: '%s'\n", checks={"own": Broken})
    assert [finding.rule for finding in run.lint(plain("A text."))] == [RULE_ERROR]


def test_a_spelling_is_asked_about_once():
    asked = []

    def wants(number, words):
        asked.extend((number, word) for word in words)
        return {word for word in words if word.isupper()}

    askers = Askers({1: ["Ab"]}, {2: "word", 3: "foreign"}, wants)
    assert askers.of({"Ab", "AB", "é", "É", "9"}) == ({"Ab", "AB", "É"}, {1, 2, 3})
    assert askers.of({"AB", "é", "9"})[1] == {2}
    assert askers.of({"é"}) == (set(), set())
    assert sorted(asked) == [(2, "AB"), (2, "Ab"), (2, "É"), (2, "é"), (3, "É"), (3, "é")]


def test_a_process_that_has_seen_too_many_spellings_forgets_them(monkeypatch):
    monkeypatch.setattr("newslint.lint.asking._MOST", 2)
    askers = Askers({}, {1: "word"}, lambda _, words: {word for word in words if word.isupper()})
    for word in ("a", "B", "c", "D", "e", "B"):
        assert askers.of({word})[1] == ({1} if word.isupper() else set())


@given(st.sets(st.text(min_size=1, max_size=4)))
def test_shapes_take_away_only(words):
    for shape in SHAPES.values():
        assert shape(words) <= words
    assert all(word[0].isupper() for word in SHAPES["capital"](words))
