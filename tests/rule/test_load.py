import pytest

from newslint.rule.checks.table import Checks
from newslint.rule.load import load_rule, rule_files
from newslint.rule.model import Example, FixSpec, RuleError

GOOD = """\
extends: existence
message: "Unexpected '%s'."
level: error
stage: preview
default: off
quotes: skip
scope: line
tokens:
  - no
  - 12:30
ignoreCase: yes
why: Because.
fix: {do: remove-block, safety: unsafe}
examples:
  bad:
    - "⟦no⟧"
    - {html: "<p>⟦12:30⟧</p>"}
  good: [yes, maybe, "{md: *x*}"]
"""


def load(folder, text):
    file = folder / "rule.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_rule("pack.rule", file, Checks())


def test_a_rule_with_every_key(tmp_path):
    rule = load(tmp_path, GOOD)
    assert (rule.id, rule.pack, rule.check, rule.level, rule.stage) == (
        "pack.rule",
        "pack",
        "existence",
        "error",
        "preview",
    )
    assert (rule.default, rule.quotes, rule.scope) == (False, "skip", ("line",))
    assert rule.params == {"tokens": ["no", "12:30"], "ignorecase": True}
    assert rule.fix == FixSpec("remove-block", "unsafe", "")
    assert rule.bad == (Example("⟦no⟧"), Example("<p>⟦12:30⟧</p>", "html"))
    assert [example.text for example in rule.good] == ["yes", "maybe", "{md: *x*}"]


def test_defaults_are_vales(tmp_path):
    rule = load(tmp_path, "extends: existence\nmessage: m\ntokens: one\n")
    assert (rule.level, rule.scope, rule.default, rule.limit) == ("warning", ("text",), True, 0)
    assert rule.params == {"tokens": ["one"]}


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", "1:1", "expected a mapping"),
        ("- a\n", "1:1", "expected a mapping"),
        ("message: m\n", "1:1", "“extends” is missing"),
        ("extends: existense\nmessage: m\n", "1:1", "unknown check “existense”, did you mean “existence”?"),
        ("extends: existence\n", "1:1", "“message” is missing"),
        ("extends: existence\nmessage: m\ntoken: [a]\n", "3:1", "unknown key “token”, did you mean “tokens”?"),
        (
            "extends: existence\nmessage: m\nlevel: fatal\n",
            "3:1",
            "expected one of suggestion, warning, error, not “fatal”",
        ),
        ("extends: existence\nmessage: m\ntokens:\n  - ok\n  - '(bad'\n", "5:5", "bad pattern “(bad”"),
        ("extends: substitution\nmessage: m\nswap:\n  ok: no\n  '[bad': x\n", "5:3", "bad pattern “[bad”"),
        ("extends: existence\nmessage: m\nlimit: many\n", "3:1", "expected a number"),
        ("extends: existence\nmessage: m\nignorecase: maybe\n", "3:1", "expected true or false"),
        ("extends: existence\nmessage: [m]\n", "2:1", "expected one value, not a list"),
        ("extends: existence\nmessage: m\ntokens: [[a]]\n", "3:1", "expected a list of texts"),
        ("extends: existence\nmessage: m\nmessage: n\n", "3:1", "stands twice"),
        ("extends: existence\nmessage: m\nfix: {do: explode}\n", "3:1", "key “fix”"),
        ("extends: existence\nmessage: m\nexamples: {bad: [unmarked]}\n", "3:1", "⟦ ⟧ mark"),
        ("extends: existence\nmessage: m\nexamples: {good: ['⟦a⟧']}\n", "3:1", "⟦ ⟧ mark"),
        ("extends: existence\nmessage: m\nexamples: {ugly: [a]}\n", "3:1", "lists “bad” and “good”"),
        ("extends: existence\nmessage: m\nexamples: {good: [{pdf: a}]}\n", "3:1", "an example is"),
        ("extends: [\n", "2:1", "not valid YAML"),
        ("a: &a [*a]\n", "1:8", "unknown alias “a”"),
        (b"extends: \xff\n", "1:1", "not UTF-8"),
        ("extends: existence\nmessage: m\n? [a]\n: b\n", "3:3", "expected a text as key"),
    ],
)
def test_errors_name_file_line_and_column(tmp_path, text, place, message):
    with pytest.raises(RuleError) as caught:
        load(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'rule.yml'}:{place}: ")
    assert message in str(caught.value)


@pytest.mark.parametrize("depth", [21, 100_000])
def test_deep_nesting_is_refused(tmp_path, depth):
    # PyYAML 6.0.4 has a bound of its own, which it comes to first where it reads far ahead.
    with pytest.raises(RuleError, match=r"nested more than 20 deep|exceeded maximum nesting depth"):
        load(tmp_path, "extends: existence\nmessage: m\ntokens: " + "[" * depth + "]" * depth)


def test_aliases_do_not_blow_up(tmp_path):
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 18))
    with pytest.raises(RuleError, match="“extends” is missing"):
        load(tmp_path, bomb)


def test_ids_come_from_folders_and_names(tmp_path):
    pack = tmp_path / "house"
    for name in ("b.yml", "dates/time.yml", "pack.yml", "b.test.yml", "_draft.yml", ".x/y.yml", "note.yaml"):
        file = pack / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    assert [rule_id for rule_id, _ in rule_files(pack)] == ["house.b", "house.dates.time"]
