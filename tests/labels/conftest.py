from pathlib import Path

import pytest

from newslint.lint.compile import plan_of
from newslint.lint.engine import Engine
from newslint.rule.checks.labels.label import GarbledLabel
from newslint.rule.checks.table import Checks
from newslint.rule.load import load_rule

RULES = Path(__file__).resolve().parents[2] / "rules"


@pytest.fixture(scope="session")
def garbled():
    return GarbledLabel(load_rule("headers.garbled-label", RULES / "headers" / "garbled-label.yml", Checks()))


@pytest.fixture(scope="session")
def headers():
    """An engine with one rule of the pack, by name."""

    def make(name):
        checks = Checks()
        return Engine(plan_of([load_rule(f"headers.{name}", RULES / "headers" / f"{name}.yml", checks)], checks))

    return make
