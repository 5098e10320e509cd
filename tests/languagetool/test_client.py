"""LanguageTool's adapter against a server that fails in known ways; no Java is needed."""

import json
import os
import socket
import stat
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checkers.languagetool import LanguageTool, is_quiet
from newslint.checkers.languagetool.options import read_options
from newslint.checkers.languagetool.request import pieces
from newslint.checkers.languagetool.server import Server, java
from newslint.checkers.languagetool.utf16 import CodePoints
from newslint.lint.checker import CheckerError, Choice
from tests.languagetool.fake import match, serving
from tests.making import document, plain
from tests.running import newslint

TEXT = "It is \U0001d504\U0001d505 a apple.\n"
AT = match(11, 1)


@pytest.fixture
def run(tmp_path):
    """Runs newslint with a [languagetool] table; the cache is the test's own."""

    def run(*arguments, text=TEXT, **options):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        table = "".join(f"{key} = {json.dumps(value)}\n" for key, value in options.items())
        (tmp_path / "newslint.toml").write_text(f"[languagetool]\n{table}", encoding="utf-8")
        env = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "NO_PROXY": "127.0.0.1"}
        done = newslint("a.txt", "--output-format", "jsonl", *arguments, cwd=tmp_path, env=env)
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode()

    return run


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.data())
def test_every_place_in_utf16_is_the_right_code_point(text, data):
    at = data.draw(st.integers(0, len(text)))
    assert CodePoints(text).of(len(text[:at].encode("utf-16-le")) // 2) == at


def test_places_after_an_emoji_are_right_at_both_ends(run):
    with serving({"matches": [AT]}) as (url, asked):
        code, (found,), errors = run(mode="remote", url=url)
    assert (code, errors, found["rule"], found["text"]) == (1, "", "languagetool.EN_A_VS_AN", "a")
    assert (found["start"]["column"], found["end"]["column"]) == (10, 11)
    assert found["fix"]["edits"] == [{"start": 9, "end": 10, "text": "an"}]
    assert asked == [[{"text": TEXT.rstrip("\n")}]]


def test_markup_and_code_are_sent_as_such_and_places_are_the_sources():
    made = document("<p>One <b>a</b> apple.</p><p>Two <code>x = a</code> b.</p>", "html")
    (piece,) = pieces(made, 1000)
    assert "".join(part.get("text") or part["markup"] for part in piece.annotation) == piece.text == made.prose
    assert [part["interpretAs"] for part in piece.annotation if "markup" in part] == ["\n\n", "this"]
    with serving({"matches": [match(4, 7)]}) as (url, _):
        checker = LanguageTool({"mode": "remote", "url": url, "cache": False}, Choice(by_default=True))
        (found,) = checker.check(made)
    assert (made.text[found.span.start : found.span.end], found.match) == ("a</b> apple", "a apple")


def test_long_texts_are_cut_between_blocks():
    made = plain("One two.\n\nThree four.\n\nFive.\n")
    cut = list(pieces(made, 12))
    assert [piece.text for piece in cut] == ["One two.", "Three four.", "Five."]
    assert [made.prose[piece.start :].startswith(piece.text) for piece in cut] == [True] * 3


def test_only_what_is_seldom_wrong_runs_unless_it_is_asked_for(run):
    matches = [
        match(0, 2, "UPPERCASE", "CASING"),
        match(6, 4, "MORFOLOGIK_RULE_EN_US", "TYPOS"),
        match(13, 5, "MORFOLOGIK_RULE_EN_US", "TYPOS"),
    ]
    text = "It is Abcd a apfle.\n"
    with serving({"matches": matches}) as (url, _):
        options = {"mode": "remote", "url": url, "text": text}
        assert [f["text"] for f in run(**options)[1]] == ["apfle"]
        assert [f["text"] for f in run("--extend-select", "languagetool.UPPERCASE", **options)[1]] == ["It", "apfle"]
        assert run("--preview", "--select", "languagetool", **options)[1][1]["text"] == "Abcd"
        assert run("--ignore", "languagetool.MORFOLOGIK_RULE_EN_US", **options)[1] == []
        assert run("--select", "names", **options)[1] == []


def test_answers_are_kept_and_asked_for_anew_only_with_other_text(run):
    with serving({"matches": [AT]}) as (url, asked):
        first, second = run(mode="remote", url=url), run(mode="remote", url=url)
        assert first == second
        assert len(asked) == 1
        run(mode="remote", url=url, text="Other.\n")
        run("--no-cache", mode="remote", url=url)
        assert len(asked) == 3


def test_an_answer_that_is_not_complete_is_told(run):
    answer = {"matches": [AT], "warnings": {"incompleteResults": True}}
    with serving(answer) as (url, asked):
        code, found, _ = run(mode="remote", url=url)
        assert code == 2
        assert {f["rule"] for f in found} == {"languagetool.EN_A_VS_AN", "newslint.rule-error"}
        assert "its findings are not complete" in found[0]["message"]
        code, found, errors = run(mode="remote", url=url, **{"on-unavailable": "warn"})
        assert (code, [f["rule"] for f in found]) == (1, ["languagetool.EN_A_VS_AN"])
        assert errors == (
            "newslint: a.txt: checked without languagetool: the server ran out of time, its findings are not complete\n"
        )
        assert len(asked) == 2


@pytest.mark.parametrize("answer", ["Error: Your text exceeds the limit", "[]", '{"matches": 1}', '{"match'])
def test_a_strange_answer_fails_the_file(run, answer):
    with serving(answer) as (url, _):
        code, (found,), _ = run(mode="remote", url=url)
    assert (code, found["rule"]) == (2, "newslint.rule-error")
    assert found["message"].startswith("languagetool did not check this text (the server at http://127.0.0.1:")


def test_a_slow_server_is_not_waited_for(run):
    with serving({"matches": []}, delay=3) as (url, _):
        code, (found,), _ = run(mode="remote", url=url, timeout=0.4)
        assert code == 2
        assert "did not answer in time" in found["message"]
        code, found, errors = run(mode="remote", url=url, timeout=0.4, **{"on-unavailable": "warn"})
        assert (code, found) == (0, [])
        assert "checked without languagetool" in errors


def test_a_server_that_is_not_there_ends_the_run(run):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        code, found, errors = run(mode="remote", url=url)
        assert (code, found) == (2, [])
        assert errors.startswith(f"newslint: error: languagetool: the server at {url} cannot be used: ")
        code, found, errors = run(mode="remote", url=url, **{"on-unavailable": "warn"})
        assert (code, found) == (0, [])
        assert errors.startswith(f"newslint: a.txt: checked without languagetool: the server at {url} cannot be used")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"mode": "on"}, "the option “mode” must be one of off, remote, local"),
        ({"mode": "remote"}, "mode “remote” needs the option “url”"),
        ({"mode": "local"}, "mode “local” needs the option “folder”"),
        ({"mode": "remote", "ulr": "x"}, "there is no option “ulr”, did you mean “url”?"),
        ({"mode": "remote", "url": "x", "timeout": 0}, "the option “timeout” must be a number above 0"),
        ({"mode": "remote", "url": 1}, "the option “url” must be a string"),
        ({"mode": "remote", "url": "x", "cache": 1}, "the option “cache” must be true or false"),
        ({}, "it is selected, but the option “mode” is “off”; set it to “remote” or “local”"),
    ],
)
def test_wrong_options_are_one_sentence(options, message):
    with pytest.raises(CheckerError) as raised:
        read_options(options)
    assert str(raised.value) == message


def test_without_a_table_it_is_silent_and_asked_for_it_says_what_is_missing(run):
    assert run(text="Fine.\n")[0] == 0
    code, _, errors = run("--select", "languagetool")
    assert code == 2
    assert "the option “mode” is “off”" in errors


def test_the_missing_package_is_named(run, tmp_path):
    (tmp_path / "language_tool_python.py").write_text("raise ModuleNotFoundError('x', name='language_tool_python')\n")
    env = {"PYTHONPATH": str(tmp_path)}
    (tmp_path / "newslint.toml").write_text('[languagetool]\nmode = "remote"\nurl = "http://127.0.0.1:9"\n')
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    done = newslint("a.txt", cwd=tmp_path, env=env)
    assert done.returncode == 2
    assert "pip install 'newslint[languagetool]'" in done.stderr.decode()


def fake_java(folder, monkeypatch, script):
    program = folder / "java"
    program.write_text(f"#!{sys.executable}\nimport sys, time\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    (folder / "languagetool-server-6.6.jar").write_bytes(b"")


SAYS_17 = "if sys.argv[1] == '-version':\n print('openjdk version \"17.0.1\"', file=sys.stderr); sys.exit()\n"


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for Java is a script with a shebang")
class TestJava:
    def test_none(self, tmp_path, monkeypatch):
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.delenv("JAVA_HOME", raising=False)
        with pytest.raises(CheckerError, match="there is no java on the path"):
            java()

    @pytest.mark.parametrize(
        ("script", "message"),
        [
            ("print('openjdk version \"11.0.2\"', file=sys.stderr)", "is Java 11"),
            ("print('java version \"1.8.0\"', file=sys.stderr)", "is Java 8"),
            ("print('hello')", "does not say its version"),
            ("sys.exit(3)", "does not say its version"),
        ],
    )
    def test_too_old_or_strange(self, tmp_path, monkeypatch, script, message):
        fake_java(tmp_path, monkeypatch, script)
        with pytest.raises(CheckerError, match=message):
            java()

    def test_one_that_ends_at_once_is_tried_once(self, tmp_path, monkeypatch):
        count = tmp_path / "count"
        script = f"open({str(count)!r}, 'a').write('x')\nprint('no memory')\nsys.exit(1)"
        fake_java(tmp_path, monkeypatch, SAYS_17 + script)
        with pytest.raises(CheckerError, match="the server ended at once: no memory"):
            Server(str(tmp_path), "1g", 20)
        assert count.read_text() == "x"

    def test_one_that_is_never_ready_is_stopped_at_the_deadline(self, tmp_path, monkeypatch):
        number = tmp_path / "pid"
        script = f"import os\nopen({str(number)!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)"
        fake_java(tmp_path, monkeypatch, SAYS_17 + script)
        with pytest.raises(CheckerError, match=r"was not ready after 1\.5 seconds"):
            Server(str(tmp_path), "1g", 1.5)
        with pytest.raises(ProcessLookupError):
            os.kill(int(number.read_text()), 0)

    def test_a_folder_without_the_server(self, tmp_path, monkeypatch):
        fake_java(tmp_path, monkeypatch, SAYS_17)
        with pytest.raises(CheckerError, match="there is no languagetool-server"):
            Server(str(tmp_path / "jars"), "1g", 5)
        with pytest.raises(CheckerError, match="“memory” must be a size"):
            Server(str(tmp_path), "-version", 5)


def test_words_of_the_lexicon_are_no_misspellings():
    rule = {"id": "MORFOLOGIK_RULE_EN_US", "category": {"id": "TYPOS"}}
    assert [is_quiet(rule, text) for text in ("apfle", "colour", "realise", "Zhelensky", "mudlarks")] == [
        True, False, False, False, False,
    ]  # fmt: skip
