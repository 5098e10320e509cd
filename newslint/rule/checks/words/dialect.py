"""`dialect-mix`: American and British spellings in one text."""

from collections.abc import Iterator, Mapping, Sequence
from os.path import join
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from newslint.rule.checks.whole import OfWords
from newslint.rule.checks.words.places import free, in_code
from newslint.rule.model import Finding, Related, Rule
from newslint.rule.report import find
from newslint.rule.scope import admits
from newslint.rule.tables import load_table
from newslint.scan.scanner import Hit
from newslint.text.document import Document

AMERICAN, BRITISH = "American", "British"
_MOST_RELATED = 100
# The spelling that the setting `dialect` names; Canada's, which has both, leaves it to the majority.
_SIDES = MappingProxyType(
    {"en-us": AMERICAN, "en-gb": BRITISH, "en-au": BRITISH, "en-nz": BRITISH, "en-ie": BRITISH, "en-za": BRITISH}
)
_OXFORD = frozenset({"en-gb-oxendict", "en-gb-oed", "en-gb-oxford"})


class Spelling(NamedTuple):
    """A spelling of one side; `other` is the other side's; `ise`: the pair is of -ize and -ise."""

    side: str
    other: str
    ise: bool


class DialectMix(OfWords):
    """Each form of the rarer spelling is one finding, at its first place.

    The message gets the form, what is expected, the side of the form, and how many words of either
    side there are. Capitalised words are names and do not count. -ize is right in British English
    too (Oxford spelling): it stands only against -ise.
    """

    keys: ClassVar = MappingProxyType({"table": "table", "dialect": "str", "least": "int"})

    def __init__(self, rule: Rule) -> None:
        params = rule.params
        self._rule = rule
        self._path = join(rule.folder, params.get("table", "dialects.txt"))
        self._least = params.get("least", 3)
        self._dialect = params.get("dialect", "").lower().replace("_", "-")

    def words(self) -> Sequence[str]:
        """Those of the table."""
        return sorted(load_table(self._path, _words))

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a form, in the order of their first places."""
        met = load_table(self._path, _words).intersection(document.notable)
        spellings = load_table(self._path, _spellings)
        used = sorted(met & spellings.keys())
        if _fixed(self._dialect) is None and len({spellings[word].side for word in used}) < 2:
            return
        found = self._places(document, used)
        wanted = _fixed(self._dialect) or self._majority(found, spellings)
        for word in found:
            if wanted[spellings[word].ise] not in ("", spellings[word].side):
                yield self._finding(document, word, found, spellings)

    def _places(self, document: Document, used: Sequence[str]) -> dict[str, list[int]]:
        """Prose offsets of each word where it stands as the author's."""
        found: dict[str, list[int]] = {}
        for start, word in document.occurrences(used):
            end = start + len(word)
            standing = free(document.prose, start, end) and not in_code(document, start, end)
            if standing and admits(self._rule, document, start, end):
                found.setdefault(word, []).append(start)
        return found

    def _majority(self, found: Mapping[str, Sequence[int]], spellings: Mapping[str, Spelling]) -> dict[bool, str]:
        """The side wanted of -ise/-ize words (True) and of others (False); "" where it is not clear."""
        tally = {(ise, side): 0 for ise in (True, False) for side in (AMERICAN, BRITISH)}
        for word, starts in found.items():
            tally[spellings[word].ise, spellings[word].side] += len(starts)
        # No American writes -ise; -ize tells nothing.
        british = tally[False, BRITISH] + tally[True, BRITISH]
        main = self._clear(tally[False, AMERICAN], british)
        ise = self._clear(tally[True, AMERICAN], tally[True, BRITISH])
        return {False: main, True: AMERICAN if main == AMERICAN else ise}

    def _clear(self, american: int, british: int) -> str:
        """The side that has at least `least` words and three times as many as the other."""
        most, side = max((american, AMERICAN), (british, BRITISH))
        return side if most >= self._least and most >= 3 * min(american, british) else ""

    def _finding(
        self, document: Document, word: str, found: Mapping[str, list[int]], spellings: Mapping[str, Spelling]
    ) -> Finding:
        this = spellings[word]
        counts = {side: sum(len(found[w]) for w in found if spellings[w].side == side) for side in (AMERICAN, BRITISH)}
        usual = [(start, w) for w in found if spellings[w].side != this.side for start in found[w]]
        more = sorted([*((start, word) for start in found[word][1:]), *usual])[:_MOST_RELATED]
        related = [Related(document.to_source(start, start + len(w)), f"“{w}”") for start, w in more]
        start = found[word][0]
        args = [word, this.other, counts[AMERICAN], counts[BRITISH]]
        return find(self._rule, document, start, start + len(word), args, replacement=this.other, related=related)


def _fixed(dialect: str) -> dict[bool, str] | None:
    """The sides that a dialect wants, None where it names none."""
    if dialect in _OXFORD:
        return {False: BRITISH, True: AMERICAN}
    return {False: _SIDES[dialect], True: _SIDES[dialect]} if dialect in _SIDES else None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _spellings(text: str) -> dict[str, Spelling]:
    found = {}
    for line in text.splitlines():
        american, british, *ise = line.split()
        found[american] = Spelling(AMERICAN, british, bool(ise))
        found[british] = Spelling(BRITISH, american, bool(ise))
    return found
