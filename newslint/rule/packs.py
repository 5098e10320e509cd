"""Where rule packs are."""

import os
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import newslint

if TYPE_CHECKING:
    from pathlib import Path


@cache
def bundled() -> "Path":
    """The folder of newslint's own packs: package data in a wheel, beside the package in a checkout."""
    from pathlib import Path

    return Path(sources()[-1])


def sources() -> list[str]:
    """The folders that newslint's own rules are made from; in a checkout that is its code too."""
    package = os.path.dirname(newslint.__file__)
    shipped = os.path.join(package, "rules")
    return [shipped] if os.path.isdir(shipped) else [package, os.path.join(os.path.dirname(package), "rules")]


def packs_in(folder: "Path") -> Iterator["Path"]:
    """The packs of a folder, sorted: the folder itself if rule files stand in it, else its sub-folders with any."""
    if any(folder.glob("*.yml")):
        yield folder
        return
    for sub in sorted(folder.iterdir()):
        if sub.is_dir() and not sub.name.startswith((".", "_")) and next(sub.rglob("*.yml"), None):
            yield sub
