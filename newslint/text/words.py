"""Words of a prose, and the folding under which phrases are compared."""

import re

# Digits and underscores belong to words; combining marks, soft hyphens and zero-width joiners do not end one.
_INNER = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
WORD = re.compile(rf"{_INNER}+(?:['’]{_INNER}+)*")

_FOLDS = (
    ("’", "'"),
    ("ʼ", "'"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2007", " "),
    ("\u2009", " "),
    ("\t", " "),
)


def lower(text: str) -> str:
    """Lower case of the same length: a character whose lower case is longer stays as it is."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def plain_marks(text: str) -> str:
    """The text with one kind of apostrophe and one kind of space; as long as the text."""
    if text.isascii():
        return text.replace("\t", " ")
    for char, plain in _FOLDS:
        text = text.replace(char, plain)
    return text


def fold(text: str) -> str:
    """Lower case with plain apostrophes and spaces; as long as the text."""
    return plain_marks(lower(text))
