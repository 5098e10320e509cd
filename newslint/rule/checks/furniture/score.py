"""The score of a line: its features, its place and its neighbours, added up by a table of weights."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.rule.checks.furniture.features import Line

THRESHOLD = 2.0
_SECTION = frozenset({"related-teaser", "paywall"})
_OFTEN = 3
_LONGEST_TAIL = 30
_LONGEST_LIST = 12


class Verdict(NamedTuple):
    """Family and score of a line; `start` and `end` say where in the cleaned text its phrase is."""

    family: str
    score: float
    line: Line


def judge(lines: Sequence[Line], weights: Mapping[str, float]) -> list[Verdict]:
    """The score of each line of a document; none where no line can be furniture."""
    if not any(line.family or not _PLAIN.issuperset(line.features) for line in lines):
        return []
    own = [sum(weights[feature] for feature in line.features) for line in lines]
    body = _body(lines)
    _add_place(lines, body, own, weights)
    _add_repeats(lines, own, weights)
    teaser = _sections(lines, body, own)
    for index in teaser:
        own[index] += weights["teaser"]
    end = max((index for index, inside in enumerate(body) if inside), default=-1)
    open_to = [bool(line.family) or place in teaser or place > end for place, line in enumerate(lines)]
    scores = _add_neighbours(own, weights, [bool(line.family) for line in lines], open_to)
    scores = _add_neighbours(own, weights, [score >= THRESHOLD for score in scores], open_to)
    return [Verdict(line.family or "related-teaser", score, line) for line, score in zip(lines, scores, strict=True)]


# A line without a phrase, in no zone of a page, does not reach the threshold without others that have one.
_PLAIN = frozenset({"arrow", "prose", "sentence", "short"})


def _body(lines: Sequence[Line]) -> list[bool]:
    """Which lines are running text of the article.

    From the end, a lone line of running text that a strong phrase parts from the one before it is the
    blurb of a teaser, not the article.
    """
    body = [line.prose for line in lines]
    places = [index for index, inside in enumerate(body) if inside]
    for before, place in zip(places[-2::-1], places[:0:-1], strict=True):
        between = lines[before + 1 : place]
        parted = any(line.match and line.match.phrase.strength > 1 for line in between)
        if not parted or len(lines) - before > _LONGEST_TAIL:
            break
        body[place] = False
    return body


def _add_place(lines: Sequence[Line], body: Sequence[bool], own: list[float], weights: Mapping[str, float]) -> None:
    """Before the first and after the last running text a line is more likely furniture."""
    places = [index for index, inside in enumerate(body) if inside]
    first, last = (places[0], places[-1]) if places else (-1, -1)
    for index, line in enumerate(lines):
        if index < first:
            own[index] += weights["head"] if line.family else 0.0
        elif index > last:
            own[index] += weights["tail"]
        if (
            index > last
            and not line.family
            and "short" not in line.features
            and not line.prose
            and line.text[-1:] != "."
        ):
            own[index] += weights["headline"]


def _add_repeats(lines: Sequence[Line], own: list[float], weights: Mapping[str, float]) -> None:
    """What a page says three times or more is its furniture, if it can be furniture at all."""
    times = Counter(line.text.lower() for line in lines if line.family)
    for index, line in enumerate(lines):
        if line.family and times[line.text.lower()] >= _OFTEN:
            own[index] += weights["repeated"]


def _sections(lines: Sequence[Line], body: Sequence[bool], own: Sequence[float]) -> set[int]:
    """Lines without a phrase that follow the heading of a list of teasers, up to the next running text."""
    found, left = set[int](), 0
    for index, line in enumerate(lines):
        if body[index]:
            left = 0
        elif line.match is None:
            if left and "sentence" not in line.features:
                found.add(index)
                left -= 1
        elif line.family in _SECTION and line.match.phrase.strength > 1 and own[index] >= THRESHOLD - 0.3:
            left = _LONGEST_LIST
    return found


def _add_neighbours(
    own: Sequence[float], weights: Mapping[str, float], giving: Sequence[bool], taking: Sequence[bool]
) -> list[float]:
    """Own score, and what the two lines before and after give: each at most as much as a furniture line.

    A line that nothing but its neighbours speaks against takes only below the text: above it stands the headline.
    """
    size = len(own)
    gift = [min(max(score / THRESHOLD, 0.0), 1.0) if ok else 0.0 for score, ok in zip(own, giving, strict=True)]
    scores = list(own)
    for distance, name in ((1, "near"), (2, "far")):
        for index in range(size):
            if taking[index]:
                around = (gift[j] for j in (index - distance, index + distance) if 0 <= j < size)
                scores[index] += weights[name] * sum(around)
    return scores
