import pytest

from newslint.rule.message import format_message, sentence_list


@pytest.mark.parametrize(
    ("template", "args", "text"),
    [
        ("Use '%s' not '%s'.", ["a", "b"], "Use 'a' not 'b'."),
        ("%[2]s before %[1]s", ["a", "b"], "b before a"),
        ("100%% of %s", ["x"], "100% of x"),
        ("%s and %s", ["one"], "one and "),
        ("%d times", [3], "3 times"),
        ("%.2f", [1.239], "1.24"),
        ("one\ntwo", [], "one two"),
        ("%s", ["50% of $1"], "50% of $1"),
    ],
)
def test_messages(template, args, text):
    assert format_message(template, args) == text.strip()


def test_lists_of_options():
    assert sentence_list(["a"]) == "'a'"
    assert sentence_list(["a", "b"]) == "'a' or 'b'"
    assert sentence_list(["a", "b", "c"]) == "'a', 'b', or 'c'"
