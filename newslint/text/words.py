"""Words of a prose, and the folding under which phrases are compared."""

import re
from itertools import filterfalse

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


# Every ASCII character that neither belongs to a word nor joins two parts of one, as a space.
_SPACED = bytes(byte if byte > 127 or chr(byte).isalnum() or byte in b"_'" else 32 for byte in range(256))


def distinct_words(text: str) -> set[str]:
    """The set of all that `WORD` finds in a text, at four times the speed.

    No word spans an ASCII character that is neither of a word nor an apostrophe: the text is cut
    there, and only chunks with apostrophes or other characters than ASCII need the expression.
    """
    data = text.encode("utf-8", "surrogatepass").translate(_SPACED)
    chunks = b" ".join(set(data.split())).decode("utf-8", "surrogatepass")
    words = set(chunks.split(" "))
    rest = list(filterfalse(str.isascii, words))
    if "'" in chunks:
        rest += [chunk for chunk in words if "'" in chunk]
    words.difference_update(rest)
    words.update(WORD.findall(" ".join(rest)))
    words.discard("")
    return words
