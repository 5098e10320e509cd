"""Which rules run."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newslint.rule.model import Rule
from newslint.rule.nearest import nearest
from newslint.rule.registry import Registry


class Selection(NamedTuple):
    """Ids or prefixes at a dot. `select` None means the default set; `extend` adds to it, `ignore` takes away."""

    select: Sequence[str] | None = None
    extend: Sequence[str] = ()
    ignore: Sequence[str] = ()
    preview: bool = False


class SelectionError(Exception):
    """An id or prefix that names no rule."""


def select(registry: Registry, selection: Selection) -> list[Rule]:
    """The rules that run, by id. What names a rule more exactly wins over what names it by prefix.

    A rule of stage preview runs with `preview`, or asked for by its full id.
    """
    ids = registry.ids()
    asked = [*(selection.select or ()), *selection.extend]
    _refuse_unknown([*asked, *selection.ignore], ids)
    chosen = []
    for rule_id in ids:
        wanted, unwanted = _exactness(rule_id, asked), _exactness(rule_id, selection.ignore)
        if unwanted > wanted or (unwanted and unwanted == wanted):
            continue
        if wanted or selection.select is None:
            rule = registry.rule(rule_id)
            if _runs(rule, wanted > 0, rule_id in asked or selection.preview):
                chosen.append(rule)
    return chosen


def _runs(rule: Rule, asked: bool, trusted: bool) -> bool:
    return (rule.stage == "stable" or trusted) and (rule.default or asked)


def _exactness(rule_id: str, prefixes: Iterable[str]) -> int:
    """The length of the longest prefix that names the rule, 0 if none does."""
    return max((len(prefix) for prefix in prefixes if names(prefix, rule_id)), default=0)


def names(prefix: str, rule_id: str) -> bool:
    """Whether an id or a prefix at a dot names a rule."""
    return rule_id == prefix or rule_id.startswith(prefix + ".")


def _refuse_unknown(prefixes: Iterable[str], ids: Sequence[str]) -> None:
    for prefix in prefixes:
        if not any(names(prefix, rule_id) for rule_id in ids):
            known = {*ids, *(rule_id.rpartition(".")[0] for rule_id in ids)}
            raise SelectionError(f"no rule is named “{prefix}”{nearest(prefix, known)}")
