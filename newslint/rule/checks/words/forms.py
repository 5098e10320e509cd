"""Words that no dictionary has, and that are yet right: derived from a known word, or compounds of two."""

from collections.abc import Callable, Container

_SUFFIXES = (
    "ing", "ed", "er", "ers", "est", "y", "ish", "ize", "ise", "izes", "ises", "ized", "ised", "izing", "ising",
    "ist", "ists", "ism", "isms", "ness", "less", "able", "like", "esque", "ify", "hood", "wise", "ward", "wards",
)  # fmt: skip
_PREFIXES = (
    "anti", "auto", "bio", "co", "counter", "cyber", "de", "dis", "ex", "extra", "hyper", "inter", "intra", "mega",
    "micro", "mid", "mini", "mis", "multi", "nano", "neo", "neuro", "non", "out", "over", "post", "pre", "pro",
    "pseudo", "psycho", "re", "semi", "socio", "sub", "super", "tele", "trans", "ultra", "un", "under", "up",
)  # fmt: skip
_STEM, _PART = 4, 4


def made_of_known(word: str, knows: Callable[[str], bool], common: Container[str]) -> bool:
    """Whether a word is a known one with a beginning or an ending, or two common words of at least four letters."""
    return _derived(word, knows) or _compound(word, common)


def _derived(word: str, knows: Callable[[str], bool]) -> bool:
    for suffix in _SUFFIXES:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= _STEM and _stem(stem, suffix, knows):
            return True
    return any(
        word.startswith(prefix) and len(word) - len(prefix) >= _STEM and knows(word[len(prefix) :])
        for prefix in _PREFIXES
    )


def _stem(stem: str, suffix: str, knows: Callable[[str], bool]) -> bool:
    """As it is, or with a doubled last letter (blogg-ing) where the single one is no word (meetting)."""
    if knows(stem):
        return True
    return stem[-1] == stem[-2] and knows(stem[:-1]) and not knows(stem[:-1] + suffix)


def _compound(word: str, common: Container[str]) -> bool:
    cuts = range(_PART, len(word) - _PART + 1)
    return any(word[:cut] in common and word[cut:] in common for cut in cuts)
