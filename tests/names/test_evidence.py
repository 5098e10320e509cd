"""Each piece of evidence holds where it should, and not where it should not."""

import pytest

from newslint.rule.checks.table import Checks
from newslint.rule.checks.variants.method import Method
from newslint.rule.load import load_rule
from tests.making import plain
from tests.names.pack import FOLDER

WEIGHTS = {k: float(v) for k, v in load_rule("v", FOLDER / "variant.yml", Checks()).params["evidence"].items()}


class Everything(dict):
    """Weights that let every proposed pair pass."""

    def get(self, piece, default=None):
        return 0.0


def pieces(text, *forms):
    """The pieces of the pair of forms in a text."""
    method = Method(str(FOLDER), Everything(base=100.0), 0.5)
    found = [one for one in method.judge(plain(text)).accepted if {one.pair.odd.form, one.pair.norm.form} == set(forms)]
    assert len(found) == 1, "the pair is not proposed"
    return set(found[0].pieces)


CASES = [
    ("Sergei left. We saw Sergey.", "Sergei/Sergey", "sounds-equal once-each", "letter-apart short"),
    ("Grorat and Growat fell.", "Grorat/Growat", "letter-apart unlike joined", "sounds-equal"),
    ("Mecidor won. Then Meicdor slept.", "Mecidor/Meicdor", "letters-swapped long", "inner-letter unlike"),
    ("Kerrick won. Then Kerick slept.", "Kerrick/Kerick", "inner-letter", "letters-swapped"),
    ("Jork is old. We like York, and York likes us.", "Jork/York", "same-place initial-differs short", "sounds-equal"),
    ("Kashmir is cold. A Kashmiri left Kashmir.", "Kashmir/Kashmiri", "derived-known", "plural"),
    ("Tarkov left. The Tarkovs wept, and Tarkov slept.", "Tarkov/Tarkovs", "plural", "derived-known"),
    ("The Organize and the Organise.", "Organize/Organise", "dialect", "plural"),
    ("Kyiv is old. We like Kiev.", "Kyiv/Kiev", "known-variants same-place", "glossed"),
    ("Kyiv (Kiev) is old.", "Kyiv/Kiev", "known-variants glossed", ""),
    ("The town is spelt Tarkov, not Tarkow.", "Tarkov/Tarkow", "glossed", ""),
    ("The town of Tarkov, formerly Tarkow, is old.", "Tarkov/Tarkow", "glossed", ""),
    ("Ann Tarkov left. Then Tarkow said no.", "Tarkov/Tarkow", "norm-never-introduced full-and-bare", "same-given"),
    ("Ann Tarkov left. Then Ann Tarkow slept.", "Tarkov/Tarkow", "same-given", "other-given initials-differ"),
    ("Ann Tarkov left. Then Bob Tarkow slept.", "Tarkov/Tarkow", "other-given initials-differ", "same-given"),
    ("B. Tarkov left. Then Bob Tarkow slept.", "Tarkov/Tarkow", "initials-agree", "initials-differ"),
    ("Mr Tarkov left. Then Mr Tarkow slept.", "Tarkov/Tarkow", "same-title", "same-given"),
    ("We live in Tarkov now. You lived in Tarkow once.", "Tarkov/Tarkow", "same-preposition", "same-left"),
    ("The Tarkov region is old. This Tarkow region too.", "Tarkov/Tarkow", "same-right", "same-following"),
    ("Tarkov Street is old. But Tarkow Street is new.", "Tarkov/Tarkow", "same-following", "other-following"),
    ("Marko Petrov left. Then Marka Ilyin slept.", "Marko/Marka", "other-following", "same-following"),
    ("In Bonn Tarkov ran. Later on the very same day we saw Tarkow.", "Tarkov/Tarkow", "", "joined"),
    ("Tarkov saw Tarkow.", "Tarkov/Tarkow", "same-sentence", "joined glossed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pair", "holds", "not_so"), CASES)
def test_pieces_hold_where_they_should(text, pair, holds, not_so):
    found = pieces(text, *pair.split("/"))
    assert set(holds.split()) <= found
    assert not set(not_so.split()) & found
    assert found <= set(WEIGHTS)


def test_a_name_among_many_commas_is_crowded():
    text = (
        "Squad: Abel, Bruck, Cordes, Dahl, Tarkov, Ernst, Falk.\n" + "We slept. " * 20 + "Tarkow won, and Tarkow slept."
    )
    assert "odd-crowded" in pieces(text, "Tarkov", "Tarkow")


def test_a_common_word_that_only_starts_sentences_is_told():
    text = "Later we slept on the train. London was there. Lundon won the match."
    assert "norm-starts-common" in pieces(text, "London", "Lundon")
    assert "norm-starts-common" not in pieces(text + " We like London.", "London", "Lundon")


@pytest.mark.parametrize(("many", "shape"), [(1, "once-each"), (2, "once-against-few"), (4, "once-against-many")])
def test_counts_have_a_shape(many, shape):
    text = "He saw Tarkow. " + "We like Tarkov. " * many
    assert shape in pieces(text, "Tarkov", "Tarkow")


def test_counts_of_both_have_a_shape():
    assert "both-repeated" in pieces("He saw Tarkow. " * 2 + "We like Tarkov. " * 3, "Tarkov", "Tarkow")
    assert "few-against-many" in pieces("He saw Tarkow. " * 2 + "We like Tarkov. " * 8, "Tarkov", "Tarkow")


def test_what_only_differs_in_capitals_or_marks_or_is_broken_is_left_to_others():
    method = Method(str(FOLDER), Everything(base=100.0), 0.5)
    text = "Paypal is PayPal. Erdogan is Erdoğan. Googleâ is Google. Beltside is BeltSide."
    assert not method.judge(plain(text)).accepted


def test_the_score_is_the_probability_of_the_summed_weights():
    method = Method(str(FOLDER), WEIGHTS, 0.5)
    (one,) = method.judge(plain("Ann Tarkov left. Then Ann Tarkow slept, and Ann Tarkov sang.")).accepted
    total = WEIGHTS["base"] + sum(WEIGHTS[piece] for piece in one.pieces)
    assert one.score == pytest.approx(1 / (1 + 2.718281828459045**-total))
    assert 0.5 <= one.score < 1
