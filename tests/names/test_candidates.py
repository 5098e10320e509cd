"""Which words may be names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.rule.checks.variants import candidates
from newslint.rule.checks.variants.candidates import Names, base

SPELLINGS = "Tarkov TARKOV tarkov Tarkov's Tarkov’s TARKOV'S TARKOV's TarKov There There's there U Tom's Écu A1bc"
WORDS = st.sampled_from([*SPELLINGS.split(), "Don't", "They're", "O'Brien", "Zo\u0308ey", "McDonald", "mcdonald"])


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Kyiv Kyiv's Kyiv’s", {"Kyiv": ["Kyiv's", "Kyiv’s"]}),
        ("Kyiv's KYIV's TARKOV's", {"Kyiv": ["Kyiv's"], "TARKOV": ["TARKOV's"]}),
        ("Brown brown", {}),
        ("There They're Don't", {}),
        ("NATO UNESCO Unesco Ann A320neo Item_one", {"Unesco": []}),
        ("ZELENSKYI Zelensky", {"ZELENSKYI": [], "Zelensky": []}),
        ("O'Brien Émile émigré", {"Émile": []}),
        ("N'Djamena McDonald", {"McDonald": []}),
    ],
)
def test_names_are_capitalised_words_that_the_text_never_writes_small(words, names):
    known = Names(frozenset({"There"}))
    for _ in range(2):  # a second time from what is known
        found = known.of(set(words.split()), set(words.split()))
        assert {name: sorted(forms) for name, forms in found.items()} == names


def may_be(word):
    """The name that a word stands for, or ""."""
    form = base(word)
    if not word[0].isupper() or len(form) < 4 or form == "There":
        return ""
    return form if form[1].islower() or (form.isupper() and len(form) > 5) else ""


@pytest.mark.parametrize("kept", [500_000, 2])
@given(texts=st.lists(st.lists(st.tuples(WORDS, st.booleans()), max_size=9), max_size=6))
def test_names_are_the_same_whatever_was_asked_before(kept, texts):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "_MOST_KEPT", kept)
        known = Names(frozenset({"There"}))
        for text in texts:
            words, around = {word for word, here in text if here}, {word for word, _ in text}
            forms = {may_be(word) for word in words} - {""}
            forms -= {form for form in forms if form.lower() in around}
            forms -= {form for form in forms if form.isupper() and form.capitalize() in around}
            assert {form: set(others) for form, others in known.of(words, around).items()} == {
                form: {word for word in words if may_be(word) == form != word} for form in forms
            }
            assert sorted(known.among(words)) == sorted(word for word in words if may_be(word))
