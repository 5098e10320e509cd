"""Documents, rules and runs for tests."""

from pathlib import Path

from newslint.lint.compile import plan_of
from newslint.lint.engine import Engine
from newslint.rule.checks.table import Checks
from newslint.rule.load import load_rule
from newslint.rule.model import Check, Finding
from newslint.text.decode import from_text
from newslint.text.document import Document
from newslint.text.readers.table import Readers


def plain(text: str) -> Document:
    return document(text, "plain")


def document(text: str, kind: str) -> Document:
    return Readers().document(from_text(text), "sample", kind)


def engine(folder: Path, *rules: str, checks: dict[str, type[Check]] | None = None) -> Engine:
    """An engine with rules of the given YAML texts, named test.r0, test.r1 ..."""
    known = Checks(checks)
    loaded = []
    for number, yaml in enumerate(rules):
        file = folder / f"r{number}.yml"
        file.write_text(yaml, encoding="utf-8")
        loaded.append(load_rule(f"test.r{number}", file, known))
    return Engine(plan_of(loaded, known))


def found(run: Engine, text: str, kind: str = "plain") -> list[tuple[str, str]]:
    """(source text, message) of each finding."""
    made = document(text, kind)
    return [(made.text[f.span.start : f.span.end], f.message) for f in run.lint(made)]


def places(run: Engine, text: str) -> list[Finding]:
    return run.lint(plain(text))
