"""Where words stand, and whether they stand there as words of the prose."""

import re
from collections.abc import Iterable, Iterator, Mapping

from newslint.rule.checks.words.vocabulary import Odd
from newslint.rule.model import Rule
from newslint.rule.scope import admits
from newslint.text.document import Document
from newslint.text.occurrences import word_after, word_before

# Part of an address, a file name, a hashtag, an entity, a hyphenated compound, or cut.
_BEFORE = frozenset("-‐‑@#/\\.&_=+[]{}|~^$%<>*`'’‘\ufffd")
_AFTER = frozenset("-‐‑@/\\_=&[]{}|~^<>*`…\ufffd")
_MARKS = frozenset("\"'“”‘’«»‹›")
_SIC = re.compile(r"\W{0,3}[\[(]sic\b", re.IGNORECASE)


def standing(
    rule: Rule, document: Document, places: Iterable[tuple[int, str]], odd: Mapping[str, Odd]
) -> Iterator[tuple[int, str]]:
    """Those of the places (prose offset, word) where a word stands in English prose, in the rule's scope.

    A neighbour that is strange too, and no known misspelling, tells of another language.
    """
    for start, word in places:
        end = start + len(word)
        strange = any(other in odd and not odd[other].known for other in around(document.prose, start, end))
        here = not strange and free(document.prose, start, end) and not in_code(document, start, end)
        if here and admits(rule, document, start, end):
            yield start, word


def free(prose: str, start: int, end: int) -> bool:
    """Whether a range is a word of the prose: not part of something else, nor cut, nor marked as it should be."""
    before, after, second = prose[start - 1 : start] if start else "", prose[end : end + 1], prose[end + 1 : end + 2]
    if before in _BEFORE or after in _AFTER:
        return False
    if (after == "." and (second == "." or second.isalnum())) or (after == ":" and second == "/"):
        return False
    if after == ";" and "&" in prose[max(0, start - 8) : start]:
        return False
    return not cut(prose, end) and not _SIC.match(prose, end)


def cut(prose: str, end: int) -> bool:
    """Whether an ellipsis follows, so that the word may be the beginning of one."""
    return prose[end : end + 4].lstrip().startswith(("...", "…"))


def alone_in_quotes(prose: str, start: int, end: int) -> bool:
    """Whether quotation marks enclose just this range: it is mentioned, or coined."""
    return start > 0 and prose[start - 1] in _MARKS and prose[end : end + 2].lstrip(",.")[:1] in _MARKS


def around(prose: str, start: int, end: int) -> Iterator[str]:
    """The words before and after a word."""
    return (prose[slice(*place)] for place in (word_before(prose, start), word_after(prose, end)) if place)


def in_code(document: Document, start: int, end: int) -> bool:
    """Whether a range lies in inline code or in a block of code."""
    if document.blocks and document.blocks[document.block_at(start)].kind == "raw":
        return True
    return document.stretches("code").covers(start, end)
