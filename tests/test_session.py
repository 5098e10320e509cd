"""The whole way from bytes to a report, with every rule that newslint ships, on hostile input."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.config import Settings
from newslint.rule.packs import bundled, packs_in
from newslint.session import Session
from newslint.text.decode import decode

SWALLOWING = ("<script>", "<!--", "```", "---\n")
PIECES = (
    *("Leave a Reply", "See also", "Photo: A/B", "Share this", "As an AI language model", "Lorem ipsum"),
    *("Zelensky", "Zhelensky", "Kiev", "Kyiv", "Mr. ", "U.S.", "US ", "the the", "a apple", "recieve", "colour color"),
    *("Why it matters: ", "Key facts:", "• ", "- ", "> ", "“", "”", '"', "'", "’", "(", ")", "â€™", "ﬁ"),
    *("<p>", "</p>", "<b>", "</b", "-->", "&amp;", "&#x27;", "<a href='x'>", "<", ">", "</h2>", *SWALLOWING),
    *("# ", "**", "_", "`", "[a](b)", "![", "](", "|", "\\", "~~", "    ", "\u00ad", "\u200b", "\ufeff"),
    *("\n", "\r\n", "\r", "\n\n", " ", "\t", "\x00", "\x0c", "\u2028", "\u0085", "🙂", "e\u0301", "漢字", "١٢٣"),
)
BYTES = st.lists(st.one_of(st.sampled_from([piece.encode() for piece in PIECES]), st.binary(max_size=4)), max_size=40)


@pytest.fixture(scope="module")
def session():
    """Every rule, whatever its stage."""
    packs = tuple(pack.name for pack in packs_in(bundled()))
    return Session(Settings(select=packs, preview=True), use_cache=False)


@pytest.mark.parametrize("kind", ["plain", "markdown", "html"])
@settings(max_examples=150, deadline=None)
@given(pieces=BYTES)
@example(pieces=["\u0085".encode()])
def test_every_place_is_the_source_and_nothing_fails(session, kind, pieces):
    data = b"".join(pieces)
    report = session.check(data, "a.txt", kind)
    assert report.error is None
    text = decode(data).text
    assert [item.finding.message for item in report.findings if item.finding.rule == "newslint.rule-error"] == []
    for item in report.findings:
        start, end = item.start.offset, item.end.offset
        assert 0 <= start <= end <= len(text)
        assert item.text == text[start:end]
        for other in item.related:
            assert other.text == text[other.start.offset : other.end.offset]
        for edit in item.finding.fix.edits if item.finding.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(text)


@pytest.mark.parametrize("kind", ["plain", "markdown", "html"])
def test_long_hostile_texts_take_time_in_proportion(session, kind):
    """Eight times the text must not take sixteen times as long; the pieces are those of the test above."""
    from time import process_time

    chosen, pieces = random.Random(7), [piece for piece in PIECES if piece not in SWALLOWING]
    texts = ["".join(chosen.choice(pieces) for _ in range(size)).encode() for size in (6_000, 48_000)]
    session.check(texts[0], "a.txt", kind)
    times = []
    for text in texts:
        start = process_time()
        assert session.check(text, "a.txt", kind).error is None
        times.append(process_time() - start)
    assert times[1] < 16 * times[0] + 0.1
