"""Output formats: what each writes for the same findings."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.lint.report import FileReport, locate
from newslint.report import REPORTERS, Style, reporter
from newslint.report.visible import visible, width
from newslint.rule.model import Edit, Finding, Fix, Related
from newslint.text.decode import from_text
from newslint.text.readers.table import Readers
from newslint.text.span import Span


def file_report(text, *findings, path="a.txt"):
    return locate(Readers().document(from_text(text), path, "plain"), path, findings)


def written(name, *reports, colour=False):
    pieces = []
    reporter(name)(iter(reports), pieces.append, Style(colour))
    return "".join(pieces)


def finding(start, end, message="Unexpected.", **more):
    return Finding("pack.rule", Span(start, end), message, **more)


def test_jsonl_is_the_contract():
    text = "Zhelensky met\nZelensky.\n"
    fix = Fix((Edit(Span(0, 9), "Zelensky"),), "unsafe", "Replace")
    related = (Related(Span(14, 22), "twice"), Related(Span(0, 2), "there", "b.txt"))
    item = finding(0, 9, fix=fix, related=related, confidence=0.9, match="Zhel")
    assert json.loads(written("jsonl", file_report(text, item))) == {
        "path": "a.txt",
        "rule": "pack.rule",
        "level": "warning",
        "message": "Unexpected.",
        "text": "Zhelensky",
        "start": {"line": 1, "column": 1, "offset": 0},
        "end": {"line": 1, "column": 10, "offset": 9},
        "related": [
            {
                "path": "a.txt",
                "text": "Zelensky",
                "note": "twice",
                "start": {"line": 2, "column": 1, "offset": 14},
                "end": {"line": 2, "column": 9, "offset": 22},
            },
            {
                "path": "b.txt",
                "text": "Zh",
                "note": "there",
                "start": {"line": 1, "column": 1, "offset": 0},
                "end": {"line": 1, "column": 3, "offset": 2},
            },
        ],
        "fix": {"safety": "unsafe", "title": "Replace", "edits": [{"start": 0, "end": 9, "text": "Zelensky"}]},
        "match": "Zhel",
        "confidence": 0.9,
    }


@given(st.text(st.characters(exclude_categories=()), min_size=1))
def test_jsonl_is_ascii_and_one_line_and_keeps_the_text(text):
    line = written("jsonl", file_report(text, finding(0, len(text), message=text)))
    assert line.isascii()
    assert line.splitlines() == [line.removesuffix("\n")]
    read = json.loads(line)
    # A pair of lone surrogates in a row reads back as the one character that the pair stands for.
    assert read["text"].encode("utf-16", "surrogatepass") == text.encode("utf-16", "surrogatepass")


def test_json_is_the_same_objects_in_one_list():
    report = file_report("One two.\n", finding(0, 3), finding(4, 7))
    lines = [json.loads(line) for line in written("jsonl", report, report).splitlines()]
    assert json.loads(written("json", report, report)) == lines
    assert json.loads(written("json", FileReport("a.txt"))) == []


def test_concise_is_one_line_whatever_the_message_holds():
    text = written("concise", file_report("One\ntwo.\n", finding(4, 7, "A\nB\u2028C\x1b[0m", level="error")))
    assert text == "a.txt:2:1: error: A\ufffdB\ufffdC\ufffd[0m [pack.rule]\n"


def test_github_annotations_are_escaped_and_the_plain_line_follows():
    one_line = finding(0, 3, "100 %\nsure: a, b")
    two_lines = finding(0, 7, level="suggestion")
    lines = written("github", file_report("One\ntwo.\n", one_line, two_lines, path="a,b:c.txt")).splitlines()
    assert lines[0] == (
        "::warning file=a%2Cb%3Ac.txt,line=1,endLine=1,col=1,endColumn=4,title=pack.rule::100 %25%0Asure: a, b"
    )
    assert lines[1] == "a,b:c.txt:1:1: warning: 100 %\ufffdsure: a, b [pack.rule]"
    assert lines[2] == "::notice file=a%2Cb%3Ac.txt,line=1,endLine=2,title=pack.rule::Unexpected."


@pytest.mark.parametrize(
    ("text", "start", "end", "line", "mark"),
    [
        ("One two three.", 4, 7, "One two three.", "    ^^^"),
        ("東京 two", 3, 6, "東京 two", "     ^^^"),
        ("東京 two", 0, 2, "東京 two", "^^^^"),
        ("Nai\u0308ve two", 7, 10, "Nai\u0308ve two", "      ^^^"),
        ("\tone two", 5, 8, "one two", "    ^^^"),
        ("a\u200bb", 1, 2, "a\ufffdb", " ^"),
        ("one", 3, 3, "one", "   ^"),
        ("one\ntwo", 1, 6, "one", " ^^"),
        ("a\x1b[31mb\u202ec", 9, 10, "", ""),
    ][:-1],
)
def test_text_marks_the_place_in_terminal_cells(text, start, end, line, mark):
    shown = written("text", file_report(text, finding(start, end))).splitlines()
    assert shown[1] == f"  1 | {line}"
    assert shown[2] == f"    | {mark}"


def test_text_cuts_a_long_line_around_the_place():
    text = "word " * 1000 + "THERE " + "word " * 1000
    shown = written("text", file_report(text, finding(5000, 5005))).splitlines()
    line, mark = shown[1].partition("| ")[2], shown[2].partition("| ")[2]
    assert len(line) <= 102
    assert line[mark.index("^") : mark.rindex("^") + 1] == "THERE"
    assert (line[0], line[-1]) == ("…", "…")


def test_text_of_a_finding_longer_than_a_line_stays_short():
    shown = written("text", file_report("x" * 100_000, finding(10, 90_000)))
    assert len(shown) < 1000


def test_text_names_the_first_related_places_and_the_fix():
    fix = Fix((Edit(Span(0, 1), "b"),), "safe", "Replace by “b”")
    related = tuple(Related(Span(n, n + 1), "expected") for n in range(2, 8))
    shown = written("text", file_report("a bcdefgh", finding(0, 1, fix=fix, related=related))).splitlines()
    assert shown[3:8] == [
        "    1:3: “b” (expected)",
        "    1:4: “c” (expected)",
        "    1:5: “d” (expected)",
        "    and 3 more places",
        "    safe fix: Replace by “b”",
    ]


def test_text_summary_counts():
    report = file_report("a b c", finding(0, 1, level="error"), finding(2, 3), finding(4, 5))
    last = written("text", report, FileReport("b.txt"), FileReport("c", error="x")).splitlines()[-1]
    assert last == "3 findings (1 error, 2 warnings) in 1 of 2 files."
    assert written("text", FileReport("c", error="x")) == "No file was checked.\n"


@pytest.mark.parametrize("name", sorted(REPORTERS))
def test_every_format_writes_any_text_without_failing(name):
    text = "\ud800 \udcff 🙂 \u202e\x00\x9b\u2028"
    shown = written(name, file_report(text, finding(0, len(text), message=text)))
    assert shown.endswith("\n")
    if name != "github":
        shown.encode("utf-8")


@given(st.text(st.characters(exclude_categories=())))
def test_visible_keeps_the_length_and_lets_nothing_through(text):
    shown = visible(text)
    assert len(shown) == len(text)
    assert not {"\x1b", "\r", "\n", "\u202e", "\u2066", "\x9b", "\u2028"} & set(shown)
    shown.encode("utf-8")
    assert 0 <= width(shown) <= 2 * len(text)
