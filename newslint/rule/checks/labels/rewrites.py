"""Phrases that stand for others in a garbled label: "ahead of" for "before"."""

from collections.abc import Sequence

_LONGEST = 6

Reading = tuple[Sequence[str], tuple[str, str] | None]


class Rewrites:
    """A table of phrases and what they stand for."""

    def __init__(self, row: str) -> None:
        """`row`: a phrase, what it stands for, the next phrase and so on, parted by tabs."""
        cells = row.split("\t") if row else []
        self._instead = dict(zip(cells[::2], cells[1::2], strict=True))
        self._first = {phrase.partition(" ")[0] for phrase in self._instead}

    def readings(self, words: Sequence[str]) -> list[Reading]:
        """The words, and the words with each phrase of the table replaced: what, and what by."""
        found: list[Reading] = [(words, None)]
        if self._first.isdisjoint(words):
            return found
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + _LONGEST) + 1):
                phrase = " ".join(words[start:end])
                instead = self._instead.get(phrase)
                if instead is not None:
                    found.append(([*words[:start], *instead.split(), *words[end:]], (phrase, instead)))
        return found
