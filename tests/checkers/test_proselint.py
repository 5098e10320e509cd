"""proselint's checks under newslint: its own examples, its defects mended, its ids chosen one by one."""

import os
import runpy
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from newslint.checkers.proselint import QUIET, Proselint, is_quiet
from newslint.config import Settings
from newslint.lint.checker import CheckerError, Choice
from newslint.session import Session
from tests.making import document, plain
from tests.running import newslint

VERSION = "0.16.0"
SAME = "proselint.uncomparables,proselint.weasel_words.very,proselint.redundancy"


def chosen(*select, preview=False):
    return Proselint({}, Choice(select, preview=preview))


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    """proselint's (module, failing texts, passing texts), from the source distribution of the version in use."""
    folder = tmp_path_factory.mktemp("proselint")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command = [*pip, "--no-binary", "proselint", "--dest", str(folder), f"proselint=={VERSION}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode:
        if os.environ.get("CI"):
            pytest.fail(f"the source of proselint could not be fetched: {done.stderr[-500:]}")
        pytest.skip("the source of proselint, which holds its examples, could not be fetched")
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        archive.extractall(folder, filter="data")
    return runpy.run_path(str(next(folder.rglob("tests/examples.py"))))["data"]


def module_ids(module):
    from importlib import import_module

    return {f"proselint.{check.path}" for check in import_module(f"proselint.checks.{module}").__register__}


def test_every_failing_example_is_found(examples):
    session = Session(Settings(select=("proselint",), preview=True), use_cache=False)
    missed, texts = [], 0
    for module, failing, _ in examples:
        ids = module_ids(module)
        for text in failing:
            texts += 1
            found = session.engine.lint(plain(text))
            named = {f.rule for f in found} | {
                i for i in ids if any(f"{i}." in f.message or f"{i}," in f.message for f in found)
            }
            if not named & ids:
                missed.append((module, text, sorted(named)))
    assert texts == 180
    assert not missed, missed


def test_the_whole_of_it_is_its_quiet_part():
    everything = {rule.removeprefix("proselint.") for rule in chosen().ids()}
    for prefix in QUIET:
        assert any(is_quiet(path) and (path == prefix or path.startswith(f"{prefix}.")) for path in everything)
    text = plain('It was very nice... "so" they said.  But TODO stands here.')
    assert [f.rule for f in chosen("proselint").check(text)] == ["proselint.annotations.misc"]
    assert len(list(chosen("proselint", preview=True).check(text))) > 1
    assert [f.rule for f in chosen("proselint.weasel_words.very").check(text)] == ["proselint.weasel_words.very"]


def test_places_are_those_of_the_text():
    made = plain("\U0001f600 was here.\r\nÉire has a TODO and an \U0001d504 ATM machine.")
    found = {f.rule: made.text[f.span.start : f.span.end] for f in chosen("proselint").check(made)}
    assert found == {"proselint.annotations.misc": "TODO", "proselint.redundancy.ras_syndrome": "ATM machine"}


def test_places_in_html_are_those_of_the_source():
    made = document("<p>An <b>ATM</b> machine &amp; a TO<i>DO</i>.</p>", "html")
    found = {f.rule: (made.text[f.span.start : f.span.end], f.match) for f in chosen("proselint").check(made)}
    assert found["proselint.redundancy.ras_syndrome"] == ("ATM</b> machine", "ATM machine")
    assert found["proselint.annotations.misc"] == ("TO<i>DO", "TODO")


def test_half_words_are_dropped():
    made = plain("Her touche was fine, and he touched the door. The ATM machines were chairmanship's own.")
    for found in chosen("proselint", preview=True).check(made):
        before, after = made.text[: found.span.start][-1:], made.text[found.span.end :][:1]
        inside = made.text[found.span.start : found.span.end]
        assert not (before.isalnum() and inside[0].isalnum())
        assert not (after.isalnum() and inside[-1].isalnum())


def test_quotations_are_left_alone():
    assert list(chosen("proselint").check(plain('He said "the ATM machine is a TODO" to us.'))) == []


@pytest.mark.parametrize("text", ["", " ", "\n", "a", "\udcff TODO \ud800 x", "TODO"])
def test_any_text_is_checked(text):
    for found in chosen("proselint", preview=True).check(plain(text)):
        assert 0 <= found.span.start < found.span.end <= len(text)


def test_it_is_not_imported_unless_it_is_selected(tmp_path):
    (tmp_path / "a.txt").write_text("A TODO stands here.\n")
    code = "import sys\nfrom newslint.cli.main import run\ntry:\n run()\nfinally:\n print('proselint' in sys.modules)"
    for selected, loaded in (((), "False"), (("--extend-select", "proselint"), "True")):
        command = [sys.executable, "-c", code, "check", "--isolated", "a.txt", *selected]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        assert done.stdout.splitlines()[-1] == loaded


def test_names_that_are_not_there_are_refused(tmp_path):
    done = newslint("--isolated", "--select", "proselint.weasel", cwd=tmp_path)
    assert done.returncode == 2
    assert "no rule is named “proselint.weasel”, did you mean" in done.stderr.decode()
    with pytest.raises(CheckerError, match="no option “speed”"):
        Proselint({"speed": 1}, Choice())


def test_one_finding_remains_where_two_checkers_flag_the_same_words(tmp_path):
    (tmp_path / "a.txt").write_text("It works alot like a very unique ATM machine, she recieved.\n")
    done = newslint("--isolated", "--extend-select", SAME, "--output-format", "concise", cwd=tmp_path)
    lines = done.stdout.decode().splitlines()
    assert sum("unique" in line for line in lines) == 1
    assert any("uncomparables" in line and "(Also found by proselint.weasel_words.very.)" in line for line in lines)
    assert Path(tmp_path, "a.txt").exists()
