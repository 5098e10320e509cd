"""Rules of the pack `names` on texts, with options."""

from newslint.lint.compile import compile_plan
from newslint.lint.engine import RULE_ERROR, Engine
from newslint.rule.checks.table import Checks
from newslint.rule.packs import bundled
from newslint.rule.registry import Registry
from newslint.rule.select import Selection
from tests.making import plain

FOLDER = bundled() / "names"


def engine(*ids, **shared):
    """An engine of some rules of the pack; `shared` are `house`, `accept`, `prefer`."""
    registry = Registry([FOLDER], Checks(), {}, shared)
    return Engine(compile_plan(registry, Selection(list(ids or ("names",)))))


def lint(text, *ids, **shared):
    document = plain(text)
    findings = engine(*ids, **shared).lint(document)
    assert not [f.message for f in findings if f.rule == RULE_ERROR]
    return document, findings


def forms(text, *ids, **shared):
    """(unexpected form, the other forms) of each finding."""
    document, findings = lint(text, *ids, **shared)
    cut = lambda span: document.text[span.start : span.end]  # noqa: E731
    return [(cut(f.span), sorted({cut(r.span) for r in f.related} - {cut(f.span)})) for f in findings]
