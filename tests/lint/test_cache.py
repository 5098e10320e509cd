from pathlib import Path

import pytest

from newslint.config import Settings
from newslint.lint import cache
from newslint.session import Session

RULE = "extends: existence\nmessage: \"no '%s'\"\nfix: {do: remove, safety: safe}\ntokens: [bad]\n"


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.setattr(cache, "folder", lambda: str(tmp_path / "cache" / "newslint"))


@pytest.fixture
def session(tmp_path):
    pack = tmp_path / "rules" / "mine"
    pack.mkdir(parents=True)
    (pack / "bad.yml").write_text(RULE)
    return lambda **options: Session(Settings(rules=(str(pack.parent),), select=("mine",)), **options)


def messages(session):
    return [
        (item.text, item.finding.message, item.finding.fix) for item in session.check(b"a bad text\n", "a.txt").findings
    ]


def test_what_is_stored_comes_back_under_an_equal_key_only():
    value = {"a": [1, 2.5, "é\udc80", (None, True)]}
    cache.store(("k", 1), value)
    assert cache.recall(("k", 1)) == value
    assert cache.recall(("k", 2)) is None


def test_a_second_run_reads_no_rule_file_and_finds_the_same(session, monkeypatch):
    first = messages(session())
    assert first == messages(session(use_cache=False))
    monkeypatch.setattr("newslint.lint.compile.compile_plan", None)
    assert messages(session()) == first != []


def test_a_changed_rule_is_read_anew(session, tmp_path):
    assert messages(session())[0][1] == "no 'bad'"
    (tmp_path / "rules" / "mine" / "bad.yml").write_text(RULE.replace("no '", "never '"))
    assert messages(session())[0][1] == "never 'bad'"


DAMAGES = [lambda data: b"", lambda data: data[:40], lambda data: b"x" + data[1:], lambda data: data[:-1] + b"\0"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_broken_cache_is_done_without(session, damage):
    first = messages(session())
    (file,) = Path(cache.folder()).iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert messages(session()) == first


def test_an_unwritable_folder_is_done_without(session, tmp_path):
    (tmp_path / "cache").write_text("a file, not a folder")
    assert messages(session()) == messages(session()) != []


def test_without_the_cache_nothing_is_written(session):
    messages(session(use_cache=False))
    assert not Path(cache.folder()).exists()
