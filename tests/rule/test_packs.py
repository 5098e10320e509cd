"""What every rule that newslint ships must have."""

import pytest

from newslint.rule.checks.table import Checks
from newslint.rule.load import load_rule, rule_files
from newslint.rule.packs import bundled, packs_in
from newslint.rule.yaml_tree import parse

PACKS = list(packs_in(bundled()))
FILES = [(rule_id, file) for pack in PACKS for rule_id, file in rule_files(pack)]


@pytest.mark.parametrize(("rule_id", "file"), FILES, ids=[rule_id for rule_id, _ in FILES])
def test_rule_says_why_and_has_more_good_than_bad_examples(rule_id, file):
    rule = load_rule(rule_id, file, Checks())
    assert rule.why.strip()
    assert rule.message.rstrip().endswith((".", "?", "%s"))
    assert len(rule.good) > len(rule.bad) > 0


@pytest.mark.parametrize("pack", PACKS, ids=[pack.name for pack in PACKS])
def test_pack_says_what_it_is_and_where_it_comes_from(pack):
    file = pack / "pack.yml"
    keys = parse(file.read_text(encoding="utf-8"), str(file)).value
    assert {"title", "language", "licence"} <= keys.keys()


@pytest.mark.parametrize("pack", PACKS, ids=[pack.name for pack in PACKS])
def test_pack_is_data_only(pack):
    assert [file for file in pack.rglob("*") if file.suffix in (".py", ".pyc", ".so", ".pickle")] == []


def test_rules_use_known_prefixes_and_lower_case_names():
    assert FILES
    for rule_id, _ in FILES:
        assert rule_id.replace(".", "").replace("-", "").isalnum()
        assert rule_id.islower()
