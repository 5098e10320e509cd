"""Whether a hit of the scan is a phrase of its own."""


def is_whole(prose: str, start: int, end: int) -> bool:
    """Whether no word, number or hyphen goes on before or behind the range."""
    before, after = prose[start - 1 : start], prose[end : end + 1]
    return not (_goes_on(before) or _goes_on(after))


def _goes_on(char: str) -> bool:
    return char.isalnum() or (char in ("-", "_", "‑") and char != "")


def is_name(prose: str, start: int, end: int) -> bool:
    """Whether every word but small ones is capitalised, or one behind the first is: a title or a name."""
    words = prose[start:end].replace("-", " ").split()
    return any(word[0].isupper() for word in words[1:])
