"""Two names that may be one."""

from collections.abc import Sequence
from typing import NamedTuple

from newslint.rule.checks.variants.uses import Use


class Side(NamedTuple):
    """One of two names: form, sounds, number of uses, Zipf value in general English (0 below 1.5), cities so spelt."""

    form: str
    sounds: str
    total: int
    zipf: float
    cities: frozenset[str]
    uses: Sequence[Use] = ()


class Pair(NamedTuple):
    """Two names to be judged. `odd` has fewer uses; of equals the rarer in English, then the first by alphabet."""

    odd: Side
    norm: Side
    distance: float
    known: bool = False
