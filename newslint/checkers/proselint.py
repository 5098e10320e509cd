"""proselint, in process: its checks are called one by one, without its registry and its configuration.

Its defects are mended here: places count from its padded text; a match inside a
word is dropped, since its engine forgets word boundaries; overlapping findings are merged later.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from newslint.checkers.places import finding
from newslint.lint.checker import CheckerError, Choice, of
from newslint.rule.model import Finding, Level
from newslint.text.decode import without_surrogates
from newslint.text.document import Document

NAME = "proselint"
# Prefixes of the checks that are silent on edited news, or right when they are not.
QUIET = (
    "annotations", "dates_times.am_pm.midnight_noon", "malapropisms", "misc.false_plurals", "misc.illogic.coin",
    "misc.illogic.collusion", "misc.institution_name", "misc.not_guilty", "misc.waxed", "misc.whence",
    "mixed_metaphors", "mondegreens", "nonwords", "psychology", "redundancy.ras_syndrome", "spelling.able_atable",
    "spelling.able_ible", "spelling.ally_ly", "spelling.ance_ence", "spelling.athletes", "spelling.ely_ly",
    "spelling.em_im_en_in", "spelling.in_un", "spelling.misc", "spelling.ve_of", "typography.punctuation.misplaced",
)  # fmt: skip
# Its sets of patterns are tested at word boundaries, and then searched without them.
_FORGETFUL = frozenset({"Existence", "PreferredFormsSimple"})
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_LEVELS: Mapping[str, Level] = {"annotations": "warning", "malapropisms": "warning", "nonwords": "warning"}


class _Result(NamedTuple):
    """The parts of proselint's CheckResult that are used; `span` counts in the padded text."""

    check_path: str
    message: str
    span: tuple[int, int]
    replacements: str | None


class _Flags(Protocol):
    allow_quotes: bool


class _Check(Protocol):
    path: str
    flags: _Flags
    check_type: object

    def check_with_flags(self, text: str) -> Iterable[_Result]: ...


class Proselint:
    """The checks of proselint that are chosen."""

    name = NAME

    def __init__(self, options: Mapping[str, Any], choice: Choice) -> None:
        """`options`: none are known."""
        if options:
            raise CheckerError(f"there is no option “{sorted(options)[0]}”")
        every = _checks()
        self._ids = list(dict.fromkeys(f"{NAME}.{check.path}" for check in every))
        self._checks = [check for check in every if choice.takes(f"{NAME}.{check.path}", quiet=is_quiet(check.path))]

    def ids(self) -> Sequence[str]:
        """The paths of its checks, each after `proselint.`."""
        return self._ids

    def open(self) -> Mapping[str, Any]:
        """Nothing is to be made ready."""
        return {}

    def close(self) -> None:
        """Nothing is to be given back."""

    def check(self, document: Document) -> Iterator[Finding]:
        """The findings of the chosen checks, those in quotation marks (by proselint's own rule) left out."""
        if not document.prose:
            return
        text = f"\n{without_surrogates(document.prose)}\n"
        quoted = _quoted(text[1:-1])
        for check in self._checks:
            for result in check.check_with_flags(text):
                if check.flags.allow_quotes or not quoted(result.span[0]):
                    yield from _finding(document, check, result)


def is_quiet(path: str) -> bool:
    """Whether a check runs when proselint is selected as a whole."""
    return any(of(path, prefix) for prefix in QUIET)


def _checks() -> Sequence[_Check]:
    from proselint.checks import __register__

    checks: Sequence[_Check] = __register__
    return checks


def _quoted(text: str) -> Callable[[int], bool]:
    """proselint's own judgement of what stands in quotation marks, by the place in the padded text."""
    from proselint.tools import LintFile

    judged: Callable[[int], bool] = LintFile("text", text).is_quoted_pos
    return judged


def _finding(document: Document, check: _Check, result: _Result) -> Iterator[Finding]:
    """At most one finding: none for a part of a word, white space, or a range over several paragraphs."""
    prose, kind = document.prose, type(check.check_type).__name__
    # Its checks for words that are not on a list give a start that is one too far.
    start = max(result.span[0] - 1 - (kind == "ReverseExistence"), 0)
    end = min(result.span[1] - 1, len(prose))
    while start < end and prose[start].isspace():
        start += 1
    while end > start and prose[end - 1].isspace():
        end -= 1
    if kind in _FORGETFUL or result.check_path == "spelling.consistency":
        start, end = _whole(prose, start, end, check)
    if start < end and _together(document, start, end):
        message = result.message if result.message.endswith((".", "?", "!")) else f"{result.message}."
        level = _LEVELS.get(result.check_path.partition(".")[0], "suggestion")
        rule_id = f"{NAME}.{result.check_path}"
        yield finding(rule_id, document, start, end, message, level, result.replacements)


def _whole(prose: str, start: int, end: int, check: _Check) -> tuple[int, int]:
    """The range of the whole words that a match is part of, if the check finds them alone too; else none."""
    left, right = start, end
    while _inside_word(prose, left):
        left -= 1
    while _inside_word(prose, right):
        right += 1
    if (left, right) == (start, end):
        return start, end
    alone = any(True for _ in check.check_with_flags(f"\n{without_surrogates(prose[left:right])}\n"))
    return (left, right) if alone and check.path != "spelling.consistency" else (start, start)


def _together(document: Document, start: int, end: int) -> bool:
    """In one block, or in lines of one paragraph of plain text."""
    if document.block_at(start) == document.block_at(end - 1):
        return True
    return document.kind == "plain" and not _BLANK_LINE.search(document.prose, start, end)


def _inside_word(prose: str, at: int) -> bool:
    """Whether a place is between two letters or digits."""
    return 0 < at < len(prose) and prose[at - 1].isalnum() and prose[at].isalnum()
