"""`site-suffix`: the name of the site behind the title of an article."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from os.path import join
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.whole import WholeText
from newslint.rule.model import Finding
from newslint.rule.report import find
from newslint.rule.tables import load_table, rows
from newslint.scan.scanner import Hit
from newslint.text.blocks import Block
from newslint.text.document import Document

# The last part of a line behind a bar, a spaced dash or the like; no part of it can start twice at one place.
_SIGNS = ("|", "-", "–", "—", "::", "·", "•", "»", "«")
_PARTS = re.compile(rf"[ \u00a0]+(?:{'|'.join(map(re.escape, _SIGNS))})[ \u00a0]+(?=([^|–—·•»«\n]{{2,40}})$)")
_LONGEST = 300
_MOST = 20
_LETTERS = re.compile(r"[^\W\d_]{2}")


class SiteSuffix(WholeText):
    """The first line, and first-level headings, that end in a separator and the name of a site of the table."""

    keys: ClassVar = MappingProxyType({"sites": "table"})

    always = False

    def patterns(self) -> Sequence[str]:
        """The separators."""
        return [f" {sign} " for sign in _SIGNS]

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """At most one finding a title."""
        first = next((b for b in document.blocks if _LETTERS.search(document.prose, b.start, b.end)), None)
        met = dict.fromkeys(document.blocks[document.block_at(hit.start)] for hit in hits)
        titles = [block for block in met if block.kind == "heading.h1" or (block == first and _is_line(block))]
        for block in titles[:_MOST]:
            text = document.prose[block.start : block.end].rstrip()
            found = list(_PARTS.finditer(text)) if len(text) <= _LONGEST else []
            for match in found:
                name = text[match.end() :]
                if match.start() and name.strip().lower() in self._sites:
                    start, end = block.start + match.start(), block.start + len(text)
                    args = [document.prose[start:end].strip()]
                    yield find(self._rule, document, start, end, args, replacement="", confidence=0.9)
                    break

    @cached_property
    def _sites(self) -> frozenset[str]:
        sites: frozenset[str] = load_table(join(self._rule.folder, self._rule.params["sites"]), parse_sites)
        return sites


def _is_line(block: Block) -> bool:
    """The title element of a page may well hold the site's name; the first line of an article may not."""
    return block.kind in ("paragraph", "heading", "heading.h2")


def parse_sites(text: str) -> frozenset[str]:
    """Names of sites in lower case."""
    return frozenset(row[0].lower() for row in rows(text))
