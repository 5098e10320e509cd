"""Findings whose fix puts damaged text right, in quotations too: nobody said the damage."""

from newslint.rule.model import Edit, Finding, Fix, Rule, Safety
from newslint.rule.report import find
from newslint.text.document import Document


def repair(
    rule: Rule,
    document: Document,
    start: int,
    end: int,
    text: str | None,
    args: tuple[object, ...] = (),
    *,
    safety: Safety | None = None,
    title: str = "",
) -> Finding:
    """A finding on a prose range with a fix that puts `text` there; None: no fix is known.

    `safety` replaces that of the rule. There is no fix where the range is not one piece of the source.
    """
    finding = find(rule, document, start, end, args)
    if text is None or rule.fix is None or not document.verbatim(start, end):
        return finding._replace(fix=None)
    name = title or rule.fix.title or (f"Replace by “{text}”" if text.strip() else "Remove")
    fix = Fix((Edit(document.to_source(start, end), text),), safety or rule.fix.safety, name)
    return finding._replace(fix=fix)
