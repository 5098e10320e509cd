"""Several processes: the same reports in the same order, and a worker that dies."""

import os
import sys

import pytest

from newslint import parallel
from newslint.config import Settings
from newslint.discover import Target, discover
from newslint.forks import WorkerError
from newslint.parallel import check_files
from newslint.session import Session
from tests.running import own_rules


@pytest.fixture
def session(tmp_path, monkeypatch):
    """A session with the one rule `own.reply`; the working folder holds twelve files of very different size."""
    rules = own_rules(tmp_path)
    monkeypatch.chdir(tmp_path)
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text("Leave a Reply\n" * (1 + 700 * (number % 5 == 3)))
    return Session(Settings(select=("own",), rules=(str(rules),)))


forked = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")


@pytest.mark.parametrize("method", [pytest.param("fork", marks=forked), "spawn"])
def test_reports_are_those_of_one_process(session, method, monkeypatch):
    monkeypatch.setattr(parallel, "start_method", lambda: method)
    targets, _ = discover(["."])
    alone = list(check_files(session, targets, 1))
    assert list(check_files(session, targets, 3)) == alone
    assert [report.path for report in alone] == sorted(report.path for report in alone)
    assert sum(len(report.findings) for report in alone) == 12 + 2 * 700


def test_chunks_hold_every_file_once_and_a_large_one_alone():
    sizes = [1, 1, 100, 1, 1, 1, 40, 40, 1]
    targets = [Target(str(number), size, True) for number, size in enumerate(sizes)]
    chunks = list(parallel.chunks(targets, 4))
    assert [target for chunk in chunks for target in chunk] == targets
    assert [targets[2]] in chunks


def test_few_bytes_take_one_process_and_many_take_more(monkeypatch):
    monkeypatch.setattr(parallel, "_cores", lambda: 4)
    for method, pays in parallel.PAYS.items():
        monkeypatch.setattr(parallel, "start_method", lambda method=method: method)
        assert parallel.processes([Target("a", 1000, True)] * 9) == 1
        assert parallel.processes([Target("a", pays, True)] * 2) == 3
        assert parallel.processes([Target("a", 100 * pays, True)] * 2) == 4


def die(target):
    os._exit(7)


@forked
def test_a_worker_that_dies_is_an_error(session, monkeypatch):
    monkeypatch.setattr(parallel, "start_method", lambda: "fork")
    reports = check_files(session, discover(["."])[0], 2)
    assert next(reports).path == "00.txt"
    monkeypatch.setattr(session, "check_file", die)
    with pytest.raises(WorkerError, match="a worker process ended before its work was done"):
        list(reports)
