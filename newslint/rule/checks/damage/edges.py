"""`final-newline` and `truncated`: how a text ends."""

from collections.abc import Iterator, Sequence

from newslint.rule.checks.whole import WholeText
from newslint.rule.model import Edit, Finding, Fix
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.patterns import compiled
from newslint.text.span import Span

_LEAST_PROSE = 80
_LOOKED_AT = 30
_LOOSE_END = r"([,;–—-]|\b[a-z]+)\s*\Z"
# Words that hardly ever end a sentence.
_HANGING = frozenset(
    "a an and are as at because between but by during for from his her if including into is its my nor of on or our "
    "that the their they this to was were when where which while who whose will with would your than".split()
)


class FinalNewline(WholeText):
    """Reports a plain or Markdown text that does not end with a line end; the fix adds the kind it uses."""

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """At most one finding, on the last character of the source."""
        text = document.text
        if document.kind == "html" or not text or text[-1] in "\n\r\x0c\u2028\u2029" or text.isspace():
            return
        end = len(text)
        fix = Fix((Edit(Span(end, end), document.source.newline or "\n"),), "safe", "Add a line end")
        finding = Finding(self._rule.id, Span(end - 1, end), self._rule.message, self._rule.level)
        yield finding._replace(fix=fix if self._rule.fix else None)


class Truncated(WholeText):
    """Reports a text whose last paragraph stops in mid-sentence: after a comma or a word that ends none."""

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """At most one finding, on the last word or mark."""
        prose = document.prose
        last = next((block for block in reversed(document.blocks) if block.end - block.start >= _LEAST_PROSE), None)
        if last is None or not last.kind.startswith("paragraph"):
            return
        closing = prose[last.end - 1]
        if not ("a" <= closing <= "z" or closing in ",;" or closing.isspace()):
            return
        match = compiled(_LOOSE_END).search(prose, last.end - _LOOKED_AT, last.end)
        if match is not None and (match[1] in _HANGING or match[1] in ",;"):
            start, end = match.span(1)
            yield find(self._rule, document, start, end, [match[1]])
