"""The example checker of the documentation, installed and run."""

import json
import os
import subprocess
import sys

import pytest

from tests.running import PROJECT, newslint

TEXT = "One two three four five. One two three.\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """An environment in which the example package is installed."""
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    options = ["--no-deps", "--no-build-isolation", "--target", str(target)]
    subprocess.run([*pip, *options, str(PROJECT / "docs" / "example-checker")], check=True)
    return {"PYTHONPATH": os.pathsep.join([str(target), os.environ.get("PYTHONPATH", "")])}


@pytest.fixture
def run(installed, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)

    def run(*arguments, most: object = 4):
        (tmp_path / "newslint.toml").write_text(f'plugins = ["breath"]\n[rule.breath]\nmost = {json.dumps(most)}\n')
        done = newslint("a.txt", "--output-format", "jsonl", *arguments, cwd=tmp_path, env=installed)
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode()

    return run


def test_a_checker_runs_when_its_plugin_is_named(run):
    code, (found,), errors = run()
    assert (code, errors) == (1, "")
    assert (found["rule"], found["text"]) == ("breath.sentence", "One two three four five.")
    assert run(most=9)[:2] == (0, [])


def test_its_ids_are_chosen_like_those_of_rules(run):
    assert [f["rule"] for f in run("--extend-select", "breath.paragraph")[1]] == ["breath.paragraph"]
    assert run("--ignore", "breath")[1] == []
    assert run("--ignore", "breath.sentence")[1] == []
    assert run("--select", "typos")[1] == []
    assert run("--select", "breath", "--preview", "--ignore", "breath.paragraph")[0] == 1
    code, _, errors = run("--select", "breath.sentense")
    assert code == 2
    assert "no rule is named “breath.sentense”, did you mean “breath.sentence”?" in errors


def test_a_wrong_option_is_one_sentence(run):
    code, _, errors = run(most="many")
    assert (code, errors) == (2, "newslint: error: breath: the option “most” must be a whole number\n")


def test_it_works_in_several_processes(run, tmp_path):
    for number in range(6):
        (tmp_path / f"b{number}.txt").write_text(TEXT)
    found = run(".", "--jobs", "3")[1]
    assert sorted({f["path"] for f in found}) == ["a.txt", *(f"b{number}.txt" for number in range(6))]


def test_the_documentation_shows_the_package():
    page = (PROJECT / "docs" / "checkers.md").read_text(encoding="utf-8")
    source = (PROJECT / "docs" / "example-checker" / "newslint_breath.py").read_text(encoding="utf-8")
    assert source.partition("\n\n")[2].strip() in page
