"""How unlike two names are: an edit distance over sounds whose steps cost less where romanisations differ."""

from functools import lru_cache
from itertools import accumulate

from newslint.rule.checks.variants.sounds import VOWELS

FAR = 9.0
"""The distance of names that share too little to be measured."""
LONGEST_CORE = 5
"""Signs that may differ between the common beginning and the common end of two names."""

_NEAR = {
    "ij": 0.15, "ei": 0.2, "ou": 0.2, "ao": 0.25, "ae": 0.3, "ui": 0.3, "uw": 0.2, "uv": 0.3,
    "sz": 0.2, "sS": 0.3, "CS": 0.35, "cs": 0.2, "ck": 0.3, "cC": 0.2, "cT": 0.15, "Cs": 0.4, "Ck": 0.35, "Cx": 0.3,
    "gk": 0.5, "gh": 0.25, "hx": 0.15, "kx": 0.25, "gx": 0.4, "Ch": 0.4, "bp": 0.5, "bv": 0.5, "dt": 0.5, "fv": 0.25,
    "vw": 0.1, "mn": 0.6, "Zj": 0.2, "gj": 0.3, "hj": 0.4, "Zz": 0.3, "SZ": 0.4, "CT": 0.35, "Ts": 0.4, "Tz": 0.3,
    "Tj": 0.35, "Cj": 0.35, "jz": 0.4, "Zs": 0.4, "fp": 0.5,
}  # fmt: skip
_SWAP = 0.45


def _replace(one: str, other: str) -> float:
    if one == other:
        return 0.0
    near = _NEAR.get(one + other if one < other else other + one)
    if near is not None:
        return near
    return 0.35 if one in VOWELS and other in VOWELS else 1.0


def _drop(name: str, at: int) -> float:
    sign = name[at]
    beside = name[at - 1 : at] + name[at + 1 : at + 2]
    if sign == "h":
        return 0.15
    if sign in "ij" and any(s in VOWELS for s in beside):
        return 0.2
    if sign == "e" and at == len(name) - 1:
        return 0.3
    return 0.5 if sign in VOWELS else 0.9


def _core(one: str, other: str) -> tuple[int, int, int]:
    """Length of the common beginning, and the ends in both of what differs."""
    start = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        start += 1
    end, end_other = len(one), len(other)
    while end > start and end_other > start and one[end - 1] == other[end_other - 1]:
        end -= 1
        end_other -= 1
    return start, end, end_other


@lru_cache(maxsize=65536)
def distance(one: str, other: str) -> float:
    """The cheapest way from one string of sounds to the other; 0 equal, about 1 one unrelated consonant."""
    start, end, end_other = _core(one, other)
    if max(end, end_other) - start > LONGEST_CORE:
        return FAR
    drops = [_drop(other, j) for j in range(start, end_other)]
    above: list[float] = []
    row = [*accumulate(drops, initial=0.0)]
    for i in range(start, end):
        above, previous = row, above
        drop = _drop(one, i)
        row = [above[0] + drop]
        for k, j in enumerate(range(start, end_other), 1):
            best = min(above[k - 1] + _replace(one[i], other[j]), above[k] + drop, row[-1] + drops[k - 1])
            if previous and k > 1 and one[i] == other[j - 1] and one[i - 1] == other[j]:
                best = min(best, previous[k - 2] + _SWAP)
            row.append(best)
    return row[-1]
