"""Evidence from the company that two names keep: given names, titles, neighbours, sentences."""

from collections.abc import Iterator
from itertools import pairwise

from newslint.rule.checks.variants.pair import Pair, Side
from newslint.rule.checks.variants.pieces import ALIKE, ONLY_ALIKE
from newslint.rule.checks.variants.terms import Terms
from newslint.rule.checks.variants.uses import glossed
from newslint.text.patterns import compiled

_JOINED = r"(?i)(?:['’]s?)?\s*(?:,|&|/|\band\b|\bor\b|\bv\b|\bvs\b|,\s*and\b)\s*(?:[\w.]{1,20}\s+){0,2}"
_SENTENCE_END = r"[.!?…][\"”’')]?\s|\n"
_FARTHEST = 300
_COMMON = 4.3
_KNOWN_PERSON = 3.3
_UNLIKE = 0.34


def _given(side: Side, terms: Terms) -> set[str]:
    """The given names and initials before a name, in lower case."""
    return {use.left for use in side.uses if _is_name(use.before, terms)}


def _following(side: Side, terms: Terms) -> set[str]:
    """The names after a name, in lower case."""
    return {use.right for use in side.uses if _is_name(use.after, terms)}


def _is_name(neighbour: str, terms: Terms) -> bool:
    """Whether a capitalised neighbour is no title and no common word at the start of a sentence."""
    return neighbour != "" and neighbour not in terms.stop and neighbour.lower() not in terms.titles


def neighbours(pair: Pair, terms: Terms) -> Iterator[str]:
    """What stands before and after both names, or before and after one only."""
    for name, read in (("given", _given), ("following", _following)):
        odd, norm = read(pair.odd, terms), read(pair.norm, terms)
        if odd & norm:
            yield f"same-{name}"
        elif odd and norm:
            yield f"other-{name}"
        elif odd:
            yield f"odd-has-{name}"
        elif norm:
            yield f"norm-has-{name}"
    left = {use.left for use in pair.odd.uses} & {use.left for use in pair.norm.uses} - {""}
    if left - terms.prepositions - terms.titles:
        yield "same-left"
    elif left & terms.prepositions:
        yield "same-preposition"
    elif left & terms.honorifics:
        yield "same-title"
    right = {use.right for use in pair.odd.uses} & {use.right for use in pair.norm.uses}
    if right - terms.prepositions - {""}:
        yield "same-right"


def _bare(side: Side, terms: Terms) -> bool:
    """Whether a use calls a person by this name alone: after a title, or beside a verb of speech."""
    spoken = (use for use in side.uses if not _is_name(use.before, terms))
    titled = any(use.left in terms.honorifics for use in side.uses)
    return titled or any(use.right in terms.speech or use.left in terms.speech for use in spoken)


def persons(pair: Pair, terms: Terms) -> Iterator[str]:
    """Whether the names can be one person's: a surname alone beside a full name, or two given names."""
    odd, norm = _given(pair.odd, terms), _given(pair.norm, terms)
    if norm and not odd and _bare(pair.odd, terms):
        yield "odd-never-introduced"
        if pair.distance <= ALIKE:
            yield ONLY_ALIKE
    if odd and not norm:
        if _bare(pair.norm, terms):
            yield "norm-never-introduced"
            if pair.distance <= ALIKE:
                yield ONLY_ALIKE
        elif pair.distance >= _UNLIKE:
            yield "unlike-with-own-given"
    apart = odd and norm and not odd & norm
    if apart:
        yield "initials-agree" if {g[0] for g in odd} & {g[0] for g in norm} else "initials-differ"
    after = _following(pair.odd, terms), _following(pair.norm, terms)
    if (apart or (all(after) and not after[0] & after[1])) and min(pair.odd.zipf, pair.norm.zipf) >= _KNOWN_PERSON:
        yield "two-known-in-other-company"


def starts(pair: Pair) -> Iterator[str]:
    """A common word that starts sentences only may be no name; a name among many commas may be another player's."""
    for name, side in (("odd", pair.odd), ("norm", pair.norm)):
        if side.zipf > _COMMON and all(use.first for use in side.uses):
            yield f"{name}-starts-common"
    if all(use.crowded for use in pair.odd.uses):
        yield "odd-crowded"


def between(pair: Pair, prose: str) -> Iterator[str]:
    """What stands between neighbouring uses of the two names."""
    marked = sorted([(u.start, u.end, 0) for u in pair.odd.uses] + [(u.start, u.end, 1) for u in pair.norm.uses])
    near = [
        prose[end:start]
        for (_, end, side), (start, _, other) in pairwise(marked)
        if side != other and start - end < _FARTHEST
    ]
    if glossed(prose, [(start, end) for start, end, _ in marked]):
        yield "glossed"
    if any(compiled(_JOINED).fullmatch(text) for text in near):
        yield "joined"
    elif any(not compiled(_SENTENCE_END).search(text) for text in near):
        yield "same-sentence"
