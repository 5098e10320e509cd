"""The table of checks: the `extends:` of a rule file, and the class that judges."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import MappingProxyType

from newslint.rule.model import Check

_HERE = "newslint.rule.checks."
CHECKS: Mapping[str, str] = MappingProxyType(
    {
        "consistency": _HERE + "consistency:Consistency",
        "dialect-mix": _HERE + "words.dialect:DialectMix",
        "existence": _HERE + "existence:Existence",
        "label": _HERE + "labels.label:GarbledLabel",
        "label-style": _HERE + "labels.style:LabelStyle",
        "mixed-labels": _HERE + "labels.mixed:MixedLabels",
        "site-suffix": _HERE + "labels.suffix:SiteSuffix",
        "furniture": _HERE + "furniture.check:Furniture",
        "occurrence": _HERE + "occurrence:Occurrence",
        "homoglyph": _HERE + "residue.homoglyph:Homoglyph",
        "invisible": _HERE + "residue.invisible:Invisible",
        "ligature": _HERE + "residue.ligature:Ligature",
        "mojibake": _HERE + "residue.mojibake:Mojibake",
        "link-casing": _HERE + "damage.casing:LinkCasing",
        "spacing": _HERE + "damage.spacing:Spacing",
        "final-newline": _HERE + "damage.edges:FinalNewline",
        "truncated": _HERE + "damage.edges:Truncated",
        "fragment": _HERE + "damage.fragments:Fragment",
        "short-fragment": _HERE + "damage.fragments:ShortFragment",
        "duplicate": _HERE + "damage.duplicate:Duplicate",
        "unbalanced": _HERE + "damage.marks:Unbalanced",
        "quote-mix": _HERE + "damage.marks:QuoteMix",
        "weekday-date": _HERE + "damage.dates:WeekdayDate",
        "remnant": _HERE + "residue.remnant:Remnant",
        "repeated-word": _HERE + "words.repeated:RepeatedWord",
        "repetition": _HERE + "repetition:Repetition",
        "article": _HERE + "words.article:Article",
        "misspelling": _HERE + "words.misspelling:Misspelling",
        "unknown-near-word": _HERE + "words.unknown:UnknownNearWord",
        "spun-phrase": _HERE + "phrases.phrase:SpunPhrase",
        "tortured-phrase": _HERE + "phrases.tortured:TorturedPhrase",
        "substitution": _HERE + "substitution:Substitution",
        "abbreviation-form": _HERE + "variants.abbreviations:AbbreviationForm",
        "capitals": _HERE + "variants.marks:Capitals",
        "diacritics": _HERE + "variants.marks:Diacritics",
        "given-names": _HERE + "variants.given:GivenNames",
        "house-style": _HERE + "variants.house:HouseStyle",
        "transliteration-mix": _HERE + "variants.systems:TransliterationMix",
        "forms": _HERE + "variants.forms:Forms",
        "variants": _HERE + "variants.check:Variants",
    }
)


class Checks:
    """Checks by name: those of the table, imported at first use, and those of plug-ins."""

    def __init__(self, extra: Mapping[str, type[Check]] | None = None) -> None:
        """`extra`: classes that a plug-in brings; one of a name in the table is a ValueError."""
        self._classes: dict[str, type[Check]] = dict(extra or {})
        if taken := sorted(self._classes.keys() & CHECKS.keys()):
            raise ValueError(f"the check “{taken[0]}” is newslint's own")

    def names(self) -> Iterable[str]:
        """All names, sorted."""
        return sorted(CHECKS.keys() | self._classes.keys())

    def get(self, name: str) -> type[Check]:
        """The class of a check; KeyError if there is none."""
        if name not in self._classes:
            module, _, attribute = CHECKS[name].partition(":")
            self._classes[name] = getattr(import_module(module), attribute)
        return self._classes[name]

    def keys_of(self, name: str) -> Mapping[str, str]:
        """The YAML keys that a check takes, with their types."""
        return self.get(name).keys
