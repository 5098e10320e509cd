"""One finding where several checkers flag the same words."""

from collections.abc import Iterable, Sequence

from newslint.rule.model import Finding
from newslint.text.span import Span

_STRETCH = 256

ORDER = ("languagetool", "proselint")
"""Foreign checkers after newslint, the most trusted first; others stand between by their names."""


def merge(own: Sequence[Finding], foreign: Iterable[Finding]) -> list[Finding]:
    """newslint's findings, and those of foreign checkers that no better one stands on the same words of.

    A finding that goes is named in the message of the one that stays. Two stand on the same words if
    they share at least half of the longer one, two of one foreign checker if they overlap at all (the
    longer one stays). Findings of newslint are never merged with each other.
    """
    kept = _Kept()
    for finding in own:
        kept.add(finding)
    also: dict[int, list[str]] = {}
    for finding in sorted(foreign, key=_rank):
        same = next((at for at in kept.near(finding.span) if _same_words(finding, kept.findings[at])), None)
        if same is None:
            kept.add(finding)
        elif finding.rule not in (kept.findings[same].rule, *also.get(same, ())):
            also.setdefault(same, []).append(finding.rule)
    return [_naming(finding, also.get(at, ())) for at, finding in enumerate(kept.findings)]


class _Kept:
    """Findings in the order in which they came, found again by the stretch of text that they stand on."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._at: dict[int, list[int]] = {}

    def add(self, finding: Finding) -> None:
        for stretch in _stretches(finding.span):
            self._at.setdefault(stretch, []).append(len(self.findings))
        self.findings.append(finding)

    def near(self, span: Span) -> list[int]:
        """Indices of the findings that may share a code point with a span, in order."""
        return sorted({at for stretch in _stretches(span) for at in self._at.get(stretch, ())})


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, max(span.end - 1, span.start) // _STRETCH + 1)


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
    return finding._replace(message=f"{finding.message} (Also found by {', '.join(others)}.)")
