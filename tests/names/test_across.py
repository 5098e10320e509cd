"""Names compared over the files of one run."""

import json

from tests.running import newslint

TEXTS = {
    "a.txt": "President Volodymyr Brelsky spoke on Friday. Brelsky said no. Volodymyr Brelsky left.\n",
    "b.txt": "A speech by Volodymyr Brelskyi was heard.\n",
    "c.txt": "Anna Hansen won.\n",
    "d.txt": "Peter Hanson lost, and Anna Hensch slept.\n",
}


def run(folder, *options):
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    done = newslint(
        "check", "--isolated", "--no-cache", "--select", "names", "--output-format", "jsonl", *options, ".", cwd=folder
    )
    assert done.returncode in (0, 1), done.stderr
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_files_are_compared_only_when_asked(tmp_path):
    assert run(tmp_path) == []
    (found,) = run(tmp_path, "--across")
    assert (found["path"], found["text"], found["rule"]) == ("b.txt", "Brelskyi", "names.variant")
    assert [(other["path"], other["text"], other["start"]["column"]) for other in found["related"]] == [
        ("a.txt", "Brelsky", 21)
    ]
    assert "expected “Brelsky” (3 times)" in found["message"]


def test_the_number_of_processes_changes_nothing(tmp_path):
    assert run(tmp_path, "--across", "--jobs", "2") == run(tmp_path, "--across", "--jobs", "1")


def test_a_file_that_cannot_be_read_is_told_once(tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\0binary")
    (found,) = run(tmp_path, "--across")
    assert found["path"] == "b.txt"


def test_a_house_that_there_is_not_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("Kiev is old.\n", encoding="utf-8")
    done = newslint("check", "--isolated", "--house", "times", "a.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "newslint: error: the house style must be one of ap, bbc, guardian, reuters, un, not “times”\n"
    )
