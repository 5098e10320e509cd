"""Speed of the readers: MB of UTF-8 a second from text to blocks on one core, beside other parsers in the same run.

    python -m bench.readers [--pages PAGES.jsonl.gz] [--markdown DIR]

Without options it reads made-up articles, laid out as plain text, Markdown and a web page. markdown-it-py
parses to tokens without columns; lxml builds a tree without any places.
"""

import argparse
import gzip
import json
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from newslint.text.readers import html, markdown, plain

_SENTENCES = (
    "The council met on Tuesday to settle the price of water for the coming year.",
    "“We have waited long enough,” said Ann Smith, who chairs the committee on works.",
    "The vote, first planned for May, was put off twice after protests in the old town.",
    "Some 1,200 households would pay about €40 more, the city’s treasurer told reporters.",
    "Work on the new pipes is to begin in spring and to end before the first frost.",
)
_HEAD = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The vote</title>'
    "<script>window.data = {};" + 'push({"a": 1, "b": [2, 3]});' * 80 + "</script>"
    "<style>"
    + ".box p > b { color: red; margin: 0 auto }\n" * 40
    + "</style></head><body>"
    + '<nav class="menu"><ul>'
    + '<li class="item"><a href="/section/news">News &amp; views</a></li>\n' * 20
    + "</ul></nav>"
)
_ROUNDS = 5


def articles(kind: str, count: int) -> Iterator[str]:
    """Made-up articles of about 2.7 KB."""
    paragraphs = [" ".join(_SENTENCES[(i + k) % 5] for k in range(4)) for i in range(7)]
    for _ in range(count):
        if kind == "plain":
            yield "The vote on water\n\n" + "\n\n".join(paragraphs) + "\n"
        elif kind == "wrapped":
            yield "The vote on water\n\n" + "\n\n".join(textwrap.fill(text, 72) for text in paragraphs) + "\n"
        elif kind == "markdown":
            marked = [f"**Water:** [{text[:20]}](https://example.org/a) {text[20:]}" for text in paragraphs]
            yield "# The vote on water\n\n" + "\n\n".join(textwrap.fill(text, 100) for text in marked) + "\n"
        else:
            body = "\n".join(
                f'<p class="text">{t[:60]}<a href="/x?a=1&amp;b=2"><b>{t[60:90]}</b></a>{t[90:]}</p>'
                for t in paragraphs
            )
            yield f"{_HEAD}<article><h1>The vote</h1>\n{body}</article><footer>&copy; 2024</footer></body></html>"


def speed(read: Callable[[str], object], texts: list[str]) -> float:
    """MB a second, the best of some rounds."""
    size, best = sum(len(text.encode()) for text in texts), float("inf")
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        for text in texts:
            read(text)
        best = min(best, time.perf_counter() - start)
    return size / 1e6 / best


def compare(name: str, texts: list[str], ours: Callable[[str], object], other: Callable[[str], object] | None) -> None:
    """Print one line: our speed, and how many times that of the other parser it is."""
    mine = speed(ours, texts)
    theirs = f"{mine / speed(other, texts):6.2f} times the other" if other else ""
    print(f"{name:28} {mine:7.1f} MB/s  {theirs}")


def main() -> None:
    """Measure and print."""
    import lxml.html
    from markdown_it import MarkdownIt

    parser = argparse.ArgumentParser(description="Speed of the readers.")
    parser.add_argument("--pages", type=Path, help="a .jsonl.gz of pages with a key text")
    parser.add_argument("--markdown", type=Path, help="a folder with .md files")
    options = parser.parse_args()
    other_markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse

    def other_html(text: str) -> object:
        return lxml.html.document_fromstring(text.encode())

    for kind in ("plain", "wrapped"):
        compare(f"plain text, {kind}", list(articles(kind, 400)), plain.read, None)
    compare("Markdown (markdown-it-py)", list(articles("markdown", 200)), markdown.read, other_markdown)
    if options.markdown:
        texts = [file.read_text("utf-8") for file in sorted(options.markdown.rglob("*.md"))]
        compare(f"Markdown, {len(texts)} files", texts, markdown.read, other_markdown)
    compare("HTML (lxml)", list(articles("html", 200)), html.read, other_html)
    if options.pages:
        with gzip.open(options.pages, "rt", encoding="utf-8", newline="") as lines:
            texts = [json.loads(line)["text"].removeprefix("\ufeff") for line in lines]
        compare(f"HTML, {len(texts)} real pages", texts, html.read, other_html)


if __name__ == "__main__":
    main()
