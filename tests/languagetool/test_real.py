"""LanguageTool's adapter with the real server, as `make languagetool` fetches it; Java 17 is needed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.checkers.languagetool import LanguageTool
from newslint.checkers.languagetool.server import Server
from newslint.lint.checker import CheckerError, Choice
from tests.making import document, plain
from tests.running import PROJECT, newslint

JARS = Path(os.environ.get("NEWSLINT_LANGUAGETOOL", PROJECT / "tools" / "languagetool" / "target" / "jars"))

if not any(JARS.glob("languagetool-server*.jar")):
    if os.environ.get("CI"):
        pytest.fail(f"there is no LanguageTool in {JARS}: run make languagetool", pytrace=False)
    pytest.skip(f"there is no LanguageTool in {JARS}; `make languagetool` fetches it", allow_module_level=True)


@pytest.fixture(scope="module")
def server():
    running = Server(str(JARS), "1g", 120)
    yield running
    running.stop()


def remote(url, *select, **options):
    table = {"mode": "remote", "url": url, "cache": False, "timeout": 60, **options}
    return LanguageTool(table, Choice(select or None, by_default=True))


def found(checker, made):
    return [(f.rule, made.text[f.span.start : f.span.end]) for f in checker.check(made)]


def test_places_after_an_emoji(server):
    made = plain(
        "\U0001f600\U0001f680 It is a apple, said \U0001d504\U0001d505, and he have gone.\r\n\r\n\U0001f600 More.\n"
    )
    results = found(remote(server.url), made)
    assert ("languagetool.EN_A_VS_AN", "a") in results
    assert any(text in ("he have", "have", "he") for _, text in results)


def test_markup(server):
    made = document("<p>It is <b>a</b>&nbsp;<i>apple</i>.</p><p>He <code>he he</code> went.</p>", "html")
    results = found(remote(server.url), made)
    assert ("languagetool.EN_A_VS_AN", "a") in results
    assert all("code" not in text and "he he" not in text for _, text in results)


def test_coherency_sees_the_whole_article(server):
    made = plain("The adviser spoke of the organisation.\n\nLater the other organization answered.\n")
    assert ("languagetool.EN_WORD_COHERENCY", "organization") in found(remote(server.url, language="en-GB"), made)


def test_names_are_left_alone(server):
    made = plain("Zhelensky met Podolyak and Mykhailo in Kharkiv, he recieved them.\n")
    assert [text for _, text in found(remote(server.url), made)] == ["recieved"]


def test_an_unknown_language_is_an_error(server):
    with pytest.raises(CheckerError, match="xx-YY"):
        remote(server.url, language="xx-YY").open()


def local(folder, **options):
    table = {"mode": "local", "folder": str(JARS), "start-timeout": 120, "cache": False, **options}
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in table.items())
    (folder / "newslint.toml").write_text(f"[languagetool]\n{lines}")


def servers():
    listed = subprocess.run(["ps", "-ewwo", "pid,args"], capture_output=True, text=True, check=True).stdout
    return {
        int(line.split()[0])
        for line in listed.splitlines()
        if "languagetool.server.HTTPServer" in line and str(JARS) in line
    }


def test_one_server_serves_a_run_of_several_processes_and_is_gone_afterwards(tmp_path):
    local(tmp_path)
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"It is a apple {number}.\n")
    before = servers()
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        ".",
        "--jobs",
        "2",
        "--select",
        "languagetool",
        "--output-format",
        "jsonl",
    ]
    run = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE)
    most = set()
    while run.poll() is None:
        most |= servers() - before
        time.sleep(0.1)
    rules = [json.loads(line)["rule"] for line in run.stdout.read().splitlines()]
    assert rules == ["languagetool.EN_A_VS_AN"] * 4
    # Java and the process that watches over it.
    assert len(most) == 2
    assert servers() - before == set()


def test_a_killed_run_leaves_no_server(tmp_path):
    local(tmp_path)
    (tmp_path / "a.txt").write_text("It is a apple.\n" * 2000)
    before = servers()
    run = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "a.txt"], cwd=tmp_path, stdout=subprocess.DEVNULL
    )
    wait(lambda: len(servers() - before) == 2)
    run.send_signal(signal.SIGKILL)
    run.wait()
    wait(lambda: servers() - before == set())


def wait(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_server_killed_between_two_texts_fails_the_second(tmp_path):
    running = Server(str(JARS), "1g", 120)
    checker = remote(running.url)
    assert len(found(checker, plain("It is a apple.\n"))) == 1
    running.stop()
    with pytest.raises(CheckerError, match="cannot be used"):
        found(checker, plain("It is a pear and a orange.\n"))


def test_a_wrong_url_of_a_server_that_is_there(server, tmp_path):
    (tmp_path / "newslint.toml").write_text(f'[languagetool]\nmode = "remote"\nurl = "{server.url}/there"\n')
    (tmp_path / "a.txt").write_text("It is a apple.\n")
    done = newslint("a.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"newslint: error: languagetool: the server at {server.url}/there cannot")
