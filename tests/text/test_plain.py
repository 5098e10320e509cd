"""Plain text as people paste it."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.readers import plain

LONG = (
    "The council met on Tuesday to settle the price of water for the coming year and put the vote off again, "
    "said Ann Smith, who chairs the committee on works in the old town by the river."
)


def blocks(text):
    reading = plain.read(text)
    return [(block.kind, reading.prose[block.start : block.end]) for block in reading.blocks]


def texts(text):
    return [text for _, text in blocks(text)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\f", "\n\n", "\r\n\r\n", "\n\f"])
def test_every_line_end_parts_blocks(line_end):
    assert texts(f"One here.{line_end}Two here.{line_end}Three.") == ["One here.", "Two here.", "Three."]


def test_prose_is_the_text_itself():
    text = f"A line.\n\n{textwrap.fill(LONG, 72)}\n"
    reading = plain.read(text)
    assert reading.prose is text
    assert reading.runs is None


def test_indents_tabs_and_trailing_white_space_are_no_part_of_a_block():
    assert texts("\tOne.  \t\n    Two\t2.\n \n\u00a0Three.\u00a0") == ["One.", "Two\t2.", "Three."]


@pytest.mark.parametrize("bullet", "- * + • ‣ ◦ ▪ ● · – — → ✓ 1. 12) (3) a) (b) iv) \uf0b7".split())
def test_bullets_of_every_kind(bullet):
    assert blocks(f"{bullet} An item.\n  {bullet}\tAnother.") == [("list", "An item."), ("list", "Another.")]


@pytest.mark.parametrize(
    "line", ["-5 degrees.", "1.5 litres.", "*not a bullet.", "A. Smith came.", "2024 was it.", "—and so on."]
)
def test_no_bullets(line):
    assert blocks(line) == [("paragraph", line)]


def test_a_wrapped_paragraph_is_one_block():
    wrapped = textwrap.fill(LONG, 72)
    assert wrapped.count("\n") == 2
    assert texts(f"Head\n\n{wrapped}\n\n{wrapped}\n") == ["Head", wrapped, wrapped]


@pytest.mark.parametrize("width", range(40, 101, 4))
def test_wrapped_at_any_usual_width(width):
    wrapped = textwrap.fill(LONG, width)
    assert texts(wrapped) == [wrapped]


@pytest.mark.parametrize("width", [20, 30, 120])
def test_other_widths_are_lines(width):
    lines = textwrap.wrap(LONG + " " + LONG, width)
    assert texts("\n".join(lines)) == lines


def test_one_line_paragraphs_stay_apart():
    lines = [LONG, "A short one.", LONG + " " + LONG, "By Ann Smith", "and more of it"]
    assert texts("\n".join(lines)) == lines


def test_lines_with_room_for_the_next_word_stay_apart():
    lines = [
        "This line of the poem is a long one, and it ends with a rhyme,",
        "short as it is,",
        "and so on it goes in time.",
    ]
    assert texts("\n".join(lines)) == lines


def test_the_width_of_the_document_settles_doubtful_paragraphs():
    """The second line begins with a capital: alone it could be a new line of its own."""
    doubtful = "It was said on Tuesday that the price would rise again, by President\nZelensky of all people."
    assert len(texts(doubtful)) == 2
    assert texts(f"{textwrap.fill(LONG, 72)}\n\n{doubtful}")[-1] == doubtful


def test_wrapped_list_items():
    item = textwrap.fill(LONG, 72, initial_indent="- ", subsequent_indent="  ")
    assert [kind for kind, _ in blocks(f"{item}\n{item}")] == ["list", "list"]


def test_wrapped_quotations_of_mails_lose_their_marks():
    quoted = textwrap.indent(textwrap.fill(LONG, 70), "> ")
    reading = plain.read(f"{quoted}\n\nSo it is.\n")
    assert [block.kind for block in reading.blocks] == ["blockquote", "paragraph"]
    first = reading.blocks[0]
    assert reading.prose[first.start : first.end].replace("\n  ", " ") == LONG
    assert len(reading.prose) == len(f"{quoted}\n\nSo it is.\n")


def test_quotation_depths_are_told_apart():
    assert blocks("> One.\n>> Two.\n> > Three.\nFour.") == [
        ("blockquote", "One."),
        ("blockquote", "Two."),
        ("blockquote", "Three."),
        ("paragraph", "Four."),
    ]


def test_bold_marks_around_labels():
    reading = plain.read("**What we know:** The bridge is shut.\n__Background__\n*Note:* none.")
    assert [reading.prose[i.start : i.end] for i in reading.inline] == ["What we know:", "Background", "Note:"]
    assert [reading.prose[b.start : b.end] for b in reading.blocks] == [
        "What we know:** The bridge is shut.",
        "Background",
        "Note:* none.",
    ]
    assert [block.kind for block in reading.blocks] == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize("line", ["THE STORY SO FAR", "ᴡʜᴀᴛ ᴡᴇ ᴋɴᴏᴡ", "What We Know", "𝗧𝗵𝗲 𝗳𝗮𝗰𝘁𝘀"])
def test_label_lines_are_headings(line):
    assert blocks(f"{line}\n{LONG}") == [("heading", line), ("paragraph", LONG)]


def test_nothing():
    assert texts("") == texts(" \n\t\r\n\f") == []


PARTS = (
    "A line.|word|a|)|a)|iv) |1. |(a) |- |> |>| |\t|\v|\x1c|\u2028|\u00a0|**b**|*c* x|_|“q”|é|😀|\ud800|Price|"
    f"{textwrap.fill(LONG, 60)}|{textwrap.indent(textwrap.fill(LONG, 60), '> ')}"
).split("|")


@given(st.lists(st.sampled_from([*PARTS, "\n", "\n", "\n\n"]), max_size=20), st.sampled_from(["\n", "\r\n"]))
def test_lines_are_the_same_whether_read_by_their_edges_or_by_the_pattern(parts, line_end):
    """A form feed anywhere makes the reader take every line by the pattern."""
    text = "".join(parts).replace("\n", line_end)
    one, other = plain.read(text), plain.read(text + "\f")
    assert list(one.blocks) == list(other.blocks)
    assert list(one.inline) == list(other.inline)
    assert one.prose + "\f" == other.prose


@given(st.lists(st.sampled_from([*PARTS, "\n", "\r", "\r\n", "\f"]), max_size=20))
def test_a_reading_of_one_line_blocks_says_so(parts):
    reading = plain.read("".join(parts))
    held = "".join(reading.prose[block.start : block.end] for block in reading.blocks)
    assert reading.one_line == (not set("\n\r\f") & set(held))
