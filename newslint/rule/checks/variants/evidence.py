"""The evidence that two names are one: named pieces, each true or not; their weights are data of the rule."""

from collections.abc import Iterator

from newslint.rule.checks.variants.pair import Pair
from newslint.rule.checks.variants.sounds import plain
from newslint.rule.checks.variants.terms import Endings, Terms, endings_of

_LIKENESS = (
    (0.01, "sounds-equal"),
    (0.25, "sounds-close"),
    (0.45, "sounds-near"),
    (0.65, "vowel-apart"),
    (1.0, "letter-apart"),
)
_UNLIKE = 0.14
"""Distance for each letter of the shorter form from which two forms have little in common."""
_UNKNOWN, _RARE, _KNOWN, _COMMON, _EVERYDAY = 2.0, 2.6, 3.4, 4.0, 5.6


def likeness(pair: Pair) -> Iterator[str]:
    """The pieces that hold of the two forms; none of these depends on which of them is the odd one."""
    odd, norm = pair.odd.form, pair.norm.form
    yield next((name for bound, name in _LIKENESS if pair.distance <= bound), "far-apart")
    shorter = min(len(odd), len(norm))
    if shorter <= 4:
        yield "short"
    if shorter >= 7:
        yield "long"
    if odd[0] != norm[0]:
        yield "initial-differs"
    if pair.odd.sounds[:1] != pair.norm.sounds[:1]:
        yield "first-sound-differs"
    if len(odd) == len(norm) and sorted(odd.lower()) == sorted(norm.lower()):
        yield "letters-swapped"
    elif pair.distance / shorter >= _UNLIKE:
        yield "unlike"
    if _inner_letter(plain(odd), plain(norm)):
        yield "inner-letter"
    if pair.known:
        yield "known-variants"


def _inner_letter(one: str, other: str) -> bool:
    """Whether one word is the other without one letter, neither the first nor the last."""
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return 0 < at < len(short) and short[at:] == long[at + 1 :]


def rarity(odd: float, norm: float) -> Iterator[str]:
    """The pieces that hold of the Zipf values of two forms."""
    if odd < _UNKNOWN:
        yield "odd-unknown"
    elif odd >= _KNOWN:
        yield "odd-common"
    if norm < _UNKNOWN:
        yield "norm-unknown"
    elif norm < _RARE:
        yield "norm-rare"
    elif norm >= _EVERYDAY:
        yield "norm-everyday"
    if min(odd, norm) >= _COMMON:
        yield "both-common"
    if odd > norm + 0.7:
        yield "odd-commoner"


SHAPES = ("once-each", "once-against-few", "once-against-many", "few-against-many", "both-repeated")


def shape(few: int, many: int) -> str:
    """That of `SHAPES` which holds of the numbers of uses of two forms."""
    if few == many == 1:
        return "once-each"
    if few == 1:
        return "once-against-many" if many >= 4 else "once-against-few"
    return "few-against-many" if many >= 4 * few else "both-repeated"


def origin(pair: Pair, endings: Endings) -> Iterator[str]:
    """Whether one form is made from the other, and whether they are cities; whichever is the odd one."""
    yield from _derivation(pair, endings)
    yield from _places(pair)


def _derivation(pair: Pair, endings: Endings) -> Iterator[str]:
    met = endings_of(pair.odd.form.lower(), pair.norm.form.lower())
    if met & endings.plural:
        yield "plural"
    elif met & endings.dialect:
        yield "dialect"
    elif pair.distance > 0.05 and met & endings.derived:
        yield "derived-known" if min(pair.odd.zipf, pair.norm.zipf) > 2.3 else "derived"


def _places(pair: Pair) -> Iterator[str]:
    odd, norm = pair.odd, pair.norm
    if odd.cities & norm.cities:
        yield "same-place"
    elif odd.form in odd.cities and norm.form in norm.cities:
        yield "two-places"


def of_company(pair: Pair, terms: Terms, prose: str) -> Iterator[str]:
    """The pieces that hold of the places where the names stand; without a prose those that need none."""
    from newslint.rule.checks.variants.company import between, neighbours, persons, starts

    yield from neighbours(pair, terms)
    yield from persons(pair, terms)
    yield from starts(pair)
    if prose:
        yield from between(pair, prose)
