"""Where a rule applies."""

from newslint.rule.model import Rule
from newslint.text.document import Document


def admits(rule: Rule, document: Document, start: int, end: int) -> bool:
    """Whether a prose range is in the rule's scope, and outside quotation marks where the rule skips them."""
    if rule.quotes == "skip" and document.quotes.covers(start, end):
        return False
    scopes = [scope for scope in rule.scope if scope not in ("text", "line")]
    if not scopes:
        return True
    kind = f"text.{document.blocks[document.block_at(start)].kind}"
    return any(set(scope.split(".")) <= set(kind.split(".")) for scope in scopes)
