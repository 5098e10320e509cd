"""The word lists of SCOWL (Debian package `scowl`), by kind, spelling category and size."""

import re
from functools import cache
from pathlib import Path

_NAME = re.compile(r"(?P<category>[a-z]+(?:_z|_variant_\d|_\d)?)-(?P<kind>[a-z-]+)\.(?P<size>\d+)")
_NAMES = frozenset({"upper", "proper-names", "abbreviations"})
# SCOWL itself says of variant_3 that it "may not even be considered correct".
_LEFT_OUT = frozenset({"special", "variant_3"})


@cache
def words(folder: Path, size: int) -> frozenset[str]:
    """Ordinary words of all spelling categories, up to a size (70 large, 80 huge)."""
    return _read(folder, frozenset({"words"}), size)


@cache
def names(folder: Path, size: int) -> frozenset[str]:
    """Capitalised words and abbreviations, in lower case."""
    return frozenset(word.lower() for word in _read(folder, _NAMES, size))


def _read(folder: Path, kinds: frozenset[str], size: int) -> frozenset[str]:
    found: set[str] = set()
    for path in sorted(folder.iterdir()):
        match = _NAME.fullmatch(path.name)
        if match and match["kind"] in kinds and int(match["size"]) <= size and match["category"] not in _LEFT_OUT:
            found.update(path.read_text(encoding="latin-1").split())
    if not found:
        raise FileNotFoundError(f"no word list of SCOWL in {folder}")
    return frozenset(found)
