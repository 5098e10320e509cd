"""Which names of a document may be two spellings of one: by keys, never by comparing all pairs."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, count, islice

from newslint.rule.checks.variants.sounds import skeletons

MOST_NAMES = 200_000
"""Distinct names of one document that are compared; the rest is reported as left out."""
MOST_SHARING = 40
"""A key that more names share than this says nothing and is passed over (and reported)."""

_SHORTEST = 3
"""Sounds that a name must have to be met without one of them."""
_FEW = 20_000
"""The most names of a document whose keys are remembered."""
_MOST_KEPT = 400_000
"""Keys that are remembered before that is begun anew."""
_BATCH = 1000

Keys = Callable[[Sequence[str]], list[list[str]]]


def make_keys(
    hear: Callable[[str], str],
    cities: Callable[[Collection[str]], Mapping[str, Iterable[str]]],
    groups: Mapping[str, Iterable[int]],
) -> Keys:
    """A function names -> the keys that each shares with its possible variants.

    They are its consonant skeletons, its sounds, its sounds with one left out, the cities so spelt, and the
    numbers of the table entries that it stands in (`groups`); each once, in no order.
    """

    def keys(names: Sequence[str]) -> list[list[str]]:
        lines = hear("\n".join(names) + "\n")
        found = skeletons(lines)
        for keys_of, sounds in zip(found, lines.split("\n"), strict=False):
            keys_of.append(sounds)
            if len(sounds) >= _SHORTEST:
                keys_of.extend(map("".join, combinations(sounds, len(sounds) - 1)))
        tabled = cities(names)
        for name, keys_of in zip(names, found, strict=True):
            if name in tabled:
                keys_of.extend("@" + city for city in tabled[name])
            if name in groups:
                keys_of.extend(f"#{number}" for number in groups[name])
        return found

    return keys


class Partners:
    """Remembers of each name which keys another name has too: only these can make a pair, in any document."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._forget()

    def _forget(self) -> None:
        # Strings of numbers, since a document then meets one object for each name, and the garbage collector none.
        self._shared: dict[str, str] = {}
        """Names -> those of their keys that another name has: the number of each, as a character."""
        self._holders: dict[str, str | int] = {}
        """Keys -> their number; of a key that only one name has, that name."""
        self._numbers = count(1)

    def keyed(self, names: Collection[str]) -> Iterable[tuple[str, Iterable[str]]]:
        """Each name with all keys that another of the names may have, or with signs for them."""
        if len(names) > _FEW:
            return self._all(names)
        if len(self._holders) > _MOST_KEPT:
            self._forget()
        if new := [name for name in names if name not in self._shared]:
            self._learn(new)
        return zip(names, map(self._shared.__getitem__, names), strict=True)

    def _all(self, names: Iterable[str]) -> Iterator[tuple[str, Iterable[str]]]:
        rest = iter(names)
        while batch := list(islice(rest, _BATCH)):
            yield from zip(batch, self._keys(batch), strict=True)

    def _learn(self, names: Sequence[str]) -> None:
        holders = self._holders
        for name, keys in zip(names, self._keys(names), strict=True):
            self._shared[name] = ""
            for key in keys:
                if key in holders:
                    self._share(name, key)
                else:
                    holders[key] = name

    def _share(self, name: str, key: str) -> None:
        holder = self._holders[key]
        if isinstance(holder, str):
            number = self._holders[key] = next(self._numbers)
            self._shared[holder] += chr(number)
            holder = number
        self._shared[name] += chr(holder)


def pairs(keyed: Iterable[tuple[str, Iterable[str]]]) -> tuple[list[tuple[str, str]], int]:
    """Of names with their keys, the pairs that share one, each once, sorted.

    Second: how many keys were passed over as too common.
    """
    first: dict[str, str] = {}
    shared: dict[str, list[str]] = {}
    for name, keys in keyed:
        for key in keys:
            if key in first:
                shared.setdefault(key, [first[key]]).append(name)
            else:
                first[key] = name
    if not shared:
        return [], 0
    proposed: set[tuple[str, str]] = set()
    for group in shared.values():
        if len(group) <= MOST_SHARING:
            proposed.update((a, b) if a < b else (b, a) for a, b in combinations(group, 2))
    return sorted(proposed), sum(len(group) > MOST_SHARING for group in shared.values())
