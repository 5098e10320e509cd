"""Messages of rules: `%s` and `%[n]s` are filled in order."""

import re
from collections.abc import Iterable

_SLOT = re.compile(r"%(?:\[(\d+)\])?([sdvq%]|\.\d+f)")


def format_message(template: str, args: Iterable[object]) -> str:
    """Fill a message as Vale does: missing arguments are empty, `%%` is a per cent sign, line ends are spaces."""
    values = list(args)
    used = 0

    def fill(slot: re.Match[str]) -> str:
        nonlocal used
        if slot.group(2) == "%":
            return "%"
        used = int(slot.group(1)) if slot.group(1) else used + 1
        value = values[used - 1] if 0 < used <= len(values) else ""
        return f"%{slot.group(2)}" % value if slot.group(2).endswith("f") else str(value)

    return " ".join(_SLOT.sub(fill, template).split())


def sentence_list(options: Iterable[str]) -> str:
    """'a'; 'a' or 'b'; 'a', 'b', or 'c'."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) <= 2:
        return " or ".join(quoted)
    return ", ".join(quoted[:-1]) + f", or {quoted[-1]}"
