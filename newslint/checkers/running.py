"""The foreign checkers of a run: which are to run, made and made ready."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.checkers.table import CHECKERS, factory
from newslint.config import Settings
from newslint.lint.checker import Checker, CheckerError, Choice, Factory, of
from newslint.plugins import PluginError
from newslint.rule.model import Finding
from newslint.rule.nearest import nearest
from newslint.rule.select import SelectionError
from newslint.text.document import Document


class Absent:
    """Stands for a checker that could not be made ready, which the user tolerates: every text is told of it."""

    def __init__(self, name: str, error: CheckerError) -> None:
        self.name = name
        self._error = error

    def ids(self) -> Sequence[str]:
        """None."""
        return []

    def open(self) -> Mapping[str, Any]:
        """Nothing."""
        return {}

    def check(self, document: Document) -> Iterator[Finding]:
        """Raises the error that kept it from running."""
        raise self._error

    def close(self) -> None:
        """Nothing is held."""


def open_checkers(settings: Settings, brought: Mapping[str, Factory], *, use_cache: bool = True) -> list[Checker]:
    """The checkers that have something to do, by name; PluginError for one that cannot run, SelectionError."""
    if taken := sorted(brought.keys() & CHECKERS.keys()):
        raise PluginError(f"the checker “{taken[0]}” is newslint's own")
    made = []
    for name in sorted({*brought, *CHECKERS}):
        choice = _choice(settings, name, by_default=name in brought or _switched_on(settings, name))
        if choice.runs(name):
            options = options_of(settings, name)
            if name == "languagetool" and not use_cache:
                options = {**options, "cache": False}
            made.append(_ready(name, brought.get(name) or factory(name), options, choice))
    return made


def options_of(settings: Settings, name: str) -> Mapping[str, Any]:
    """The user's options for a checker."""
    if name != "languagetool":
        return settings.options.get(name, {})
    language = {"language": settings.dialect} if settings.dialect else {}
    return {**language, **settings.languagetool}


def shared(settings: Settings, checkers: Sequence[Checker]) -> Settings:
    """The settings under which another process uses what these checkers have made ready."""
    options = dict(settings.options)
    for checker in checkers:
        if checker.name == "languagetool":
            settings = settings._replace(languagetool={**settings.languagetool, **checker.open()})
        elif given := checker.open():
            options[checker.name] = {**options.get(checker.name, {}), **given}
    return settings._replace(options=options)


def _switched_on(settings: Settings, name: str) -> bool:
    return name == "languagetool" and settings.languagetool.get("mode", "off") != "off"


def _choice(settings: Settings, name: str, *, by_default: bool) -> Choice:
    return Choice(settings.select, settings.extend_select, settings.ignore, settings.preview, by_default)


def _ready(name: str, make: Factory, options: Mapping[str, Any], choice: Choice) -> Checker:
    try:
        checker = make(options, choice)
        _refuse_unknown(checker.ids(), choice.names(name), name)
        checker.open()
    except CheckerError as error:
        if error.tolerated:
            return Absent(name, error)
        raise PluginError(f"{name}: {error}") from error
    return checker


def _refuse_unknown(ids: Sequence[str], prefixes: Sequence[str], name: str) -> None:
    for prefix in prefixes:
        if ids and prefix != name and not any(of(rule_id, prefix) for rule_id in ids):
            raise SelectionError(f"no rule is named “{prefix}”{nearest(prefix, ids)}")
