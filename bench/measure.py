"""Whole-process figures of commands: wall, processor time, peak memory, lines of output."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

LIMIT = 300.0
"""Seconds that one run may take."""


class Run(NamedTuple):
    """One run of a command: seconds, MiB of the largest process, lines that it printed, its exit code."""

    wall: float
    cpu: float
    peak: float
    lines: int
    code: int


def run(command: Sequence[str]) -> Run:
    """Run a command to its end; its output is counted and thrown away. TimeoutError after `LIMIT`."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    lines = _count_lines(process, start + LIMIT)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, lines, process.returncode)


def _count_lines(process: "subprocess.Popen[bytes]", deadline: float) -> int:
    assert process.stdout is not None
    lines = 0
    while data := process.stdout.read1(1 << 16):
        lines += data.count(b"\n")
        if time.perf_counter() > deadline:
            process.kill()
            raise TimeoutError(f"{process.args!r} took longer than {LIMIT:.0f} s")
    return lines


def in_turn(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[Run]]:
    """`rounds` runs of each command, A B C A B C …, after one of each that is not counted."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            result = run(command)
            if number:
                runs[name].append(result)
    return runs


def middle(runs: Sequence[Run], figure: Callable[[Run], float]) -> float:
    """The median of a figure."""
    return median(figure(item) for item in runs)


def ratio(ours: Sequence[Run], theirs: Sequence[Run]) -> float:
    """The median over the rounds of our wall time divided by theirs."""
    return median(one.wall / other.wall for one, other in zip(ours, theirs, strict=True))
