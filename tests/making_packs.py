"""Engines of newslint's own rules, for the tests of packs."""

from functools import cache

from newslint.lint.compile import plan_of
from newslint.lint.engine import Engine
from newslint.rule.checks.table import Checks
from newslint.rule.model import Finding
from newslint.rule.registry import Registry
from tests.making import document
from tests.running import PROJECT


@cache
def engine_of(rule: str) -> Engine:
    """An engine of one of newslint's own rules."""
    checks = Checks()
    registry = Registry([PROJECT / "rules" / rule.partition(".")[0]], checks, {})
    return Engine(plan_of([registry.rule(rule)], checks))


def lint(rule: str, text: str, kind: str = "plain") -> list[Finding]:
    return engine_of(rule).lint(document(text, kind))


def texts(rule: str, text: str, kind: str = "plain") -> list[str]:
    """The source texts that a rule reports."""
    return [text[f.span.start : f.span.end] for f in lint(rule, text, kind)]


def fixed(rule: str, text: str, kind: str = "plain", *, safe_only: bool = False) -> str:
    """The text after all fixes of a rule."""
    fixes = [f.fix for f in lint(rule, text, kind) if f.fix and (f.fix.safety == "safe" or not safe_only)]
    for edit in sorted((edit for fix in fixes for edit in fix.edits), reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
