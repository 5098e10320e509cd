"""Character references, decoded as the HTML standard says (section 13.2.5.72 and on)."""

from html.entities import html5

# The longest name, CounterClockwiseContourIntegral; has 32 characters.
REFERENCE = r"&(?:\#(?:[xX][0-9a-fA-F]++|[0-9]++);?+|[a-zA-Z][a-zA-Z0-9]{1,31}+;?+)"
_REPLACEMENT = "\ufffd"
_SHORTEST = 2


def decode(reference: str, following: str, *, attribute: bool = False) -> tuple[str, int]:
    """The text that a reference stands for and how many code points of it were used; ("", 0) for none.

    `following` is the character after it. In an attribute, a name without a semicolon before "=" or a
    letter or digit is no reference, so that `?a=1&copy=2` stays as it is.
    """
    if reference[1] == "#":
        return _number(reference), len(reference)
    name = reference[1:]
    if name in html5 and (name[-1] == ";" or not attribute or not (following == "=" or following.isalnum())):
        return html5[name], len(reference)
    if attribute:
        return "", 0
    for length in range(len(name) - 1, _SHORTEST - 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return "", 0


def _number(reference: str) -> str:
    """The character of a numeric reference; what cannot stand in a text is U+FFFD."""
    digits = reference[2:].rstrip(";")
    base = 10
    if digits[0] in "xX":
        digits, base = digits[1:], 16
    digits = digits.lstrip("0") or "0"
    value = int(digits, base) if len(digits) < 8 else 0x110000
    if value == 0 or value > 0x10FFFF or 0xD800 <= value <= 0xDFFF:
        return _REPLACEMENT
    return _windows(value) if 0x80 <= value <= 0x9F else chr(value)


def _windows(value: int) -> str:
    """Numbers 128 to 159 mean Windows-1252, as the standard has it."""
    return bytes([value]).decode("cp1252", "ignore") or chr(value)
