"""`newslint rule`, `newslint test`, `newslint config` and the program's own options."""

import json
import tomllib

import pytest

import newslint as package
from tests.running import PROJECT, newslint, own_rules

RULE = """extends: existence
message: "Unexpected “%s”."
level: error
stage: preview
tokens: [Leave a Reply]
ignorecase: true
why: Forms are no prose.
fix: {do: remove-block, safety: unsafe}
link: https://example.org/forms
examples:
  bad: ["⟦Leave a Reply⟧", "Two.\\n\\n⟦Leave a Reply⟧"]
  good: [He may reply.]
"""


@pytest.fixture
def rules(tmp_path):
    folder = own_rules(tmp_path, RULE)
    (folder / "own" / "pack.yml").write_text("title: Own\nsources:\n- {title: Ours, licence: CC0}\n")
    return folder


def test_page_of_a_rule(tmp_path, rules):
    done = newslint("rule", "own.reply", "--isolated", "--rules", rules, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.decode() == (
        "own.reply (error; in preview: runs with --preview, or if its full id is selected)\n"
        "\nForms are no prose.\n"
        "\nMessage: Unexpected “%s”.\nFix: remove-block (unsafe)\n"
        "\nFound:\n  - ⟦Leave a Reply⟧\n  - Two.\n\n    ⟦Leave a Reply⟧\n"
        "\nNot found:\n  - He may reply.\n"
        f"\nCheck: existence, in {rules}/own/reply.yml\nOptions: ignorecase = True\nSee: https://example.org/forms\n"
        "\nSources of the pack own:\n  - Ours, CC0\n"
    )


def test_table_of_rules_and_its_json(tmp_path, rules):
    options = ("--isolated", "--rules", rules)
    table = newslint("rule", "own", *options, cwd=tmp_path).stdout.decode()
    assert table == "own.reply  error       preview   Forms are no prose.\n"
    whole = newslint("rule", *options, cwd=tmp_path).stdout.decode().splitlines()
    assert table.strip() in {" ".join(line.split("  ")) for line in whole} or table.split() in map(str.split, whole)
    (plain,) = json.loads(newslint("rule", "own", *options, "--output-format", "json", cwd=tmp_path).stdout)
    assert (plain["id"], plain["fix"]["safety"], plain["good"][0]["text"]) == ("own.reply", "unsafe", "He may reply.")


def test_unknown_rule_is_exit_2(tmp_path, rules):
    done = newslint("rule", "own.replie", "--isolated", "--rules", rules, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode() == "newslint: error: no rule is named “own.replie”, did you mean “own.reply”?\n"


def test_examples_of_a_pack_pass(tmp_path, rules):
    done = newslint("test", rules, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"own: 1 rule, 3 examples\n3 passed, 0 failed\n"


def test_examples_that_fail_are_exit_1(tmp_path):
    rules = own_rules(tmp_path, RULE.replace("He may reply.", "Leave a Reply."))
    done = newslint("test", rules / "own", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.decode() == (
        "own: 1 rule, 3 examples\n"
        "FAILED own.reply, good example 1, as it stands: expected nothing, found “Leave a Reply” at 0\n"
        "    Leave a Reply.\n"
        "2 passed, 1 failed\n"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("extends: existence\nmessage: x\ntokens: ['(']\n", "bad pattern"),
        ("extends: existance\n", "unknown check “existance”, did you mean “existence”?"),
        ("a: [\n", "not valid YAML"),
        ("extends: existence\nmessage: x\ntokens: [a]\n", "there is no example in what is to be tested"),
    ],
)
def test_pack_that_cannot_be_tested_is_exit_2(tmp_path, text, message):
    done = newslint("test", own_rules(tmp_path, text), cwd=tmp_path)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert message in line


def test_own_examples_pass(tmp_path):
    done = newslint("test", PROJECT / "rules", cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode()


def test_config_prints_toml_that_reads_back_the_same(tmp_path):
    text = """
        select = ["names", "a\\"b"]
        jobs = 2
        [names]
        prefer = {Kiev = "Kyiv"}
        [rule."names.variant"]
        threshold = 0.5
        [languagetool]
        mode = "remote"
    """
    (tmp_path / "newslint.toml").write_text(text)
    done = newslint("config", "--preview", "--ignore", "typos,names.x", cwd=tmp_path)
    assert done.returncode == 0
    printed = done.stdout.decode()
    assert printed.startswith(f"# {tmp_path / 'newslint.toml'}\n")
    read = tomllib.loads(printed)
    for key, value in tomllib.loads(text).items():
        assert read[key] == ({"accept": [], **value} if key == "names" else value)
    assert (read["preview"], read["ignore"]) == (True, ["typos", "names.x"])
    (tmp_path / "newslint.toml").write_text(printed)
    again = newslint("config", cwd=tmp_path).stdout.decode()
    assert again == printed


def test_config_of_an_isolated_run(tmp_path):
    (tmp_path / "newslint.toml").write_text("jobs = 2\n")
    printed = newslint("config", "--isolated", cwd=tmp_path).stdout.decode()
    assert printed.startswith("# no configuration file was read\n")
    assert tomllib.loads(printed)["jobs"] == 0


def test_version_and_help(tmp_path):
    assert newslint("--version", cwd=tmp_path).stdout.decode() == f"newslint {package.__version__}\n"
    text = newslint("--help", cwd=tmp_path).stdout.decode()
    for verb in ("check", "config", "rule", "test"):
        assert f"\n  {verb} " in text
