"""Builds rules/spun/tortured.csv from the fingerprints of the Problematic Paper Screener.

usage: build_tortured.py FINGERPRINTS.tsv     (columns: tortured, expected, papers, condition, hits in ordinary text)

Source: Problematic Paper Screener, Guillaume Cabanac, Cyril Labbé, Alexander Magazinov, CC BY 4.0. Left out:
fingerprints with a condition other than further texts that must occur, those of one word, and those that ordinary
English uses too.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "rules" / "spun" / "tortured.csv"
CONDITION = re.compile(r'(?: ?AND "([^"]+)")+')
QUOTED = re.compile(r'"([^"]+)"')
# Fixed terms themselves, read and left out by hand.
ORDINARY = {"be that as it", "coworkers", "search engine", "traffic patterns", "associate in nursing"}


def main() -> None:
    """Reads the list, writes the table."""
    kept = {}
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()[1:]
    for line in lines:
        phrase, expected, _, condition, hits = line.split("\t")
        needs = QUOTED.findall(condition)
        plain = re.fullmatch(r"[a-z][a-z' -]+[a-z]", phrase) and re.search(r"[ -]", phrase)
        if hits != "0" or not plain or phrase in ORDINARY or (condition and not CONDITION.fullmatch(condition)):
            continue
        kept[phrase] = (expected.strip(), ";".join(need.lower() for need in needs))
    with OUT.open("w", encoding="utf-8", newline="") as f:
        writer = csv.writer(f, lineterminator="\n")
        writer.writerow(["phrase", "expected", "needs"])
        writer.writerows((phrase, *kept[phrase]) for phrase in sorted(kept))
    print(len(lines), "read", len(kept), "kept")


if __name__ == "__main__":
    main()
