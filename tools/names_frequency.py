"""Build rules/names/frequency.txt from the PyPI package wordfreq (3.1, data CC BY-SA 4.0).

usage: python tools/names_frequency.py > rules/names/frequency.txt

Zipf value = log10 of uses per thousand million words. Kept: words of letters with at least 1.5. One line a word,
sorted by bytes: the word, a tab, the value in tenths.
"""

import math
import re
import sys

from wordfreq import get_frequency_dict

LOWEST = 1.5
WORD = re.compile(r"[^\W\d_]{2,20}")


def table() -> list[str]:
    """The lines of the table, sorted by their bytes."""
    zipf = {w: math.log10(f) + 9 for w, f in get_frequency_dict("en", "large").items() if WORD.fullmatch(w)}
    kept = sorted((w for w in zipf if zipf[w] >= LOWEST), key=str.encode)
    return [f"{w}\t{math.floor(zipf[w] * 10)}" for w in kept]


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print("\n".join(table()))
