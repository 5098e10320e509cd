"""What the checks have in common that look at every text for themselves."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.model import Rule


class WholeText:
    """A check without phrases for the scan: `judge` is called for every document, and must have a cheap exit."""

    keys: ClassVar[Mapping[str, str]] = MappingProxyType({})
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def patterns(self) -> Sequence[str]:
        """None."""
        return ()
