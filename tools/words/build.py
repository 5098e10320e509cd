"""Build the word tables of the pack `typos`.

usage: python -m tools.words.build --typos words.csv.gz --allowed allowed.csv --scowl FOLDER --varcon codegen.rs

typos' list is `assets/words.csv` of crate-ci/typos (gzipped), SCOWL's folder is
`usr/share/dict/scowl` of Debian's package `scowl`, VarCon is
`src/codegen.rs` of the crate `varcon` (`cargo vendor`); `pip install wordfreq` for the frequencies.
"""

import argparse
import csv
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

from tools.words import dialects, lexicon, misspellings
from tools.words.misspellings import Misspelling

OUT = Path(__file__).parents[2] / "rules" / "typos"


def main() -> None:
    """Read the sources and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for name in ("typos", "allowed", "scowl", "varcon"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    with args.allowed.open(encoding="utf-8", newline="") as file:
        allowed = {row[0] for row in csv.reader(file) if row}
    wrong = misspellings.table(args.typos, allowed, args.scowl)
    frequent = lexicon.common(args.scowl)
    known = lexicon.known(args.scowl, wrong)
    write("misspellings.txt", misspelling_lines(wrong))
    write("common.txt", band_lines({**frequent, **lexicon.used(known | frequent.keys(), wrong, frequent)}))
    write("dialects.txt", dialects.rows(args.varcon))
    write("known.txt", sorted(lexicon.shortened(known | frequent.keys()) - frequent.keys()))


def misspelling_lines(wrong: Mapping[str, Misspelling]) -> list[str]:
    """`word<TAB>corrections<TAB>flags`: s if it may be corrected unasked, c if it holds capitalised too."""
    return [
        f"{word}\t{','.join(entry.corrections)}\t{'s' * _safe(entry)}{'c' * entry.capitalised}"
        for word, entry in sorted(wrong.items())
    ]


def _safe(entry: Misspelling) -> bool:
    return len(entry.corrections) == 1 and entry.gap >= 2


def band_lines(words: Mapping[str, float]) -> Iterable[str]:
    """`Zipf frequency<TAB>words`, the most common first."""
    ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    for band, group in groupby(ranked, key=lambda item: item[1]):
        yield f"{band:.2f}\t{' '.join(word for word, _ in group)}"


def write(name: str, lines: Iterable[str]) -> None:
    """Write a table into the pack, one entry a line."""
    text = "\n".join(lines) + "\n"
    (OUT / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{name}: {text.count(chr(10))} lines, {len(text) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
