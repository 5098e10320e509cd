"""`label-style`: section labels of one text that are not written alike."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newslint.rule.checks.labels.catalogue import Label as Genuine
from newslint.rule.checks.labels.several import SeveralLabels
from newslint.rule.model import Finding, Related
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.labels import Label

_SMALL = frozenset("a an the of to in on at by for from with and or but as is it".split())


class Styled(NamedTuple):
    """A genuine label as it stands."""

    label: Label
    text: str
    genuine: Genuine


class LabelStyle(SeveralLabels):
    """Where at least `least` labels share a form, a mark or a case, and one does not, that one is reported."""

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """At most one finding a label: by its mark, its weight, or its case."""
        catalogue = self._catalogue(document)
        if catalogue is None:
            return
        found = []
        for label in document.labels:
            # Headings of a page are of many kinds; labels that lead in a paragraph are of one.
            if label.form not in ("colon", "bold"):
                continue
            text = document.prose[label.start : label.end]
            genuine = catalogue.find(text)
            if genuine is not None and genuine.use != "common":
                found.append(Styled(label, text, genuine))
        reported: set[int] = set()
        for style in (_colon, _bold, _case):
            for odd, got, wanted, model in self._odd(document, found, style):
                if odd.label.start not in reported:
                    reported.add(odd.label.start)
                    yield self._finding(document, odd, got, wanted, model)

    def _odd(
        self, document: Document, found: Sequence[Styled], style: Callable[[Document, Styled], str]
    ) -> Iterator[tuple[Styled, str, str, Styled]]:
        """(label, its style, the usual style, a label in it) for the one label out of line."""
        styles = [(item, style(document, item)) for item in found]
        styles = [(item, name) for item, name in styles if name]
        counts = Counter(name for _, name in styles)
        if len(counts) != 2:
            return
        (usual, many), (_, few) = counts.most_common()
        if few == 1 and many >= self._least:
            model = next(item for item, name in styles if name == usual)
            yield from ((item, name, usual, model) for item, name in styles if name != usual)

    def _finding(self, document: Document, odd: Styled, got: str, wanted: str, model: Styled) -> Finding:
        span = document.to_source(model.label.start, model.label.end)
        recased = {"in sentence case": odd.genuine.text.capitalize(), "in capitals": odd.text.upper()}
        return find(
            self._rule,
            document,
            odd.label.start,
            odd.label.end,
            [odd.text, got, wanted, model.text],
            replacement=recased.get(wanted),
            related=[Related(span, wanted)],
            confidence=0.7,
        )


def _colon(document: Document, item: Styled) -> str:
    with_colon = ":" in document.prose[item.label.start : item.label.end + 2]
    return "with a colon" if with_colon else "without a colon"


def _bold(document: Document, item: Styled) -> str:
    return {"bold": "bold", "colon": "not bold"}.get(item.label.form, "")


def _case(document: Document, item: Styled) -> str:
    """The case of a label of two words or more that small words do not make doubtful."""
    words = [word for word in item.text.split() if word.lower() not in _SMALL and word[0].isalpha()]
    if item.text.isupper() and len(item.text) > 4:
        return "in capitals"
    if len(words) < 2 or item.genuine.text != item.genuine.text.capitalize():
        return ""
    rest = [word for word in words[1:] if word.isalpha()]
    if rest and all(word.istitle() for word in rest):
        return "in title case"
    return "in sentence case" if rest and all(word.islower() for word in rest) else ""
