"""Settings made into something that checks files: what every front end starts with."""

from functools import cached_property
from pathlib import Path

from newslint.config import ConfigError, Settings
from newslint.discover import SUFFIXES, Target
from newslint.lint.engine import Engine
from newslint.lint.plan import compile_plan
from newslint.lint.report import FileReport, locate
from newslint.plugins import PluginError, Plugins, load_plugins
from newslint.rule.checks.table import Checks
from newslint.rule.packs import bundled, packs_in
from newslint.rule.registry import Registry
from newslint.rule.select import Selection
from newslint.text.decode import is_binary
from newslint.text.readers.table import Readers


class Session:
    """One run's settings with all that is made from them, each part at first use."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

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
    def registry(self) -> Registry:
        """All rules there are: ours, the plug-ins' and the user's; RuleError, ConfigError."""
        settings = self.settings
        packs = [*packs_in(bundled()), *self.plugins.packs]
        for folder in settings.rules:
            if not Path(folder).is_dir():
                raise ConfigError(f"{folder}: this folder of rules does not exist")
            packs += packs_in(Path(folder))
        return Registry(packs, self.checks, settings.options, settings.shared())

    @cached_property
    def engine(self) -> Engine:
        """The engine of the chosen rules; RuleError, SelectionError."""
        settings = self.settings
        selection = Selection(settings.select, settings.extend_select, settings.ignore, settings.preview)
        return Engine(compile_plan(self.registry, selection))

    @cached_property
    def readers(self) -> Readers:
        """The readers of newslint and of the plug-ins, which are known by their suffix."""
        brought = self.plugins.readers
        return Readers(dict(brought), {suffix: suffix for suffix in brought})

    @property
    def suffixes(self) -> frozenset[str]:
        """Suffixes of the files that are checked when they are found in a folder."""
        return SUFFIXES | frozenset(self.plugins.readers)

    def check(self, data: bytes, path: str, kind: str | None = None) -> FileReport:
        """The report of a file's bytes. Whatever newslint fails at is the report's error, in one sentence."""
        try:
            document = self.readers.document(data, path, kind)
            return locate(document, path, self.engine.lint(document))
        except Exception as error:  # one file that a reader cannot stand must not end the run
            reason = " ".join(f"{type(error).__name__}: {error}".split())
            return FileReport(path, error=f"newslint failed on this file ({reason})")

    def check_file(self, target: Target) -> FileReport:
        """The report of a file on disk."""
        try:
            data = Path(target.path).read_bytes()
        except OSError as error:
            return FileReport(target.path, error=f"cannot be read: {error.strerror}")
        if not is_binary(data):
            return self.check(data, target.path)
        if target.named:
            return FileReport(target.path, error="this is a binary file")
        return FileReport(target.path, notice="passed over: this is a binary file")
