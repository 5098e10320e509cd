"""With which two words can a line begin that a phrase matches? Makes rules/boilerplate/openings.txt from phrases.csv.

A line of the table is a first word (see `line.first_word`) and, parted by tabs, the phrases that can begin with it, by
row of phrases.csv: `12,40` whatever follows, `12,31,40=mo` where the line goes on with `mo` (see `line.following`).
Used by tools/phrase_heads.py, which keeps both tables.
"""

import re
from collections.abc import Iterable, Mapping

# Python's own reader of patterns: private, so it is used here only, and the tests try random texts on the table.
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from newslint.rule.checks.furniture.line import first_word, following
from newslint.rule.checks.furniture.slots import fill

ANY = "\0"
"""Stands in a beginning for what can be any text, or nothing."""
_UNBOUNDED = 100_000
_MOST_TEXTS = 4000
_MOST_RESTS = 16
_MOST_REPEATS = 3
_MOST_SIGNS = 12
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_EMPTY = (ops.AT, ops.ASSERT, ops.ASSERT_NOT)
Texts = set[str]


def length(pattern: str) -> str:
    """The cell `length`: how many code points a pattern matches, as `4-20`, or `4-` where there is no most."""
    least, most = _parser.parse(fill(pattern), re.IGNORECASE).getwidth()
    return f"{least}-{most if most < _UNBOUNDED else ''}"


def beginnings(pattern: str) -> Texts:
    """Beginnings in lower case of all that a phrase pattern matches, down to its second word.

    Each is the beginning of a text, then `ANY`; or a whole text. {ANY} where they are too many.
    """
    cut, whole = _sequence(_parser.parse(fill(pattern), re.IGNORECASE), {""})
    found = {text + ANY for text in cut} | whole
    return found if len(found) <= _MOST_TEXTS else {ANY}


def _sequence(tree: Iterable[tuple[Any, Any]], texts: Texts) -> tuple[Texts, Texts]:
    """(texts that are long enough or go on with anything, texts at the end of a sequence of items)."""
    done: Texts = set()
    for name, argument in tree:
        long = set(filter(_long, texts))
        done |= long
        more, texts = _item(name, argument, texts - long)
        done |= more
        if not texts or len(texts) + len(done) > _MOST_TEXTS:
            return done | texts, set()
    return done, texts


def _item(name: Any, argument: Any, texts: Texts) -> tuple[Texts, Texts]:  # noqa: ANN401
    """The same for one item behind the texts."""
    if name is ops.LITERAL:
        return set(), {text + chr(argument).lower() for text in texts}
    if name in (ops.SUBPATTERN, ops.ATOMIC_GROUP):
        return _sequence(argument[-1] if name is ops.SUBPATTERN else argument, texts)
    if name is ops.BRANCH:
        pairs = [_sequence(branch, texts) for branch in argument[1]]
        return set().union(*(done for done, _ in pairs)), set().union(*(open_ for _, open_ in pairs))
    if name in _REPEATS:
        return _repeated(*argument, texts)
    if name is ops.IN and len(argument) <= _MOST_SIGNS and all(kind is ops.LITERAL for kind, _ in argument):
        return set(), {text + chr(sign).lower() for text in texts for _, sign in argument}
    if name is ops.IN and argument == [(ops.CATEGORY, ops.CATEGORY_DIGIT)]:
        return {text + "0" for text in texts}, set()
    return (set(), texts) if name in _EMPTY else (texts, set())


def _repeated(least: int, most: int, tree: Iterable[tuple[Any, Any]], texts: Texts) -> tuple[Texts, Texts]:
    done: Texts = set()
    open_ = set(texts) if least == 0 else set()
    for times in range(1, min(most, _MOST_REPEATS) + 1):
        more, texts = _sequence(tree, texts)
        done |= more
        open_ |= texts if times >= least else set()
    return (done | texts, open_) if most > _MOST_REPEATS else (done, open_)


def _long(text: str) -> bool:
    """Whether it says how a line goes on behind its first word."""
    word = first_word(text)
    return word == "0" or len(text[len(word) :].lstrip()) > 1


def continuations(pattern: str, words: Iterable[str]) -> Mapping[str, frozenset[str] | None]:
    """How lines go on behind each first word that a pattern can match (see `following`); None: in any way."""
    found: dict[str, set[str] | None] = {word: set() for word in words}
    for text in beginnings(pattern):
        known = text.rstrip(ANY)
        word = first_word(known)
        rest = following(known, len(word))
        if text != known and len(known) == len(word) and word != "0":
            # The first word itself may go on.
            return dict.fromkeys(found)
        rests = found.get(word)
        if rests is not None and (word == "0" or "0" in rest or (text != known and not _long(known))):
            found[word] = None
        elif rests is not None:
            rests.add(rest)
    return {
        word: None if rests is None or len(rests) > _MOST_RESTS else frozenset(rests) for word, rests in found.items()
    }


def table(phrases: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The text of the table. `phrases`: pattern and first words of each row of phrases.csv."""
    found: dict[str, dict[str | None, set[int]]] = {}
    for number, (pattern, words) in enumerate(phrases):
        for word, rests in continuations(pattern, words).items():
            numbers = found.setdefault(word, {})
            for rest in (None,) if rests is None else rests:
                numbers.setdefault(rest, set()).add(number)
    return "".join(f"{word}\t{_cells(found[word])}\n" for word in sorted(found))


def _cells(numbers: Mapping[str | None, set[int]]) -> str:
    otherwise = numbers.get(None, set())
    some = ((rest, otherwise | more) for rest, more in numbers.items() if rest is not None)
    return "\t".join([_listed(otherwise), *(f"{_listed(more)}={rest}" for rest, more in sorted(some))])


def _listed(numbers: Iterable[int]) -> str:
    return ",".join(map(str, sorted(numbers)))
