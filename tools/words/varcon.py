"""Spellings of English by country, from VarCon as the crate `varcon` carries it (src/codegen.rs)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_LEVEL = re.compile(r"  level: (\d+),")
_WORD = re.compile(r'        word: "([^"]+)",')
_TYPE = re.compile(r"Type \{category: Category::(\w+), tag: (None|Some\(Tag::(\w+)\)), num: (?:None|Some\(\d+\)),\}")


class Entry(NamedTuple):
    """The spellings of one word: by spelling, its categories (American, BritishIse, ...) and their tag."""

    level: int
    spellings: dict[str, dict[str, str]]


def entries(path: Path) -> Iterator[Entry]:
    """All entries; `level` is the size of SCOWL that the word belongs to, the tag "" that of the usual spelling."""
    level, spellings, word = 0, {}, ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := _LEVEL.match(line):
            level = int(found[1])
        elif line == "  Entry {":
            spellings = {}
        elif found := _WORD.match(line):
            word = found[1]
            spellings[word] = {}
        elif found := _TYPE.search(line):
            spellings[word][found[1]] = found[3] or ""
        elif line.startswith("  },") and spellings:
            yield Entry(level, spellings)
            spellings = {}
