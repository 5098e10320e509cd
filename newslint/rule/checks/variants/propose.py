"""Which names of a document may be two spellings of one: by keys, never by comparing all pairs."""

from collections.abc import Callable, Iterable, Set
from functools import lru_cache

from newslint.rule.checks.variants.sounds import skeletons, without_marks

SHORTEST = 4
"""Letters that a name must have to be compared."""
SHORTEST_CAPITALS = 6
"""Letters that a word all in capitals must have."""
MOST_NAMES = 200_000
"""Distinct names of one document that are compared; the rest is reported as left out."""
MOST_SHARING = 40
"""A key that more names share than this says nothing and is passed over (and reported)."""

_MOST_KEPT = 500_000
"""Words that are kept with what is known of them, before that is begun anew."""

_CONTRACTED = ("'re", "'ll", "'ve", "'d", "'m", "n't")

Keys = Callable[[str], tuple[str, ...]]


class Names:
    """Tells names from other words, and keeps what it knows of each word: most words of a text never are names."""

    def __init__(self, stop: frozenset[str]) -> None:
        """`stop`: capitalised words that are no names."""
        self._stop = stop
        self._ordinary: set[str] = set()
        self._forms: dict[str, tuple[str, str, str]] = {}

    def of(self, words: Set[str], around: Set[str]) -> dict[str, list[str]]:
        """Those of the words that may be names, without possessives, each with the words that it stands in.

        `around`: all words of the document.

        Left out: short words, words with digits, words that the document also writes in lower case, and those in
        `stop`; of words all in capitals, which headlines have, short ones (acronyms) and those that the document
        also writes with one capital.
        """
        names: dict[str, list[str]] = {}
        for word in words - self._ordinary:
            found = self._forms.get(word) or self.known(word)
            if found and found[1] not in around and found[2] not in around:
                names.setdefault(found[0], []).append(word)
        return names

    def known(self, word: str) -> tuple[str, str, str] | None:
        """The name that a word stands for, and the words beside which it is none ("" for any); None for no name."""
        if word in self._forms:
            return self._forms[word]
        if len(self._ordinary) + len(self._forms) > _MOST_KEPT:
            self._ordinary, self._forms = set(), {}
        form = self._form(word)
        if form is None:
            self._ordinary.add(word)
            return None
        found = self._forms[word] = form, form.lower(), "" if form[1].islower() else form.capitalize()
        return found

    def _form(self, word: str) -> str | None:
        if len(word) < SHORTEST or not word[0].isupper():
            return None
        form = word if word.isalpha() else base(word)
        if len(form) < SHORTEST or form in self._stop:
            return None
        return form if form[1].islower() or (len(form) >= SHORTEST_CAPITALS and form.isupper()) else None


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
    numbers of the table entries that it stands in; each once, in no order.
    """

    @lru_cache(maxsize=65536)
    def keys(name: str) -> tuple[str, ...]:
        heard = sounds(name)
        bones = skeletons(heard)
        found = [heard, "=" + bones[0], *["=" + key for key in bones[1:] if key != bones[0]]]
        if len(heard) >= SHORTEST - 1:
            found += [heard[:i] + heard[i + 1 :] for i in range(len(heard))]
        if here := cities(name):
            found += ["@" + city for city in here]
        if numbers := groups(name):
            found += [f"#{number}" for number in numbers]
        return tuple(found)

    return keys


def pairs(names: Iterable[str], keys: Keys) -> tuple[list[tuple[str, str]], int]:
    """Pairs of names that share a key, each once, sorted; and how many keys were passed over as too common."""
    keyed = [(name, keys(name)) for name in names]
    seen: set[str] = set()
    again: set[str] = set()
    for _, found in keyed:
        if not seen.isdisjoint(found):
            again.update(seen.intersection(found))
        seen.update(found)
    shared: dict[str, list[str]] = {}
    for name, found in keyed if again else ():
        for key in again.intersection(found):
            shared.setdefault(key, []).append(name)
    proposed: set[tuple[str, str]] = set()
    passed = 0
    for group in shared.values():
        if len(group) > MOST_SHARING:
            passed += 1
        elif len(group) > 1:
            proposed.update((a, b) if a < b else (b, a) for i, a in enumerate(group) for b in group[i + 1 :])
    return sorted(proposed), passed
