"""What is derived from the tables says of every text what the tables themselves say."""

import csv
import io
import shutil
from functools import partial
from heapq import nsmallest
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.rule.checks.labels.align import align
from newslint.rule.checks.labels.catalogue import HEADING, Catalogue, Rows, key_of, loose_key
from newslint.rule.checks.labels.derived import IRREGULAR, Names, Section, derive, open_derived
from newslint.rule.checks.labels.index import LEAST, Index
from newslint.rule.checks.labels.label import GarbledLabel
from newslint.rule.checks.labels.thesaurus import Thesaurus, parse_irregular, parse_lines
from newslint.rule.checks.labels.words import GRAMMAR, split_words
from newslint.rule.sorted_table import SortedTable
from newslint.rule.tables import rows

HEADERS = Path(__file__).resolve().parents[2] / "rules" / "headers"
NAMES = Names("labels.csv", "headings.csv", "thesaurus.txt", "irregular.txt", "rewrites.csv")

WORDS = "the a big large picture image images say said saying of what's not news colour color status é let's ²".split()
TEXTS = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
CELLS = st.lists(st.one_of(TEXTS, TEXTS.map(str.upper), TEXTS.map(lambda text: text.replace("'", "’"))), max_size=8)
THESAURUS = "color\t90 picture\nimage\t90 picture 60 news say\nlarge\t94 big 60 large status\nsay\t50 talk news\n"
IRREGULARS = "said\tsay\nsaid\tsaw\n"


def table(header, cells, *more):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([[header], *([cell, *more] for cell in cells)])
    return out.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("tables")
    (made / "thesaurus.txt").write_text(THESAURUS, encoding="utf-8")
    (made / "irregular.txt").write_text(IRREGULARS, encoding="utf-8")
    (made / "rewrites.csv").write_text("phrase,instead\n", encoding="utf-8")
    return made


def catalogue_of(folder, labels, headings):
    texts = table("label,outlets", labels, "Axios*;CNN"), table("heading", headings)
    for name, text in zip(("labels.csv", "headings.csv"), texts, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    derived = SortedTable(derive(str(folder), NAMES))
    return Catalogue(derived, *[Rows(partial(str, text)) for text in texts]), derived


def test_the_index_is_up_to_date():
    assert (HEADERS / "index.txt").read_bytes() == derive(str(HEADERS), NAMES)


def test_the_thesaurus_is_sorted_by_its_bytes():
    lines = (HEADERS / "thesaurus.txt").read_bytes().removesuffix(b"\n").split(b"\n")
    assert lines == sorted(lines, key=lambda line: line.partition(b"\t")[0])


@given(CELLS, CELLS, TEXTS)
def test_a_text_is_placed_by_its_case_first_and_by_its_words_then(folder, labels, headings, text):
    catalogue, _ = catalogue_of(folder, labels, headings)
    by_lower = {**{cell.lower(): HEADING for cell in headings}, **{cell.lower(): k for k, cell in enumerate(labels)}}
    by_key = {**{key_of(cell): HEADING for cell in headings}, **{key_of(cell): k for k, cell in enumerate(labels)}}
    for one in (text, *labels, *headings):
        lower = one.lower().replace("’", "'")
        place = catalogue.place(one)
        assert place == by_lower.get(lower, by_key.get(key_of(one)))
        assert catalogue.find(one) == (None if place is None or place == HEADING else catalogue.labels[place])


@given(CELLS, CELLS, TEXTS)
def test_without_headings_none_is_known(folder, labels, headings, text):
    _, derived = catalogue_of(folder, labels, headings)
    alone = Catalogue(derived, Rows(partial(table, "label,outlets", labels, "Axios")))
    other, _ = catalogue_of(folder, labels, ())
    assert [alone.place(one) for one in (text, *labels, *headings)] == [
        other.place(one) for one in (text, *labels, *headings)
    ]


@given(CELLS, CELLS, TEXTS)
def test_words_and_pairs_are_counted_by_text(folder, labels, headings, text):
    catalogue, _ = catalogue_of(folder, labels, headings)
    split = [split_words(cell) for cell in (*labels, *headings)]
    words = split_words(text)
    assert catalogue.resembles(text) == (loose_key(text) in {loose_key(cell) for cell in (*labels, *headings)})
    assert catalogue.rarest_word(words) == min((sum(word in one for one in split) for word in words), default=0)
    counts = [sum(pair in list(pairwise(one)) for one in split) for pair in pairwise(words)]
    assert catalogue.rarest_pair(words) == min(counts, default=2)


@given(CELLS, st.lists(st.sampled_from(WORDS), max_size=5))
def test_candidates_are_the_labels_that_cover_enough(folder, labels, words):
    catalogue, derived = catalogue_of(folder, labels, ())
    thesaurus = Thesaurus(parse_lines(THESAURUS), Section(derived, IRREGULAR))
    index = Index(catalogue, thesaurus)
    tokens = [index.token(word) for text in words for word in split_words(text)]
    assert tokens == [thesaurus.token(token.form) for token in tokens]
    assert index.candidates(tokens) == plainly(catalogue, thesaurus, tokens)


def plainly(catalogue, thesaurus, tokens):
    """The candidates, asking each label for each word."""
    held = [{base for word in split_words(label.text) for base in thesaurus.bases(word)} for label in catalogue.labels]

    def likeness(token, bases):
        if not bases.isdisjoint(token.bases):
            return 1.0
        near = [thesaurus.near(base) for base in token.bases] if token.weight == 1.0 else []
        return max((row.get(base, 0.0) for row in near for base in bases), default=0.0)

    weight = sum(token.weight for token in tokens)
    slack = sum(token.weight for token in tokens if token.weight <= 0.3)
    least = weight * LEAST / (2.0 - LEAST) - slack
    told = [(t.weight, [likeness(t, bases) for bases in held]) for t in tokens if t.weight > 0.3]
    told = sorted((row for row in told if any(row[1])), key=lambda row: sum(map(bool, row[1])))
    found = []
    for number, label in enumerate(catalogue.labels):
        mass = 0.0
        for gain, row in told:
            mass += gain * row[number]
        other = sum(GRAMMAR.get(word, 1.0) for word in split_words(label.text))
        if mass and mass >= least and 2 * min(mass + slack, other) / (weight + other) >= LEAST:
            found.append((-2 * min(mass + slack, other) / (weight + other), number))
    return [number for _, number in nsmallest(60, found)]


@given(TEXTS, TEXTS, st.sampled_from([0.5, LEAST, 0.9]))
def test_what_reaches_the_least_score_is_aligned_as_ever(left, right, least):
    thesaurus = Thesaurus(parse_lines(THESAURUS), parse_irregular(IRREGULARS))
    one, other = ([thesaurus.token(word) for word in split_words(text)] for text in (left, right))
    whole, short = align(one, other, thesaurus), align(one, other, thesaurus, least)
    assert short == whole or (whole.score < least and short.score == 0.0)


@given(st.text('ab",;# \n\r\u2028', max_size=30))
def test_rows_are_read_one_by_one_as_all_at_once(text):
    try:
        whole = rows("label,outlets\n" + text)
    except csv.Error:
        return
    lazy = Rows(partial(str, "label,outlets\n" + text))
    assert [list(lazy[k]) for k in range(len(lazy))] == whole


def test_tables_without_an_index_find_the_same(garbled):
    plain = GarbledLabel(garbled._rule._replace(params={**garbled._rule.params, "index": ""}))
    for text in ("Playing status", "Large image", "Sometimes he said", "What to look for", "Menace degree"):
        assert plain.scorer.guesses(text) == garbled.scorer.guesses(text)
        assert plain.catalogue.place(text) == garbled.catalogue.place(text)


def test_an_index_of_other_tables_is_passed_over(tmp_path):
    for name in (*NAMES, "index.txt"):
        shutil.copy(HEADERS / name, tmp_path)
    (tmp_path / "own.csv").write_text("label,outlets\nOur own,Axios\n", encoding="utf-8")
    own = open_derived(str(tmp_path), NAMES._replace(labels="own.csv"), "index.txt")
    assert own.get("=our own") == "0"
    assert open_derived(str(tmp_path), Names("labels.csv"), "index.txt").get("=state of play") is not None
