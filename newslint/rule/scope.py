"""Where a rule applies: Vale's scope selectors, and those of newslint.

A selector names what a place must be, in parts divided by dots (`heading.h2`, `table.cell`, `text`); `~x`
is whatever is not x, `a & b` wants both, and of a list one is enough. A part says:
text, heading, h1 ... h6, paragraph, list, blockquote, table, cell, header, alt, title, meta, caption
    the kind of the block (md, html, txt: of the document);
link, strong, emphasis, code, sentence, label
    the place is within one such stretch of the prose; a label is a candidate for a section label;
line
    the place is a whole block;
article, zone.NAME
    the block stands in the article, or in the zone nav, aside, header, footer, form, comments, time;
raw
    the source as it stands, markup and all.
"""

from functools import lru_cache
from typing import NamedTuple

from newslint.rule.model import Rule
from newslint.text.document import Document

_NAMES = {
    "alt": "text attr alt",
    "caption": "text figure caption",
    "meta": "text meta frontmatter description",
    "raw": "raw",
    "title": "text title frontmatter",
}
_SUFFIXES = {"plain": "txt", "markdown": "md"}
_PLACES = frozenset("link strong emphasis code sentence label line article".split())
_ALIASES = {"summary": "text"}


class Selector(NamedTuple):
    """One selector: block names, the stretches that must hold the place, the zone (None for any)."""

    negated: bool
    names: frozenset[str]
    places: tuple[str, ...]
    zone: str | None

    def admits(self, document: Document, start: int, end: int) -> bool:
        """Whether a prose range is what the selector names."""
        return self._matches(document, start, end) is not self.negated

    def _matches(self, document: Document, start: int, end: int) -> bool:
        block = document.blocks[document.block_at(start)]
        if not self.names <= _names(block.kind, document.kind):
            return False
        if self.zone is not None and block.zone != self.zone:
            return False
        return all(_within(document, place, start, end) for place in self.places)


def admits(rule: Rule, document: Document, start: int, end: int) -> bool:
    """Whether a prose range is in the rule's scope, and outside quotation marks where the rule skips them."""
    if rule.quotes == "skip" and document.quotes.covers(start, end):
        return False
    return not document.blocks or in_scope(rule.scope, document, start, end)


def in_scope(scope: tuple[str, ...], document: Document, start: int, end: int) -> bool:
    """Whether a prose range is in a scope: a list of selectors of which one must admit it.

    `line` as an item of the list goes with all others: the whole block, of whatever kind they say.
    """
    if scope == ("text",):
        return document.kind != "raw"
    choices = _parse(tuple(item for item in scope if item != "line"))
    if "line" in scope and not _within(document, "line", start, end):
        return False
    return not choices or any(
        all(selector.admits(document, start, end) for selector in selectors) for selectors in choices
    )


@lru_cache(maxsize=1024)
def _parse(scope: tuple[str, ...]) -> tuple[tuple[Selector, ...], ...]:
    return tuple(tuple(_selector(part.strip()) for part in item.split("&")) for item in scope)


def _selector(text: str) -> Selector:
    parts = [_ALIASES.get(part, part) for part in text.lstrip("~ ").split(".")]
    zone = None
    if "zone" in parts:
        at = parts.index("zone")
        zone = parts[at + 1] if at + 1 < len(parts) else ""
        del parts[at : at + 2]
    places = tuple(part for part in parts if part in _PLACES)
    return Selector(text.startswith("~"), frozenset(parts) - _PLACES, places, zone)


@lru_cache(maxsize=256)
def _names(kind: str, document: str) -> frozenset[str]:
    """What a block of a kind is called in a document of a kind."""
    names = _NAMES.get(kind) or f"text {kind.replace('.', ' ')}"
    return frozenset((*names.split(), _SUFFIXES.get(document, document)))


def _within(document: Document, place: str, start: int, end: int) -> bool:
    """Whether a prose range lies in one stretch of the named sort."""
    if place == "line":
        block = document.blocks[document.block_at(start)]
        return (start, end) == (block.start, block.end)
    if place == "article":
        zone = document.blocks[document.block_at(start)].zone
        return zone == "article" or (zone in ("", "time") and not document.has_article)
    return document.stretches(place).covers(start, end)
