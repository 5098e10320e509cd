"""What the tables of the rule know of a form, wherever it stands."""

from collections.abc import Collection, Mapping, Sequence
from os.path import join

from newslint.rule.checks.variants.known import Known, parse_known
from newslint.rule.checks.variants.lexicon import Cities, frequencies
from newslint.rule.checks.variants.pair import Side
from newslint.rule.checks.variants.propose import Keys, make_keys
from newslint.rule.checks.variants.sounds import make_hear, make_sounds, parse_sounds
from newslint.rule.checks.variants.uses import Use
from newslint.rule.tables import load_table


class Facts:
    """Sounds, frequencies, cities and known names, from the tables in the folder of the rule."""

    def __init__(self, folder: str) -> None:
        self._table = load_table(join(folder, "sounds.txt"), parse_sounds)
        self.sounds = make_sounds(self._table)
        self.zipf = frequencies(join(folder, "frequency.txt"))
        self.cities = Cities(join(folder, "places.txt"))
        self.known: Known = load_table(join(folder, "known.csv"), parse_known)

    def keys(self) -> Keys:
        """The function of `propose.make_keys` with these tables."""
        return make_keys(make_hear(self._table), self._cities_of, self.known.by_form)

    def _cities_of(self, names: Collection[str]) -> Mapping[str, frozenset[str]]:
        return {name: self.cities.of(name) for name in self.cities.among(names)}

    def side(self, form: str, total: int = 0, uses: Sequence[Use] = ()) -> Side:
        """One of two names, with its number of uses and its uses."""
        return Side(form, self.sounds(form), total, self.zipf(form), self.cities.of(form), uses)
