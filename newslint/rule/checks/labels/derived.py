"""What looking a text up needs of a pack's tables, as rows of one sorted table.

The first character of a key tells the kind of its row. Numbers are those of the rows of the table of labels, from 0.

| key | value |
|---|---|
| `=` and the words of a label or heading | nothing for headings; else the numbers of the labels, then `h` and that of each heading |
| `~` and a loose key (see `loose_key`) that is not at once the words of a label or heading | nothing |
| `.` and a word | how many labels and headings hold it, its other base forms, the labels that hold a form of it; parted by tabs |
| `+` and two neighbouring words | in how many labels and headings they stand; nothing for one |
| `<` and an irregular form | its base forms |
| `!tables`, `!weights`, `!rewrites` | the tables that this is made of, the weight of each label, phrases and what they stand for |
"""  # noqa: E501 (a table)

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from os.path import join
from typing import NamedTuple

from newslint.rule.checks.labels.thesaurus import Lines, Thesaurus, parse_irregular, parse_lines
from newslint.rule.checks.labels.words import loosened, split_words, weight_of
from newslint.rule.sorted_table import SortedTable, open_sorted
from newslint.rule.tables import load_table, read, rows

KEY, LOOSE, WORD, PAIR, IRREGULAR = "=", "~", ".", "+", "<"
TABLES, WEIGHTS, REWRITES = "!tables", "!weights", "!rewrites"

Words = Sequence[Sequence[str]]


class Names(NamedTuple):
    """The tables of a rule, by name; "" where it has none."""

    labels: str
    headings: str = ""
    thesaurus: str = ""
    irregular: str = ""
    rewrites: str = ""


class Section:
    """The rows of one kind."""

    def __init__(self, table: Lines, kind: str) -> None:
        self._table, self._kind = table, kind

    def get(self, key: str) -> str | None:
        """The row of a key."""
        return self._table.get(self._kind + key)

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None


@cache
def open_derived(folder: str, names: Names, index: str = "") -> SortedTable:
    """The rows for some tables of a folder: the `index` that lies there if it is made of them, else made here."""
    lying = _lying(folder, names, index)
    return SortedTable(derive(folder, names)) if lying is None else lying


def open_thesaurus(folder: str, names: Names, index: str = "") -> Lines:
    """The thesaurus of a folder; one that an index was made of is sorted, and searched where it lies."""
    path = join(folder, names.thesaurus)
    return load_table(path, parse_lines) if _lying(folder, names, index) is None else open_sorted(path)


def _lying(folder: str, names: Names, index: str) -> SortedTable | None:
    """The index of a folder, if it is made of these tables (and perhaps of others)."""
    if not index:
        return None
    table = open_sorted(join(folder, index))
    made_of = Names(*(table.get(TABLES) or "").split("\t"))
    return table if all(name in ("", other) for name, other in zip(names, made_of, strict=True)) else None


def derive(folder: str, names: Names) -> bytes:
    """The file of all rows."""
    texts = Names(*[read(join(folder, name)) if name else "" for name in names])
    labels = [split_words(label) for label, _ in rows(texts.labels)]
    headings = [split_words(row[0]) for row in rows(texts.headings)]
    irregular = parse_irregular(texts.irregular)
    thesaurus = Thesaurus(parse_lines(texts.thesaurus), irregular)
    rewrites = [" ".join(split_words(cell)) for phrase, instead in rows(texts.rewrites) for cell in (phrase, instead)]
    found = {
        TABLES: "\t".join(names),
        WEIGHTS: " ".join([repr(weight_of(words)) for words in labels]),
        REWRITES: "\t".join(rewrites),
        **{IRREGULAR + form: bases for form, bases in irregular.items()},
        **dict(chain(_keys(labels, headings), _loose([*labels, *headings]), _pairs([*labels, *headings]))),
        **dict(_words(labels, [*labels, *headings], thesaurus)),
    }
    lines = [f"{key}\t{value}\n" if value else f"{key}\n" for key, value in found.items()]
    return b"".join(sorted(line.encode() for line in lines))


def _keys(labels: Words, headings: Words) -> Iterator[tuple[str, str]]:
    numbers: defaultdict[str, list[str]] = defaultdict(list)
    for number, words in enumerate(labels):
        numbers[" ".join(words)].append(str(number))
    known = set(numbers)
    for number, words in enumerate(headings):
        numbers[" ".join(words)].append(f"h{number}")
    for key, found in numbers.items():
        yield KEY + key, " ".join(found) if key in known else ""


def _loose(texts: Words) -> Iterator[tuple[str, str]]:
    keys = {tuple(words) for words in texts}
    for key in {tuple(loosened(words)) for words in texts}:
        if key not in keys or tuple(loosened(key)) != key:
            yield LOOSE + " ".join(key), ""


def _pairs(texts: Words) -> Iterator[tuple[str, str]]:
    counts = Counter(chain.from_iterable(set(pairwise(words)) for words in texts))
    for (one, other), count in counts.items():
        yield f"{PAIR}{one} {other}", str(count) if count > 1 else ""


def _words(labels: Words, texts: Words, thesaurus: Thesaurus) -> Iterator[tuple[str, str]]:
    seen = Counter(chain.from_iterable(map(set, texts)))
    bases = {word: thesaurus.bases(word) for word in seen}
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(labels):
        for base in {base for word in words for base in bases[word]}:
            holding[base].append(number)
    for word in seen.keys() | holding.keys():
        others, numbers = " ".join(bases.get(word, ())[1:]), " ".join(map(str, holding[word]))
        yield WORD + word, f"{seen[word]}\t{others}\t{numbers}"
