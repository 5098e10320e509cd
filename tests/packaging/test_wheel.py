"""What is shipped: built, installed into an empty environment, and run there."""

import subprocess
import sys
import tarfile
import zipfile

import pytest

from tests.running import PROJECT


def rule_files():
    """Every file of rules/ as the repository has it, as a set of paths below it."""
    files = (PROJECT / "rules").rglob("*")
    return {file.relative_to(PROJECT / "rules").as_posix() for file in files if file.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A folder with the wheel and the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    return folder


def test_wheel_and_sdist_hold_the_rules(built):
    (wheel,), (sdist,) = built.glob("*.whl"), built.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {f"newslint/rules/{name}" for name in rule_files()} <= names
    assert {name for name in names if name.startswith("tests")} == set()
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {f"rules/{name}" for name in rule_files()} <= inside
    assert {"Makefile", "NOTICE", "LICENSE", ".pre-commit-hooks.yaml", "demo/sample.txt"} <= inside


def test_installed_wheel_runs_with_its_rules(built, tmp_path):
    (wheel,) = built.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "env")], check=True)
    programs = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, str(wheel)], check=True)
    command = [str(programs / "newslint"), "rule", "--isolated"]
    table = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    rules = {name for name in rule_files() if name.endswith(".yml") and not name.endswith("pack.yml")}
    assert len(table.splitlines()) == len(rules) > 0
    (tmp_path / "a.txt").write_text("The talks go on.\n\nHe did recieve it.\n")
    checked = subprocess.run([str(programs / "newslint"), "a.txt"], cwd=tmp_path, capture_output=True, text=True)
    assert checked.returncode == 1
    assert "a.txt:3:8: " in checked.stdout
