"""`mojibake`: text that was decoded in the wrong encoding, found and repaired by ftfy."""

import re
from collections.abc import Iterator, Sequence, Set

from newslint.rule.checks.repair import repair
from newslint.rule.checks.whole import OfFeature
from newslint.rule.model import Finding, Safety
from newslint.scan.scanner import Hit
from newslint.text.blocks import Block
from newslint.text.document import Document
from newslint.text.patterns import compiled

# Mojibake always has two characters beyond ASCII in a row, a C1 control or a lost character. Pairs of
# letters occur in sound text too: what ftfy makes of them decides. No single byte is a sign of emoji.
_EMOJI = "\ufe0e\ufe0f\U00010000-\U0010ffff"
_SUSPECT = (
    f"[\x80-\x9f\ufffd\udc80-\udcff]|[^\x00-\x7f\u2010-\u2027\u00a0\u3000-\ufffc{_EMOJI}][^\x00-\x7f\u2010-\u2027{_EMOJI}]"
    "|[\u00c0-\u00df][\u2010-\u2027]|[\u00e0-\u00ef\u0413\u0432][\u2010-\u2027][^\x00-\x7f]"
)
_MOST_PAIRS = 60
_LOST = "[\ufffd\udc80-\udcff]+"
_TOKEN = r"[^ \n\r\t]+"
_CODECS = (
    "sloppy-windows-1252",
    "latin-1",
    "sloppy-windows-1251",
    "sloppy-windows-1250",
    "macroman",
    "sloppy-windows-1257",
    "sloppy-windows-1253",
    "iso-8859-2",
    "cp437",
)
_LONGEST = 20_000


class Mojibake(OfFeature):
    """Reports each piece of text that ftfy finds broken and can repair, and each run of lost characters.

    The detector, the repair and their heuristics are those of ftfy (Robyn Speer, Apache-2.0).
    """

    feature = "signs"

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The repair is safe where encoding and decoding it again gives the broken text back."""
        prose = document.prose
        if not _may_be_broken(prose, document.signs) or not document.blocks:
            return
        suspects = sorted({document.block_at(match.start()) for match in compiled(_SUSPECT).finditer(prose)})
        for index in suspects:
            yield from self._in_block(document, document.blocks[index])

    def _in_block(self, document: Document, block: Block) -> Iterator[Finding]:
        text = document.prose[block.start : block.end]
        for lost in compiled(_LOST).finditer(text):
            start, end = block.start + lost.start(), block.start + lost.end()
            yield repair(self._rule, document, start, end, None, (text[lost.start() : lost.end()], "the lost letter"))
        if len(text) > _LONGEST or not _is_broken(text):
            return
        for start, end in _pieces(text):
            change = _repaired(text[start:end])
            if change is not None:
                yield self._finding(document, block.start + start, text[start:end], change)

    def _finding(self, document: Document, at: int, piece: str, change: tuple[int, int, str]) -> Finding:
        start, end, new = change
        safety: Safety = "safe" if _round_trips(piece, piece[:start] + new + piece[end:]) else "unsafe"
        args = (_shown(piece[start:end]), _shown(new))
        return repair(self._rule, document, at + start, at + end, new, args, safety=safety)


def _may_be_broken(prose: str, signs: Set[str]) -> bool:
    """Whether the prose can hold what `_SUSPECT` finds: asked of every text with a quotation mark."""
    odd = [sign for sign in signs if not _is_sound(sign)]
    if len(odd) * len(signs) > _MOST_PAIRS or any(map(_is_lost, odd)):
        return True
    return any(one + other in prose for one in odd for other in signs)


def _is_sound(sign: str) -> bool:
    """Whether a sign begins no suspect pair. Compared, as compiling a pattern of such ranges takes 2 ms."""
    if sign <= "\x7f" or "\u2010" <= sign <= "\u2027" or sign == "\xa0":
        return True
    return "\u3000" <= sign <= "\ud7ff" or "\ue000" <= sign <= "\ufffc" or sign >= "\U00010000"


def _is_lost(sign: str) -> bool:
    """Whether a sign is suspect alone."""
    return "\x80" <= sign <= "\x9f" or sign == "\ufffd" or "\udc80" <= sign <= "\udcff"


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of neighbouring tokens that are not all ASCII: what broke together is mended together."""
    start = end = -1
    for token in compiled(_TOKEN).finditer(text):
        if token.group().isascii():
            continue
        if start >= 0 and token.start() == end + 1:
            end = token.end()
            continue
        if start >= 0:
            yield start, end
        start, end = token.span()
    if start >= 0:
        yield start, end


def _is_broken(text: str) -> bool:
    # Slow to import (80 ms) and seldom needed.
    from ftfy.badness import is_bad

    return bool(is_bad(_valid(text)))


def _valid(text: str) -> str:
    """The text without lone surrogates, which codecs refuse; of the same length."""
    return compiled(_LOST).sub(lambda lost: "\ufffd" * len(lost[0]), text)


def _repaired(piece: str) -> tuple[int, int, str] | None:
    """(start, end, replacement) of what ftfy would change, without what stays the same at both ends."""
    from ftfy import fix_encoding

    old = _valid(piece)
    new = fix_encoding(old)
    if new == old or _capitals(old):
        return None
    start, least = 0, min(len(old), len(new))
    while start < least and old[start] == new[start]:
        start += 1
    end = 0
    while end < least - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, len(old) - end, new[start : len(new) - end]


def _capitals(piece: str) -> bool:
    """Whether all that is wrong is an accented capital before a no-break space, as in titles set in capitals."""
    return piece.isupper() and re.fullmatch(r"[A-Z]*[\u00c0-\u00de]\xa0[A-Z]*", piece) is not None


def _round_trips(old: str, new: str) -> bool:
    for codec in _CODECS:
        try:
            if new.encode("utf-8").decode(codec) == old:
                return "\ufffd" not in new
        except UnicodeError:
            continue
    return False


def _shown(text: str) -> str:
    """A short text with its invisible characters named by number."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text[:40])
