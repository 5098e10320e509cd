"""A document: its text as decoded, and everything that is read off it once, on demand."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence, Set
from functools import cached_property

from newslint.text.blocks import Block, Inline, Reader, Reading
from newslint.text.decode import Source
from newslint.text.labels import Label, find_labels
from newslint.text.lines import LineIndex
from newslint.text.occurrences import occurrences
from newslint.text.quotes import Quotes
from newslint.text.ranges import Ranges
from newslint.text.rows import starts_of
from newslint.text.sentences import split_sentences
from newslint.text.span import Span
from newslint.text.survey import Survey
from newslint.text.view import View
from newslint.text.words import fold, unseen

_FEW_BLOCKS = 2000


class Document:
    """One text to lint. All offsets but those of `text` and `lines` are code points of `prose`.

    Everything below the source is made at first use and shared by all checks.
    """

    notes_doubled = True
    """Whether doubled words are noted when the words are read: nobody may want them."""

    def __init__(self, path: str, source: Source, kind: str, reader: Reader) -> None:
        self.path = path
        self.source = source
        self.text = source.text
        self.kind = kind
        self._reader = reader

    @cached_property
    def _reading(self) -> Reading:
        return self._reader(self.text)

    @property
    def prose(self) -> str:
        """The prose of all blocks in one string; for plain text the text itself."""
        return self._reading.prose

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """The blocks in order; they do not overlap, and blank lines are gaps between them."""
        rows = self._reading.blocks
        # Many checks go over the blocks: few are better kept than made anew each time.
        return list(rows) if len(rows) <= _FEW_BLOCKS else rows

    @property
    def inline(self) -> Sequence[Inline]:
        """Links, bold, emphasis and code inside the prose; empty for plain text."""
        return self._reading.inline

    @cached_property
    def lines(self) -> LineIndex:
        """Lines and columns of the source text."""
        return LineIndex(self.text)

    @cached_property
    def folded(self) -> str:
        """The prose in lower case with plain apostrophes and spaces; the same length as `prose`."""
        return fold(self.prose)

    @cached_property
    def view(self) -> View:
        """The prose with its white space folded, in which phrases are looked for."""
        signs = frozenset() if self.prose.isascii() else self.signs
        return View(self.prose, self.blocks, signs, one_line=self._reading.one_line)

    @cached_property
    def distinct(self) -> Set[str]:
        """The set of the words of the prose, as written (see `words.WORD`)."""
        return self._survey.distinct

    @cached_property
    def notable(self) -> Set[str]:
        """The words that some rule of the run wants, with others; all, where nobody has asked the rules."""
        return self.distinct

    @cached_property
    def signs(self) -> Set[str]:
        """The characters of the prose beyond printable ASCII, tabs and line ends."""
        return frozenset(unseen(self.prose))

    @cached_property
    def doubled(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """The words that stand twice in a row, whatever is between them, with the stretches where that is."""
        return self._survey.doubled

    @cached_property
    def _survey(self) -> Survey:
        # Of plain text without quote marks the prose is the text: no blocks need be read to know it.
        plain = self.kind == "plain" and ">" not in self.text
        return Survey(self.text if plain else self.prose, doubled=self.notes_doubled)

    def occurrences(self, wanted: Collection[str]) -> Sequence[tuple[int, str]]:
        """(prose offset, word) of each occurrence of some words, in order."""
        return occurrences(self.prose, wanted)

    @cached_property
    def sentences(self) -> Sequence[Span]:
        """The sentences in order; none crosses a block."""
        return split_sentences(self.prose, self.blocks)

    @cached_property
    def quotes(self) -> Quotes:
        """The stretches of prose inside quotation marks."""
        return Quotes(self.prose, self.blocks)

    @cached_property
    def labels(self) -> Sequence[Label]:
        """Candidates for section labels, in order."""
        return find_labels(self.prose, self.blocks, self.inline)

    @cached_property
    def _stretches(self) -> dict[str, Ranges]:
        return {}

    def stretches(self, kind: str) -> Ranges:
        """The ranges of an inline kind ("link", "strong", "emphasis", "code", "time"), of sentences or labels."""
        known = self._stretches.get(kind)
        if known is None:
            if kind == "sentence":
                pairs = [(start, end) for start, end in self.sentences]
            elif kind == "label":
                pairs = [(label.start, label.end) for label in self.labels]
            else:
                pairs = [(item.start, item.end) for item in self.inline if item.kind == kind]
            known = self._stretches[kind] = Ranges(pairs)
        return known

    @cached_property
    def has_article(self) -> bool:
        """Whether a part of the page is marked as its article."""
        return any(block.zone == "article" for block in self.blocks)

    @cached_property
    def raw(self) -> "Document":
        """The source itself as a document of one block, for rules on markup. Its prose is its text."""
        return Document(self.path, self.source, "raw", _as_it_stands)

    @cached_property
    def _block_starts(self) -> Sequence[int]:
        return starts_of(self._reading.blocks)

    def block_at(self, offset: int) -> int:
        """Index of the last block that starts at or before a prose offset (0 if none does)."""
        return max(bisect_right(self._block_starts, offset) - 1, 0)

    def to_source(self, start: int, end: int) -> Span:
        """The source range of a prose range; markup and entities inside it belong to it."""
        runs = self._reading.runs
        return Span(start, end) if runs is None else runs.to_source(start, end)

    def verbatim(self, start: int, end: int) -> bool:
        """Whether a prose range is one unbroken piece of the source, so that it can be replaced."""
        if self.prose is self.text:
            return True
        place = self.to_source(start, end)
        return self.text[place.start : place.end] == self.prose[start:end]


def _as_it_stands(text: str) -> Reading:
    return Reading(text, [Block(0, len(text), "raw")] if text else [])
