"""The keys of a rule file and how their values are read.

Types: str int float bool; list (a single text counts as a list of one); map; pattern, patterns and
pattern-map are a text, a list and the keys of a map that are regular expressions; table is the name
of a file beside the rule.
"""

from collections.abc import Mapping

COMMON: Mapping[str, str] = {
    "extends": "str",
    "message": "str",
    "level": "str",
    "scope": "list",
    "description": "str",
    "link": "str",
    "limit": "int",
    "matchcase": "bool",
    "vocab": "bool",
    "action": "map",
    "why": "str",
    "stage": "str",
    "default": "str",
    "quotes": "str",
    "fix": "map",
    "examples": "map",
}
_TRUE = frozenset({"true", "yes", "on", "1", "y", "t"})
_FALSE = frozenset({"false", "no", "off", "0", "n", "f", ""})


def convert(value: object, kind: str) -> object:
    """A YAML value (texts, lists and maps only) as the key's type; ValueError says what is wanted."""
    if kind in ("list", "patterns"):
        return _texts(value if isinstance(value, list) else [value])
    if kind in ("map", "pattern-map"):
        if not isinstance(value, dict):
            raise ValueError("expected a mapping")
        return value
    if not isinstance(value, str):
        raise ValueError(f"expected one value, not a {'list' if isinstance(value, list) else 'mapping'}")
    return _scalar(value, kind)


def _texts(values: list[object]) -> list[str]:
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) != len(values):
        raise ValueError("expected a list of texts")
    return texts


def _scalar(value: str, kind: str) -> object:
    if kind == "bool":
        if value.lower() not in _TRUE | _FALSE:
            raise ValueError("expected true or false")
        return value.lower() in _TRUE
    if kind in ("int", "float"):
        try:
            return int(value) if kind == "int" else float(value)
        except ValueError:
            raise ValueError("expected a number") from None
    return value
