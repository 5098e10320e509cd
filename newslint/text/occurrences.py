"""Where given words stand in a prose, and which words stand beside them."""

import re
from collections.abc import Collection, Iterator, Sequence

from newslint.text.decode import without_surrogates
from newslint.text.words import WORD

# For so few words, `str.find` is faster than an automaton is built.
_FEW = 12
_APOSTROPHES = frozenset("'’")
_REACH = 48
_GAP = re.compile(r"\s*")


def occurrences(prose: str, wanted: Collection[str]) -> Sequence[tuple[int, str]]:
    """(prose offset, word) of each occurrence of some words (as `words.WORD` finds them), in order."""
    if len(wanted) > _FEW:
        return list(_scanned(prose, sorted(wanted)))
    return sorted(place for word in wanted for place in _found(prose, word))


def _found(prose: str, word: str) -> Iterator[tuple[int, str]]:
    start = prose.find(word)
    while start >= 0:
        end = start + len(word)
        if _is_whole(prose, start, end):
            yield start, word
        start = prose.find(word, end)


def doublings(prose: str, word: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Prose offsets of a word and of itself again behind nothing but white space, in a stretch of the prose."""
    start = prose.find(word, first, last)
    while start >= 0:
        end = start + len(word)
        second = _GAP.match(prose, end).end()  # type: ignore[union-attr]
        twice = second > end and prose.startswith(word, second)
        if twice and _is_whole(prose, start, end) and _is_whole(prose, second, second + len(word)):
            yield start, second
        start = prose.find(word, end, last)


def _scanned(prose: str, words: Sequence[str]) -> Iterator[tuple[int, str]]:
    # A match that hides another overlaps it, and of two words of one text none overlaps another:
    # leftmost-longest search loses none.
    from ahocorasick_rs import AhoCorasick, MatchKind

    automaton = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, store_patterns=False)
    for number, start, end in automaton.find_matches_as_indexes(without_surrogates(prose)):
        if _is_whole(prose, start, end):
            yield start, words[number]


def _is_whole(prose: str, start: int, end: int) -> bool:
    """Whether a range that begins and ends with letters of a word is one word, not part of a longer one."""
    before, after = prose[max(start - 2, 0) : start][::-1], prose[end : end + 2]
    return not (_goes_on(before) or _goes_on(after))


def _goes_on(beside: str) -> bool:
    """Whether a word takes in what stands beside it, given the two characters there, the nearer one first."""
    if beside[:1] in _APOSTROPHES:
        return WORD.match(beside, 1) is not None
    return beside[:1] != " " and WORD.match(beside) is not None


def word_before(prose: str, offset: int) -> tuple[int, int] | None:
    """Range of the last word that ends before a word at an offset, however far away; None if it is the first."""
    reach = _REACH
    while True:
        low = max(0, offset - reach)
        found = [match.span() for match in WORD.finditer(prose, low, offset)]
        # What begins where the window does may be the rest of a word.
        if len(found) > 1 or (found and (low == 0 or found[0][0] > low + 1)):
            return found[-1]
        if low == 0:
            return None
        reach *= 4


def word_after(prose: str, offset: int) -> tuple[int, int] | None:
    """Range of the first word behind the end of a word; None if it is the last."""
    match = WORD.search(prose, offset)
    return match.span() if match else None
