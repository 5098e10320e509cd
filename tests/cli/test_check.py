"""`newslint check` as its users see it: exit codes, output, bad input."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import newslint, own_rules

ONLY = ("--isolated", "--select", "own")


@pytest.fixture
def rules(tmp_path):
    return own_rules(tmp_path)


@pytest.fixture
def check(tmp_path, rules):
    """Runs `newslint check` in the temporary folder with the one rule `own.reply`."""

    def run(*arguments, **options):
        return newslint("check", *ONLY, "--rules", rules, *arguments, cwd=tmp_path, **options)

    return run


def sentence(process):
    """What a failed run says: one line on standard error, and no traceback."""
    lines = process.stderr.decode().splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("newslint: ")
    return lines[0]


def test_clean_file_is_exit_0(tmp_path, check):
    tmp_path.joinpath("a.txt").write_text("Nothing here.\n")
    done = check("a.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"No findings in 1 file.\n"


def test_finding_is_exit_1_and_its_line_is_marked(tmp_path, check):
    tmp_path.joinpath("a.txt").write_text("Said “Leave a Reply” there.\n", encoding="utf-8")
    done = check("a.txt")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == [
        "a.txt:1:7: warning: Unexpected “Leave a Reply”. [own.reply]",
        "  1 | Said “Leave a Reply” there.",
        "    |       ^^^^^^^^^^^^^",
        "",
        "1 finding (1 warning) in 1 of 1 file.",
    ]


def test_newslint_without_a_verb_checks(tmp_path, rules):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n")
    options = ("--output-format", "concise", "--rules", rules, *ONLY)
    for arguments in (("a.txt", *options), options, (".", *options)):
        done = newslint(*arguments, cwd=tmp_path)
        assert done.stdout == "a.txt:1:1: warning: Unexpected “Leave a Reply”. [own.reply]\n".encode()


def test_exit_zero_and_fail_on(tmp_path, check):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n")
    assert check("a.txt", "--exit-zero").returncode == 0
    assert check("a.txt", "--fail-on", "error").returncode == 0
    assert check("a.txt", "--fail-on", "warning").returncode == 1


def test_exit_zero_does_not_hide_a_failure(check):
    assert check("gone.txt", "--exit-zero").returncode == 2


def test_missing_path_is_exit_2_and_the_rest_is_checked(tmp_path, check):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n")
    done = check("gone.txt", "a.txt", "--output-format", "concise")
    assert done.returncode == 2
    assert sentence(done) == "newslint: error: gone.txt: No such file or directory"
    assert b"a.txt:1:1" in done.stdout


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that cannot be read, whoever asks")
def test_unreadable_file_is_exit_2(check):
    done = check("/proc/self/mem")
    assert done.returncode == 2
    assert sentence(done).startswith("newslint: error: /proc/self/mem: cannot be read: ")


def test_binary_file_named_is_exit_2_and_found_is_a_notice(tmp_path, check):
    folder = tmp_path / "texts"
    folder.mkdir()
    folder.joinpath("a.txt").write_bytes(b"Leave a Reply\0\n")
    named, found = check("texts/a.txt"), check("texts")
    assert (named.returncode, found.returncode) == (2, 0)
    assert sentence(named) == "newslint: error: texts/a.txt: this is a binary file"
    assert sentence(found) == "newslint: texts/a.txt: passed over: this is a binary file"
    assert sentence(check("-", data=b"\0")) == "newslint: error: -: this is a binary file"


@pytest.mark.parametrize(
    ("data", "column", "offset"),
    [
        (b"\xff\xfe Leave a Reply.", 4, 3),
        (b"a \xe9\x80 Leave a Reply", 6, 5),
        (b"\xef\xbb\xbfLeave a Reply", 1, 0),
        ("\ufeff🙂 Leave a Reply\n".encode("utf-16-le"), 3, 2),
        ("\ufeff🙂 Leave a Reply\n".encode("utf-16-be"), 3, 2),
    ],
    ids=["odd utf-16", "bad utf-8", "bom", "utf-16-le", "utf-16-be"],
)
def test_any_encoding_is_read_with_exact_places(tmp_path, check, data, column, offset):
    tmp_path.joinpath("a.txt").write_bytes(data)
    done = check("a.txt", "--output-format", "jsonl")
    (line,) = done.stdout.splitlines()
    found = json.loads(line)
    assert found["text"] == "Leave a Reply"
    assert found["start"] == {"line": 1, "column": column, "offset": offset}


def test_empty_file_and_one_line_of_5_mb(tmp_path, check):
    tmp_path.joinpath("empty.txt").write_bytes(b"")
    assert check("empty.txt").returncode == 0
    tmp_path.joinpath("long.txt").write_text("word " * 1_000_000 + "Leave a Reply")
    done = check("long.txt")
    assert done.returncode == 1
    assert done.stdout.startswith(b"long.txt:1:5000001: ")
    assert len(done.stdout) < 1000


def test_control_characters_of_the_text_do_not_reach_the_terminal(tmp_path, check):
    tmp_path.joinpath("a.txt").write_text("\x1b[2J\u202eLeave a Reply\x07\n", encoding="utf-8")
    shown = check("a.txt").stdout.decode()
    assert not {"\x1b", "\u202e", "\x07"} & set(shown)


def test_bad_rule_file_is_told_with_its_place(tmp_path):
    rules = own_rules(tmp_path, "extends: existence\nmessage: x\ntoken: [a]\n")
    done = newslint("check", "--isolated", "--rules", rules, "--select", "own", cwd=tmp_path)
    assert done.returncode == 2
    assert "reply.yml:3:1: unknown key “token”, did you mean “tokens”?" in sentence(done)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--select", "own.repyl"), "no rule is named “own.repyl”, did you mean “own.reply”?"),
        (("--selct", "own"), "No such option '--selct'"),
        (("--config", "gone.toml"), "gone.toml"),
        (("--rules", "gone"), "gone"),
        (("--plugin", "gone"), "no plug-in “gone” is installed"),
        (("--output", "gone/a.txt"), "gone/a.txt: No such file or directory"),
        (("--jobs", "many"), "many"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_2(check, arguments, words):
    done = check(*arguments)
    assert done.returncode == 2
    assert words in sentence(done)


def test_markup_is_read_by_the_suffix_and_places_are_those_of_the_source(tmp_path, check):
    tmp_path.joinpath("a.html").write_text("<p>Well.</p>\n<h2>Leave a <b>Reply</b></h2>\n<!-- Leave a Reply -->\n")
    tmp_path.joinpath("b.md").write_text("## Leave a *Reply*\n\n    Leave a Reply\n")
    done = check("--output-format", "jsonl")
    html, markdown = map(json.loads, done.stdout.splitlines())
    assert (html["path"], html["text"], html["match"]) == ("a.html", "Leave a <b>Reply", "Leave a Reply")
    assert html["start"] == {"line": 2, "column": 5, "offset": 17}
    assert (markdown["path"], markdown["text"], markdown["start"]["column"]) == ("b.md", "Leave a *Reply", 4)


def test_mistyped_verb(tmp_path):
    done = newslint("chekc", cwd=tmp_path)
    assert done.returncode == 2
    assert sentence(done) == "newslint: error: “chekc” is neither a verb nor a path, did you mean “check”?"


def test_standard_input_has_the_name_that_it_is_given(check):
    done = check("-", "--stdin-filename", "drafts/a.txt", "--output-format", "concise", data=b"Leave a Reply")
    assert done.stdout.startswith(b"drafts/a.txt:1:1: ")
    assert check("-", "--output-format", "concise", data=b"Leave a Reply").stdout.startswith(b"-:1:1: ")


def test_output_goes_to_a_file_without_colours(tmp_path, check):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n")
    done = check("a.txt", "--output", "report.log", env={"FORCE_COLOR": "1"})
    assert done.stdout == b""
    assert "\x1b" not in tmp_path.joinpath("report.log").read_text()


def test_colours_only_where_they_are_wanted(tmp_path, check):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n")
    assert b"\x1b" not in check("a.txt").stdout
    assert b"\x1b[1;33m" in check("a.txt", env={"FORCE_COLOR": "1"}).stdout
    assert b"\x1b" not in check("a.txt", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout


def test_output_is_the_same_in_any_locale_and_with_any_number_of_jobs(tmp_path, check):
    for number in range(9):
        text = f"Näme {number}.\n\nLeave a Reply\n" * (1 + 400 * (number == 4))
        tmp_path.joinpath(f"ä{number}.txt").write_text(text, encoding="utf-8")
    runs = [
        check("--output-format", "jsonl", *options, env=env)
        for options, env in (
            (("--jobs", "1"), {}),
            (("--jobs", "2"), {}),
            (("--jobs", "5"), {"LC_ALL": "C", "PYTHONHASHSEED": "7"}),
            ((), {"LC_ALL": "C.UTF-8"}),
        )
    ]
    assert len({run.stdout for run in runs}) == 1
    assert runs[0].stdout.count(b"\n") == 409


def test_a_closed_pipe_is_no_traceback(tmp_path, rules):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n" * 50_000)
    command = [sys.executable, "-m", "newslint", "a.txt", *ONLY, "--rules", str(rules)]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 2


def test_configuration_is_found_and_isolated_does_without(tmp_path, rules):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n")
    tmp_path.joinpath("newslint.toml").write_text('select = ["own"]\nrules = ["house-rules"]\n')
    assert newslint("a.txt", cwd=tmp_path).returncode == 1
    assert b"own.reply" not in newslint("a.txt", "--isolated", cwd=tmp_path).stdout
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert newslint(tmp_path / "a.txt", cwd=elsewhere).returncode == 1


def test_bad_configuration_names_file_key_and_the_nearest(tmp_path):
    tmp_path.joinpath("newslint.toml").write_text('ingore = ["own"]\n')
    done = newslint(cwd=tmp_path)
    assert done.returncode == 2
    assert sentence(done).endswith("newslint.toml: unknown key “ingore”, did you mean “ignore”?")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ('"own.repyl"]\nlevel = "error"', "no rule is named “own.repyl”, did you mean “own.reply”?"),
        ('"own.reply"]\nlevel = "err"', "the level of own.reply must be one of suggestion, warning, error, not “err”"),
        ('"own.reply"]\nignorcase = true', "the rule own.reply has no option “ignorcase”, did you mean “ignorecase”?"),
        ('"own.reply"]\nignorecase = 1', "the option “ignorecase” of own.reply must be true or false"),
        ('"own.reply"]\nexceptions = "a"', "the option “exceptions” of own.reply must be a list"),
    ],
)
def test_wrong_option_of_a_rule_names_the_file(tmp_path, rules, options, message):
    tmp_path.joinpath("newslint.toml").write_text(f'select = ["own"]\nrules = ["{rules}"]\n[rule.{options}\n')
    done = newslint(cwd=tmp_path)
    assert done.returncode == 2
    assert sentence(done).startswith(f"newslint: error: {tmp_path / 'newslint.toml'}: ")
    assert sentence(done).endswith(message)


def test_options_of_a_rule_are_in_force(tmp_path, rules):
    tmp_path.joinpath("a.txt").write_text("leave a reply\n")
    text = f'select = ["own"]\nrules = ["{rules}"]\n[rule."own.reply"]\nlevel = "error"\nignorecase = true\n'
    tmp_path.joinpath("newslint.toml").write_text(text)
    done = newslint("--output-format", "concise", cwd=tmp_path)
    assert done.stdout == "a.txt:1:1: error: Unexpected “leave a reply”. [own.reply]\n".encode()


def test_report_is_not_written_over_a_text_that_is_checked(tmp_path, check):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n")
    done = check("a.txt", "--output", "./a.txt")
    assert done.returncode == 2
    assert sentence(done) == "newslint: error: --output ./a.txt is a file that is to be checked"
    assert tmp_path.joinpath("a.txt").read_text() == "Leave a Reply\n"


def test_report_in_the_folder_is_not_checked(tmp_path, check):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n")
    for _ in range(2):
        assert check(".", "--output", "report.txt").returncode == 1
        assert "in 1 of 1 file." in tmp_path.joinpath("report.txt").read_text()


def test_select_without_a_rule_is_no_silent_pass(tmp_path):
    tmp_path.joinpath("a.txt").write_text("Leave a Reply\n")
    done = newslint("check", "--isolated", "--select", "", "a.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert sentence(done) == "newslint: error: --select names no rule"


def test_a_closed_standard_error_is_no_finding(tmp_path):
    command = [sys.executable, "-m", "newslint", "--isolated", "missing.txt"]
    done = subprocess.run(["sh", "-c", 'exec "$@" 2>&-', "sh", *command], cwd=tmp_path, capture_output=True)
    assert done.returncode == 2


@pytest.mark.parametrize(("closed", "stream"), [(">&-", "output"), ("<&-", "input")])
def test_a_closed_stream_is_named(tmp_path, closed, stream):
    command = [sys.executable, "-m", "newslint", "--isolated", "-"]
    done = subprocess.run(["sh", "-c", f'exec "$@" {closed}', "sh", *command], cwd=tmp_path, capture_output=True)
    assert done.returncode == 2
    assert sentence(done).startswith(f"newslint: error: standard {stream} is closed; ")


def test_a_configuration_behind_a_link_names_its_own_folders(tmp_path):
    pack = tmp_path / "real" / "r" / "own"
    pack.mkdir(parents=True)
    (pack / "reply.yml").write_text("extends: existence\nmessage: no\ntokens: [Leave a Reply]\n")
    (tmp_path / "real" / "conf").mkdir()
    (tmp_path / "real" / "newslint.toml").write_text('rules = ["./r"]\nselect = ["own"]\n')
    (tmp_path / "real" / "f.txt").write_text("Leave a Reply\n")
    (tmp_path / "link").symlink_to("real/conf")
    assert newslint("link/../f.txt", cwd=tmp_path).returncode == 1
    assert newslint("--config", "link/../newslint.toml", "real/f.txt", cwd=tmp_path).returncode == 1
    assert newslint("--isolated", "--rules", "link/../r", "--select", "own", "real/f.txt", cwd=tmp_path).returncode == 1


def program(*arguments, cwd, before=""):
    code = f"import sys\n{before}\nfrom newslint.cli.main import program\nsys.argv[1:] = {list(arguments)!r}\nprogram()"
    return subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True)


def test_the_program_ends_at_once_and_loses_nothing(tmp_path, rules):
    (tmp_path / "a.txt").write_text("Leave a Reply\n" * 3000)
    options = (*ONLY, "--rules", str(rules), "--output-format", "concise")
    done = program(*options, "a.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout.count("\n"), done.stderr) == (1, 3000, "")
    assert program(*options, "missing.txt", cwd=tmp_path).returncode == 2
    assert program(*options, "--exit-zero", "--output", "out", "a.txt", cwd=tmp_path).returncode == 0
    assert (tmp_path / "out").read_text().count("\n") == 3000


def test_exit_handlers_are_waited_for(tmp_path, rules):
    (tmp_path / "a.txt").write_text("Leave a Reply\n")
    options = (*ONLY, "--rules", str(rules), "--output-format", "concise", "a.txt")
    done = program(*options, cwd=tmp_path, before="import atexit\natexit.register(print, 'the end')")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "the end")
