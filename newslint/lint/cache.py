"""Compiled plans kept between runs, as plain data. Without a usable cache everything works, only slower."""

import marshal
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from io import FileIO
from typing import Any

from newslint import __version__

_HEAD = b"newslint plan 5\n"
FileState = tuple[str, int, int]


def folder() -> str:
    """The user's cache folder for newslint, by the custom of the platform."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    found = os.path.expanduser(os.path.join(base, "newslint"))
    if found.startswith("~"):
        raise RuntimeError("this user has no home folder")
    return found


def states(roots: Iterable[str]) -> list[FileState]:
    """(path, time of change, size) of every file below some folders, in order: what a plan is made from."""
    return sorted(state for root in roots for state in _states(root))


def _states(root: str) -> Iterator[FileState]:
    with os.scandir(root) as entries:
        for entry in entries:
            if entry.name.startswith((".", "__")):
                continue
            if entry.is_dir():
                yield from _states(entry.path)
            else:
                status = entry.stat()
                yield entry.path, status.st_mtime_ns, status.st_size


def recall(key: object) -> Any:  # noqa: ANN401 (whatever was stored)
    """What was stored under an equal key by the same version of newslint and Python; None if nothing is."""
    try:
        with FileIO(_file(key)) as file:
            data = file.readall()
        body = data[len(_HEAD) + 4 :]
        if data[: len(_HEAD)] != _HEAD or data[len(_HEAD) : len(_HEAD) + 4] != _check(body):
            return None
        stored, value = marshal.loads(body)
    except (OSError, RuntimeError, EOFError, ValueError, TypeError):
        # Missing, unreadable, not ours, or a user without a home folder: the plan is compiled anew.
        return None
    return value if stored == _whole(key) else None


def store(key: object, value: Any) -> None:  # noqa: ANN401 (plain data, nested)
    """Keep plain data (texts, numbers, tuples, lists, dicts) under a key; silent where the folder cannot be written."""
    body = marshal.dumps((_whole(key), value))
    try:
        file = _file(key)
        os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)
        partial = f"{file}.{os.getpid()}"
        with FileIO(partial, "w") as written:
            written.write(_HEAD + _check(body) + body)
        os.replace(partial, file)
    except (OSError, RuntimeError):
        # Read-only, full, or a user without a home folder: the next run compiles again.
        return


def _whole(key: object) -> str:
    return repr((__version__, sys.implementation.cache_tag, key))


def _file(key: object) -> str:
    return os.path.join(folder(), f"plan-{zlib.crc32(_whole(key).encode('utf-8', 'surrogateescape')):08x}")


def _check(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(4, "big")
