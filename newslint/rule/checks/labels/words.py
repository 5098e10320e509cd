"""Labels as sequences of folded words."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

_WORD = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|&")
_PLAIN = re.compile(r"[a-z ]*")
_CLITICS = {"'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am", "n't": "not"}
_IRREGULAR_CLITICS = {"won't": ["will", "not"], "can't": ["can", "not"], "cannot": ["can", "not"], "&": ["and"]}

# Words that carry a label's grammar. What they weigh against a content word's 1 was chosen by hand:
# two labels that differ only in them ("Between lines") are still near, and a shared "what" proves little.
GRAMMAR = {
    **dict.fromkeys("the a an".split(), 0.05),
    **dict.fromkeys("is are was were be been being am do does did has have had will would can could".split(), 0.1),
    **dict.fromkeys("should may might shall to of and or that this these those there it its".split(), 0.15),
    **dict.fromkeys("in on at by for from with about into as than then so too also all any some".split(), 0.25),
    **dict.fromkeys(
        "onto upon within during until".split(),
        0.25,
    ),
    **dict.fromkeys(
        "up out off down over under between among amongst behind beyond across around through toward towards".split(),
        0.35,
    ),
    **dict.fromkeys("we they you i he she me us him her them our your my their his".split(), 0.35),
    **dict.fromkeys("what why how who where when which whose".split(), 0.45),
    **dict.fromkeys("not no yes but yet however".split(), 0.45),
}
_CLASSES = (
    "the a an this that these those",
    "is are was were be been being am do does did has have had will would can could should may might shall",
    "in on at by for from with about into of to as than between among amongst behind beyond across "
    "around through onto upon within during until toward towards",
    "we they i us them me our their my",
    "you your",
    "he she him her his",
    "what which",
    "but yet however",
)
CLASS_OF = {word: k for k, words in enumerate(_CLASSES) for word in words.split()}


class Token(NamedTuple):
    """One word of a label: folded form, the base forms it may come from, and its weight."""

    form: str
    bases: tuple[str, ...]
    weight: float


def weight_of(words: Sequence[str]) -> float:
    """What a label weighs."""
    return sum([GRAMMAR.get(word, 1.0) for word in words])


def loosened(words: Sequence[str]) -> list[str]:
    """Words without a first article, without the "s" of number, and in American spelling, roughly."""
    if len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    return [_loosened(word) for word in words]


def _loosened(word: str) -> str:
    if len(word) > 3 and word[-1] == "s" and word[-2] not in "su":
        word = word[:-1]
    return word.replace("our", "or") if len(word) > 4 else word


def split_words(text: str) -> list[str]:
    """Lower-case words of a label; "what's" is two, a possessive mark is dropped."""
    text = text.lower()
    if _PLAIN.fullmatch(text):
        return text.split()
    found: list[str] = []
    for word in _WORD.findall(text.replace("’", "'").replace("ʼ", "'")):
        found += _parted(word)
    return found


def _parted(word: str) -> list[str]:
    if word in _IRREGULAR_CLITICS:
        return _IRREGULAR_CLITICS[word]
    for mark, full in _CLITICS.items():
        stem = word[: -len(mark)]
        if stem and word.endswith(mark):
            return [stem] if mark == "'s" and stem not in GRAMMAR and stem != "let" else [stem, full]
    return [word.rstrip("'")]


# Ending -> what may stand for it in the base form. Every result is checked against a vocabulary.
_ENDINGS = (
    ("ies", ("y", "ie")), ("ves", ("f", "fe")), ("es", ("", "e")), ("s", ("",)), ("ied", ("y",)), ("ed", ("", "e")),
    ("ing", ("", "e")), ("ier", ("y",)), ("iest", ("y",)), ("er", ("", "e")), ("est", ("", "e")), ("ly", ("", "le")),
)  # fmt: skip


@cache
def endings_off(word: str) -> tuple[str, ...]:
    """The word and every form that it may be an inflection of, likely or not."""
    found = [word]
    for ending, others in _ENDINGS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 1:
            found += [stem + other for other in others]
            if ending in ("ed", "ing", "er", "est") and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return tuple(dict.fromkeys(found))
