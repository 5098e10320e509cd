"""The tables of the packs: sorted, unique, large enough, small enough, and in agreement with each other."""

import csv
from pathlib import Path

import pytest

from newslint.rule.checks.labels.thesaurus import Thesaurus, parse_lines

RULES = Path(__file__).resolve().parents[2] / "rules"


def table(path):
    with (RULES / path).open(encoding="utf-8", newline="") as f:
        return list(csv.reader(f))[1:]


@pytest.mark.parametrize(
    "path",
    ["headers/labels.csv", "headers/headings.csv", "headers/rewrites.csv", "headers/sites.csv"],
)
def test_first_cells_are_unique_and_sorted_in_any_case(path):
    cells = [row[0].lower() for row in table(path)]
    assert cells == sorted(set(cells))


@pytest.mark.parametrize("path", ["spun/phrases.csv", "spun/tortured.csv"])
def test_phrases_are_unique_sorted_and_in_lower_case(path):
    cells = [row[0] for row in table(path)]
    assert cells == sorted(set(cells))
    assert len(cells) >= 2000
    assert all(len(cell.replace("-", " ").split()) > 1 for cell in cells)
    assert path != "spun/tortured.csv" or all(cell == cell.lower() for cell in cells)


def test_every_label_names_an_outlet_and_is_no_ordinary_heading():
    rows = table("headers/labels.csv")
    assert len(rows) >= 250
    assert all(cell.strip() and all(cell.split(";")) for _, cell in rows)
    assert len({name.rstrip("*") for _, cell in rows for name in cell.split(";")}) >= 20
    assert not {row[0].lower() for row in rows} & {row[0].lower() for row in table("headers/headings.csv")}


@pytest.mark.parametrize("pack", ["headers", "spun"])
def test_the_thesaurus_is_small_sorted_and_well_formed(pack):
    path = RULES / pack / "thesaurus.txt"
    assert path.stat().st_size < 1_000_000
    lines = parse_lines(path.read_text(encoding="utf-8"))
    assert list(lines) == sorted(lines)
    thesaurus = Thesaurus(lines, {})
    for word in lines:
        row = thesaurus.near(word)
        assert row and word not in row
        assert all(0 < weight <= 1 for weight in row.values())
        assert list(row.values()) == sorted(row.values(), reverse=True)


def test_irregular_forms_lead_to_other_words():
    lines = (RULES / "headers/irregular.txt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert all(form != base for form, base in (line.split("\t") for line in lines))


def test_ordinary_forms_are_sorted_and_unique():
    lines = (RULES / "spun/ordinary.txt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
