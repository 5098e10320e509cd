"""Which words of a document may be names."""

from collections.abc import Collection, Sequence, Set
from functools import lru_cache

from newslint.rule.checks.variants.sounds import without_marks

SHORTEST = 4
"""Letters that a name must have to be compared."""
SHORTEST_CAPITALS = 6
"""Letters that a word all in capitals must have."""

_MOST_KEPT = 500_000
"""Words that are kept with what is known of them, before that is begun anew."""

_CONTRACTED = ("'re", "'ll", "'ve", "'d", "'m", "n't")


class Names:
    """Tells names from other words, and keeps what it knows of each word: most words of a text never are names."""

    def __init__(self, stop: frozenset[str]) -> None:
        """`stop`: capitalised words that are no names."""
        self._stop = stop
        self._forget()

    def _forget(self) -> None:
        self._ordinary: set[str] = set()
        self._names: set[str] = set()
        """Words with one capital at the start that are names as they stand."""
        self._forms: dict[str, str] = {}
        """The names of all other words: possessives, capitals."""

    def of(self, words: Set[str], around: Set[str]) -> dict[str, Sequence[str]]:
        """Those of the words that may be names, without possessives, each with the other words that it stands in.

        `around`: all words of the document.

        Left out: short words, words with digits, words that the document also writes in lower case, and those in
        `stop`; of words all in capitals, which headlines have, short ones (acronyms) and those that the document
        also writes with one capital.
        """
        self._learn(words)
        names: dict[str, Sequence[str]] = {name: () for name in words & self._names if name.lower() not in around}
        for word in words - self._names - self._ordinary:
            form = self._forms[word]
            if form.lower() not in around and (form[1].islower() or form.capitalize() not in around):
                names[form] = (*names.get(form, ()), word) if word != form else names.get(form, ())
        return names

    def among(self, words: Collection[str]) -> list[str]:
        """Those of the words that may be names in any document."""
        self._learn(set(words))
        return [word for word in words if word not in self._ordinary]

    def _learn(self, words: Set[str]) -> None:
        new: Set[str] = {word for word in words - self._names - self._ordinary if word not in self._forms}
        if not new:
            return
        if len(self._ordinary) + len(self._names) + len(self._forms) > _MOST_KEPT:
            self._forget()
            new = words
        simple = {w for w in new if len(w) >= SHORTEST and w[1].islower() and w[0].isupper() and w.isalpha()}
        self._names |= simple - self._stop
        for word in new - self._names:
            if form := self._form(word):
                self._forms[word] = form
            else:
                self._ordinary.add(word)

    def _form(self, word: str) -> str:
        """The name that a word stands for, "" for none."""
        form = base(word) if len(word) >= SHORTEST and word[0].isupper() else ""
        if len(form) < SHORTEST or form in self._stop:
            return ""
        return form if form[1].islower() or (len(form) >= SHORTEST_CAPITALS and form.isupper()) else ""


def base(word: str) -> str:
    """The word without its possessive ending; "" for contractions and words with digits or underscores."""
    return word if word.isalpha() else _base(word)


@lru_cache(maxsize=16384)
def _base(word: str) -> str:
    plain = word.replace("’", "'")
    if plain.endswith(("'s", "'S")):
        plain = plain[:-2]
    letters = without_marks(plain)
    return word[: len(plain)] if letters.isalpha() and not plain.endswith(_CONTRACTED) else ""
