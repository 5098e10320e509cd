"""Scores garbled and genuine labels, and draws their distribution.

usage: label_scores.py GARBLED.tsv PICTURE.svg     (GARBLED.tsv: genuine label, tab, garbled form)

Genuine labels are each scored with themselves left out of the catalogue: as if it did not know them. A score is the
log odds of rules/headers/garbled-label.yml for a label that stands alone in a text; from 0 on it is reported.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from newslint.rule.checks.labels.catalogue import loose_key
from newslint.rule.checks.labels.label import GarbledLabel
from newslint.rule.checks.table import Checks
from newslint.rule.load import load_rule

RULE = Path(__file__).resolve().parent.parent / "rules" / "headers" / "garbled-label.yml"
LOW, HIGH, STEP = -12.0, 6.0, 0.5
WIDTH, HEIGHT, LEFT, BASE = 760, 300, 50, 240


def scores(garbled: Path) -> tuple[list[float], list[float], int]:
    """(scores of the garbled forms, of the genuine labels left out, how many right originals among those reported)."""
    check = GarbledLabel(load_rule("headers.garbled-label", RULE, Checks()))
    catalogue, scorer = check.catalogue, check.scorer
    bad, right = [], 0
    for line in garbled.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            original, form = line.split("\t")
            guesses = [] if catalogue.find(form) or catalogue.ordinary(form) else scorer.guesses(form)
            bad.append(guesses[0].score if guesses else LOW)
            named = {word for guess in guesses[:2] for word in words(guess.label.text)}
            right += bad[-1] >= 0 and words(original) <= named
    seen: dict[str, int] = {}
    for label in catalogue.labels:
        key = loose_key(label.text)
        seen[key] = seen.get(key, 0) + 1
    good = []
    for label in catalogue.labels[::5]:
        guesses = scorer.guesses(label.text, without=label)
        alike = check.odds["resembles"] if seen[loose_key(label.text)] > 1 else 0.0
        good.append(guesses[0].score + alike if guesses else LOW)
    return bad, good, right


def words(text: str) -> set[str]:
    """The words of a label, but for the article."""
    return set(re.findall(r"\w+", text.lower())) - {"the"}


def shares(values: Sequence[float]) -> list[float]:
    """The share of the values in each bin; the first bin holds all below it."""
    bins = [0] * round((HIGH - LOW) / STEP)
    for value in values:
        bins[min(max(math.floor((value - LOW) / STEP), 0), len(bins) - 1)] += 1
    return [count / len(values) for count in bins]


def x(score: float) -> float:
    """Horizontal place of a score."""
    return LEFT + (score - LOW) / (HIGH - LOW) * (WIDTH - LEFT - 20)


def y(share: float) -> float:
    """Height of a share, on a logarithmic scale from 0.1 %."""
    return BASE - max(0.0, math.log10(share / 0.001)) / 3 * (BASE - 30)


def picture(bad: Sequence[float], good: Sequence[float]) -> str:
    """Two histograms in one SVG; the scale of shares is logarithmic, so that the tails show."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" '
        'font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
    ]
    for share, name in ((0.001, "0.1 %"), (0.01, "1 %"), (0.1, "10 %"), (1.0, "100 %")):
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - 20}" y1="{y(share):.1f}" y2="{y(share):.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y(share) + 4:.1f}" text-anchor="end">{name}</text>')
    for values, colour, shift in ((good, "#4477aa", 0.0), (bad, "#cc6633", 0.5)):
        for k, share in enumerate(shares(values)):
            if share:
                left, top = x(LOW + (k + shift) * STEP), y(share)
                width = (WIDTH - LEFT - 20) * STEP / (HIGH - LOW) / 2 - 0.5
                box = f'x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{BASE - top:.1f}"'
                parts.append(f'<rect {box} fill="{colour}"/>')
    parts.append(f'<line x1="{x(0):.1f}" x2="{x(0):.1f}" y1="20" y2="{BASE}" stroke="black" stroke-dasharray="4"/>')
    parts.append(f'<text x="{x(0) + 4:.1f}" y="30">reported</text>')
    for value in range(round(LOW), round(HIGH) + 1, 2):
        name = "lower or none" if value == LOW else str(value)
        parts.append(f'<text x="{x(value):.1f}" y="{BASE + 16}" text-anchor="middle">{name}</text>')
    for k, (name, colour) in enumerate(
        (
            (f"{len(good)} genuine labels, each left out of the catalogue", "#4477aa"),
            (f"{len(bad)} garbled labels", "#cc6633"),
        )
    ):
        parts.append(f'<rect x="{LEFT}" y="{BASE + 28 + 18 * k}" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{LEFT + 18}" y="{BASE + 38 + 18 * k}">{name}; share of each by score</text>')
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    """Prints the figures, writes the picture."""
    bad, good, right = scores(Path(sys.argv[1]))
    found, false = sum(score >= 0 for score in bad), sum(score >= 0 for score in good)
    print(f"garbled: {found} of {len(bad)} reported, {right} with the right original")
    print(f"genuine, left out: {false} of {len(good)} reported")
    Path(sys.argv[2]).write_text(picture(bad, good), encoding="utf-8")


if __name__ == "__main__":
    main()
