"""The verbs and their options as data: what click's are made from, and what plain command lines are read with."""

import os
from typing import Literal, NamedTuple

from newslint.config import DIALECTS, LEVELS
from newslint.report import REPORTERS

VERBS = {
    "check": "newslint.cli.check:check",
    "config": "newslint.cli.config:config",
    "rule": "newslint.cli.rule:rule",
    "test": "newslint.cli.test:test",
}

Kind = Literal["flag", "text", "names", "folder", "file", "choice", "count"]


class UsageError(Exception):
    """A command line that cannot be used; its text is one sentence."""


class Option(NamedTuple):
    """One option. "names" are rule ids between commas, a "choice" is one of `choices`, a "count" is 0 or more."""

    name: str
    kind: Kind
    help: str
    metavar: str | None = None
    multiple: bool = False
    choices: tuple[str, ...] = ()
    default: str | None = None
    key: str = ""

    @property
    def dest(self) -> str:
        """The key of its value."""
        return self.key or self.name.lstrip("-").replace("-", "_")


RULES = (
    Option("--select", "names", "Run these rules instead of the default ones.", multiple=True),
    Option("--extend-select", "names", "Run these rules too.", multiple=True),
    Option("--ignore", "names", "Do not run these rules.", multiple=True),
    Option("--preview", "flag", "Run rules of stage preview too."),
    Option("--rules", "folder", "A folder of more rules.", "DIR", multiple=True),
    Option("--plugin", "text", "An installed plug-in to load.", "NAME", multiple=True),
    Option("--house", "text", "The house style for names.", "NAME"),
    Option("--dialect", "choice", "The English that is wanted, such as en-GB.", "TAG", choices=DIALECTS),
    Option("--config", "file", "Read this configuration, look for no other.", "FILE"),
    Option("--isolated", "flag", "Read no configuration."),
)
"""What chooses and configures rules."""

FAIL_ON = Option("--fail-on", "choice", "Exit 1 only for findings of this level or above.", choices=LEVELS)

CHECK = (
    *RULES,
    FAIL_ON,
    Option("--exit-zero", "flag", "Exit 0 even if there are findings."),
    Option("--output-format", "choice", "", choices=tuple(REPORTERS), default="text"),
    Option("--output", "text", "Write the report to a file.", "FILE", key="target"),
    Option("--stdin-filename", "text", "The name of what is read from standard input.", "NAME"),
    Option("--force-exclude", "flag", "Pass over excluded files even where they are named."),
    Option("--jobs", "count", "Processes to use; 0, the default, as many as pay."),
    Option("--no-cache", "flag", "Neither read nor write the cache of compiled rules."),
    Option("--across", "flag", "Compare the names of all files with each other too."),
    Option("--timing", "flag", "Say on standard error where the time goes, by stage and rule."),
)
"""All options of `newslint check`."""


def names(value: str) -> tuple[str, ...]:
    """Rule ids or prefixes between commas."""
    return tuple(name for name in (part.strip() for part in value.split(",")) if name)


def looks_like_check(first: str) -> bool:
    """Whether a first argument is an option or a path (one that exists, or that no verb can be), or missing."""
    return not first or first[0] == "-" or "." in first or os.path.basename(first) != first or os.path.exists(first)
