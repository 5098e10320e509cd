import pytest

from tests.making import plain


def labels(text):
    made = plain(text)
    return [(made.prose[label.start : label.end], label.form) for label in made.labels]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Why it matters: The talks failed.\n", [("Why it matters", "colon")]),
        ("• By the numbers: 3 in 10.\n", [("By the numbers", "colon")]),
        ("The big picture\n\nThe talks failed on Monday.\n", [("The big picture", "line")]),
        ("The talks failed on Monday: nobody came.\n", [("The talks failed on Monday", "colon")]),
        ("A sentence. Then a colon: here.\n", []),
        ("At 12:30 the talks began, he said.\n", []),
        ("One two three four five six seven: too long to be a label.\n", []),
    ],
)
def test_candidates(text, found):
    assert labels(text) == found
