import pytest

from tests.making import plain


def quoted(text):
    made = plain(text)
    return [made.prose[start:end] for start, end in made.quotes.ranges]


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("He said “no” and left.", ["“no”"]),
        ("“A ‘nested’ one,” he said.", ["“A ‘nested’ one,”"]),
        ("‘British’ style, the band’s own", ["‘British’"]),
        ("the workers' pay and the firm's answer", []),
        ("«Non», dit-il", ["«Non»"]),
        ("„Nein“ sagte er", ["„Nein“"]),
        ("It's 'fine' now", ["'fine'"]),
        ('\'Twas cold, he said: "Go."', ['"Go."']),
        ("no marks at all", []),
    ],
)
def test_ranges(text, ranges):
    assert quoted(text) == ranges


def test_a_quotation_left_open_lasts_to_the_end_of_its_paragraph_and_no_further():
    assert quoted("“One paragraph.\n\n“The next,” he said. Then more.") == ["“One paragraph.", "“The next,”"]


def test_a_range_is_covered_only_when_one_quotation_holds_it_whole():
    made = plain('Say "one two" three')
    assert made.quotes.covers(5, 8)
    assert not made.quotes.covers(9, 19)
    assert not made.quotes.covers(0, 3)
