"""The tables of the pack test themselves: sorted, unique, sourced, and readable by their checks."""

import csv
import re

from newslint.rule.checks.table import Checks
from newslint.rule.checks.variants.given import parse_given
from newslint.rule.checks.variants.known import AUTHORITIES, parse_known
from newslint.rule.checks.variants.lexicon import Cities, frequencies
from newslint.rule.checks.variants.pieces import COMPANY
from newslint.rule.checks.variants.systems import parse_systems
from newslint.rule.checks.variants.terms import parse_endings, parse_terms
from newslint.rule.load import load_rule
from tests.names.pack import FOLDER

LARGEST = 3_000_000


def text(name):
    return (FOLDER / name).read_text(encoding="utf-8")


def lines(name):
    return [line for line in text(name).splitlines() if not line.startswith("#")]


def test_the_pack_is_small():
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < LARGEST


def test_places_are_sorted_and_unique():
    prefixes = [line.split()[0] for line in lines("places.txt")]
    assert prefixes == sorted(set(prefixes))
    words = [entry.split(">")[0] for line in lines("places.txt") for entry in line.split()[1:]]
    assert len(words) == len(set(words))
    for line in lines("places.txt"):
        prefix, *entries = line.split()
        assert all(entry[:2].lower() == prefix for entry in entries), prefix
        assert entries == sorted(entries), prefix


def test_frequencies_are_zipf_values():
    rows = [line.split("\t") for line in lines("frequency.txt")]
    words = [word.encode() for word, _ in rows]
    assert words == sorted(set(words))
    values = [int(value) for _, value in rows]
    assert 15 <= min(values) <= max(values) < 80
    zipf = frequencies(str(FOLDER / "frequency.txt"))
    assert zipf("the") == zipf("The") > 7
    assert 2.5 < zipf("Kyiv") < zipf("London") < 6
    assert zipf("Qqxzv") == 0


def test_spellings_lead_to_cities():
    cities = Cities(str(FOLDER / "places.txt"))
    with_name = {entry.split(">")[0] for line in lines("places.txt") for entry in line.split()[1:]}
    for _ in range(2):  # a second time when all spellings have been taken in
        assert cities.of("Kiev") == cities.of("Kyiv") == {"Kyiv"}
        assert cities.of("Lvov") == {"Lviv"}
        assert cities.of("Kie") == cities.of("kiev") == cities.of("ki") == frozenset()
        assert set(cities.among(["Kiev", "Lvov", "Kie", "kiev", "ki", "Kyiv>"])) == {"Kiev", "Lvov"}
        assert set(cities.among(sorted(with_name))) == with_name
    assert all(cities.of(word) <= with_name for word in sorted(with_name)[::97])


def test_known_names_have_a_source_and_two_forms_each():
    rows = list(csv.DictReader(lines("known.csv")))
    entries = parse_known(text("known.csv")).entries
    assert [row["forms"].lower() for row in rows] == sorted(row["forms"].lower() for row in rows)
    every = [form for entry in entries for form in entry.forms]
    assert len(every) == len(set(every))
    for row, entry in zip(rows, entries, strict=True):
        assert re.match(r"https?://\S+", row["source"]), row
        assert len(entry.forms) > 1
        assert entry.kind in {"place", "person", "word", "organisation", "phrase"}
        assert set(entry.asked) <= set(AUTHORITIES)
        assert set(entry.asked.values()) <= set(entry.forms), row


def test_no_known_form_is_a_common_word():
    zipf = frequencies(str(FOLDER / "frequency.txt"))
    words = [f for e in parse_known(text("known.csv")).entries for f in e.forms if f.isalpha() and not f.isupper()]
    common = {form for form in words if zipf(form) >= 4.6}
    assert common <= {"Turkey"}, "a form that is an everyday word would meet that word"


def test_british_guides_alone_do_not_settle_acronyms():
    known = parse_known(text("known.csv"))
    assert known.shared("UNICEF", "Unicef").agreed() == ""
    assert known.shared("Kyiv", "Kiev").agreed() == "Kyiv"
    assert known.shared("Zelensky", "Zelenskyy").agreed() == ""


def test_systems_and_given_names_are_sorted_and_unique():
    rows = [line.split(",") for line in lines("systems.csv")[1:]]
    assert rows == sorted(rows)
    assert len(parse_systems(text("systems.csv"))) == 2 * len(rows)
    given = lines("given.txt")
    assert [line.split()[0] for line in given] == sorted(line.split()[0] for line in given)
    assert len(parse_given(text("given.txt"))) == sum(len(line.split()) for line in given)


def test_terms_and_endings_are_sorted_and_unique():
    for name in ("terms.txt", "endings.txt"):
        for line in lines(name):
            kind, *words = line.split()
            assert words == sorted(set(words)), kind
    assert "the" in parse_terms(text("terms.txt")).titles
    assert ("", "s") in parse_endings(text("endings.txt")).plural


def test_every_piece_of_evidence_has_a_weight_and_every_weight_a_piece():
    weights = load_rule("names.variant", FOLDER / "variant.yml", Checks()).params["evidence"]
    source = "".join(
        file.read_text(encoding="utf-8")
        for file in (FOLDER.parent.parent / "newslint/rule/checks/variants").glob("*.py")
        if file.name in ("evidence.py", "company.py", "pieces.py")
    )
    made = set(re.findall(r'"([a-z]+(?:-[a-z]+)+|short|long|unlike|plural|derived|dialect|joined|glossed)"', source))
    prefixed = {f"{side}-has-{part}" for side in ("odd", "norm") for part in ("given", "following")}
    prefixed |= {f"{what}-{part}" for what in ("same", "other") for part in ("given", "following")}
    prefixed |= {"odd-starts-common", "norm-starts-common"}
    assert (made | prefixed) == set(weights) - {"base"}
    assert {piece for row in COMPANY for group in row for piece in group} <= set(weights)
    assert all(-6 <= float(weight) <= 6 for weight in weights.values())
