"""`python -m bench.furniture`: the work of the rules for page furniture, residue and damage, and how well they find.

    python -m bench.furniture FOLDER                      own time of each rule over the .txt files of a folder
    python -m bench.furniture --labelled DOCS LABELS      recall and false alarms on labelled lines

DOCS holds one JSON object a line with `doc` and `text`, LABELS one with `doc` and `labels`: the line's number (from
1) to 1 for furniture and 0 for the article's text; other labels do not count. Both may be gzipped.
"""

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from newslint.lint.compile import plan_of
from newslint.lint.engine import Engine
from newslint.rule.checks.table import Checks
from newslint.rule.model import Rule
from newslint.rule.packs import bundled
from newslint.rule.registry import Registry
from newslint.text.decode import from_text
from newslint.text.document import Document
from newslint.text.readers.table import Readers

PACKS = ("boilerplate", "residue", "damage")
ROUNDS = 3


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.furniture", description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--labelled", nargs=2, type=Path, metavar=("DOCS", "LABELS"))
    options = parser.parse_args()
    if options.labelled:
        _print_recall(*options.labelled)
    if options.folder:
        _print_time([file.read_text(encoding="utf-8") for file in sorted(options.folder.rglob("*.txt"))])


def rules(packs: Sequence[str] = PACKS) -> list[Rule]:
    """The rules of the packs that run by default."""
    registry = Registry([bundled() / pack for pack in packs], Checks(), {})
    loaded = (registry.rule(name) for name in registry.ids())
    return [rule for rule in loaded if rule.default and rule.stage == "stable"]


def documents(texts: Sequence[str]) -> list[Document]:
    """Plain-text documents with all that rules share already made."""
    made = [Readers().document(from_text(text), "sample", "plain") for text in texts]
    for document in made:
        _ = document.blocks, document.distinct, document.view
    return made


def _print_time(texts: Sequence[str]) -> None:
    size = sum(len(text.encode()) for text in texts) / 1e6
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        for name, seconds in _own_time(texts).items():
            best[name] = min(best.get(name, seconds), seconds)
    total = sum(best.values())
    print(f"{len(texts)} texts, {size:.2f} MB: {total:.3f} s, {size / total:.1f} MB/s")
    for name, seconds in sorted(best.items(), key=lambda item: -item[1])[:10]:
        print(f"{1000 * seconds:9.1f} ms  {name}")


def _own_time(texts: Sequence[str]) -> Mapping[str, float]:
    """Processor seconds of each rule in `judge`, on fresh documents; the scan and what documents share do not count."""
    checks = Checks()
    engine = Engine(plan_of(rules(), checks))
    instances = [(rule.id, checks.get(rule.check)(rule)) for rule in engine.plan.rules]
    spent: dict[str, float] = {}
    for document in documents(texts):
        hits = engine._scanner.scan(document)
        for index in engine.called(document, hits):
            name, check = instances[index]
            start = time.process_time()
            for _ in check.judge(document, hits.get(index, ())):
                pass
            spent[name] = spent.get(name, 0.0) + time.process_time() - start
    return spent


def _print_recall(docs: Path, labels: Path) -> None:
    engine = Engine(plan_of(rules(["boilerplate"]), Checks()))
    texts = {row["doc"]: row["text"] for row in _rows(docs)}
    seen: Counter[int] = Counter()
    hit: Counter[int] = Counter()
    family: Counter[tuple[str, int]] = Counter()
    for row in _rows(labels):
        lines = _found(engine, texts[row["doc"]])
        for number, label in row["labels"].items():
            rule = lines.get(int(number))
            seen[label] += 1
            hit[label] += rule is not None
            family[rule or "", label] += 1
    print(f"recall {hit[1]}/{seen[1]} = {hit[1] / max(seen[1], 1):.3f}")
    print(f"false  {hit[0]}/{seen[0]} = {1000 * hit[0] / max(seen[0], 1):.2f} per 1,000 lines")
    for name in sorted({name for name, _ in family if name}):
        print(f"{family[name, 1]:6} right {family[name, 0]:6} false  {name}")


def _found(engine: Engine, text: str) -> dict[int, str]:
    """Rule by line number (from 1)."""
    document = Readers().document(from_text(text), "sample", "plain")
    position = document.lines.position
    return {position(finding.span.start).line: finding.rule for finding in engine.lint(document)}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


if __name__ == "__main__":
    main()
