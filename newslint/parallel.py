"""Many files on several cores; the reports come in the order of the files whatever the number of processes."""

import gc
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, takewhile

from newslint.config import Settings
from newslint.discover import Target
from newslint.lint.report import FileReport
from newslint.session import Session

PAYS: Mapping[str, int] = {"fork": 100_000, "spawn": 400_000}
"""Bytes of text from which one more process saves more time than its start costs."""


def check_files(session: Session, targets: Sequence[Target], jobs: int = 0) -> Iterator[FileReport]:
    """The reports of files in their order. `jobs` 0: a process for each core, if there is text enough.

    `forks.WorkerError` if a process dies.
    """
    jobs = min(jobs or processes(targets), len(targets))
    if jobs <= 1:
        return map(session.check_file, targets)
    return _spread(session, targets, jobs)


def start_method() -> str:
    """How processes start: by fork on Linux, where they find the compiled rules ready made; else anew."""
    return "fork" if sys.platform == "linux" else "spawn"


def processes(targets: Iterable[Target]) -> int:
    """How many processes pay for so many bytes, at most one for each core."""
    return min(_cores(), 1 + sum(target.size for target in targets) // PAYS[start_method()])


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _spread(session: Session, targets: Sequence[Target], jobs: int) -> Iterator[FileReport]:
    """Chunks of neighbouring files, the largest begun first, their reports given in order.

    What many files need is made ready and the first files are checked before the processes start: once for all.
    """
    session.engine.prepare()
    first = _first(targets)
    yield from map(session.check_file, targets[:first])
    # What is there now lives as long as the run: a process that looks it through would copy it.
    gc.freeze()
    pieces = list(chunks(targets[first:], jobs * 8))
    order = sorted(range(len(pieces)), key=lambda number: (-sum(target.size for target in pieces[number]), number))
    start = _forked if start_method() == "fork" else _spawned
    for reports in start(session, pieces, order, jobs):
        yield from reports


def _forked(
    session: Session, pieces: Sequence[Sequence[Target]], order: Sequence[int], jobs: int
) -> Iterator[list[FileReport]]:
    from newslint.forks import spread

    return spread(lambda number: [session.check_file(target) for target in pieces[number]], order, jobs)


def _spawned(
    session: Session, pieces: Sequence[Sequence[Target]], order: Sequence[int], jobs: int
) -> Iterator[list[FileReport]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    from newslint.forks import WorkerError

    context = multiprocessing.get_context("spawn")
    given = session.worker_settings, session.use_cache
    with ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=given) as pool:
        begun = {number: pool.submit(_check, pieces[number]) for number in order}
        try:
            for number in range(len(pieces)):
                yield begun[number].result()
        except BrokenProcessPool:
            raise WorkerError from None


def _first(targets: Sequence[Target]) -> int:
    """How many files, of an eightieth of the bytes together, are checked before the processes start; at least one."""
    share = sum(target.size for target in targets) // 80
    sizes = accumulate(target.size for target in targets)
    return max(1, sum(1 for _ in takewhile(lambda size: size <= share, sizes)))


def chunks(targets: Sequence[Target], count: int) -> Iterator[Sequence[Target]]:
    """Neighbouring files in at most about `count` pieces of like size; a file larger than that stands alone."""
    share = sum(target.size for target in targets) // count + 1
    start = size = 0
    for index, target in enumerate(targets):
        if size and size + target.size > share:
            yield targets[start:index]
            start, size = index, 0
        size += target.size
    yield targets[start:]


_SESSION: list[Session] = []
"""The session of a process that was started anew."""


def _begin(settings: Settings, use_cache: bool) -> None:
    _SESSION.append(Session(settings, use_cache=use_cache))


def _check(targets: Sequence[Target]) -> list[FileReport]:
    return [_SESSION[0].check_file(target) for target in targets]
