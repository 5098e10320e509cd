"""The figures as a picture: one group of bars a case, the length is megabytes a second."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from bench.corpus import Case
from bench.measure import Run, middle

Results = Mapping[Case, Mapping[str, Sequence[Run]]]

_WIDTH, _LEFT, _BAR, _GAP = 720, 190, 16, 26
_OURS, _THEIRS = "#1f6feb", "#9aa4b2"


def draw(results: Results) -> str:
    """An SVG of the throughput of each tool in each case; the bars of a case are relative to its fastest."""
    body, y = [], 10
    for case, runs in results.items():
        rows = sorted(_rates(case, runs), key=lambda row: -row[1])
        body.append(f'<text x="10" y="{y + 13}" font-weight="bold">{escape(case.name)}</text>')
        y += _GAP
        for name, rate in rows:
            body += _bar(name, rate, rows[0][1], y)
            y += _BAR + 4
        y += 12
    font = 'font-family="sans-serif" font-size="12"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{y}" {font}>'
    return "\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *body, "</svg>"]) + "\n"


def _rates(case: Case, runs: Mapping[str, Sequence[Run]]) -> Iterator[tuple[str, float]]:
    for name, of in runs.items():
        yield name, case.size / 1e6 / middle(of, lambda run: run.wall)


def _bar(name: str, rate: float, most: float, y: int) -> list[str]:
    length = (_WIDTH - _LEFT - 90) * rate / most
    color = _OURS if name.startswith("newslint") else _THEIRS
    said = f"{rate:.1f} MB/s" if rate >= 0.1 else f"{1000 * rate:.2g} KB/s"
    return [
        f'<text x="{_LEFT - 8}" y="{y + 12}" text-anchor="end">{escape(name)}</text>',
        f'<rect x="{_LEFT}" y="{y}" width="{length:.1f}" height="{_BAR}" fill="{color}"/>',
        f'<text x="{_LEFT + length + 6:.1f}" y="{y + 12}">{said}</text>',
    ]
