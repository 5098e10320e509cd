"""What the rules of the pack report: forms, places, expectation, fixes, options."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.rule.checks.variants import propose
from tests.making import document
from tests.names.pack import engine, forms, lint

SLIP = "Marta Oberlechner opened the hall. Later Oberlehner said that it would close, and Oberlechner left."


def test_one_finding_for_each_unexpected_form_with_all_other_places():
    text = SLIP + "\n“I like Oberlehner,” she said. Oberlechner's hall."
    document, (finding,) = lint(text)
    cut = lambda span: document.text[span.start : span.end]  # noqa: E731
    assert cut(finding.span) == "Oberlehner"
    assert finding.span.start == text.index("Oberlehner")
    assert [cut(other.span) for other in finding.related] == ["Oberlechner", "Oberlechner", "Oberlehner", "Oberlechner"]
    assert finding.message.startswith("Unexpected “Oberlehner” (2 times), expected “Oberlechner” (3 times): ")
    assert 0.65 <= finding.confidence <= 1
    assert finding.related[-1].span.start == text.rindex("Oberlechner")


def test_the_fix_writes_the_expected_form_outside_quotations():
    text = SLIP + "\n“I like Oberlehner,” she said. Oberlehner's hall. Oberlechner slept, and Oberlechner sang."
    _, (finding,) = lint(text)
    assert finding.fix.safety == "unsafe"
    assert [edit.span.start for edit in finding.fix.edits] == [text.index("Oberlehner"), text.rindex("Oberlehner")]
    assert {edit.text for edit in finding.fix.edits} == {"Oberlechner"}


def test_no_fix_where_all_places_are_quoted():
    _, (finding,) = lint(
        "Marta Oberlechner left us on Monday. “Marta Oberlehner is gone,” he said. Marta Oberlechner slept."
    )
    assert finding.fix is None


def test_a_headline_in_capitals_is_compared():
    document, (finding,) = lint("OBERLEHNER CLOSES HALL\n\nMarta Oberlechner closed the hall. Oberlechner left.")
    assert document.text[finding.span.start : finding.span.end] == "OBERLEHNER"
    assert [edit.text for edit in finding.fix.edits] == ["OBERLECHNER"]
    assert forms("OBERLECHNER CLOSES HALL\n\nMarta Oberlechner closed the hall. Oberlechner left.") == []


def test_markup_stays_out_of_the_fix():
    html = "<p>Marta Oberlechner left. Marta Ober<b>lehner</b> slept, and Marta Oberlechner sang.</p>"
    made = document(html, "html")
    (finding,) = engine("names.variant").lint(made)
    assert made.text[finding.span.start : finding.span.end] == "Ober<b>lehner"
    assert finding.match == "Oberlehner"
    assert finding.fix is None


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Kiev is old. Kiev is big. We like Kyiv.", "Kiev"),
        ("Ann Tarkov left. Ann Tarkow slept. Then Ann Tarkow sang.", "Tarkov"),
        ("President Zelenskyy left. Then Zelensky said that Ukraine was strong.", "Zelenskyy"),
        ("The Brelkovicz bridge. Then the Brelkowicz bridge.", "Brelkowicz"),
    ],
    ids=["authorities agree", "majority", "commoner in English", "first"],
)
def test_what_is_expected(text, unexpected):
    assert [odd for odd, _ in forms(text, "names.variant")] == [unexpected]


def test_configured_names_decide():
    text = "Ann Tarkov left. Ann Tarkow slept. Then Ann Tarkow sang."
    assert forms(text, "names.variant", accept=["Tarkov"]) == [("Tarkow", ["Tarkov"])]
    assert forms(text, "names.variant", accept=["Tarkov", "Tarkow"]) == []
    assert forms(text, prefer={"Tarkow": "Tarkov"}) == [("Tarkow", []), ("Tarkow", [])]


def test_a_house_has_its_own_forms():
    text = "Kiev is old. Zelensky slept. “We love Kiev,” he said."
    assert forms(text, house="ap") == [("Kiev", []), ("Zelensky", [])]
    assert forms(text, house="bbc") == [("Kiev", [])]
    assert forms(text) == []
    _, findings = lint(text, house="ap")
    assert findings[0].message == "Unexpected “Kiev”, expected “Kyiv” (AP)."
    assert [edit.text for edit in findings[0].fix.edits] == ["Kyiv"]


def test_a_house_that_there_is_not_is_an_error():
    with pytest.raises(ValueError, match="one of ap, bbc, guardian, reuters, un, not “times”"):
        engine("names.house-style", house="times")


def test_a_chosen_house_leaves_nothing_to_say_twice():
    text = "Kiev is old. We like Kyiv. NATO met. Then Nato slept."
    assert [f.rule for f in lint(text, house="guardian")[1]] == ["names.house-style"] * 2


def test_three_forms_are_one_name():
    text = "Ann Hassel left. Ann Hassell slept. Ann Hassall sang. Hassel said no, and Hassel said so."
    assert forms(text, "names.variant") == [("Hassell", ["Hassall", "Hassel"]), ("Hassall", ["Hassel", "Hassell"])]


def test_no_more_than_a_hundred_places_are_named():
    text = "Ann Oberlehner left. " + "Ann Oberlechner slept. " * 300
    _, (finding,) = lint(text)
    assert len(finding.related) == 100


def test_all_forms_are_named_however_many_places_they_have():
    text = "Ann Hassel slept. " * 150 + "Ann Hassell left. Ann Hassall sang."
    assert {len(others) for _, others in forms(text, "names.variant")} == {2}


def test_what_is_not_compared_is_said(monkeypatch):
    monkeypatch.setattr(propose, "MOST_SHARING", 2)
    _, findings = lint("Tarkov, Tarkow and Tarkof met. They slept.", "names.variant")
    assert [(f.message, f.level) for f in findings][-1] == (
        "Not all names were compared: 0 names and 2 groups of like names were too many.",
        "suggestion",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Robbie Williams sang. David Walliams spoke. Williams bowed, and Williams left.",
        "Goals: Malone 3, Maloney 12. Shaun Maloney scored again, and Maloney left.",
        "The Beckhams are rich. David Beckham said so, and Beckham smiled.",
        "Iraqi troops left Iraq. The Iraqis slept in Iraq.",
        "Maria Sharapova beat Mario Ancic's sister. Maria Sharapova was glad.",
        "On Tuesday we slept. On Thursday we woke. Tuesday was cold.",
        "Bombay, now called Mumbai, is big.",
        "Marc Headley wrote it. Mark Rathbun read it. Mark Rathbun laughed.",
    ],
)
def test_two_names_stay_two(text):
    assert forms(text) == []


def test_fixed_text_is_clean():
    document, (finding,) = lint(SLIP)
    text = document.text
    for edit in sorted(finding.fix.edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert forms(text) == []


@pytest.mark.parametrize("before", ["\U0001f600 ", "\r\n\r\n", "É. "])
def test_what_stands_before_shifts_places_exactly(before):
    _, (plain_finding,) = lint(SLIP)
    _, (shifted,) = lint(before + SLIP)
    assert shifted.span.start == plain_finding.span.start + len(before)


FORMS = "Kyiv Kiev U.S. US NATO Nato São Sao Paulo PayPal Paypal Sergei Sergey Lomov al-Qaida al-Qaeda"
FORMS = "Kyiv Kiev U.S. US NATO Nato São Sao Paulo PayPal Paypal Sergei Sergey Lomov al-Qaida al-Qaeda"
WORDS = st.sampled_from([*FORMS.split(), "(", ")", ",", ".", "“", "”", "'s", "\n", "said", "Mr"])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=40))
def test_any_text_is_judged_and_every_place_is_a_form(words):
    text = " ".join(words)
    found, findings = lint(text, "names", "names.transliteration-mix")
    for finding in findings:
        assert found.text[finding.span.start : finding.span.end].strip()
        assert all(found.text[r.span.start : r.span.end].strip() for r in finding.related)
        assert 0 < finding.confidence <= 1
    assert findings == lint(text, "names", "names.transliteration-mix")[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We saw Nepal. Later they saw Népal, and Nepal was cold.", [("Népal", ["Nepal"])]),
        ("A café opened. The Café was full, the Cafe was not.", []),
        ("It was Zoë. It was Zoe\u0308.", []),
        ("Companies\x92 fate. Companies fell.", []),
        ("We like Youtube. We like YouTube.", [("Youtube", ["YouTube"])]),
        ("Sergei Lomov left. Then Sergey Lomov slept.", [("Sergey", ["Sergei"])]),
        ("Cargo left Kharkiv. It came to Lvov.", [("Lvov", ["Kharkiv"])]),
    ],
)
def test_the_smaller_rules(text, expected):
    assert forms(text) == expected


def test_every_message_gives_a_reason():
    _, (finding,) = lint("He saw Tarkow. We like Tarkev, and we like Tarkev.", "names.variant")
    assert finding.message.endswith(("few.", "apart.", "English."))
