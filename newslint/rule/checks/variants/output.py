"""One finding for an unexpected form: at its first place, with all other places, and a fix for all of its own."""

from collections.abc import Mapping, Sequence

from newslint.rule.model import Edit, Finding, Fix, Related, Rule
from newslint.rule.report import find
from newslint.text.document import Document

MOST_RELATED = 100
Places = Mapping[str, Sequence[tuple[int, int]]]
"""Forms of one name -> the prose ranges where they stand, in order."""


def times(count: int) -> str:
    """`1 time`, `2 times`."""
    return f"{count} time" if count == 1 else f"{count} times"


def counted(places: Places) -> str:
    """`two forms in one text`, or how many more."""
    return f"{('two', 'three', 'four')[len(places) - 2] if len(places) < 5 else len(places)} forms in one text"


def finding(
    rule: Rule, document: Document, odd: str, norm: str, places: Places, args: Sequence[object], confidence: float
) -> Finding:
    """The finding on the first place of `odd`; `args` fill the rule's message."""
    (start, end), *further = places[odd]
    found = find(rule, document, start, end, args, related=_related(document, odd, places), confidence=confidence)
    return found._replace(fix=_fix(rule, document, [(start, end), *further], norm.upper() if odd.isupper() else norm))


def _related(document: Document, odd: str, places: Places) -> Sequence[Related]:
    """Every form is named at least once, however many places the others have."""
    rest = [
        (rank, start, end, f"also “{form}”" if form == odd else f"here “{form}”")
        for form, ranges in places.items()
        for rank, (start, end) in enumerate(ranges)
        if form != odd or rank
    ]
    chosen = sorted(sorted(rest)[:MOST_RELATED], key=lambda place: place[1:])
    return [Related(document.to_source(start, end), note) for _, start, end, note in chosen]


def _fix(rule: Rule, document: Document, ranges: Sequence[tuple[int, int]], norm: str) -> Fix | None:
    """The expected form at each place that is unbroken source outside quotation marks."""
    if rule.fix is None:
        return None
    free = [(s, e) for s, e in ranges if document.verbatim(s, e) and not document.quotes.covers(s, e)]
    edits = tuple(Edit(document.to_source(start, end), norm) for start, end in free)
    return Fix(edits, rule.fix.safety, rule.fix.title or f"Write “{norm}”") if edits else None
