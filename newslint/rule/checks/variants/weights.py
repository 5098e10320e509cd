"""The weights of a rule: what each piece of evidence says, and how much has to be said."""

import math
from collections.abc import Iterable, Mapping
from itertools import repeat

from newslint.rule.checks.variants.evidence import COMPANY, SHAPES


class Weights:
    """Log odds by piece of evidence, `base` for the start, and the probability that a pair must reach."""

    def __init__(self, weights: Mapping[str, float], threshold: float) -> None:
        self._of = weights
        self._base = weights["base"]
        self.threshold = math.log(threshold / (1 - threshold))
        """The log odds that a pair must reach."""
        self.best_company = sum(max(map(self._most, row)) for row in COMPANY)
        """The most that `of_company` can add."""
        self.best_shape = max(self.sum_of([shape]) for shape in SHAPES)
        """The most that numbers of uses can add."""

    def _most(self, pieces: Iterable[str]) -> float:
        return sum(max(self._of.get(piece, 0.0), 0.0) for piece in pieces)

    def sum_of(self, pieces: Iterable[str], start: float = 0.0) -> float:
        """The sum of the weights, in order, upon a start."""
        return sum(map(self._of.get, pieces, repeat(0.0)), start)

    def total(self, pieces: Iterable[str]) -> float:
        """The log odds of a pair of which these pieces hold."""
        return self.sum_of(pieces, self._base)
