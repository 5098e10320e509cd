"""Accepted pairs put together: the forms of each name, and which of them is expected."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from newslint.rule.checks.variants.known import AUTHORITIES, Entry
from newslint.rule.checks.variants.method import Accepted
from newslint.rule.checks.variants.output import Places
from newslint.rule.checks.variants.pair import Side
from newslint.rule.model import Rule

MOST_FORMS = 4
"""A name with more forms than this is more likely a chain of look-alikes: its pairs are reported one by one."""


class Preference(NamedTuple):
    """What the configuration says: names that are right as they stand, and forms with the form to be used."""

    accept: frozenset[str] = frozenset()
    prefer: tuple[tuple[str, str], ...] = ()
    house: str = ""

    @classmethod
    def of(cls, rule: Rule) -> "Preference":
        """What a rule's parameters `accept`, `prefer` and `house` say; ValueError for an unknown house."""
        params = rule.params
        house = params.get("house", "")
        if house and house not in AUTHORITIES:
            raise ValueError(f"the house style must be one of {', '.join(AUTHORITIES)}, not “{house}”")
        prefer = params.get("prefer", {})
        return cls(frozenset(params.get("accept", ())), tuple(sorted(prefer.items())), house)

    def told(self, forms: Collection[str], entry: Entry | None) -> str:
        """The form that the configuration, or else all known authorities, ask for; "" if it is not among the forms."""
        asked = [new for old, new in self.prefer if old in forms]
        asked += [form for form in forms if form in self.accept]
        if entry is not None:
            asked += [entry.asked.get(self.house, ""), entry.agreed()]
        return next((form for form in asked if form in forms), "")

    def settled(self, form: str, entry: Entry | None) -> bool:
        """Whether a form is accepted, or its every use is reported by the rule of the house style."""
        asked = entry.asked.get(self.house, form) if entry else form
        return form in self.accept or asked != form or any(old == form for old, _ in self.prefer)

    def expected(self, places: Places, entry: Entry) -> str:
        """The expected form: the one told, else the one with most places, else the first."""
        return self.told(places, entry) or max(places, key=lambda form: (len(places[form]), -places[form][0][0]))


def groups(accepted: Sequence[Accepted]) -> Iterator[list[Accepted]]:
    """The accepted pairs by name, in order; pairs that share a form belong to one name."""
    leader: dict[str, str] = {}

    def find(form: str) -> str:
        while leader.setdefault(form, form) != form:
            form = leader[form]
        return form

    for one in accepted:
        a, b = sorted((find(one.pair.odd.form), find(one.pair.norm.form)))
        leader[b] = a
    together: dict[str, list[Accepted]] = {}
    for one in accepted:
        together.setdefault(find(one.pair.odd.form), []).append(one)
    for group in together.values():
        if len(sides(group)) <= MOST_FORMS:
            yield group
        else:
            yield from ([one] for one in group)


def sides(group: Sequence[Accepted]) -> list[Side]:
    """The forms of a name, by their first places."""
    found = {side.form: side for one in group for side in (one.pair.odd, one.pair.norm)}
    return sorted(found.values(), key=lambda side: side.uses[0].start)


def expected(forms: Sequence[Side], preference: Preference, entry: Entry | None) -> Side:
    """The expected form: configured, agreed on by the authorities, in the majority, commoner in English, first."""
    names = [side.form for side in forms]
    if told := preference.told(names, entry):
        return forms[names.index(told)]
    written = [side for side in forms if not side.form.isupper()] or forms
    return max(written, key=lambda side: (side.total, side.zipf, -side.uses[0].start))


def advice(entry: Entry | None) -> str:
    """Which form each known authority asks for: `AP and BBC: Kyiv`; "" where none is known."""
    if entry is None or not entry.asked:
        return ""
    by_form: dict[str, list[str]] = {}
    for authority, form in entry.asked.items():
        by_form.setdefault(form, []).append(AUTHORITIES[authority])
    return "; ".join(f"{', '.join(names)}: {form}" for form, names in by_form.items())


def reasons(one: Accepted, weights: Callable[[str], float], words: Callable[[str], str], most: int = 2) -> str:
    """The heaviest pieces of evidence for a pair, in words."""
    weighed = sorted((piece for piece in one.pieces if words(piece)), key=lambda piece: (-weights(piece), piece))
    return ", ".join(words(piece) for piece in weighed[:most])
