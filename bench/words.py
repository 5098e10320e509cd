"""`python -m bench.words`: what the words family costs, its tables, proselint and LanguageTool beside it.

Figures of whole processes are ratios of runs taken in turn; those in process are MB of text a second.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench import corpus, measure, peers
from newslint.config import Settings
from newslint.lint.checker import Checker
from newslint.rule.checks.words.vocabulary import Vocabulary
from newslint.rule.packs import bundled
from newslint.session import Session
from newslint.text.document import Document

HERE = Path(__file__).parent
NEWSLINT = str(Path(sys.executable).with_name("newslint"))
FAMILY = "typos.misspelling,typos.unknown-near-word"
JARS = HERE.parent / "tools" / "languagetool" / "target" / "jars"


def main() -> None:
    """Print the tables, the figures in process, and those of whole processes."""
    options = _options()
    print("\n".join(_tables()))
    with tempfile.TemporaryDirectory() as folder:
        path = options.corpus or corpus.write(Path(folder), small=options.small)[1].path
        files = sorted(file for file in path.rglob("*.txt") if file.is_file())
        print("\n".join(_in_process([file.read_bytes() for file in files])))
        print("\n".join(_whole(path, options.tools, options.rounds)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="a folder of .txt files to measure on")
    parser.add_argument("--tools", type=Path, default=HERE.parent / ".bench", help="where the peers are installed")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--small", action="store_true", help="few texts, to see that everything runs")
    return parser.parse_args()


def _tables() -> Iterator[str]:
    folder = bundled() / "typos"
    for path in sorted(folder.glob("*.txt")):
        if not path.name.startswith("LICENCE"):
            yield f"{path.name:20} {path.stat().st_size / 1e6:6.2f} MB"
    start = time.perf_counter()
    Vocabulary(str(folder))
    yield f"{'all opened in':20} {1000 * (time.perf_counter() - start):6.2f} ms"


def _in_process(texts: Sequence[bytes]) -> Iterator[str]:
    size = sum(map(len, texts)) / 1e6
    yield f"\nin process, {len(texts)} texts, {size:.2f} MB: MB/s of the work itself, documents and words made before"
    for rules in (*FAMILY.split(","), FAMILY, "typos"):
        seconds = _rules(tuple(rules.split(",")), texts)
        yield f"{rules:48} {size / seconds[0]:8.1f} first pass {size / seconds[1]:8.1f} later"
    few = texts[:40]
    part = sum(map(len, few)) / 1e6
    for name, checker in _checkers().items():
        yield f"{name:48} {part / _seconds(checker, few):8.3f} (on {part:.2f} MB)"
        checker.close()


def _rules(rules: tuple[str, ...], texts: Sequence[bytes]) -> tuple[float, float]:
    """Seconds of the rules' own work over all texts, in a fresh process state and once more."""
    session = Session(Settings(select=rules), use_cache=False)
    checks = [session.checks.get(rule.check)(rule) for rule in session.engine.plan.rules]
    documents = _documents(session, texts)

    def work() -> None:
        for document in documents:
            for check in checks:
                list(check.judge(document, ()))

    return _timed(work), _timed(work)


def _documents(session: Session, texts: Sequence[bytes]) -> list[Document]:
    documents = [session.readers.document(text, "a.txt", None) for text in texts]
    for document in documents:
        _ = document.distinct
    return documents


def _checkers() -> dict[str, Checker]:
    found = {}
    for name, settings in {
        "proselint, quiet part": Settings(select=("proselint",)),
        "proselint, all": Settings(select=("proselint",), preview=True),
        "LanguageTool, local server": Settings(
            select=("languagetool",), languagetool={"mode": "local", "folder": str(JARS), "cache": False}
        ),
    }.items():
        if "Language" not in name or JARS.exists():
            (found[name],) = Session(settings, use_cache=False).checkers
    return found


def _seconds(checker: Checker, texts: Sequence[bytes]) -> float:
    documents = _documents(Session(Settings(), use_cache=False), texts)
    list(checker.check(documents[0]))  # the first text of all pays for what is made lazily

    def work() -> None:
        for document in documents:
            list(checker.check(document))

    return _timed(work)


def _timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _whole(path: Path, tools: Path, rounds: int) -> Iterator[str]:
    found = peers.install(tools)
    ours = [NEWSLINT, "check", "--isolated", "--output-format", "concise", "--select"]
    commands = {
        "newslint, the family": [*ours, FAMILY, str(path)],
        "newslint, one process": [*ours, FAMILY, "--jobs", "1", str(path)],
        "newslint, all of typos": [*ours, "typos", str(path)],
        "newslint, the default rules": [*ours[:-1], str(path)],
        **{name: [*found[name], str(path)] for name in ("typos", "codespell")},
    }
    runs = measure.in_turn(commands, rounds)
    size = corpus.size_of(path) / 1e6
    yield f"\nwhole processes on {size:.2f} MB: wall seconds, MB/s, peak MiB, lines, wall divided by that of typos"
    for name, of in runs.items():
        wall = measure.middle(of, lambda run: run.wall)
        peak, lines = (measure.middle(of, pick) for pick in (lambda run: run.peak, lambda run: run.lines))
        ratio = measure.ratio(of, runs["typos"])
        yield f"{name:30} {wall:7.3f} {size / wall:7.1f} {peak:6.0f} {lines:8.0f} {ratio:6.2f}"
    yield json.dumps({name: [round(run.wall, 3) for run in of] for name, of in runs.items()})


if __name__ == "__main__":
    main()
