"""Where output goes: UTF-8 with LF on every machine."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from newslint.report import Style, Write


def opened(stream: TextIO | None, instead: str) -> TextIO:
    """A standard stream; OSError where it was closed before the start: then it is None, whatever its type says."""
    if stream is None:
        raise OSError(instead)
    return stream


def _standard_output() -> TextIO:
    """Standard output, whatever the locale says; bytes of file names that are not UTF-8 come out as they are."""
    stream = opened(sys.stdout, "standard output is closed; open it, or write to a file (check --output FILE)")
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")
    return stream


@contextmanager
def output(path: str | None = None) -> Iterator[tuple[Write, Style]]:
    """What writes the output and how: to a file, or to standard output, in colours on a terminal only.

    The run ends with code 2 where nobody reads standard output any more.
    """
    if path is None or path == "-":
        stream = _standard_output()
        try:
            yield stream.write, Style(colour=colours(stream))
            stream.flush()
        except BrokenPipeError:
            # The interpreter would try to flush once more at its end and complain.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            sys.exit(2)
        return
    with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        yield file.write, Style()


def tell(what: str, by: str = "newslint: ") -> None:
    """Say something on standard error, if there is one."""
    # As in `opened`.
    if getattr(sys, "stderr", None) is not None:
        sys.stderr.write(f"{by}{what}\n")
        sys.stderr.flush()


def colours(stream: TextIO) -> bool:
    """Whether to use colours: NO_COLOR says no, FORCE_COLOR yes, else a terminal that is not dumb."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
