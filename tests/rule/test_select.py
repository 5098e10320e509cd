import pytest

from newslint.rule.checks.table import Checks
from newslint.rule.model import RuleError
from newslint.rule.registry import OptionError, Registry
from newslint.rule.select import Selection, SelectionError, select

RULES = {
    "one.plain": "",
    "one.off": "default: off\n",
    "one.new": "stage: preview\n",
    "two.deep.rule": "",
    "two.other": "",
}


@pytest.fixture
def registry(tmp_path):
    for rule_id, extra in RULES.items():
        file = tmp_path.joinpath(*rule_id.split(".")).with_suffix(".yml")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"extends: existence\nmessage: m\ntokens: [a]\n{extra}")
    return Registry(
        [tmp_path / "one", tmp_path / "two"], Checks(), {"one.plain": {"level": "error", "ignorecase": True}}
    )


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (Selection(), "one.plain two.deep.rule two.other"),
        (Selection(preview=True), "one.new one.plain two.deep.rule two.other"),
        (Selection(["one"]), "one.off one.plain"),
        (Selection(["one.new"]), "one.new"),
        (Selection(["one"], preview=True), "one.new one.off one.plain"),
        (Selection(["two.deep"]), "two.deep.rule"),
        (Selection(extend=["one.off"]), "one.off one.plain two.deep.rule two.other"),
        (Selection(ignore=["two"]), "one.plain"),
        (Selection(ignore=["two"], extend=["two.other"]), "one.plain two.other"),
        (Selection(["two.other"], ignore=["two.other"]), ""),
        (Selection([]), ""),
    ],
)
def test_selection(registry, selection, ids):
    assert [rule.id for rule in select(registry, selection)] == ids.split()


@pytest.mark.parametrize("name", ["on", "one.plane", "one.plain.x", ""])
def test_a_name_of_no_rule_is_an_error(registry, name):
    with pytest.raises(SelectionError, match="no rule is named"):
        select(registry, Selection([name]))


def test_a_near_name_is_offered(registry):
    with pytest.raises(SelectionError, match=r"did you mean “one\.plain”"):
        select(registry, Selection(ignore=["one.plane"]))


def test_options_change_level_and_keys(registry):
    rule = registry.rule("one.plain")
    assert (rule.level, rule.params["ignorecase"]) == ("error", True)


def test_an_option_that_the_check_does_not_know_is_an_error(registry, tmp_path):
    made = Registry([tmp_path / "one"], Checks(), {"one.plain": {"threshold": 1}})
    with pytest.raises(OptionError, match="no option “threshold”"):
        made.rule("one.plain")


def test_two_files_of_one_id_are_an_error(tmp_path, registry):
    twin = tmp_path / "other" / "one"
    twin.mkdir(parents=True)
    (twin / "plain.yml").write_text("")
    with pytest.raises(RuleError, match=r"the id “one\.plain” is taken"):
        Registry([tmp_path / "one", twin], Checks(), {})
