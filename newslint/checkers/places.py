"""From a range of a document's prose to a foreign checker's finding."""

from newslint.rule.model import Edit, Finding, Fix, Level
from newslint.text.document import Document


def finding(
    rule_id: str,
    document: Document,
    start: int,
    end: int,
    message: str,
    level: Level,
    replacement: str | None = None,
    confidence: float = 0.7,
) -> Finding:
    """A finding on prose offsets; a replacement is an unsafe fix where the range is unbroken, unquoted source."""
    span = document.to_source(start, end)
    prose, source = document.prose[start:end], document.text[span.start : span.end]
    return Finding(
        rule=rule_id,
        span=span,
        message=message,
        level=level,
        fix=_fix(document, start, end, replacement),
        confidence=confidence,
        match=None if prose == source else prose,
    )


def _fix(document: Document, start: int, end: int, text: str | None) -> Fix | None:
    if text is None or text == document.prose[start:end]:
        return None
    if not document.verbatim(start, end) or document.quotes.covers(start, end):
        return None
    return Fix((Edit(document.to_source(start, end), text),), "unsafe", f"Replace by “{text}”" if text else "Remove")
