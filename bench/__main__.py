"""`python -m bench`: newslint beside its peers on the same texts, in turn, as one table."""

import argparse
import platform
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench import chart, corpus, measure, peers
from bench.corpus import Case

HERE = Path(__file__).parent
NEWSLINT = str(Path(sys.executable).with_name("newslint"))
OURS = {
    "newslint": [NEWSLINT, "check", "--isolated", "--output-format", "concise"],
    "newslint (no cache)": [NEWSLINT, "check", "--isolated", "--no-cache", "--output-format", "concise"],
    "newslint (misspellings)": [
        *(NEWSLINT, "check", "--isolated", "--select", "typos.misspelling", "--output-format", "concise")
    ],
}
SLOW = {"proselint": 3_000_000, "vale": 8_000_000, peers.LANGUAGETOOL: 300_000}
"""Bytes above which a tool is left out, since one run would take longer than all others together."""


def main() -> None:
    """Measure, print the table, and with `--keep` store it with its chart."""
    options = _options()
    tools = {**OURS, **peers.install(options.tools.resolve())}
    with tempfile.TemporaryDirectory() as folder:
        cases = _given(options.corpus) if options.corpus else corpus.write(Path(folder), small=options.small)
        results = {case: _measure(case, tools, options.rounds) for case in cases}
    report = "\n".join(_report(results, peers.versions({k: v for k, v in tools.items() if "(" not in k})))
    print(report)
    if options.keep:
        name = f"{datetime.now(UTC):%Y-%m-%d}"
        (HERE / "results" / f"{name}.md").write_text(report + "\n", encoding="utf-8")
        (HERE / "results" / f"{name}.svg").write_text(chart.draw(results), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, action="append", help="a file or folder to measure on (may be repeated)")
    parser.add_argument("--tools", type=Path, default=HERE.parent / ".bench", help="where the peers are installed")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--small", action="store_true", help="a small corpus, to see that everything runs")
    parser.add_argument("--keep", action="store_true", help="store the table and the chart in bench/results/")
    return parser.parse_args()


def _given(paths: Sequence[Path]) -> list[Case]:
    return [Case(path.name, path, corpus.size_of(path)) for path in paths]


def _measure(case: Case, tools: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[measure.Run]]:
    usable = {
        name: [*command, *_paths(name, case)] for name, command in tools.items() if case.size < SLOW.get(name, 1 << 40)
    }
    return measure.in_turn(usable, rounds)


def _paths(tool: str, case: Case) -> list[str]:
    """proselint takes no folders: it gets the files."""
    if tool == "proselint" and case.path.is_dir():
        return sorted(str(file) for file in case.path.rglob("*") if file.is_file())
    return [str(case.path)]


def _report(results: chart.Results, versions: Mapping[str, str]) -> Iterator[str]:
    yield f"# Speed, {datetime.now(UTC):%Y-%m-%d}\n"
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, {_cores()} cores"
    yield f"{machine}. Medians of whole processes,"
    yield "run in turn; the ratio is newslint's wall time divided by the tool's, round by round.\n"
    yield from (f"- {name}: {said}" for name, said in versions.items())
    for case, runs in results.items():
        yield f"\n## {case.name} ({case.size / 1e6:.2f} MB)\n"
        yield "| tool | wall s | CPU s | MB/s | peak MiB | lines reported | newslint / tool |"
        yield "|---|---:|---:|---:|---:|---:|---:|"
        yield from (_row(case, name, of, runs["newslint"]) for name, of in runs.items())
        yield f"\nnewslint (misspellings) / typos: {measure.ratio(runs['newslint (misspellings)'], runs['typos']):.2f}"


def _row(case: Case, name: str, runs: Sequence[measure.Run], ours: Sequence[measure.Run]) -> str:
    wall = measure.middle(runs, lambda run: run.wall)
    cpu, peak = measure.middle(runs, lambda run: run.cpu), measure.middle(runs, lambda run: run.peak)
    lines = measure.middle(runs, lambda run: run.lines)
    share = measure.ratio(ours, runs)
    return (
        f"| {name} | {wall:.3f} | {cpu:.3f} | {case.size / 1e6 / wall:.1f} | {peak:.0f} | {lines:.0f} | {share:.2f} |"
    )


def _cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


if __name__ == "__main__":
    main()
