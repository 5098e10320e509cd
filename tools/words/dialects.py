"""Which spellings belong to American and which to British English, from VarCon."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from tools.words import varcon
from tools.words.frequency import zipf
from tools.words.lexicon import plain

_USED = frozenset({"", "Eq", "Variant", "Possible"})
LEVEL, LEAST = 60, 2.5
# Pairs whose members are words of their own on the other side of the Atlantic, or are met as names.
_APART = frozenset({"manila", "perv", "specialty", "specialties", "chili", "arbor", "savor", "louver"})


def rows(path: Path) -> list[str]:
    """`american british` lines, sorted; `american british ise` where Oxford spelling has the American form."""
    entries = list(varcon.entries(path))
    uses: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for word, tags in entry.spellings.items():
            uses[word] |= {category for category, tag in tags.items() if tag in _USED}
    found = {line for entry in entries if entry.level <= LEVEL for line in _pairs(entry, uses)}
    return sorted(found)


def _pairs(entry: varcon.Entry, uses: dict[str, set[str]]) -> Iterable[str]:
    for american in _usual(entry, "American"):
        for british in _usual(entry, "BritishIse"):
            rare = max(zipf(american), zipf(british)) < LEAST
            if american == british or rare or "American" in uses[british] or american in _APART:
                continue
            if "BritishIse" in uses[american]:
                continue
            oxford = entry.spellings[american].get("BritishIze") == ""
            if oxford or "BritishIze" not in uses[american]:
                yield f"{american} {british}{' ise' if oxford else ''}"


def _usual(entry: varcon.Entry, category: str) -> list[str]:
    return [w for w, tags in entry.spellings.items() if tags.get(category) == "" and plain(w) and len(w) > 3]
