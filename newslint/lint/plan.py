"""What a run is to do: the rules chosen, and the phrases that they look for."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from newslint.rule.checks.table import Checks
from newslint.rule.model import FixSpec, Rule

# Examples are no part of a run: they are read from the rule files by those who show or test them.
_KEPT = tuple(name for name in Rule._fields if name not in ("bad", "good"))


class Plan(NamedTuple):
    """Rules in the order of their ids; all else counts in that order.

    What calls a rule: a phrase of its own in the text, a word, a mark (a character), a feature of the document, or
    a key in an evidence (source and key; see `checks.whole`); or it is asked about words of a shape (see `asking`).
    `always`: it looks at every document.
    """

    rules: Sequence[Rule]
    phrases: Mapping[int, Sequence[str]]
    words: Mapping[int, Sequence[str]]
    marks: Mapping[int, str]
    always: Sequence[int]
    shapes: Mapping[int, str]
    features: Mapping[int, str]
    evidence: Mapping[int, tuple[str, str]]
    checks: Checks

    def data(self) -> tuple[Any, ...]:
        """The plan as texts, numbers, tuples, lists and dicts, without the examples of its rules."""
        rules = [tuple(_plain(getattr(rule, name)) for name in _KEPT) for rule in self.rules]
        return rules, {name: getattr(self, name) for name in _CALLS}

    @classmethod
    def of(cls, data: tuple[Any, ...], checks: Checks) -> "Plan":
        """The plan that `data` gave."""
        rules, calls = data
        return cls([_rule(values) for values in rules], **calls, checks=checks)


_CALLS = tuple(name for name in Plan._fields if name not in ("rules", "checks"))


def _rule(values: Sequence[Any]) -> Rule:
    known = dict(zip(_KEPT, values, strict=True))
    return Rule(**{**known, "fix": known["fix"] and FixSpec(*known["fix"])})


def _plain(value: Any) -> Any:  # noqa: ANN401 (whatever a rule holds)
    if isinstance(value, FixSpec):
        return tuple(value)
    return dict(value) if isinstance(value, Mapping) else value
