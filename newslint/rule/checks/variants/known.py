"""The table known.csv: names that the press spells in several ways, and which form an authority asks for."""

import csv
from collections.abc import Mapping, Sequence
from typing import NamedTuple

AUTHORITIES: Mapping[str, str] = {"ap": "AP", "bbc": "BBC", "guardian": "Guardian", "reuters": "Reuters", "un": "UN"}
"""The columns of the table that hold an authority's form, and the authorities' names."""


_BRITISH = frozenset(("bbc", "guardian"))


class Entry(NamedTuple):
    """One name: its forms, its kind, and by authority the form that it asks for."""

    forms: tuple[str, ...]
    kind: str
    asked: Mapping[str, str]

    def agreed(self) -> str:
        """The form that all authorities ask for whose practice is known; "" where they differ or none is known.

        Of acronyms the British authorities alone settle nothing: American papers write them in capitals.
        """
        forms = set(self.asked.values())
        british = self.kind == "organisation" and self.asked.keys() <= _BRITISH
        return forms.pop() if len(forms) == 1 and not british else ""


class Known(NamedTuple):
    """The entries in order, and the entries of each form by number."""

    entries: Sequence[Entry]
    by_form: Mapping[str, tuple[int, ...]]

    def groups_of(self, form: str) -> tuple[int, ...]:
        """Numbers of the entries that have this form."""
        return self.by_form.get(form, ())

    def shared(self, one: str, other: str) -> Entry | None:
        """The first entry that has both forms."""
        return next((self.entries[n] for n in self.groups_of(one) if n in self.groups_of(other)), None)


def parse_known(text: str) -> Known:
    """The table of a CSV text with a header; lines that begin with `#` are remarks."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    entries = [_entry(row) for row in csv.DictReader(lines)]
    by_form: dict[str, tuple[int, ...]] = {}
    for number, entry in enumerate(entries):
        for form in entry.forms:
            by_form[form] = (*by_form.get(form, ()), number)
    return Known(entries, by_form)


def _entry(row: Mapping[str, str]) -> Entry:
    asked = {authority: row[authority] for authority in AUTHORITIES if row[authority]}
    return Entry(tuple(row["forms"].split("|")), row["kind"], asked)
