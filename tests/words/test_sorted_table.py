"""A sorted table gives what a dict of its lines gives, before and after it is parted into pages."""

import re
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.rule import sorted_table
from newslint.rule.sorted_table import SortedTable, open_sorted

KEYS = st.text("abcé'", min_size=1, max_size=4)
TABLES = st.dictionaries(KEYS, st.sampled_from(["", "x", "yes,no\ts"]))


def table_of(entries: dict[str, str]) -> bytes:
    lines = [key if not value else f"{key}\t{value}" for key, value in entries.items()]
    return b"".join(sorted(line.encode() + b"\n" for line in lines))


@given(TABLES, KEYS)
def test_every_key_is_found_and_no_other(entries, other):
    table = SortedTable(table_of(entries))
    for key, value in entries.items():
        assert table.get(key) == value
    assert (other in table) == (other in entries)


@given(TABLES, KEYS, st.integers(1, 30))
def test_many_lookups_change_nothing(entries, other, page):
    with mock.patch.object(sorted_table, "_PAGE", page), mock.patch.object(sorted_table, "_MANY", 3):
        table = SortedTable(table_of(entries))
        before = table.get(other)
        for _ in range(3):
            assert table.get(other) == before
        assert [table.get(key) for key in entries] == list(entries.values())


def test_a_table_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(OSError, match="nothing"):
        open_sorted(str(tmp_path / "nothing.txt"))


RULES = Path(__file__).parents[2] / "rules" / "typos"


@pytest.mark.parametrize("name", ["known.txt", "misspellings.txt"])
def test_the_packs_tables_are_sorted_unique_and_small(name):
    data = (RULES / name).read_bytes()
    keys = [line.partition(b"\t")[0] for line in data.removesuffix(b"\n").split(b"\n")]
    assert data.endswith(b"\n")
    assert keys == sorted(set(keys))
    assert all(re.fullmatch(b"[a-z]+", key) for key in keys)
    assert len(data) < 3_000_000


def test_the_misspellings_are_not_words_and_their_corrections_are_others():
    known = set((RULES / "known.txt").read_text(encoding="utf-8").split())
    common = set((RULES / "common.txt").read_text(encoding="utf-8").split())
    for line in (RULES / "misspellings.txt").read_text(encoding="utf-8").splitlines():
        word, corrections, flags = line.split("\t")
        assert word not in known
        assert word not in common
        assert word not in corrections.split(",")
        assert corrections
        assert set(flags) <= {"s", "c"}
        assert "s" not in flags or "," not in corrections
