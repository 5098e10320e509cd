"""What the checks have in common that are called for what a text has, not for phrases that the scan finds in it."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.model import Rule
from newslint.text.document import Document


class WholeText:
    """A check without phrases for the scan: `judge` is called for every document, and must have a cheap exit."""

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({})
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def patterns(self) -> Sequence[str]:
        """None."""
        return ()


class OfWords(WholeText):
    """A check that is called for documents with one of the words that a child lists in `words`."""

    always = False

    def words(self) -> Sequence[str]:
        """The words, as they are spelt; listed once, when the rules are compiled."""
        raise NotImplementedError


class OfMarks(WholeText):
    """A check that is called for documents with one of the characters in `marks`."""

    always = False
    marks: str


class OfFeature(WholeText):
    """A check that is called for documents in which what `feature` names is there.

    "signs": characters beyond printable ASCII; "labels": candidates for section labels; "doubled": words
    that stand twice in a row. Each is an attribute of `Document`.
    """

    always = False
    feature: ClassVar[str]


class OfEvidence(WholeText):
    """A check whose rules read one evidence together: a rule is called for documents whose evidence has its `key`.

    Rules of an equal `source` share the evidence; one of them is asked for it.
    """

    always = False
    source: str
    key: str

    def gather(self, document: Document) -> Collection[str]:
        """The keys that the evidence of a document has."""
        raise NotImplementedError
