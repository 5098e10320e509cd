"""A corpus of news-like English, made from sentence patterns: free to ship, the same on every machine.

It is no real news: its words are commoner and its names fewer. For figures on real text give `--corpus`.
"""

import random
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

_PEOPLE = (
    "Maria Alvarez|Owen Hartley|Li Na Chen|Samuel Okoro|Ingrid Larsen|Yusuf Demir|Elena Petrova|Tom Brady-Moore".split(
        "|"
    )
)
_PLACES = "Kyiv|Lisbon|Nairobi|Osaka|Cardiff|Toronto|Santiago|Helsinki|Jakarta|Phoenix|Gdansk|Odesa".split("|")
_BODIES = "the finance ministry|the city council|a parliamentary committee|the port authority|the union".split("|")
_DEEDS = (
    "approved a budget of {number} million dollars for the coming year",
    "said it would reconsider the plan before the end of {month}",
    "warned that delays could cost {number} jobs in the region",
    "asked the court to set aside a ruling from last {month}",
    "published figures which showed a fall of {number} per cent",
    "opened talks with neighbouring states about the river crossing",
)
_REASONS = (
    "because the previous agreement had expired",
    "although officials had promised otherwise",
    "after weeks of negotiation behind closed doors",
    "which critics described as too little and too late",
    "and residents are expected to be consulted in the autumn",
)
_QUOTES = (
    "We have listened to everybody who came",
    "Nobody should draw conclusions from one bad month",
    "It is the right decision at the right time",
    "There is still a great deal of work to do",
)
_MONTHS = "January|March|May|July|September|November".split("|")
_SLIPS = ("recieved", "goverment", "occured", "seperate", "the the", "definately")


class Case(NamedTuple):
    """One thing to measure: a folder or file to check, its bytes, and what it is."""

    name: str
    path: Path
    size: int


def _sentence(dice: random.Random) -> str:
    who = dice.choice(_PEOPLE) if dice.random() < 0.4 else dice.choice(_BODIES).capitalize()
    deed = dice.choice(_DEEDS).format(number=dice.randint(2, 10**6), month=dice.choice(_MONTHS))
    # A number of its own: sentences that come twice would be findings.
    tail = f" in {dice.choice(_PLACES)} under file {dice.randint(1, 10**9)}, {dice.choice(_REASONS)}"
    slip = f" Number {dice.randint(1, 10**6)} was {dice.choice(_SLIPS)}." if dice.random() < 0.01 else ""
    day = f"{dice.choice(_MONTHS)} {dice.randint(1, 30)}, {dice.randint(1950, 2026)}"
    said = f" “{dice.choice(_QUOTES)} since {day},” {dice.choice(_PEOPLE)} said." if dice.random() < 0.2 else ""
    return f"{who} {deed}{tail}.{said}{slip}"


def _paragraphs(dice: random.Random) -> list[str]:
    return [" ".join(_sentence(dice) for _ in range(dice.randint(2, 4))) for _ in range(dice.randint(4, 8))]


def _plain(title: str, paragraphs: Sequence[str]) -> str:
    return "\n\n".join([title, *paragraphs]) + "\n"


def _markdown(title: str, paragraphs: Sequence[str]) -> str:
    marked = [
        text.replace(" said ", " [said](https://example.org/a) ").replace(" in ", " *in* ", 1) for text in paragraphs
    ]
    return "\n\n".join([f"# {title}", *marked]) + "\n"


def _html(title: str, paragraphs: Sequence[str]) -> str:
    body = "\n".join(f'<p class="text">{escape(text).replace(" in ", " <b>in</b> ", 1)}</p>' for text in paragraphs)
    menu = "<nav><ul>" + "".join(f'<li><a href="/{place}">{place}</a></li>' for place in _PLACES) + "</ul></nav>"
    head = f"<!doctype html><html><head><title>{title}</title><style>p {{margin: 0}}</style></head>"
    return f"{head}<body>{menu}<article><h1>{title}</h1>\n{body}\n</article></body></html>\n"


_SHAPES = {".txt": _plain, ".md": _markdown, ".html": _html}


def articles(count: int, suffix: str) -> Iterator[str]:
    """That many articles of about 2.5 KB, as plain text, Markdown or HTML."""
    dice = random.Random(f"newslint {suffix}")
    for _ in range(count):
        title = f"{dice.choice(_PLACES)} waits for an answer"
        yield _SHAPES[suffix](title, _paragraphs(dice))


def write(folder: Path, *, small: bool = False) -> list[Case]:
    """Write the corpus below a folder: one small file, many files, one large file, Markdown and HTML."""
    count = 100 if small else 2000
    one = folder / "small.txt"
    one.write_text("Officials said the talks would go on until Friday.\n", encoding="utf-8")
    many = {suffix: _files(folder / f"many{suffix[1:]}", suffix, count) for suffix in _SHAPES}
    large = folder / "large.txt"
    with large.open("w", encoding="utf-8") as file:
        # Piece by piece: what this process once held counts as memory of the processes that it starts.
        file.writelines(text + "\n" for text in articles(count if small else 7400, ".txt"))
    named = [
        ("one small file", one),
        (f"{count:,} files", many[".txt"]),
        ("one large file", large),
        ("Markdown files", many[".md"]),
        ("HTML files", many[".html"]),
    ]
    return [Case(name, path, size_of(path)) for name, path in named]


def _files(folder: Path, suffix: str, count: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(articles(count, suffix)):
        (folder / f"{number:04}{suffix}").write_text(text, encoding="utf-8")
    return folder


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files below a folder."""
    return (
        sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) if path.is_dir() else path.stat().st_size
    )
