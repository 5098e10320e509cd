"""For people: each finding with its source line, the place marked below it, and a summary at the end."""

from collections import Counter
from collections.abc import Iterable

from newslint.lint.report import FileReport, Located
from newslint.report import Style, Write
from newslint.report.visible import visible, width

_WIDTH = 100
_BEFORE = 60
_RELATED = 3
_COLOURS = {"error": "1;31", "warning": "1;33", "suggestion": "1;36", "path": "1", "rule": "35", "dim": "2"}


def report(reports: Iterable[FileReport], write: Write, style: Style) -> None:
    """Write every finding and one line of counts."""
    levels: Counter[str] = Counter()
    files = hit = 0
    for file in reports:
        files += file.error is None and file.notice is None
        hit += bool(file.findings)
        for item in file.findings:
            levels[item.finding.level] += 1
            write(_finding(file.path, item, style) + "\n")
    write(summary(levels, hit, files) + "\n")


def summary(levels: Counter[str], hit: int, files: int) -> str:
    """One line of counts: findings by level, and in how many files of how many."""
    if not files:
        return "No file was checked."
    if not levels:
        return f"No findings in {count(files, 'file')}."
    parts = ", ".join(count(levels[name], name) for name in ("error", "warning", "suggestion") if levels[name])
    return f"{count(levels.total(), 'finding')} ({parts}) in {hit} of {count(files, 'file')}."


def count(number: int, noun: str) -> str:
    """A number of things: “1 file”, “2,000 files”."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _finding(path: str, item: Located, style: Style) -> str:
    finding, start = item.finding, item.start
    place = f"{path}:{start.line}:{start.column}:"
    head = (
        f"{_paint(place, 'path', style)} {_paint(finding.level + ':', finding.level, style)} "
        f"{visible(finding.message)} {_paint(f'[{finding.rule}]', 'rule', style)}"
    )
    return "\n".join([head, *_excerpt(item, style), *_notes(path, item, style), ""])


def _excerpt(item: Located, style: Style) -> list[str]:
    """The source line, cut to what fits around the place, and a line that marks it."""
    before, marked, after = _window(item)
    number = str(item.start.line)
    gutter = " " * len(number)
    mark = " " * width(before) + _paint("^" * max(width(marked), 1), item.finding.level, style)
    bar = _paint("|", "dim", style)
    return [f"  {number} {bar} {before}{marked}{after}", f"  {gutter} {bar} {mark}"]


def _window(item: Located) -> tuple[str, str, str]:
    """The shown text before, in, and after the place, at most about `_WIDTH` characters of it."""
    line, first = item.line, item.start.column - 1
    last = item.end.column - 1 if item.end.line == item.start.line else len(line)
    low = 0 if last <= _WIDTH else max(first - _BEFORE, 0)
    high = min(max(low + _WIDTH, min(last, first + _WIDTH)), len(line))
    marked = line[first : min(last, high)]
    before = visible(line[low:first]).lstrip()
    after = visible(line[first + len(marked) : high]).rstrip()
    return "…" * bool(low) + before, visible(marked), after + "…" * (high < len(line))


def _notes(path: str, item: Located, style: Style) -> list[str]:
    """The other places of the finding (the first few) and its fix."""
    notes = []
    for other in item.related[:_RELATED]:
        where = f"{other.start.line}:{other.start.column}"
        where = where if other.path == path else f"{other.path}:{where}"
        note = f" ({visible(other.note)})" if other.note else ""
        notes.append(f"    {where}: “{visible(other.text[:_WIDTH])}”{note}")
    if more := len(item.related) - _RELATED:
        notes += [f"    and {count(more, 'more place')}"] if more > 0 else []
    if fix := item.finding.fix:
        notes.append(f"    {fix.safety} fix: {visible(fix.title)}")
    return [_paint(note, "dim", style) for note in notes]


def _paint(text: str, colour: str, style: Style) -> str:
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if style.colour else text
