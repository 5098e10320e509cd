"""A finding as the plain data that the machine formats write: every key is always there."""

import json
from typing import Any

from newslint.lint.report import Located
from newslint.text.lines import Position


def record(path: str, item: Located) -> dict[str, Any]:
    """One finding: lines and columns from 1, offsets from 0, in code points; `end` is exclusive."""
    finding = item.finding
    return {
        "path": path,
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "text": item.text,
        "start": _position(item.start),
        "end": _position(item.end),
        "related": _related(item),
        "fix": _fix(item),
        "match": finding.match,
        "confidence": finding.confidence,
    }


def dumps(item: dict[str, Any]) -> str:
    """One line of ASCII: nothing that any program takes for a line break stands in it."""
    return json.dumps(item, ensure_ascii=True, separators=(", ", ": "))


def _position(place: Position) -> dict[str, int]:
    return {"line": place.line, "column": place.column, "offset": place.offset}


def _related(item: Located) -> list[dict[str, Any]]:
    return [
        {
            "path": other.path,
            "text": other.text,
            "note": other.note,
            "start": _position(other.start),
            "end": _position(other.end),
        }
        for other in item.related
    ]


def _fix(item: Located) -> dict[str, Any] | None:
    fix = item.finding.fix
    if fix is None:
        return None
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"safety": fix.safety, "title": fix.title, "edits": edits}
