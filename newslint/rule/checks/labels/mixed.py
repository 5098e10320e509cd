"""`mixed-labels`: a label of another outlet among the labels of one."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.rule.checks.labels.catalogue import Label as Genuine
from newslint.rule.checks.labels.several import SeveralLabels
from newslint.rule.model import Finding, Related
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.labels import Label

_MOST_RELATED = 100


class MixedLabels(SeveralLabels):
    """Where `least` different labels are one outlet's own, a label that only other outlets use is foreign."""

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a foreign label; exits at once where there are too few labels."""
        catalogue = self._catalogue(document)
        if catalogue is None:
            return
        known: dict[str, tuple[Label, Genuine]] = {}
        for label in document.labels:
            genuine = catalogue.find(document.prose[label.start : label.end])
            if genuine is not None and genuine.signature:
                known.setdefault(genuine.text, (label, genuine))
        outlet = self._outlet([genuine for _, genuine in known.values()])
        if outlet is None:
            return
        own = [label for label, genuine in known.values() if outlet in genuine.signature]
        related = [
            Related(document.to_source(label.start, label.end), f"a label of {outlet}") for label in own[:_MOST_RELATED]
        ]
        for label, genuine in known.values():
            if outlet not in genuine.outlets:
                args = [document.prose[label.start : label.end], genuine.outlet, outlet]
                yield find(self._rule, document, label.start, label.end, args, related=related, confidence=0.6)

    def _outlet(self, labels: Sequence[Genuine]) -> str | None:
        """The outlet that most of the labels belong to, if they are enough and no other has as many."""
        counts = Counter(outlet for genuine in labels for outlet in sorted(genuine.signature))
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < self._least or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return None
        return ranked[0][0]
