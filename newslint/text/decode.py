"""Bytes to text, so that the same bytes can be written again."""

import codecs
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SNIFF = 8192


class Source(NamedTuple):
    """A decoded file. `newline` is its first line end ("\\n" where it has none)."""

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""
    newline: str = "\n"
    final_newline: bool = True

    def encode(self, text: str) -> bytes:
        """The bytes of a changed text in the encoding and with the byte order mark of this one."""
        errors = "surrogateescape" if self.encoding == "utf-8" else "surrogatepass"
        return self.bom + text.encode(self.encoding, errors)


def is_binary(data: bytes) -> bool:
    """Whether a file is not text: a NUL in its first 8 KiB and no UTF-16 byte order mark."""
    return b"\0" in data[:_SNIFF] and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def decode(data: bytes) -> Source:
    """Decode UTF-8 (bad bytes as lone surrogates), or UTF-16 where its byte order mark says so."""
    bom, encoding = next((pair for pair in _BOMS if data.startswith(pair[0])), (b"", "utf-8"))
    errors = "surrogateescape" if encoding == "utf-8" else "surrogatepass"
    body = data[len(bom) :]
    if encoding != "utf-8" and len(body) % 2:
        # An odd last byte is not UTF-16 at all: read bytes, not guesses.
        return from_text(data.decode("utf-8", "surrogateescape"))
    return from_text(body.decode(encoding, errors), encoding, bom)


def from_text(text: str, encoding: str = "utf-8", bom: bytes = b"") -> Source:
    """A Source of a text that is in memory already."""
    return Source(text, encoding, bom, _newline(text), not text or text[-1] in "\r\n")


def _newline(text: str) -> str:
    feed, carriage = text.find("\n"), text.find("\r")
    if carriage >= 0 and (feed < 0 or carriage < feed):
        return "\r\n" if text.startswith("\n", carriage + 1) else "\r"
    return "\n"


def without_surrogates(text: str) -> str:
    """A copy of the same length for engines that refuse lone surrogates: each becomes U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text
