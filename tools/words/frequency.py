"""How common a word is: Zipf frequencies of wordfreq (needed to build, never to run)."""

from functools import cache

from wordfreq import get_frequency_dict, zipf_frequency

_OTHERS = ("de", "es", "fr", "it", "nl", "pt")


@cache
def zipf(word: str) -> float:
    """Logarithm to base 10 of how often a word occurs in a billion words of English; 0.0 if unknown."""
    return zipf_frequency(word, "en")


@cache
def foreign(word: str) -> bool:
    """Whether a word is common in another language of Western Europe and not in English."""
    most = max(zipf_frequency(word, language, wordlist="small") for language in _OTHERS)
    return most >= 4.0 and most > zipf(word) + 1.5


@cache
def met() -> frozenset[str]:
    """All words that wordfreq has met in English."""
    return frozenset(get_frequency_dict("en", wordlist="large"))
