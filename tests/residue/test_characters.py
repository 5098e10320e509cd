"""Broken encodings, hidden characters, look-alikes and what a PDF leaves."""

import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.rule.checks.residue import invisible, mojibake
from newslint.rule.checks.residue.homoglyph import one_script
from tests.making_packs import fixed, lint, texts
from tests.running import PROJECT

WORDS = ["café", "Zürich", "mañana", "Günter", "– said", "“quoted”", "naïve", "über", "Ærø", "Łódź", "приветствие"]


BROKEN = [(word, codec) for word in WORDS for codec in ("windows-1252", "latin-1")]
# Windows-1252 has no characters for some bytes of these.
BROKEN = [pair for pair in BROKEN if pair[1] == "latin-1" or pair[0] not in ("“quoted”", "Łódź", "приветствие")]


@pytest.mark.parametrize(("word", "codec"), BROKEN)
def test_text_read_in_the_wrong_encoding_is_found_and_mended(word, codec):
    broken = word.encode().decode(codec)
    text = f"The visitors from {broken} met in the old town hall.\n"
    assert texts("residue.mojibake", text) != []
    assert fixed("residue.mojibake", text, safe_only=True) == text.replace(broken, word)


@pytest.mark.parametrize("word", WORDS)
def test_sound_text_is_silent(word):
    assert lint("residue.mojibake", f"The visitors from {word} met in the old town hall.\n") == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"], max_codepoint=0x24F), max_size=60))
def test_mending_comes_to_an_end(text):
    text += "\n"
    for _ in range(10):
        before, text = text, fixed("residue.mojibake", text)
        if text == before:
            break
    assert text == before


def test_lost_letters_have_no_fix():
    (finding,) = lint("residue.mojibake", "The na\ufffdve plan.\n")
    assert finding.fix is None


def test_ftfy_is_not_imported_for_plain_prose():
    code = (
        "import sys; from tests.making_packs import lint; "
        "lint('residue.mojibake', 'The “café” – a naïve plan…'); print('ftfy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_hidden_characters_are_removed_where_they_do_nothing():
    text = "Min\u00adister\u200b spoke\u202e now\u00a0 then\x07.\n"
    assert fixed("residue.invisible", text) == "Minister spoke now then.\n"


def test_hidden_characters_stay_where_they_are_needed():
    for text in (
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 came.\n",
        "می\u200cخواهم\n",
        "He said \u200fשלום\u200f to us.\n",
        "5\u00a0km away.\n",
    ):
        assert texts("residue.invisible", text) == []
    assert texts("residue.invisible", "<p>bridge\u00adhead</p>", "html") == []


def test_many_hidden_characters_take_linear_time():
    assert len(lint("residue.invisible", "a\u200eb " * 60_000)) == 100


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("m\u0430yor", "mayor"),
        ("\u0421\u041e\u0421\u0410", None),
        ("при\u0432eт", "привет"),
        ("β-carotene", None),
        ("ΔTemp", None),
        ("iPhoneом", None),
        ("μm", None),
    ],
)
def test_one_script(word, plain):
    assert one_script(word) == plain


def test_a_word_of_one_script_is_left_alone():
    assert texts("residue.homoglyph", "Москва and Moscow, Αθήνα and Athens.\n") == []
    assert fixed("residue.homoglyph", "The m\u0430y\u043er spoke.\n") == "The mayor spoke.\n"


def test_words_parted_at_line_ends_are_joined():
    text = "The informa-\ntion was old. The bri-\ndge fell. A well-\nknown bridge.\n"
    assert fixed("residue.ligature", text) == "The information was old. The bridge fell. A well-\nknown bridge.\n"
    assert fixed("residue.ligature", "The \ufb01rst \ufb02ight.\n", safe_only=True) == "The first flight.\n"


CHARACTERS = [chr(code) for code in range(0x11000)] + ["😀", "\U0010ffff"]


def test_quick_looks_at_characters_leave_none_out():
    hidden = re.compile(invisible._HIDDEN)
    assert not [char for char in CHARACTERS if hidden.match(char) and invisible._is_seen(char)]
    suspect = re.compile(mojibake._SUSPECT)
    assert [char for char in CHARACTERS if suspect.match(char)] == [*filter(mojibake._is_lost, CHARACTERS)]
    assert not [char for char in CHARACTERS if mojibake._is_sound(char) and suspect.match(f"{char}é")]


def test_a_tab_behind_a_hyphen_counts_where_a_space_or_line_end_is_behind_another():
    assert texts("residue.ligature", "The pen-\tsions grew.\n") == []
    assert texts("residue.ligature", "The pen-\tsions grew - slowly.\n") == ["pen-\tsions"]


def test_words_parted_in_a_text_without_signs():
    assert texts("residue.ligature", "The pen-\nsions grew.\n") == ["pen-\nsions"]
    assert texts("residue.ligature", "The pensions grew.\n") == []
