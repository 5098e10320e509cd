"""The table `[languagetool]` of a configuration, read and checked."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from newslint.lint.checker import CheckerError
from newslint.rule.nearest import nearest

_WORDS = {"mode": ("off", "remote", "local"), "on-unavailable": ("error", "warn")}
_NUMBERS = frozenset({"timeout", "start-timeout", "max-chars"})


class Options(NamedTuple):
    """How LanguageTool is reached. Times in seconds, `max_chars` in code points of one request.

    `url` is the server's address without `/v2` (mode remote), `folder` holds the jars (mode local),
    `memory` is the Java heap. `cache` keeps answers in the user's cache folder.
    """

    mode: str = "off"
    url: str = ""
    folder: str = ""
    language: str = "en-US"
    timeout: float = 20
    start_timeout: float = 60
    on_unavailable: str = "error"
    memory: str = "1g"
    max_chars: int = 50_000
    cache: bool = True

    @property
    def tolerated(self) -> bool:
        """Whether the run goes on without LanguageTool where it fails."""
        return self.on_unavailable == "warn"


def read_options(given: Mapping[str, Any]) -> Options:
    """The options as given in a configuration, with hyphens in their names; CheckerError says what is wrong."""
    known = {name.replace("_", "-"): name for name in Options._fields}
    for key, value in given.items():
        if key not in known:
            raise CheckerError(f"there is no option “{key}”{nearest(key, known)}")
        _refuse_wrong(key, value, Options._field_defaults[known[key]])
    options = Options(**{known[key]: value for key, value in given.items()})
    wanted = {"remote": "url", "local": "folder"}.get(options.mode)
    if options.mode == "off":
        raise CheckerError("it is selected, but the option “mode” is “off”; set it to “remote” or “local”")
    if wanted and not getattr(options, wanted):
        raise CheckerError(f"mode “{options.mode}” needs the option “{wanted}”")
    return options._replace(url=options.url.rstrip("/").removesuffix("/v2"))


def _refuse_wrong(key: str, value: object, default: object) -> None:
    if key in _WORDS and value not in _WORDS[key]:
        raise CheckerError(f"the option “{key}” must be one of {', '.join(_WORDS[key])}")
    if key in _NUMBERS:
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise CheckerError(f"the option “{key}” must be a number above 0")
    elif type(value) is not type(default):
        kind = "true or false" if isinstance(default, bool) else "a string"
        raise CheckerError(f"the option “{key}” must be {kind}")
