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
from collections.abc import Iterator
from pathlib import Path

from newslint.rule.checks.furniture.slots import FIRST_WORDS, SLOTS, fill
from newslint.scan.anchors import required_literals
from tools.phrase_openings import length, table

_PACK = Path(__file__).resolve().parent.parent / "rules" / "boilerplate"
PHRASES, OPENINGS = _PACK / "phrases.csv", _PACK / "openings.txt"
_ATOM = re.compile(r"\{(?P<slot>[a-z]+)\}|\\(?P<escape>.)|(?P<letter>[^\W\d_])|(?P<open>\((?:\?[:>])?)|(?P<other>.)")
# A class of signs only.
_CLASS = re.compile(r"\[([^\w\\^\]]+)\]")
_SPACES = re.compile(r"(?: [?*]?)+")
_OPTIONAL = ("?", "*")
_MOST_NEEDED = 40


def heads(pattern: str) -> frozenset[str] | None:
    """The keys of all texts that the pattern matches; None if they cannot be listed.

    A key may be listed that the pattern cannot begin with, but none is left out.
    """
    found: set[str] = set()
    for alternative in _alternatives(pattern):
        words = _sequence(alternative)
        if words is None:
            return None
        found |= words
    return frozenset(found)


def _alternatives(pattern: str) -> Iterator[str]:
    depth, start = 0, 0
    for match in re.finditer(r"\\.|[()|]", pattern):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if match[0] == "|" and depth == 0:
            yield pattern[start : match.start()]
            start = match.end()
    yield pattern[start:]


def _sequence(text: str) -> set[str] | None:
    """Keys of one alternative; "" among them means that it can match nothing."""
    atom = _ATOM.match(text)
    if atom is None:
        return {""}
    if atom["letter"]:
        return _word(text)
    if atom["open"]:
        close = _closing(text)
        return _then(heads(text[atom.end() : close]), text[close + 1 :])
    if atom["slot"]:
        name = atom["slot"]
        opening = FIRST_WORDS[name] if name in FIRST_WORDS else heads(SLOTS[name])
        return _then(opening, text[atom.end() :])
    if atom["escape"]:
        return _then(frozenset("0") if atom["escape"] == "d" else frozenset(atom["escape"]), text[2:])
    if atom["other"] == "[":
        signs = _CLASS.match(text)
        return None if signs is None else _then(frozenset(signs[1]), text[signs.end() :])
    return None if atom["other"] == "." else _then(frozenset(atom["other"]), text[1:])


def _then(first: frozenset[str] | None, rest: str) -> set[str] | None:
    """Keys of `first` and what follows it, which counts where `first` is optional or can be empty."""
    if first is None:
        return None
    words = set(first)
    if rest[:1] in _OPTIONAL:
        words.add("")
        rest = rest[1:]
    elif rest[:2] in ("-?", " ?"):
        endings = _ending(rest) or {""}
        words |= {word + more for word in words if word.isalpha() for more in endings if more.isalpha()}
    rest = _SPACES.sub("", rest, count=1) if rest[:1] == " " else rest
    if "" not in words:
        return words
    following = _sequence(rest)
    return None if following is None else (words - {""}) | following


def _word(text: str) -> set[str] | None:
    """The word that stands at the start of the text, in all its spellings: `ads?` is "ad" and "ads"."""
    words = {""}
    while (atom := _ATOM.match(text)) and atom["letter"]:
        longer = {word + atom["letter"].lower() for word in words}
        text = text[1:]
        if text[:1] == "?":
            longer |= words
            text = text[1:]
        words = longer
    ending = _ending(text)
    return None if ending is None else {word + more for word in words for more in ending}


def _ending(text: str) -> set[str] | None:
    """What can be added to a word by what follows it: `-?mail` adds "" or "mail", `(ed)?` "" or "ed"."""
    if text.startswith(("-?", " ?")):
        more = _sequence(text[2:])
        return None if more is None else more | {""}
    group = _ATOM.match(text)
    if group is None or not group["open"]:
        return {""}
    inner = heads(text[group.end() : _closing(text)])
    if inner is None:
        return {""}
    return {word for word in inner if word.isalpha()} | {""}


def _closing(text: str) -> int:
    """Index of the bracket that closes the one at the start of the text."""
    depth = 0
    for match in re.finditer(r"\\.|[()]", text):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if depth == 0:
            return match.start()
    raise ValueError(f"a bracket is not closed in {text!r}")


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
