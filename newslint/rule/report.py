"""From a place in the prose to a finding at its place in the source."""

from collections.abc import Iterable

from newslint.rule.message import format_message
from newslint.rule.model import Edit, Finding, Fix, Related, Rule
from newslint.text.document import Document
from newslint.text.span import Span


def find(
    rule: Rule,
    document: Document,
    start: int,
    end: int,
    args: Iterable[object] = (),
    *,
    message: str | None = None,
    replacement: str | None = None,
    related: Iterable[Related] = (),
    confidence: float = 1.0,
    title: str = "",
) -> Finding:
    """A finding of a rule on a prose range.

    `args` fill the rule's message (`message` replaces it whole). `replacement` proposes a text for
    the range, "" to remove it; it becomes a fix only where the rule has a `fix` and the range is
    unbroken source, outside quotation marks.
    """
    span = document.to_source(start, end)
    prose, source = document.prose[start:end], document.text[span.start : span.end]
    return Finding(
        rule=rule.id,
        span=span,
        message=message if message is not None else format_message(rule.message, args),
        level=rule.level,
        fix=_fix(rule, document, start, end, replacement, title),
        related=tuple(related),
        confidence=round(confidence, 3),
        match=None if prose == source else prose,
    )


def _fix(rule: Rule, document: Document, start: int, end: int, text: str | None, title: str) -> Fix | None:
    if rule.fix is None:
        return None
    if rule.fix.do == "remove-block":
        span = _removal(document, start)
        if span is None:
            return None
        return Fix((Edit(span, ""),), rule.fix.safety, title or rule.fix.title or "Remove the line")
    if text is None or not document.verbatim(start, end) or document.quotes.covers(start, end):
        return None
    name = title or rule.fix.title or (f"Replace by “{text}”" if text else "Remove")
    return Fix((Edit(document.to_source(start, end), text),), rule.fix.safety, name)


def _removal(document: Document, start: int) -> Span | None:
    """What goes with a block: its lines, if nothing else stands on them; else its text, if that is unbroken.

    In HTML a line may be the whole page, so only the text of a block goes, never markup.
    """
    index = document.block_at(start)
    block = document.blocks[index]
    span = _lines_around(document, document.to_source(block.start, block.end))
    others = (document.blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(document.blocks))
    if document.kind != "html" and not any(
        document.to_source(other.start, other.end).overlaps(span) for other in others
    ):
        return span
    return document.to_source(block.start, block.end) if document.verbatim(block.start, block.end) else None


def _lines_around(document: Document, span: Span) -> Span:
    """The source lines of a range, with their last line end."""
    lines = document.lines
    first, last = lines.position(span.start).line, lines.position(max(span.start, span.end - 1)).line
    end = lines.offset(last + 1, 1) if last < len(lines) else len(document.text)
    return Span(lines.offset(first, 1), end)
