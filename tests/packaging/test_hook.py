"""The hooks, run by the real pre-commit in a repository of its own, with this project as their source."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.running import PROJECT, own_rules

GIT = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
SHIPPED = ("newslint", "rules", "pyproject.toml", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml")
CONFIG = 'select = ["own"]\nrules = ["house-rules"]\n'
SAMPLE = "The talks go on.\n\nLeave a Reply\n"


def git(*arguments, cwd):
    return subprocess.run([*GIT, *arguments], cwd=cwd, check=True, capture_output=True, text=True).stdout.strip()


def commit_all(folder):
    """Make a folder a repository with all its files in one commit; gives the commit."""
    git("init", "-q", cwd=folder)
    git("add", "-A", cwd=folder)
    git("commit", "-q", "--no-verify", "-m", "All", cwd=folder)
    return git("rev-parse", "HEAD", cwd=folder)


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """This project as it stands, as a repository of its own, and its commit."""
    folder = tmp_path_factory.mktemp("source")
    for name in SHIPPED:
        copy = shutil.copytree if (PROJECT / name).is_dir() else shutil.copy
        copy(PROJECT / name, folder / name)
    for cache in folder.rglob("__pycache__"):
        shutil.rmtree(cache)
    return folder, commit_all(folder)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Where pre-commit keeps the environment that it makes, once for all tests."""
    return {**os.environ, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("home"))}


@pytest.fixture
def repository(tmp_path, source):
    """A repository with both hooks, a rule of its own, and one bad file."""
    folder, commit = source
    hooks = f"repos:\n- repo: {folder}\n  rev: {commit}\n  hooks: [{{id: newslint}}, {{id: newslint-all}}]\n"
    (tmp_path / ".pre-commit-config.yaml").write_text(hooks)
    own_rules(tmp_path)
    (tmp_path / "newslint.toml").write_text(CONFIG)
    (tmp_path / "bad.md").write_text(SAMPLE)
    (tmp_path / "good.txt").write_text("The talks go on.\n")
    commit_all(tmp_path)
    return tmp_path


def hook(name, *arguments, cwd, home):
    command = [sys.executable, "-m", "pre_commit", "run", name, *arguments]
    return subprocess.run(command, cwd=cwd, env=home, capture_output=True, text=True)


def test_hook_blocks_a_bad_file_and_passes_a_good_one(repository, home):
    bad = hook("newslint", "--files", "bad.md", "good.txt", cwd=repository, home=home)
    assert bad.returncode == 1, bad.stdout + bad.stderr
    assert "bad.md:3:1: " in bad.stdout
    assert (repository / "bad.md").read_text() == SAMPLE
    good = hook("newslint", "--files", "good.txt", cwd=repository, home=home)
    assert good.returncode == 0, good.stdout + good.stderr
    assert "Passed" in good.stdout


def test_excluded_file_passes_though_pre_commit_names_it(repository, home):
    (repository / "newslint.toml").write_text(CONFIG + 'exclude = ["bad.md"]\n')
    assert hook("newslint", "--files", "bad.md", cwd=repository, home=home).returncode == 0


def test_whole_tree_hook_looks_beyond_the_files_of_the_commit(repository, home):
    done = hook("newslint-all", "--files", "good.txt", cwd=repository, home=home)
    assert done.returncode == 1
    assert "bad.md:3:1: " in done.stdout


def test_commit_is_blocked_through_git_itself(repository, home):
    command = [sys.executable, "-m", "pre_commit", "install"]
    subprocess.run(command, cwd=repository, env=home, check=True, capture_output=True)
    (repository / "bad.md").write_text(SAMPLE + "\nMore.\n")
    git("add", "-A", cwd=repository)
    done = subprocess.run([*GIT, "commit", "-m", "Bad"], cwd=repository, env=home, capture_output=True, text=True)
    assert done.returncode == 1
    assert "bad.md:3:1: " in done.stdout + done.stderr
