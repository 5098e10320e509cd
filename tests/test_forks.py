"""Forked processes: every result in order, every failure told, nothing left behind."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from newslint import forks
from newslint.forks import WorkerError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")


def test_a_run_that_is_left_leaves_no_process(monkeypatch):
    begun = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: begun.append(fork()) or begun[-1])
    results = forks.spread(lambda number: "x" * 300_000, range(50), 3)
    next(results)
    results.close()
    assert len(begun) == 3
    for pid in begun:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def fail(number):
    if number == 3:
        raise ValueError("the reason")
    return number


def test_what_a_worker_fails_at_is_said():
    with pytest.raises(WorkerError, match=r"ValueError: the reason"):
        list(forks.spread(fail, range(9), 2))
    with pytest.raises(WorkerError, match=r"pickle"):
        list(forks.spread(lambda number: lambda: number, range(2), 2))


def test_a_dead_worker_ends_the_run_at_once():
    done = []

    def work(number):
        if number == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.05)
        return number

    with pytest.raises(WorkerError):
        for number in forks.spread(work, range(200), 2):
            done.append(number)
    assert done in ([], [0])


def test_without_files_in_memory_and_where_nobody_may_wait_for_children(monkeypatch):
    monkeypatch.delattr(os, "memfd_create")
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert list(forks.spread(lambda number: number * 2, range(20), 3)) == list(range(0, 40, 2))
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_more_workers_than_pieces_and_no_pieces():
    assert list(forks.spread(str, range(2), 5)) == ["0", "1"]
    assert list(forks.spread(str, range(0), 2)) == []


def test_no_descriptor_stays_open():
    before = len(list(Path("/proc/self/fd").iterdir()))
    assert len(list(forks.spread(str, range(9), 4))) == 9
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_results_larger_than_a_pipe_come_whole_and_in_order():
    made = list(forks.spread(lambda number: bytes([number]) * 300_000, [4, 2, 0, 1, 3], 2))
    assert made == [bytes([number]) * 300_000 for number in range(5)]
