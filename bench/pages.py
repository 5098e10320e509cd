"""Compare the prose of HTML pages with what a browser shows.

    python -m bench.pages PAGES          PAGES: a folder of .html files, or a .jsonl.gz of {"doc", "text"}
    python -m bench.pages --record DIR   write DIR/shown.json, the expected values of tests/text/test_pages.py

Equal means: the same characters in the same order, but for white space, letter case (`text-transform`) and
characters that are not seen. Exit 1 if a page differs.
"""

import argparse
import difflib
import gzip
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.browser import browser
from newslint.text.blocks import Reading
from newslint.text.readers import html

_UNSEEN = re.compile(r"[\s\u200b\u2060\ufeff\ufffc\xad]+")
_WORD = re.compile(r"\w+|[^\w\s]")
_NOT_SHOWN = frozenset(("title", "meta", "alt"))


def seen(text: str) -> str:
    """A text without white space and the like, in one case."""
    return _UNSEEN.sub("", text).casefold()


def prose(reading: Reading) -> str:
    """The blocks of a page that stand in its window."""
    return "\n".join(reading.prose[b.start : b.end] for b in reading.blocks if b.kind not in _NOT_SHOWN)


def pages(source: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each page."""
    if source.is_dir():
        for file in sorted(source.glob("*.html")):
            yield file.name, file.read_bytes().decode()
        return
    with gzip.open(source, "rt", encoding="utf-8", newline="") as lines:
        for line in lines:
            page = json.loads(line)
            yield page["doc"], page["text"].removeprefix("\ufeff")


def shown(source: Path) -> Iterator[tuple[str, str, str]]:
    """Name, text and innerText of each page."""
    with browser() as tab, tempfile.TemporaryDirectory() as folder:
        for name, text in pages(source):
            file = Path(folder, "page.html")
            file.write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8", "surrogatepass"))
            yield name, text, tab.shown(file)


def compare(source: Path) -> int:
    """Print the pages that differ, and the sums; the number of pages that differ."""
    equal = different = words = missing = extra = 0
    for name, text, there in shown(source):
        here = prose(html.read(text))
        words += len(_WORD.findall(there))
        if seen(here) == seen(there):
            equal += 1
            continue
        different += 1
        ops = difflib.SequenceMatcher(None, _WORD.findall(here), _WORD.findall(there), autojunk=False).get_opcodes()
        extra += (more := sum(b - a for tag, a, b, _, _ in ops if tag != "equal"))
        missing += (less := sum(d - c for tag, _, _, c, d in ops if tag != "equal"))
        print(f"{name}: {less} words shown and not read, {more} read and not shown")
    print(f"{equal} of {equal + different} pages equal; {words} words shown, {missing} not read, {extra} more read")
    return different


def record(folder: Path) -> None:
    """Write what the browser shows of the pages in a folder."""
    texts = {name: there for name, _, there in shown(folder)}
    text = json.dumps(texts, ensure_ascii=True, indent=1, sort_keys=True)
    folder.joinpath("shown.json").write_text(text + "\n", encoding="utf-8")


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Compare the prose of HTML pages with what a browser shows.")
    parser.add_argument("source", type=Path)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    if options.record:
        record(options.source)
        return 0
    return 1 if compare(options.source) else 0


if __name__ == "__main__":
    sys.exit(main())
