"""Command lines that are read without click are read as click reads them."""

import subprocess
import sys

import click
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.cli.check import check
from newslint.cli.plain import parse
from newslint.cli.spec import CHECK
from tests.running import PROJECT

NAMES = [option.name for option in CHECK]
VALUES = [
    *("a", "names, typos.misspelling", ",", "", "-", "--", "-x", "0", "2", "-1", "x2", "٣", "00012", "12345"),
    *("text", "JSON", "json", "error", "en-GB", "en-gb", ".", "/no/such", __file__, str(PROJECT)),
]
ARGUMENTS = (
    st.sampled_from(NAMES)
    | st.sampled_from(VALUES)
    | st.builds("{}={}".format, st.sampled_from(NAMES), st.sampled_from(VALUES))
    | st.sampled_from(["--help", "-h", "--sel", "--no-such", "file.txt"])
)


def by_click(args):
    """The paths and the options as click reads them; None where it refuses them."""
    try:
        options = dict(check.make_context("check", list(args), help_option_names=["-h", "--help"]).params)
    except (click.ClickException, click.exceptions.Exit):
        return None
    return options.pop("paths"), options


@given(st.lists(ARGUMENTS, max_size=6))
@example(["--select", "names", "--select=typos,residue", "a.txt", "-", "--jobs", "2"])
@example(["--output", "-", "a"])
@example(["--output"])
@example(["--rules", str(PROJECT), "--config", __file__])
def test_what_is_read_is_what_click_reads(args):
    plain = parse(args)
    assert plain is None or plain == by_click(args)


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["a.txt", "b"],
        ["--isolated", "--output-format", "concise", "--select=names,typos", "a"],
        ["--rules", ".", "--jobs=2", "--fail-on", "error", "--dialect", "en-GB", "--house", "bbc", "-"],
        ["--timing", "--across", "--exit-zero", "--no-cache", "--preview", "--force-exclude", "--plugin", "x"],
    ],
)
def test_common_command_lines_need_no_click(args):
    assert parse(args) == by_click(args) is not None


def test_click_is_not_imported_for_them():
    code = (
        "import sys\nfrom newslint.cli.main import run\nsys.argv[1:] = ['check', '--isolated', '-']\ntry:\n run()\n"
        "except SystemExit as end:\n assert end.code == 0\nassert 'click' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], input=b"A line.\n", capture_output=True)
    assert done.returncode == 0, done.stderr
