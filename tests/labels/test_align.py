import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.rule.checks.labels.align import align
from newslint.rule.checks.labels.catalogue import key_of, loose_key
from newslint.rule.checks.labels.thesaurus import Thesaurus, parse_irregular, parse_lines
from newslint.rule.checks.labels.words import split_words

LINES = parse_lines("large\t94 big 60 wide\nimage\t90 picture\nsay\t50 talk\ntell\t95 say\n")
THESAURUS = Thesaurus(LINES, parse_irregular("said\tsay\n"))


def aligned(left, right):
    return align(
        [THESAURUS.token(w) for w in split_words(left)], [THESAURUS.token(w) for w in split_words(right)], THESAURUS
    )


WORDS = st.lists(st.sampled_from("the big large picture image said telling of what zebra".split()), max_size=6)


@given(WORDS, WORDS)
def test_score_is_a_share(left, right):
    found = aligned(" ".join(left), " ".join(right))
    assert 0.0 <= found.score <= 1.0
    assert len({pair.place for pair in found.pairs}) == len(found.pairs) <= min(len(left), len(right))


@given(WORDS.filter(bool))
def test_a_label_aligns_with_itself_and_with_its_words_in_any_order(words):
    assert aligned(" ".join(words), " ".join(words)).score == pytest.approx(1.0)
    assert aligned(" ".join(words), " ".join(reversed(words))).score == pytest.approx(1.0)


def test_words_are_aligned_by_the_weights_of_the_thesaurus():
    found = aligned("Large image", "Big picture")
    assert found.score == pytest.approx((0.94 + 0.90) / 2)
    assert [(p.left.form, p.right.form) for p in found.swapped] == [("large", "big"), ("image", "picture")]


def test_inflection_is_folded_through_endings_and_irregular_forms():
    assert aligned("said", "saying").score == pytest.approx(0.97)
    assert aligned("telling", "said").score == pytest.approx(0.95)
    assert aligned("zebra", "picture").score == 0.0


def test_function_words_weigh_little_and_content_words_do_not():
    without_article = aligned("big picture", "the big picture").score
    without_word = aligned("big", "the big picture").score
    assert without_article > 0.95 > 0.7 > without_word


def test_inversions_count_turned_words_only():
    assert aligned("big picture", "big picture").inversions == 0
    assert aligned("picture big", "big picture").inversions == 1


def test_keys_fold_case_contractions_and_marks():
    assert key_of("What’s next?") == key_of("WHAT IS NEXT") == "what is next"
    assert key_of("Editor's note") == "editor note"
    assert loose_key("The key facts") == loose_key("Key fact")
    assert loose_key("Status") != loose_key("Statu")
