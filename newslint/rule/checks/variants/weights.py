"""The weights of a rule: what each piece of evidence says, and how much has to be said."""

import math
from collections.abc import Iterable, Mapping
from itertools import repeat

from newslint.rule.checks.variants.evidence import SHAPES
from newslint.rule.checks.variants.pieces import ALIKE, COMPANY, ONLY_ALIKE


class Weights:
    """Log odds by piece of evidence, `base` for the start, and the probability that a pair must reach."""

    def __init__(self, weights: Mapping[str, float], threshold: float) -> None:
        self._of = weights
        self._base = weights["base"]
        self.threshold = math.log(threshold / (1 - threshold))
        """The log odds that a pair must reach."""
        self.best_shape = max(self.sum_of([shape]) for shape in SHAPES)
        """The most that numbers of uses can add."""

        self._best_company = {alike: sum(self._most(row, alike) for row in COMPANY) for alike in (True, False)}

    def _most(self, row: Iterable[Iterable[str]], alike: bool) -> float:
        possible = ([piece for piece in group if alike or piece != ONLY_ALIKE] for group in row)
        return max(sum(max(self._of.get(piece, 0.0), 0.0) for piece in group) for group in possible)

    def best_company(self, distance: float) -> float:
        """The most that `of_company` can add for two forms, by their distance."""
        return self._best_company[distance <= ALIKE]

    def sum_of(self, pieces: Iterable[str], start: float = 0.0) -> float:
        """The sum of the weights, in order, upon a start."""
        return sum(map(self._of.get, pieces, repeat(0.0)), start)

    def total(self, pieces: Iterable[str]) -> float:
        """The log odds of a pair of which these pieces hold."""
        return self.sum_of(pieces, self._base)
