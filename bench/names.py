"""How fast the rules of the pack `names` are over a folder of texts: their own work alone.

usage: python bench/names.py FOLDER [REPEATS]

Reading, words, word starts and quotations are made beforehand, since they are shared by all rules. Prints megabytes of
UTF-8 text a second for each rule and for all together (best of the repeats), and what the first document costs in
a fresh process: loading tables and the first judgement.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from newslint.lint.compile import compile_plan
from newslint.lint.engine import Engine
from newslint.rule.checks.table import Checks
from newslint.rule.packs import bundled
from newslint.rule.registry import Registry
from newslint.rule.select import Selection
from newslint.text.document import Document
from newslint.text.readers.table import Readers


def documents(folder: Path) -> list[Document]:
    """The text files of a folder, with all that the rules share made."""
    readers = Readers()
    found = [readers.document(path.read_bytes(), str(path)) for path in sorted(folder.rglob("*.txt"))]
    for document in found:
        _ = document.distinct, document.quotes, document.blocks
    return found


def engine_of(*ids: str) -> Engine:
    """An engine of some rules."""
    return Engine(compile_plan(Registry([bundled() / "names"], Checks(), {}), Selection(list(ids))))


def seconds(engine: Engine, texts: Sequence[Document], repeats: int) -> float:
    """The shortest time of a run over all documents, the scan for phrases not counted."""
    hits = [engine._scan(document) for document in texts]
    best = float("inf")
    for _ in range(repeats):
        start = time.perf_counter()
        for document, found in zip(texts, hits, strict=True):
            for index in engine.called(document, found):
                list(engine._judge(index, document, found.get(index, ())))
        best = min(best, time.perf_counter() - start)
    return best


def main(folder: str, repeats: str = "3") -> None:
    """Print the figures."""
    texts = documents(Path(folder))
    size = sum(len(document.text.encode("utf-8", "surrogatepass")) for document in texts) / 1e6
    engine = engine_of("names")
    start = time.perf_counter()
    engine.lint(texts[0])
    print(f"first document {1000 * (time.perf_counter() - start):.1f} ms; {len(texts)} documents, {size:.2f} MB")
    for rule in engine.plan.rules:
        taken = seconds(engine_of(rule.id), texts, int(repeats))
        print(f"{rule.id:28} {size / taken:8.1f} MB/s")
    print(f"{'all':28} {size / seconds(engine, texts, int(repeats)):8.1f} MB/s")


if __name__ == "__main__":
    main(*sys.argv[1:])
