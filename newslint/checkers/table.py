"""The foreign checkers that newslint comes with, by the first part of their ids."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from newslint.lint.checker import Factory

CHECKERS: Mapping[str, str] = MappingProxyType(
    {
        "languagetool": "newslint.checkers.languagetool:LanguageTool",
        "proselint": "newslint.checkers.proselint:Proselint",
    }
)


def factory(name: str) -> Factory:
    """What makes a checker of the table; KeyError."""
    module, _, attribute = CHECKERS[name].partition(":")
    made: Factory = getattr(import_module(module), attribute)
    return made
