"""What the fix `remove-block` takes away."""

import pytest

from newslint.lint.engine import Engine
from tests.making import document, engine

RULE = "extends: existence\nmessage: x\nscope: line\ntokens: [Leave a Reply]\nfix: {do: remove-block}\n"


@pytest.fixture
def run(tmp_path) -> Engine:
    return engine(tmp_path, RULE)


def left(run, text, kind):
    made = document(text, kind)
    (finding,) = run.lint(made)
    if finding.fix is None:
        return None
    (edit,) = finding.fix.edits
    return text[: edit.span.start] + edit.text + text[edit.span.end :]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("plain", "One.\nLeave a Reply\nTwo.\n", "One.\nTwo.\n"),
        ("markdown", "One.\n\n### Leave a **Reply**\n\nTwo.\n", "One.\n\n\nTwo.\n"),
        ("markdown", "- One.\n- Leave a Reply\n", "- One.\n"),
        ("markdown", "| a | Leave a Reply |\n|--|--|\n", "| a |  |\n|--|--|\n"),
        ("html", "<p>One.</p><h3>Leave a Reply</h3><p>Two.</p>", "<p>One.</p><h3></h3><p>Two.</p>"),
        ("html", "<p>One.</p><h3>Leave a <b>Reply</b></h3><p>Two.</p>", None),
    ],
)
def test_nothing_goes_but_the_block(run, kind, text, expected):
    assert left(run, text, kind) == expected
