"""Genuine section labels and ordinary headings."""

from collections.abc import Callable, Sequence
from functools import cache, cached_property, partial
from itertools import pairwise
from os.path import join
from typing import NamedTuple

from newslint.rule.checks.labels.derived import KEY, LOOSE, PAIR, WEIGHTS, WORD, Names, open_derived
from newslint.rule.checks.labels.thesaurus import Lines
from newslint.rule.checks.labels.words import loosened, split_words
from newslint.rule.tables import read, rows

COMMON = "Common newsroom labels"
HEADING = -1
"""Stands for the number of a label where a text is an ordinary heading."""


class Label(NamedTuple):
    """A genuine label, the outlets that use it, and those of them that are known by it."""

    text: str
    outlets: tuple[str, ...]
    signature: frozenset[str] = frozenset()

    @property
    def use(self) -> str:
        """ "signature" (an outlet is known by it), "common" (everybody's), or "label"."""
        if self.signature:
            return "signature"
        return "common" if self.outlets == (COMMON,) else "label"

    @property
    def outlet(self) -> str:
        """The outlet to name."""
        named = [name for name in self.outlets if name != COMMON]
        return named[0] if named else "common label"


def key_of(text: str) -> str:
    """Labels that differ in case, punctuation or contraction only have one key."""
    return " ".join(split_words(text))


def loose_key(text: str) -> str:
    """Labels that differ in a first article, in number, or as British and American do, have one loose key."""
    return " ".join(loosened(split_words(text)))


class Catalogue:
    """The labels and headings of a pack: looked up in the rows derived from them, and read one by one."""

    def __init__(self, table: Lines, labels: "Rows", headings: "Rows | None" = None) -> None:
        """`table`: see `derived`. Headings that it knows count for nothing if there are none here."""
        self._table = table
        self._labels, self._headings = labels, headings
        self._read: dict[int, Label] = {}

    @cached_property
    def labels(self) -> Sequence[Label]:
        """All labels."""
        return [self.label(number) for number in range(len(self._labels))]

    @cached_property
    def weights(self) -> Sequence[float]:
        """The weight of each label."""
        return list(map(float, (self._table.get(WEIGHTS) or "").split()))

    def label(self, number: int) -> Label:
        """A label by its number."""
        if number not in self._read:
            self._read[number] = _label(*self._labels[number])
        return self._read[number]

    def find(self, text: str) -> Label | None:
        """The genuine label that the text is, in any case or contraction."""
        return self.named(self.place(text))

    def named(self, place: int | None) -> Label | None:
        """The label at a place (see `place`), if one is there."""
        return None if place is None or place == HEADING else self.label(place)

    def place(self, text: str) -> int | None:
        """The number of the label that the text is, in any case or contraction; HEADING for an ordinary heading."""
        row = self._table.get(KEY + key_of(text))
        if not row:
            return HEADING if row is not None and self._headings is not None else None
        return int(row) if row.isdigit() else self._nearest(row.split(), text)

    def _nearest(self, numbers: Sequence[str], text: str) -> int:
        """Of several labels or headings of one key the one that is written as the text is, or else the last label."""
        lower = text.lower().replace("’", "'")
        labels = [int(number) for number in numbers if number[0] != "h"]
        same = [number for number in labels if self.label(number).text.lower() == lower]
        if not same and self._headings is not None:
            headings = [int(number[1:]) for number in numbers if number[0] == "h"]
            if any(self._headings[number][0].lower() == lower for number in headings):
                return HEADING
        return (same or labels)[-1]

    def resembles(self, text: str) -> bool:
        """Whether a label or heading differs from the text in an article or in number only."""
        words = loosened(split_words(text))
        key = " ".join(words)
        return LOOSE + key in self._table or (KEY + key in self._table and loosened(words) == words)

    def bases(self, word: str) -> tuple[str, ...] | None:
        """The base forms of a word of a label or heading, the word itself first; None of any other word."""
        row = self._table.get(WORD + word)
        if row is None or row[0] == "0":
            return None
        return (word, *row.split("\t")[1].split())

    def holding(self, base: str) -> Sequence[int]:
        """The numbers of the labels with a form of a word."""
        row = self._table.get(WORD + base)
        return tuple(map(int, row.rpartition("\t")[2].split())) if row is not None else ()

    def rarest_word(self, words: Sequence[str]) -> int:
        """In how many labels and headings the rarest of the words stands."""
        rows = [self._table.get(WORD + word) for word in words]
        return min((int(row.partition("\t")[0]) if row else 0 for row in rows), default=0)

    def rarest_pair(self, words: Sequence[str]) -> int:
        """How many labels and headings hold the rarest pair of neighbouring words."""
        return min((self._times(f"{PAIR}{one} {other}") for one, other in pairwise(words)), default=2)

    def _times(self, key: str) -> int:
        row = self._table.get(key)
        return 0 if row is None else int(row or 1)


class Rows:
    """The rows of a table of labels or headings: read when one is first asked for, and each parsed by itself."""

    def __init__(self, read: Callable[[], str]) -> None:
        """`read`: gives the text of the table."""
        self._read = read

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, number: int) -> Sequence[str]:
        line = self._lines[number]
        if not isinstance(line, str):
            return line
        return rows(f"header\n{line}")[0] if '"' in line else line.split(",")

    @cached_property
    def _lines(self) -> Sequence[str | Sequence[str]]:
        """The lines of the rows; the rows themselves where a quoted cell goes over several lines."""
        text = self._read()
        lines = [line for line in text.splitlines() if line and not line.startswith("#")]
        quoted = [line for line in lines if '"' in line]
        return rows(text) if any(line.count('"') % 2 for line in quoted) else lines[1:]


@cache
def open_rows(path: str) -> Rows:
    """The rows of a file (UTF-8), one for all catalogues."""
    return Rows(partial(read, path))


@cache
def open_catalogue(folder: str, names: Names, index: str = "") -> Catalogue:
    """The catalogue of the tables of a pack's folder, made once for all checks. `index`: see `open_derived`."""
    table = open_derived(folder, names, index)
    labels, headings = (join(folder, name) if name else "" for name in names[:2])
    return Catalogue(table, open_rows(labels), open_rows(headings) if headings else None)


def _label(text: str, cell: str) -> Label:
    """A row of the table: a label and its outlets, separated by `;`, with `*` behind those that are known by it."""
    marked = cell.split(";")
    names = tuple(name.rstrip("*") for name in marked)
    return Label(text, names, frozenset(name[:-1] for name in marked if name.endswith("*")))
