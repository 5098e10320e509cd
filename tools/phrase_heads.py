"""With which words can a phrase begin, and what must a line hold? Makes openings.txt and columns of phrases.csv.

A line is tried only against patterns that begin as it does (the table openings.txt) or of which a part stands in it
(`parts`), which holds a text that every match holds (`needs`, parted by ¦), and is as long as a match can be
(`length`). Run after every change of rules/boilerplate/phrases.csv:

    python -m tools.phrase_heads            rewrite both tables, sorted
    python -m tools.phrase_heads --check    exit with 1 if that would change them
"""

import csv
import io
import re
import sys
from pathlib import Path

from newslint.rule.checks.furniture.slots import fill
from newslint.scan.anchors import required_literals
from tools.phrase_openings import length, table
from tools.phrase_words import heads

_PACK = Path(__file__).resolve().parent.parent / "rules" / "boilerplate"
PHRASES, OPENINGS = _PACK / "phrases.csv", _PACK / "openings.txt"
_MOST_NEEDED = 40


def openings(place: str, pattern: str) -> frozenset[str] | None:
    """The first words of what a phrase matches; None where these can be any."""
    return heads(pattern) if place != "end" else None


def parts(pattern: str, known: str) -> str:
    """The cell `parts` of a pattern that can begin with any word: words and signs of which a line must hold one.

    Where these cannot be derived, what is known (written by hand) stays; ValueError if nothing is.
    """
    if known:
        return known
    literals = required_literals(fill(pattern.removeprefix("\\(?")).replace("(?-i:", "(?:"))
    if not literals:
        raise ValueError(f"write by hand what the lines of {pattern!r} must hold")
    return " ".join(sorted(map(_telling, literals)))


def _telling(literal: str) -> str:
    """The longest word of a literal, of which the last may be cut: a line seldom holds it by chance."""
    words = literal.split()
    whole = max(words[:-1] or words, key=len)
    return max(re.findall(r"\w+", whole) or [whole], key=len)


def needs(pattern: str) -> str:
    """The cell `needs` of a pattern: empty where no few texts are needed."""
    literals = {" ".join(literal.split()) for literal in required_literals(fill(pattern)) or ()}
    # A text that holds a longer one holds the shorter.
    few = {one for one in literals if not any(other in one for other in literals - {one})}
    return "¦".join(sorted(few)) if len(few) <= _MOST_NEEDED and "" not in few else ""


def rewritten(text: str) -> tuple[str, str]:
    """The table with its columns filled, sorted, each row once; and the table of openings."""
    header, *rows = csv.reader(io.StringIO(text))
    done = sorted({_row(*row) for row in rows})
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *done])
    return out.getvalue(), table((row[-1], openings(row[2], row[-1]) or ()) for row in done)


def _row(
    family: str, strength: str, place: str, known: str, _needs: str, _length: str, pattern: str
) -> tuple[str, ...]:
    return family, strength, place, _parts(place, pattern, known), needs(pattern), length(pattern), pattern


def _parts(place: str, pattern: str, known: str) -> str:
    return parts(pattern, known) if openings(place, pattern) is None else ""


def main() -> None:
    """Rewrite the tables or check them."""
    made = dict(zip((PHRASES, OPENINGS), rewritten(PHRASES.read_text(encoding="utf-8")), strict=True))
    if "--check" in sys.argv[1:]:
        sys.exit(int(any(file.read_text(encoding="utf-8") != text for file, text in made.items())))
    for file, text in made.items():
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
