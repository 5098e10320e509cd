"""Which names of a document may be two spellings of one: by keys, never by comparing all pairs."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import chain

from newslint.rule.checks.variants.sounds import skeletons, without_marks

SHORTEST = 4
"""Letters that a name must have to be compared."""
SHORTEST_CAPITALS = 6
"""Letters that a word all in capitals must have."""
MOST_NAMES = 200_000
"""Distinct names of one document that are compared; the rest is reported as left out."""
MOST_SHARING = 40
"""A key that more names share than this says nothing and is passed over (and reported)."""

_CONTRACTED = ("'re", "'ll", "'ve", "'d", "'m", "n't")

Keys = Callable[[str], tuple[str, ...]]


def names_of(counts: Mapping[str, int], stop: frozenset[str]) -> dict[str, int]:
    """The distinct capitalised words that may be names, without possessives, and how often each occurs.

    Left out: short words, words with digits, words that the document also writes in lower case, and those in `stop`;
    of words all in capitals, which headlines have, short ones (acronyms) and those that the document also writes with
    one capital. In order of first occurrence.
    """
    names: dict[str, int] = {}
    for word, count in counts.items():
        # Words that begin with a to z, most of all, cost one comparison here.
        if "`" < word < "{" or len(word) < SHORTEST or not word[0].isupper():
            continue
        form = word if word.isalpha() else base(word)
        if len(form) < SHORTEST or form in stop or form.lower() in counts:
            continue
        if form[1].islower() or (len(form) >= SHORTEST_CAPITALS and form.isupper() and form.capitalize() not in counts):
            names[form] = names.get(form, 0) + count
    return names


@lru_cache(maxsize=65536)
def base(word: str) -> str:
    """The word without its possessive ending; "" for contractions and words with digits or underscores."""
    if word.isalpha():
        return word
    plain = word.replace("’", "'")
    if plain.endswith(("'s", "'S")):
        plain = plain[:-2]
    letters = without_marks(plain)
    return word[: len(plain)] if letters.isalpha() and not plain.endswith(_CONTRACTED) else ""


def make_keys(
    sounds: Callable[[str], str], cities: Callable[[str], frozenset[str]], groups: Callable[[str], tuple[int, ...]]
) -> Keys:
    """A memoised function name -> the keys it shares with its possible variants.

    They are its consonant skeletons, its sounds, its sounds with one left out, the cities so spelt, and the
    numbers of the table entries that it stands in.
    """

    @lru_cache(maxsize=65536)
    def keys(name: str) -> tuple[str, ...]:
        heard = sounds(name)
        short = {heard}
        if len(heard) >= SHORTEST - 1:
            short.update(heard[:i] + heard[i + 1 :] for i in range(len(heard)))
        known = [f"@{city}" for city in sorted(cities(name))] + [f"#{group}" for group in groups(name)]
        return (*(f"={key}" for key in skeletons(heard)), *sorted(short), *known)

    return keys


def pairs(names: Iterable[str], keys: Keys) -> tuple[list[tuple[str, str]], int]:
    """Pairs of names that share a key, each once, sorted; and how many keys were passed over as too common."""
    ordered = list(names)
    seen: set[str] = set()
    add = seen.add
    # `add` returns None: what is left are the keys that were seen before.
    again = {key for key in chain.from_iterable(map(keys, ordered)) if key in seen or add(key)}
    shared: dict[str, list[str]] = {}
    for name in ordered:
        if not again.isdisjoint(keys(name)):
            for key in again.intersection(keys(name)):
                shared.setdefault(key, []).append(name)
    found: set[tuple[str, str]] = set()
    passed = 0
    for group in shared.values():
        if len(group) > MOST_SHARING:
            passed += 1
        elif len(group) > 1:
            found.update((a, b) if a < b else (b, a) for i, a in enumerate(group) for b in group[i + 1 :])
    return sorted(found), passed
