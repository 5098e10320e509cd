"""Work spread over forked processes, which find all that their parent has made.

Like `concurrent.futures`, which takes a sixth of a short run to import and start. The numbers of the pieces stand in a
file of which all processes share one offset, so each reads the next number that nobody has.
"""

import os
import pickle
import select
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")
_NUMBER = 4
_LENGTH = 8


class WorkerError(Exception):
    """A worker process ended before its work was done; its text is one sentence."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(f"a worker process ended before its work was done{reason and f' ({reason})'}")


def spread(work: Callable[[int], T], order: Sequence[int], workers: int) -> Iterator[T]:
    """work(0), work(1), ... in this order, begun in the given order of the numbers; WorkerError if a process ends."""
    running: dict[int, _Worker] = {}
    try:
        queue = _queue(order)
        try:
            for _ in range(workers):
                worker = _forked(work, queue, list(running))
                running[worker.results] = worker
        finally:
            os.close(queue)
        yield from _in_order(running, len(order))
    finally:
        for worker in running.values():
            worker.end()


def _queue(order: Sequence[int]) -> int:
    """A file of numbers, read from its start by whoever is free."""
    file = _file()
    data = b"".join(number.to_bytes(_NUMBER, "little") for number in order)
    while data:
        data = data[os.write(file, data) :]
    os.lseek(file, 0, os.SEEK_SET)
    return file


def _file() -> int:
    """A file without a name: in memory, or on disk where the system or this Python knows no such thing."""
    with suppress(AttributeError, OSError):
        return os.memfd_create("newslint")
    import tempfile

    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())


def _forked(work: Callable[[int], T], queue: int, others: Sequence[int]) -> "_Worker":
    results, sink = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(results)
        os.close(sink)
        raise
    if pid == 0:
        for pipe in (results, *others):
            os.close(pipe)
        _serve(work, queue, sink)
    os.close(sink)
    return _Worker(pid, results)


def _serve(work: Callable[[int], T], queue: int, sink: int) -> NoReturn:
    """Do piece after piece and end: the parent's open files and exit handlers are not this process's business."""
    code = 1
    try:
        while taken := os.read(queue, _NUMBER):
            body = _done(work, int.from_bytes(taken, "little"))
            _write(sink, len(body).to_bytes(_LENGTH, "little") + body)
        code = 0
    finally:
        os._exit(code)


def _done(work: Callable[[int], T], number: int) -> bytes:
    """A number and its result, or what went wrong, for the parent to raise."""
    try:
        return pickle.dumps((number, work(number)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return pickle.dumps((number, WorkerError, f"{type(error).__name__}: {error}"))


def _write(sink: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(sink, view) :]


class _Worker:
    """A process, and the pipe that its results come through."""

    def __init__(self, pid: int, results: int) -> None:
        self.results = results
        self._pid = pid
        self._ended = False

    def message(self) -> tuple[int, Any] | None:
        """A number and its result; None where the process has done its work. WorkerError where it could not."""
        length = self._read(_LENGTH)
        body = self._read(int.from_bytes(length, "little")) if length else b""
        if not body:
            if self._status():
                raise WorkerError
            return None
        number, result, *reason = pickle.loads(body)
        if reason:
            raise WorkerError(*reason)
        return number, result

    def _read(self, size: int) -> bytes:
        """So many bytes; none where the pipe ends before."""
        pieces, left = [], size
        while left and (piece := os.read(self.results, left)):
            pieces.append(piece)
            left -= len(piece)
        return b"" if left else b"".join(pieces)

    def _status(self) -> int:
        """How the process ended; 0 where nobody can know, since the system forgets children at once."""
        self._ended = True
        with suppress(ChildProcessError):
            return os.waitpid(self._pid, 0)[1]
        return 0

    def end(self) -> None:
        """Stop the process if it still works, and see it off."""
        os.close(self.results)
        if not self._ended:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGTERM)
            self._status()


def _in_order(workers: dict[int, _Worker], count: int) -> Iterator[Any]:
    waiting: dict[int, Any] = {}
    ready = select.poll()
    for pipe in workers:
        ready.register(pipe, select.POLLIN)
    working = len(workers)
    for wanted in range(count):
        while wanted not in waiting:
            if not working:
                raise WorkerError
            for pipe, _ in ready.poll():
                message = workers[pipe].message()
                if message is None:
                    ready.unregister(pipe)
                    working -= 1
                else:
                    waiting[message[0]] = message[1]
        yield waiting.pop(wanted)
