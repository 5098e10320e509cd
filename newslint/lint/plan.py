"""What a run is to do: the rules chosen, and the phrases that they look for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from newslint.rule.checks.table import Checks
from newslint.rule.model import FixSpec, Rule

# Examples are no part of a run: they are read from the rule files by those who show or test them.
_KEPT = tuple(name for field in fields(Rule) if (name := field.name) not in ("bad", "good"))


@dataclass(frozen=True, slots=True)
class Plan:
    """Rules in the order of their ids; `phrases` and `always` count in that order."""

    rules: Sequence[Rule]
    phrases: Mapping[int, Sequence[str]]
    always: Sequence[int]
    checks: Checks

    def data(self) -> tuple[Any, ...]:
        """The plan as texts, numbers, tuples, lists and dicts, without the examples of its rules."""
        rules = [tuple(_plain(getattr(rule, name)) for name in _KEPT) for rule in self.rules]
        return rules, dict(self.phrases), list(self.always)

    @classmethod
    def of(cls, data: tuple[Any, ...], checks: Checks) -> "Plan":
        """The plan that `data` gave."""
        rules, phrases, always = data
        return cls([_rule(values) for values in rules], phrases, always, checks)


def _rule(values: Sequence[Any]) -> Rule:
    known = dict(zip(_KEPT, values, strict=True))
    return Rule(**{**known, "fix": known["fix"] and FixSpec(*known["fix"])})


def _plain(value: Any) -> Any:  # noqa: ANN401 (whatever a rule holds)
    return tuple(value) if isinstance(value, FixSpec) else value
