"""What chatbots, templates and markup leave."""

import pytest

from newslint.rule.tables import rows
from tests.making_packs import lint, texts
from tests.running import PROJECT


@pytest.mark.parametrize("name", ["chatbot", "placeholder", "markup"])
def test_rows_are_sorted_unique_and_of_known_kinds(name):
    table = rows((PROJECT / "rules" / "residue" / f"{name}.csv").read_text(encoding="utf-8"))
    assert sorted(set(map(tuple, table))) == [tuple(row) for row in table]
    assert {row[0] for row in table} <= {"token", "phrase", "soft"}
    assert {row[1] for row in table} <= {"", "error", "warning"}
    assert {kind for row in table for kind in row[2].split()} <= {"plain", "markdown", "html"}


def test_citation_marks_are_errors_and_self_references_warnings():
    (mark,) = lint("residue.chatbot", "The bridge is old citeturn0search1turn0news2.\n")
    (self_reference,) = lint("residue.chatbot", "As an AI language model, I have seen no bridge.\n")
    assert (mark.level, self_reference.level) == ("error", "warning")


def test_soft_phrases_count_only_beside_a_sign():
    assert texts("residue.chatbot", "The bridge is old. I hope this helps.\n") == []
    text = "As a large language model, I know bridges. I hope this helps.\n"
    assert texts("residue.chatbot", text) == ["As a large language model", "I hope this helps"]


@pytest.mark.parametrize(
    "text",
    [
        "The bot wrote: “As an AI language model, I cannot say. I hope this helps.”",
        "“Would you like me to resign?” he asked.",
        'It ended with "Regenerate response" in bold.',
        "The token “oaicite” stood in nine papers.",
        "The firm sells a large language model to banks.",
        "She asked whether he would like me to come.",
        "The model was trained as a large language model for law.",
        "The dash — and the list of three — are no sign.",
    ],
)
def test_words_about_chatbots_are_silent(text):
    assert texts("residue.chatbot", text + "\n") == []


def test_markup_is_one_finding_a_kind():
    text = "Caf&#233; &amp; bar, <b>old</b> and [new](https://example.org/x).\n"
    (entity, tag, link) = lint("residue.markup", text)
    assert [text[f.span.start : f.span.end] for f in (entity, tag, link)] == [
        "&#233;",
        "<b>",
        "[new](https://example.org/x)",
    ]
    assert len(entity.related) == 1
    assert len(tag.related) == 1


@pytest.mark.parametrize("start", ["<a", '<a href="', "[", "{{", "&", "**", "[[", "](", "<!--", "turn0search0"])
def test_long_remnants_take_linear_time(start):
    for rule in ("residue.markup", "residue.placeholder", "residue.chatbot"):
        lint(rule, (start + " ") * 20_000)
        lint(rule, start + "a" * 50_000)
