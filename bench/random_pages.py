"""Compare the prose of random tags with what a browser shows: `python -m bench.random_pages COUNT SEED`.

Most of these documents are broken. Left out are elements of which newslint differs on purpose (code that is never
closed, `noscript`) or which no page uses.
"""

import sys
import tempfile
from pathlib import Path
from random import Random

from bench.browser import browser
from bench.pages import prose, seen
from newslint.text.readers import html

_NAMES = (
    "p div ul ol li h1 h2 h3 blockquote table tbody tr td th caption dl dd dt section article form button nav b i a "
    "span em strong u font center pre svg math select option label fieldset legend address details summary ruby rt "
    "main aside header footer hr br img wbr small sub big nobr object dialog title textarea style script template "
    "body html head xmp listing"
).split()
_ATTRIBUTES = [""] * 12 + [" class=x", " hidden", " style='display:none'", " open", " /", " a='>'", ' title="<p>"']
_ODD = (
    "<!-- c -->|<!--x|-->|<?p>|&amp;|&lt|&copy=|< |<3|</>|<!doctype html>|<![CDATA[x]]>|&#x41;|&shy;|<a b='|\"'>"
).split("|")


def document(random: Random) -> str:
    """Three to fourteen words, tags and oddities."""
    pieces = ["<!DOCTYPE html>" if random.random() < 0.8 else ""]
    for number in range(random.randint(3, 14)):
        kind = random.random()
        if kind < 0.45:
            pieces.append(f"w{number}" + random.choice(["", "", " ", "\n"]))
        elif kind < 0.65:
            pieces.append(f"</{random.choice(_NAMES)}>")
        elif kind < 0.9:
            pieces.append(f"<{random.choice(_NAMES)}{random.choice(_ATTRIBUTES)}>")
        else:
            pieces.append(random.choice(_ODD))
    return "".join(pieces)


def main() -> None:
    """Print the documents that differ, and how many they are."""
    count, random, different = int(sys.argv[1]), Random(int(sys.argv[2])), 0
    with browser() as tab, tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        for _ in range(count):
            text = document(random)
            file.write_bytes(b"\xef\xbb\xbf" + text.encode())
            here, there = prose(html.read(text)), tab.shown(file)
            if seen(here) != seen(there):
                different += 1
                print(f"{text!r}\n    read  {here!r}\n    shown {there!r}")
    print(f"{different} of {count} differ")


if __name__ == "__main__":
    main()
