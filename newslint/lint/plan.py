"""What a run is to do: the rules chosen, and the phrases that they look for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newslint.rule.checks.table import Checks
from newslint.rule.model import Rule
from newslint.rule.registry import Registry
from newslint.rule.select import Selection, select


@dataclass(frozen=True, slots=True)
class Plan:
    """Rules in the order of their ids; `phrases` and `always` count in that order."""

    rules: Sequence[Rule]
    phrases: Mapping[int, Sequence[str]]
    always: Sequence[int]
    checks: Checks


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
