from hypothesis import given
from hypothesis import strategies as st

from newslint.scan import scanner
from newslint.scan.scanner import Scanner
from tests.making import plain


def scan(phrases, made):
    """What is found, literal by literal and by both automata."""
    early, late, last = Scanner(phrases), Scanner(phrases), Scanner(phrases)
    late._seen, last._seen = scanner._FEW, scanner._MANY
    found = late.scan(made)
    assert {owner: sorted(of) for owner, of in early.scan(made).items()} == {o: sorted(of) for o, of in found.items()}
    assert last.scan(made) == found
    made_one = bool(any(phrases.values()) and made.prose)
    assert (early._automaton is None, late._automaton is None, last._fast) == (
        True,
        not made_one,
        any(phrases.values()),
    )
    return found


def hits(phrases, text):
    made = plain(text)
    return {
        owner: [(hit.pattern, made.prose[hit.start : hit.end]) for hit in found]
        for owner, found in scan(phrases, made).items()
    }


def test_each_owner_gets_its_own_hits():
    assert hits({1: ["state of play"], 4: ["play", "no"]}, "The State of Play.") == {
        1: [(0, "State of Play")],
        4: [(0, "Play")],
    }


def test_a_phrase_inside_a_longer_one_is_not_lost():
    assert hits({0: ["new york", "york city hall"]}, "New York city hall") == {
        0: [(0, "New York"), (1, "York city hall")]
    }


def test_space_in_a_phrase_matches_any_run_of_white_space():
    for gap in (" ", "  ", "\u00a0", "\t ", " \u00a0"):
        assert hits({0: ["united kingdom"]}, f"the United{gap}Kingdom") == {0: [(0, f"United{gap}Kingdom")]}


def test_no_phrase_crosses_from_one_block_to_the_next():
    assert hits({0: ["united kingdom"]}, "United.\n\nKingdom United\n\nKingdom") == {}


def test_apostrophes_are_one():
    assert hits({0: ["what's next"]}, "What’s next") == {0: [(0, "What’s next")]}


def test_no_phrases_no_hits():
    assert hits({}, "text") == {}


def test_bad_bytes_do_not_stop_the_scan():
    assert hits({0: ["kyiv"]}, "\udcff Kyiv \udcfe") == {0: [(0, "Kyiv")]}


@given(
    st.lists(st.text(alphabet="abA é", min_size=1, max_size=4).filter(str.strip), max_size=6),
    st.text(alphabet="abAB é’İ", max_size=40),
)
def test_as_a_naive_search_finds_them(phrases, text):
    made = plain(text)
    view = made.view.folded
    expected = sorted(
        (index, *made.view.span_to_prose(at, at + len(phrase)))
        for index, phrase in enumerate(phrases)
        for at in range(len(view))
        if view.startswith(phrase.lower(), at)
    )
    found = scan({7: [phrase.lower() for phrase in phrases]}, made).get(7, [])
    assert sorted((hit.pattern, hit.start, hit.end) for hit in found) == expected
