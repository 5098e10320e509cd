"""Draw docs/names-curve.svg: what the rule names.variant finds on development texts, by its threshold.

usage: python tools/names_curve.py FOLDER docs/names-verdicts.csv > docs/names-curve.svg      (with newslint importable)

FOLDER holds planted.docs.jsonl.gz, planted.gold.jsonl, translated.* and clean/docs.jsonl.gz as docs/names.md
describes them. The verdicts (document, form, form, real|false) are those of a reader on the findings in the clean
articles. Prints the figures by threshold to standard error.
"""

import csv
import gzip
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from newslint.rule.checks.table import Checks
from newslint.rule.checks.variants.method import Method
from newslint.rule.load import load_rule
from newslint.rule.packs import bundled
from newslint.text.decode import from_text
from newslint.text.readers.table import Readers

PACK = bundled() / "names"
THRESHOLDS = [n / 100 for n in range(30, 100, 5)] + [0.97, 0.99]
Key = tuple[str, str, str]


def records(path: Path) -> list[dict[str, str]]:
    """The objects of a JSON-lines file, packed or not."""
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


def scores(path: Path, method: Method) -> dict[Key, float]:
    """The score of each pair that the method proposes: (document, form, form), forms sorted."""
    found: dict[Key, float] = {}
    readers = Readers()
    for record in records(path):
        document = readers.document(from_text(record["text"]), record["doc"], "plain")
        for one in method.judge(document).accepted:
            first, second = sorted((one.pair.odd.form, one.pair.norm.form))
            found[record["doc"], first, second] = one.score
    return found


def gold(path: Path) -> set[Key]:
    """The pairs known to be one name."""
    pairs = ((record["doc"], *sorted(record["forms"])) for record in records(path))
    return {(doc, first, second) for doc, first, second in pairs}


def verdicts(path: Path) -> dict[Key, str]:
    """The reader's verdicts by pair."""
    with path.open(encoding="utf-8", newline="") as file:
        return {(r["document"], *sorted((r["form"], r["other"]))): r["verdict"] for r in csv.DictReader(file)}  # type: ignore[misc]


def recall(found: Mapping[Key, float], wanted: Iterable[Key], threshold: float) -> float:
    """The share of the wanted pairs that reach the threshold."""
    wanted = list(wanted)
    return sum(found.get(key, 0.0) >= threshold for key in wanted) / len(wanted)


def table(folder: Path, read: Mapping[Key, str]) -> list[dict[str, float]]:
    """Recall on each set, and precision on the clean articles, for each threshold."""
    params = load_rule("names.variant", PACK / "variant.yml", Checks()).params
    method = Method(str(PACK), {k: float(v) for k, v in params["evidence"].items()}, THRESHOLDS[0])
    planted = scores(folder / "names/planted.docs.jsonl.gz", method)
    translated = scores(folder / "names/translated.docs.jsonl.gz", method)
    clean = scores(folder / "clean/docs.jsonl.gz", method)
    real = {key for key, verdict in read.items() if verdict == "real"}
    sets = {
        "planted": (planted, gold(folder / "names/planted.gold.jsonl")),
        "translated": (translated, gold(folder / "names/translated.gold.jsonl")),
        "slips": (clean, real),
    }
    rows = []
    for threshold in THRESHOLDS:
        row = {name: recall(found, wanted, threshold) for name, (found, wanted) in sets.items()}
        reported = [key for key, score in clean.items() if score >= threshold]
        row["precision"] = sum(key in real for key in reported) / max(len(reported), 1)
        rows.append({"threshold": threshold, "reported": len(reported), **row})
    return rows


WIDTH, HEIGHT, MARGIN = 360, 300, 48
COLOURS = {"planted": "#1f77b4", "translated": "#2ca02c", "slips": "#d62728"}


def axes(left: int, title: str, across: str, up: str) -> list[str]:
    """A square from 0.3 to 1 with grid, labels and title."""
    lines = [f'<text x="{left + WIDTH / 2}" y="20" text-anchor="middle" font-weight="bold">{title}</text>']
    for tenth in range(3, 11):
        x, y = place(left, tenth / 10, tenth / 10)
        lines += [
            f'<path d="M{x:.1f} {MARGIN}V{HEIGHT - MARGIN}" stroke="#ddd"/>',
            f'<path d="M{left + MARGIN} {y:.1f}H{left + WIDTH - 20}" stroke="#ddd"/>',
            f'<text x="{x:.1f}" y="{HEIGHT - MARGIN + 15}" text-anchor="middle">{tenth / 10:.1f}</text>',
            f'<text x="{left + MARGIN - 6}" y="{y + 4:.1f}" text-anchor="end">{tenth / 10:.1f}</text>',
        ]
    middle = (HEIGHT - 10, left + WIDTH / 2)
    lines.append(f'<text x="{middle[1]}" y="{middle[0]}" text-anchor="middle">{across}</text>')
    turned = f'transform="rotate(-90 {left + 12} {HEIGHT / 2})"'
    return [*lines, f'<text x="{left + 12}" y="{HEIGHT / 2}" text-anchor="middle" {turned}>{up}</text>']


def place(left: int, across: float, up: float) -> tuple[float, float]:
    """Pixels of a point of the square."""
    scale = (WIDTH - MARGIN - 20, HEIGHT - 2 * MARGIN)
    return left + MARGIN + (across - 0.3) / 0.7 * scale[0], HEIGHT - MARGIN - (max(up, 0.3) - 0.3) / 0.7 * scale[1]


def line(left: int, points: Sequence[tuple[float, float]], colour: str) -> str:
    """A line with dots through points of the square."""
    spots = [place(left, x, y) for x, y in points if x >= 0.3]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{colour}"/>' for x, y in spots)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}'


def draw(rows: Sequence[Mapping[str, float]], chosen: float) -> str:
    """The picture: precision against recall on edited articles, and recall against the threshold."""
    parts = axes(0, "Real slips in 1,219 edited articles", "recall", "precision")
    parts.append(line(0, [(row["slips"], row["precision"]) for row in rows], COLOURS["slips"]))
    parts += axes(WIDTH, "Recall by threshold", "threshold", "recall")
    for at, (name, colour) in enumerate(COLOURS.items()):
        parts.append(line(WIDTH, [(row["threshold"], row[name]) for row in rows], colour))
        parts.append(
            f'<text x="{WIDTH + MARGIN + 8}" y="{HEIGHT - MARGIN - 50 + 16 * at}" fill="{colour}">{name}</text>'
        )
    x, _ = place(WIDTH, chosen, 1)
    parts.append(f'<path d="M{x:.1f} {MARGIN}V{HEIGHT - MARGIN}" stroke="#555" stroke-dasharray="4 3"/>')
    size = f'width="{2 * WIDTH}" height="{HEIGHT}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="11">'
    return "\n".join([head, f'<rect {size} fill="white"/>', *parts, "</svg>"])


def main(folder: str, read: str) -> None:
    """Print the picture, and the figures beside it."""
    rows = table(Path(folder), verdicts(Path(read)))
    for row in rows:
        print("  ".join(f"{name} {value:.3f}" for name, value in row.items()), file=sys.stderr)
    print(draw(rows, load_rule("names.variant", PACK / "variant.yml", Checks()).params["threshold"]))


if __name__ == "__main__":
    main(*sys.argv[1:])
