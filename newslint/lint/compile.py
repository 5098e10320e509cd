"""From rule files to a plan."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from newslint.lint.plan import Plan
from newslint.rule.checks.table import Checks
from newslint.rule.checks.whole import OfEvidence, OfFeature, OfMarks, OfWords
from newslint.rule.model import Check, Derives, Rule, WordCheck
from newslint.rule.registry import Registry
from newslint.rule.select import Selection, select
from newslint.text.words import fold

T = TypeVar("T")


def compile_plan(registry: Registry, selection: Selection) -> Plan:
    """Choose the rules and list what calls them; SelectionError, or RuleError for a file that cannot be used."""
    return plan_of(select(registry, selection), registry.checks)


def plan_of(rules: Sequence[Rule], checks: Checks) -> Plan:
    """The plan of given rules."""
    made = dict(enumerate(checks.get(rule.check)(rule) for rule in rules))
    # What calls a rule is looked for in the prose: one on the source is called for every document.
    prose = {index: check for index, check in made.items() if "raw" not in rules[index].scope}
    return Plan(
        [_with_derived(rule, made[index]) for index, rule in enumerate(rules)],
        phrases=_listed(made, lambda check: list(map(fold, check.patterns()))),
        words=_listed(prose, lambda check: list(check.words()) if isinstance(check, OfWords) else []),
        marks=_listed(prose, lambda check: check.marks if isinstance(check, OfMarks) else ""),
        always=[index for index, check in made.items() if check.always or (index not in prose and _is_called(check))],
        shapes=_listed(prose, lambda check: check.shape if isinstance(check, WordCheck) else ""),
        features=_listed(prose, lambda check: check.feature if isinstance(check, OfFeature) else ""),
        evidence=_listed(prose, lambda check: (check.source, check.key) if isinstance(check, OfEvidence) else None),
        checks=checks,
    )


def _with_derived(rule: Rule, check: Check) -> Rule:
    return rule._replace(params={**rule.params, **check.derived()}) if isinstance(check, Derives) else rule


def _is_called(check: Check) -> bool:
    """Whether something else than a phrase calls a check."""
    return isinstance(check, OfWords | OfMarks | OfFeature | OfEvidence | WordCheck)


def _listed(made: Mapping[int, Check], listed: Callable[[Check], T | None]) -> Mapping[int, T]:
    """What the checks list, for those that list anything."""
    return {index: found for index, check in made.items() if (found := listed(check))}
