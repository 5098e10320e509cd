"""What a foreign checker is: another program or service that looks at a whole document."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from newslint.rule.model import Finding
from newslint.text.document import Document


class CheckerError(Exception):
    """A checker cannot do its work; the text is one sentence, without the checker's name.

    `tolerated`: the user wants to be told and to go on; otherwise the run has failed (exit 2).
    """

    def __init__(self, message: str, *, tolerated: bool = False) -> None:
        super().__init__(message)
        self.tolerated = tolerated


class Choice(NamedTuple):
    """Which of a checker's ids are to be reported.

    An id runs if a selected prefix names it, or, where the whole checker runs by default, if nothing
    is selected; and if nothing that is ignored names it as exactly. An id that is not `quiet` runs
    only by its full id or with `preview`.
    """

    select: Sequence[str] | None = None
    extend: Sequence[str] = ()
    ignore: Sequence[str] = ()
    preview: bool = False
    by_default: bool = False

    def takes(self, rule_id: str, *, quiet: bool = True) -> bool:
        """Whether findings of an id (with the checker's name) are wanted."""
        asked = [*(self.select or ()), *self.extend]
        wanted, unwanted = _exactness(rule_id, asked), _exactness(rule_id, self.ignore)
        if unwanted and unwanted >= wanted:
            return False
        if not wanted and not (self.by_default and self.select is None):
            return False
        return quiet or self.preview or rule_id in asked

    def names(self, checker: str) -> list[str]:
        """The prefixes selected or ignored that are of a checker."""
        return [p for p in (*(self.select or ()), *self.extend, *self.ignore) if of(p, checker)]

    def runs(self, checker: str) -> bool:
        """Whether a checker has anything to do at all."""
        if any(prefix == checker for prefix in self.ignore):
            return any(of(p, checker) and p != checker for p in (*(self.select or ()), *self.extend))
        asked = any(of(prefix, checker) for prefix in (*(self.select or ()), *self.extend))
        return asked or (self.by_default and self.select is None)


def of(prefix: str, checker: str) -> bool:
    """Whether an id or a prefix at a dot begins with a checker's name."""
    return prefix == checker or prefix.startswith(checker + ".")


def _exactness(rule_id: str, prefixes: Iterable[str]) -> int:
    named = (p for p in prefixes if rule_id == p or rule_id.startswith(p + "."))
    return max((len(prefix) for prefix in named), default=0)


class Checker(Protocol):
    """A foreign checker, made once in a process with the user's options for it and what is chosen.

    Its findings have ids that begin with its name and a dot, and spans of `document.text`
    (`newslint.lint.checker.place` makes one of a range of the prose).
    """

    name: str

    def ids(self) -> Sequence[str]:
        """Every id that it can report; none if they are not known beforehand. CheckerError."""
        ...

    def open(self) -> Mapping[str, Any]:
        """Make ready, once a run and before other processes start; gives the options for those. CheckerError."""
        ...

    def check(self, document: Document) -> Iterable[Finding]:
        """The findings in a document, those that are not chosen left out. CheckerError."""
        ...

    def close(self) -> None:
        """Give back what `open` took; called once, also after an error."""
        ...


Factory = Callable[[Mapping[str, Any], Choice], Checker]
