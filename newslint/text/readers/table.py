"""The table of readers: which function reads which kind of document, and which suffixes are of which kind."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from newslint.text.blocks import Reader
from newslint.text.decode import Source, decode
from newslint.text.document import Document
from newslint.text.kind import SUFFIXES, kind_of

_HERE = "newslint.text.readers."
READERS: Mapping[str, str] = MappingProxyType(
    {
        "plain": _HERE + "plain:read",
        "markdown": _HERE + "markdown:read",
        "html": _HERE + "html:read",
    }
)


class Readers:
    """Readers by kind and kinds by suffix: those of the tables, and those of plug-ins."""

    def __init__(self, readers: Mapping[str, Reader] | None = None, suffixes: Mapping[str, str] | None = None) -> None:
        self._readers = dict(readers or {})
        self.suffixes = {**SUFFIXES, **(suffixes or {})}

    def get(self, kind: str) -> Reader:
        """The reader of a kind, imported at first use; KeyError if there is none."""
        if kind not in self._readers:
            module, _, attribute = READERS[kind].partition(":")
            self._readers[kind] = getattr(import_module(module), attribute)
        return self._readers[kind]

    def document(self, source: Source | bytes, path: str, kind: str | None = None) -> Document:
        """A document of a file's bytes; `kind` where it is not to be told from path and content."""
        decoded = decode(source) if isinstance(source, bytes) else source
        known = kind or kind_of(path, decoded.text, self.suffixes)
        return Document(path, decoded, known, self.get(known))
