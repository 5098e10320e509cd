"""Where rule packs are."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path


def bundled() -> Path:
    """The folder of newslint's own packs: package data in a wheel, beside the package in a checkout."""
    package = Path(str(files("newslint")))
    shipped = package / "rules"
    return shipped if shipped.is_dir() else package.parent / "rules"


def packs_in(folder: Path) -> Iterator[Path]:
    """The packs of a folder, sorted: the folder itself if rule files stand in it, else its sub-folders with any."""
    if any(folder.glob("*.yml")):
        yield folder
        return
    for sub in sorted(folder.iterdir()):
        if sub.is_dir() and not sub.name.startswith((".", "_")) and next(sub.rglob("*.yml"), None):
            yield sub
