"""What the checks have in common that compare the labels of one text with each other."""

from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.labels.catalogue import Catalogue, open_catalogue
from newslint.rule.checks.labels.derived import Names
from newslint.rule.checks.whole import OfFeature
from newslint.rule.model import Rule
from newslint.text.document import Document


class SeveralLabels(OfFeature):
    """A check of texts with more than `least` label candidates.

    `labels` names the table of the genuine ones, `index` what is derived from it, if that lies beside it.
    """

    feature = "labels"

    keys: ClassVar = MappingProxyType({"labels": "table", "index": "table", "least": "int"})

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._least = int(rule.params.get("least", 3))

    def _catalogue(self, document: Document) -> Catalogue | None:
        """The genuine labels; None, and nothing loaded, where the text has too few candidates."""
        if len(document.labels) <= self._least:
            return None
        params = self._rule.params
        return open_catalogue(self._rule.folder, Names(params["labels"]), params.get("index", ""))
