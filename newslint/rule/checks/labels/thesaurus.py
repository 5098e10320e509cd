"""The pack's thesaurus: which words of genuine labels a word may stand for."""

from collections.abc import Mapping

from newslint.rule.checks.labels.words import GRAMMAR, Token, endings_off

_INFLECTED = 0.97


class Thesaurus:
    """Rows are read when they are first asked for: most words of a text never are."""

    def __init__(self, lines: Mapping[str, str], irregular: Mapping[str, tuple[str, ...]]) -> None:
        self._lines = lines
        self._irregular = irregular
        self._rows: dict[str, Mapping[str, float]] = {}
        self._bases: dict[str, tuple[str, ...]] = {}

    def token(self, word: str) -> Token:
        """A folded word with its base forms and weight."""
        return Token(word, self.bases(word), GRAMMAR.get(word, 1.0))

    def bases(self, word: str) -> tuple[str, ...]:
        """The word itself first, then the known words that it may be a form of."""
        found = self._bases.get(word)
        if found is None:
            listed = [form for form in endings_off(word)[1:] if form in self._lines]
            other = () if word in GRAMMAR else (*self._irregular.get(word, ()), *listed)
            found = self._bases[word] = tuple(dict.fromkeys((word, *other)))
        return found

    def near(self, word: str) -> Mapping[str, float]:
        """The words of labels that this one may stand for, and how like them it is (0 to 1)."""
        row = self._rows.get(word)
        if row is None:
            row = self._rows[word] = _parsed(self._lines.get(word, ""))
        return row

    def likeness(self, one: Token, other: Token) -> float:
        """How like a word of a text is to one of a label: 1 the same, 0.97 an inflection, less a neighbour."""
        if one.form == other.form:
            return 1.0
        if not set(one.bases).isdisjoint(other.bases):
            return _INFLECTED
        rows = [row for base in one.bases if (row := self.near(base))]
        return max((row.get(base, 0.0) for row in rows for base in other.bases), default=0.0)


def _parsed(line: str) -> Mapping[str, float]:
    """`weight word word weight word ...`: percentages, each for the words up to the next."""
    row: dict[str, float] = {}
    weight = 0.0
    for item in line.split():
        if item.isdigit():
            weight = int(item) / 100
        else:
            row[item] = weight
    return row


def parse_lines(text: str) -> Mapping[str, str]:
    """Lines `word<TAB>row`, rows not yet read."""
    return dict(line.split("\t", 1) for line in text.splitlines())


def parse_irregular(text: str) -> Mapping[str, tuple[str, ...]]:
    """Lines `form<TAB>base`; a form may have several lines."""
    table: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        form, _, base = line.partition("\t")
        table[form] = (*table.get(form, ()), base)
    return table
