"""Which files are found, and in which order."""

import os
import subprocess

import pytest

from newslint.config import ConfigError
from newslint.discover import discover


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A folder that is the working folder; gives a function that writes files into it."""
    monkeypatch.chdir(tmp_path)

    def write(*names, text="x"):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    return write


def found(*paths, **options):
    targets, missing = discover(paths, **options)
    assert missing == []
    return [target.path for target in targets]


def test_folder_gives_the_known_suffixes_in_order(tree):
    tree("b/z.md", "b/A.TXT", "a.txt", "c.html", "c.htm", "c.xhtml", "d.text", "e.markdown", "f.py", "README")
    assert found(".") == ["a.txt", "b/A.TXT", "b/z.md", "c.htm", "c.html", "c.xhtml", "d.text", "e.markdown"]


def test_named_file_is_taken_whatever_its_name_and_each_once(tree):
    tree("f.py", "a.txt")
    assert found("f.py", "a.txt", "./a.txt", ".") == ["a.txt", "f.py"]


def test_hidden_is_passed_over_unless_named(tree):
    tree(".git/a.txt", ".venv/a.txt", ".hidden.txt", "b/.c/a.txt")
    assert found(".") == []
    assert found(".hidden.txt", ".venv") == [".hidden.txt", ".venv/a.txt"]


def test_gitignore_of_every_level_and_the_deepest_decides(tree):
    tree("a.txt", "skip.txt", "build/a.txt", "sub/skip.txt", "sub/other.txt", "sub/deep/skip.txt", "docs/build/a.txt")
    tree(".gitignore", text="skip.txt\n/build/\n")
    tree("sub/.gitignore", text="!skip.txt\nother.txt\n")
    tree("sub/deep/.gitignore", text="skip.txt\n")
    assert found(".") == ["a.txt", "docs/build/a.txt", "sub/skip.txt"]


def test_gitignore_above_counts_inside_a_repository_only(tree):
    tree("repo/sub/a.txt", "repo/sub/b.txt")
    tree("repo/.gitignore", text="a.txt\n")
    assert found("repo/sub") == ["repo/sub/a.txt", "repo/sub/b.txt"]
    os.mkdir("repo/.git")
    assert found("repo/sub") == ["repo/sub/b.txt"]


def test_ignored_folder_that_is_named_is_searched(tree):
    tree("build/a.txt", "build/b.txt")
    tree(".gitignore", text="build/\n")
    os.mkdir(".git")
    assert found("build") == ["build/a.txt", "build/b.txt"]


def test_exclude_is_relative_to_the_root_and_cannot_be_undone(tree):
    tree("drafts/a.txt", "sub/drafts/a.txt", "sub/b.txt")
    tree("drafts/.gitignore", text="!a.txt\n")
    assert found(".", exclude=["/drafts/"]) == ["sub/b.txt", "sub/drafts/a.txt"]
    assert found("sub", exclude=["drafts"]) == ["sub/b.txt"]
    assert found("sub/drafts/a.txt", exclude=["drafts"]) == ["sub/drafts/a.txt"]
    assert found("sub/drafts/a.txt", "sub/b.txt", exclude=["drafts"], force_exclude=True) == ["sub/b.txt"]


def test_links_to_folders_are_not_followed_and_links_to_files_are(tree):
    tree("real/a.txt")
    os.symlink("..", "real/loop")
    os.symlink("a.txt", "real/b.txt")
    os.symlink("gone.txt", "real/c.txt")
    assert found("real") == ["real/a.txt", "real/b.txt"]


def test_missing_paths_are_told(tree):
    tree("a.txt")
    targets, missing = discover(["gone", "a.txt", "a.txt/b", "nul\0"])
    assert [target.path for target in targets] == ["a.txt"]
    assert [path for path, _ in missing] == ["a.txt/b", "gone", "nul\0"]


def test_paths_are_shown_as_given(tree, tmp_path):
    tree("a/b.txt")
    assert found("./a") == ["a/b.txt"]
    assert found("a/") == ["a/b.txt"]
    assert found("a/../a") == ["a/../a/b.txt"]
    assert found(str(tmp_path)) == [f"{tmp_path}/a/b.txt"]


def test_more_suffixes(tree):
    tree("a.srt")
    assert found(".", suffixes=frozenset({".srt"})) == ["a.srt"]


def test_deep_folders(tree):
    # More levels than Python has frames; taken away again, as pytest's own cleaning up is recursive.
    here = os.getcwd()
    for _ in range(1200):
        os.mkdir("d")
        os.chdir("d")
    with open("a.txt", "w") as file:
        file.write("x")
    os.chdir(here)
    try:
        assert found(".") == ["d/" * 1200 + "a.txt"]
    finally:
        subprocess.run(["rm", "-rf", "d"], cwd=here, check=True)


def test_bad_line_of_gitignore_is_passed_over_as_by_git(tree):
    tree("a.txt", "b.txt")
    tree(".gitignore", text="**/z\\\nb.txt\n")
    assert found(".") == ["a.txt"]


def test_bad_exclude_is_told(tree):
    tree("a.txt")
    with pytest.raises(ConfigError, match="is not a pattern"):
        discover(["."], exclude=["drafts/", "**/z\\"])
