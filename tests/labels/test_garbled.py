import re
import time
from pathlib import Path

import pytest

from newslint.rule.checks.labels.catalogue import loose_key
from tests.making import document, plain

GARBLED = [
    line.split("\t")
    for line in (Path(__file__).parent / "garbled.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def text(label, *others):
    head = "".join(f"{other}: The two sides have met three times.\n\n" for other in others)
    return f"The council met on Monday.\n\n{head}{label}: Officials said the talks would go on.\n"


def judged(check, source, kind="plain"):
    made = document(source, kind)
    return [(made.text[f.span.start : f.span.end], f) for f in check.judge(made, ())]


def test_most_garbled_labels_are_found_alone_and_the_original_is_named(garbled):
    words = lambda label: set(re.findall(r"\w+", label.lower())) - {"the"}  # noqa: E731
    found = [(original, judged(garbled, text(form))) for original, form in GARBLED]
    hits = [(original, one[0][1].message) for original, one in found if one]
    assert len(hits) >= 0.64 * len(GARBLED)
    assert sum(words(original) <= words(message) for original, message in hits) >= 0.9 * len(hits)


def test_no_genuine_label_is_reported_among_any_others(garbled):
    labels = [label.text for label in garbled.catalogue.labels if label.use != "common"][::11]
    for others in ((), ("Why it matters", "Between the lines"), ("Key facts", "Further reading")):
        assert [label for label in labels if judged(garbled, text(label, *others))] == []


def test_few_genuine_labels_would_be_reported_if_they_were_not_known(garbled):
    keys = [loose_key(label.text) for label in garbled.catalogue.labels]
    labels = [x for x in garbled.catalogue.labels[::7] if keys.count(loose_key(x.text)) == 1]
    best = [garbled.scorer.guesses(label.text, without=label)[:1] for label in labels]
    assert sum(guesses[0].score >= 0 for guesses in best if guesses) <= 0.08 * len(labels)


@pytest.mark.parametrize("label", ["What Trump said", "Photo", "Howard unveils election platform", "Dear Sir", "5"])
def test_names_and_ordinary_words_are_silent(garbled, label):
    assert judged(garbled, text(label, "Why it matters", "Between the lines")) == []


def confidence(check, source, label):
    return next((f.confidence for span, f in judged(check, source) if span == label), 0.0)


def test_labels_of_the_same_outlet_raise_confidence_and_others_do_not(garbled):
    alone = confidence(garbled, text("Menace degree"), "Menace degree")
    among = confidence(garbled, text("Menace degree", "Why it matters", "Between the lines"), "Menace degree")
    foreign = confidence(garbled, text("Menace degree", "Key facts", "Chief critic"), "Menace degree")
    assert 0 < alone == foreign < among


def test_headings_of_its_own_lower_confidence(garbled):
    own = ("The harbour master", "Two ships from Genoa", "A lamp in the tower", "Salt and tar")
    alone = confidence(garbled, text("Menace degree"), "Menace degree")
    assert confidence(garbled, text("Menace degree", *own), "Menace degree") < alone


def test_an_everyday_heading_is_reported_only_in_one_outlets_template(garbled):
    assert judged(garbled, text("What to look for")) == []
    ((span, finding),) = judged(garbled, text("What to look for", "Why it matters", "Between the lines"))
    assert span == "What to look for"
    assert "`What to watch` (Axios)" in finding.message
    assert len(finding.related) == 2


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("plain", "One.\n\nMenace degree: Low.\n"),
        ("markdown", "One.\n\n**Menace degree:** Low.\n"),
        ("markdown", "# One\n\nTwo.\n\n## Menace degree\n\nLow.\n"),
        ("html", "<p>One.</p><p><strong>Menace degree:</strong> Low.</p>"),
        ("html", "<h1>One</h1><p>Two.</p><h4>Menace degree</h4><p>Low.</p>"),
    ],
)
def test_labels_are_found_in_every_form(garbled, kind, source):
    ((span, finding),) = judged(garbled, source, kind)
    assert span == "Menace degree"
    assert finding.fix is not None and finding.fix.safety == "unsafe"
    assert finding.fix.edits[0].text == "Threat level"


def test_capitals_are_kept_by_the_fix_and_a_title_is_no_label(garbled):
    ((_, finding),) = judged(garbled, text("MENACE DEGREE"))
    assert finding.fix.edits[0].text == "THREAT LEVEL"
    assert judged(garbled, "# Menace degree\n\nThe council met.\n", "markdown") == []


def test_one_finding_a_text_and_none_for_a_device_of_the_page(garbled):
    twice = "Menace degree: Low.\n\nIt rained.\n\nMenace degree: High.\n"
    assert len(judged(garbled, twice)) == 1
    assert judged(garbled, twice + "\nIt rained.\n\nMenace degree: Low.\n") == []


def test_nothing_is_loaded_without_labels(garbled):
    fresh = type(garbled)(garbled._rule)
    assert list(fresh.judge(plain("The council met on Monday. It rained.\n"), ())) == []
    assert "catalogue" not in vars(fresh) and "scorer" not in vars(fresh)


def test_many_labels_take_linear_time(garbled):
    same = plain("Menace degree: Low.\n\n" * 20_000)
    own = plain("\n\n".join(f"Large image{k}: Low." for k in range(20_000)))
    start = time.process_time()
    assert list(garbled.judge(same, ())) == list(garbled.judge(own, ())) == []
    assert time.process_time() - start < 10
