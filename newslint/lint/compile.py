"""From rule files to a plan."""

from collections.abc import Sequence

from newslint.lint.plan import Plan
from newslint.rule.checks.table import Checks
from newslint.rule.model import Rule
from newslint.rule.registry import Registry
from newslint.rule.select import Selection, select


def compile_plan(registry: Registry, selection: Selection) -> Plan:
    """Choose the rules and list their phrases; SelectionError, or RuleError for a file that cannot be used."""
    return plan_of(select(registry, selection), registry.checks)


def plan_of(rules: Sequence[Rule], checks: Checks) -> Plan:
    """The plan of given rules."""
    made = [checks.get(rule.check)(rule) for rule in rules]
    phrases = {index: list(check.patterns()) for index, check in enumerate(made)}
    return Plan(
        rules,
        {index: literals for index, literals in phrases.items() if literals},
        [index for index, check in enumerate(made) if check.always],
        checks,
    )
