"""Settings made into something that checks files: what every front end starts with."""

from collections.abc import Callable, Sequence
from functools import cached_property
from io import FileIO
from typing import TYPE_CHECKING, TypeVar

from newslint.config import ConfigError, Settings
from newslint.discover import Target
from newslint.lint import cache
from newslint.lint.checker import of
from newslint.lint.engine import Engine
from newslint.lint.plan import Plan
from newslint.lint.report import FileReport, locate
from newslint.plugins import PluginError, Plugins, load_plugins
from newslint.rule.checks.table import Checks
from newslint.rule.nearest import nearest
from newslint.rule.packs import bundled, packs_in, sources
from newslint.text.decode import is_binary
from newslint.text.readers.table import Readers

if TYPE_CHECKING:
    from newslint.lint.checker import Checker
    from newslint.lint.timing import Timings
    from newslint.rule.registry import Registry

T = TypeVar("T")


class Session:
    """One run's settings with all that is made from them, each part at first use."""

    def __init__(self, settings: Settings, *, use_cache: bool = True, timings: "Timings | None" = None) -> None:
        """`timings`: where to add up the time of each stage and rule; the run then stays in one process."""
        self.settings = settings
        self.timings = timings
        self.use_cache = use_cache

    @cached_property
    def plugins(self) -> Plugins:
        """The plug-ins that the settings name; PluginError."""
        return load_plugins(self.settings.plugins)

    @cached_property
    def checks(self) -> Checks:
        """The kinds of rules: ours and the plug-ins'; PluginError if one takes a name of ours."""
        try:
            return Checks(self.plugins.checks)
        except ValueError as error:
            raise PluginError(str(error)) from None

    @cached_property
    def registry(self) -> "Registry":
        """All rules there are: ours, the plug-ins' and the user's; RuleError, ConfigError."""
        from pathlib import Path

        from newslint.rule.checks.variants.known import AUTHORITIES
        from newslint.rule.registry import Registry

        settings = self.settings
        if settings.house and settings.house not in AUTHORITIES:
            raise ConfigError(f"the house style must be one of {', '.join(AUTHORITIES)}, not “{settings.house}”")
        packs = [*packs_in(bundled()), *self.plugins.packs]
        for folder in settings.rules:
            if not Path(folder).is_dir():
                raise ConfigError(f"{folder}: this folder of rules does not exist")
            packs += packs_in(Path(folder))
        registry = Registry(packs, self.checks, settings.options, settings.shared())
        self._refuse_wrong_options(registry)
        return registry

    def _refuse_wrong_options(self, registry: "Registry") -> None:
        """Read every rule that has options, so that the error names the file that gives them."""
        from newslint.rule.registry import OptionError

        for rule_id in self.settings.options.keys() - self.plugins.checkers.keys():
            if rule_id not in registry.files:
                hint = nearest(rule_id, registry.files)
                raise ConfigError(f"{self.settings.source}: “rule”: no rule is named “{rule_id}”{hint}")
            try:
                registry.rule(rule_id)
            except OptionError as error:
                raise ConfigError(f"{self.settings.source}: {error}") from None

    @cached_property
    def engine(self) -> Engine:
        """The engine of the chosen rules; RuleError, SelectionError."""
        plan = self._recalled() or self._compiled()
        engine = Engine(plan) if self.timings is None else self._timed(plan, self.timings)
        engine.checkers = self.checkers
        return engine

    @staticmethod
    def _timed(plan: Plan, timings: "Timings") -> Engine:
        from newslint.lint.timing import TimedEngine

        return TimedEngine(plan, timings)

    @cached_property
    def checkers(self) -> "Sequence[Checker]":
        """The foreign checkers that have something to do, made ready; PluginError, SelectionError."""
        from newslint.checkers.table import CHECKERS

        settings = self.settings
        chosen = (*(settings.select or ()), *settings.extend_select, *settings.ignore)
        asked = any(of(prefix, name) for prefix in chosen for name in CHECKERS)
        if not (asked or settings.languagetool or self.plugins.checkers):
            return ()
        from newslint.checkers.running import open_checkers

        return open_checkers(settings, self.plugins.checkers, use_cache=self.use_cache)

    @property
    def worker_settings(self) -> Settings:
        """The settings for another process of the same run, which is to use what this one has made ready."""
        if not self.checkers:
            return self.settings
        from newslint.checkers.running import shared

        return shared(self.settings, self.checkers)

    def close(self) -> None:
        """Give back what foreign checkers hold, such as a server."""
        for checker in self.__dict__.get("checkers", ()):
            checker.close()

    @property
    def unanchored(self) -> list[str]:
        """The ids of the rules that look at every document, whether the scan found something for them or not."""
        plan = self.engine.plan
        return [plan.rules[index].id for index in sorted({*plan.always, *plan.evidence})]

    def _measured(self, stage: str, work: Callable[[], T]) -> T:
        return work() if self.timings is None else self.timings.measure(stage, work)

    def _compiled(self) -> Plan:
        from newslint.lint.compile import compile_plan
        from newslint.rule.select import Selection

        settings = self.settings
        select = None if settings.select is None else self._own(settings.select)
        chosen = Selection(select, self._own(settings.extend_select), self._own(settings.ignore), settings.preview)
        plan = compile_plan(self.registry, chosen)
        if self._cache_key:
            cache.store(self._cache_key, plan.data())
        return plan

    def _own(self, prefixes: tuple[str, ...]) -> tuple[str, ...]:
        """The prefixes that are not of a foreign checker."""
        from newslint.checkers.table import CHECKERS

        foreign = {*CHECKERS, *self.plugins.checkers}
        return tuple(prefix for prefix in prefixes if not any(of(prefix, name) for name in foreign))

    def _recalled(self) -> Plan | None:
        data = cache.recall(self._cache_key) if self._cache_key else None
        return data and Plan.of(data, Checks())

    @cached_property
    def _cache_key(self) -> tuple[object, ...] | None:
        """Everything that a plan depends on; None where it is not to be kept."""
        settings = self.settings
        if settings.plugins or not self.use_cache:
            return None
        chosen = (settings.select, settings.extend_select, settings.ignore, settings.preview)
        try:
            return (chosen, settings.options, settings.shared(), cache.states([*sources(), *settings.rules]))
        except OSError:
            # A folder is missing: compiling says so.
            return None

    @cached_property
    def readers(self) -> Readers:
        """The readers of newslint and of the plug-ins, which are known by their suffix."""
        brought = self.plugins.readers
        return Readers(dict(brought), {suffix: suffix for suffix in brought})

    def check(self, data: bytes, path: str, kind: str | None = None) -> FileReport:
        """The report of a file's bytes. Whatever newslint fails at is the report's error, in one sentence."""
        try:
            document = self._measured("decode", lambda: self.readers.document(data, path, kind))
            findings = self.engine.lint(document)
            report = self._measured("report", lambda: locate(document, path, findings))
            notices = self.engine.take_notices()
            return report._replace(notice="; ".join(notices)) if notices else report
        except Exception as error:  # one file that a reader cannot stand must not end the run
            reason = " ".join(f"{type(error).__name__}: {error}".split())
            return FileReport(path, error=f"newslint failed on this file ({reason})")

    def check_file(self, target: Target) -> FileReport:
        """The report of a file on disk."""
        try:
            data = self._measured("read", lambda: _read(target.path))
        except OSError as error:
            return FileReport(target.path, error=f"cannot be read: {error.strerror}")
        return self.check_data(data, target.path, named=target.named)

    def check_data(self, data: bytes, path: str, *, named: bool = True) -> FileReport:
        """The report of bytes that may be no text: an error where they were asked for, else a notice."""
        if not is_binary(data):
            return self.check(data, path)
        if named:
            return FileReport(path, error="this is a binary file")
        return FileReport(path, notice="passed over: this is a binary file")


def _read(path: str) -> bytes:
    """The bytes of a file, by the shortest way: of many small files this is a tenth of the whole work."""
    with FileIO(path) as file:
        return file.readall()
