"""One finding where several checkers flag the same words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newslint.rule.model import Finding

ORDER = ("languagetool", "proselint")
"""Foreign checkers after newslint, the most trusted first; others stand between by their names."""


def merge(own: Sequence[Finding], foreign: Iterable[Finding]) -> list[Finding]:
    """newslint's findings, and those of foreign checkers that no better one stands on the same words of.

    A finding that goes is named in the message of the one that stays. Two stand on the same words if
    they share at least half of the longer one, two of one foreign checker if they overlap at all (the
    longer one stays). Findings of newslint are never merged with each other.
    """
    kept: list[Finding] = list(own)
    also: dict[int, list[str]] = {}
    for finding in sorted(foreign, key=_rank):
        same = next((at for at, other in enumerate(kept) if _same_words(finding, other)), None)
        if same is None:
            kept.append(finding)
        elif finding.rule not in (kept[same].rule, *also.get(same, ())):
            also.setdefault(same, []).append(finding.rule)
    return [_naming(finding, also.get(at, ())) for at, finding in enumerate(kept)]


def _rank(finding: Finding) -> tuple[object, ...]:
    checker = finding.rule.partition(".")[0]
    order = ORDER.index(checker) * 2 if checker in ORDER else 1
    return order, checker, finding.span.start - finding.span.end, finding.span, finding.rule, finding.message


def _same_words(one: Finding, other: Finding) -> bool:
    shared = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    if one.rule.partition(".")[0] == other.rule.partition(".")[0]:
        return shared > 0
    longer = max(one.span.end - one.span.start, other.span.end - other.span.start)
    return shared > 0 and 2 * shared >= longer


def _naming(finding: Finding, others: Sequence[str]) -> Finding:
    if not others:
        return finding
    return replace(finding, message=f"{finding.message} (Also found by {', '.join(others)}.)")
