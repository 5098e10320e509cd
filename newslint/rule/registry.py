"""All rules that there are, by id."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from newslint.rule.checks.table import Checks
from newslint.rule.load import load_rule, rule_files
from newslint.rule.model import LEVELS, Rule, RuleError
from newslint.rule.nearest import nearest
from newslint.rule.packs import bundled


class OptionError(ValueError):
    """An option that a rule does not have, or of the wrong type."""


class Registry:
    """Rule ids and their files; a rule is read when it is first asked for. Frozen once made."""

    def __init__(
        self,
        packs: Iterable[Path],
        checks: Checks,
        options: Mapping[str, Mapping[str, Any]],
        shared: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        """`packs`: one folder a pack. `options`: per rule id, values for keys of its check.

        `shared`: values for every rule whose check takes a key of that name (`house`, `dialect`, ...).

        Two files of one id are a RuleError. A wrong option is an OptionError when its rule is asked for.
        """
        self.checks = checks
        self._options, self._shared = options, shared
        self._rules: dict[str, Rule] = {}
        found: dict[str, Path] = {}
        for pack in packs:
            for rule_id, file in rule_files(pack):
                if rule_id in found:
                    raise RuleError(str(file), 1, 1, f"the id “{rule_id}” is taken by {found[rule_id]}")
                found[rule_id] = file
        self.files: Mapping[str, Path] = MappingProxyType(dict(sorted(found.items())))

    def ids(self) -> list[str]:
        """All ids, sorted."""
        return list(self.files)

    def rule(self, rule_id: str) -> Rule:
        """The rule of an id; KeyError if there is none, RuleError if its file is bad."""
        if rule_id not in self._rules:
            file = self.files[rule_id]
            own = file.is_relative_to(bundled())
            rule = load_rule(rule_id, file, self.checks, validate=not own)
            self._rules[rule_id] = _with_options(rule, self._shared, self._options.get(rule_id, {}), self.checks)
        return self._rules[rule_id]


def _with_options(rule: Rule, shared: Mapping[str, Any], options: Mapping[str, Any], checks: Checks) -> Rule:
    """The rule with a user's values for its level and for keys of its check."""
    if not shared and not options:
        return rule
    known = checks.keys_of(rule.check)
    _refuse_wrong(rule.id, options, {**known, "level": "level"})
    given = {key: value for key, value in {**shared, **options}.items() if key in known}
    return rule._replace(params={**rule.params, **given}, level=options.get("level", rule.level))


_VALUES: Mapping[str, tuple[tuple[type, ...], str]] = {
    "bool": ((bool,), "true or false"),
    "int": ((int,), "a whole number"),
    "float": ((int, float), "a number"),
    "list": ((list, tuple), "a list"),
    "patterns": ((list, tuple), "a list"),
    "map": ((dict,), "a table"),
    "pattern-map": ((dict,), "a table"),
}


def _refuse_wrong(rule_id: str, options: Mapping[str, Any], known: Mapping[str, str]) -> None:
    for key, value in options.items():
        if key not in known:
            raise OptionError(f"the rule {rule_id} has no option “{key}”{nearest(key, known)}")
        if key == "level" and value not in LEVELS:
            raise OptionError(f"the level of {rule_id} must be one of {', '.join(LEVELS)}, not “{value}”")
        types, wanted = _VALUES.get(known[key], ((str,), "a string"))
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            raise OptionError(f"the option “{key}” of {rule_id} must be {wanted}")
