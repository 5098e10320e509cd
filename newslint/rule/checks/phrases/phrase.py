"""`spun-phrase`: a set phrase with one word swapped, as a machine that rewrites text leaves it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.phrases.edges import is_name, is_whole
from newslint.rule.checks.phrases.forms import Form, Forms, parse_ordinary
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.tables import load_table
from newslint.scan.scanner import Hit
from newslint.text.document import Document

# Likeness of the swapped words counts most; further spun phrases in the same text raise confidence.
_FROM_LIKENESS, _START = 1.2, -0.58
_FOR_ANOTHER, _MOST_OTHERS = 0.1, 3


class SpunPhrase:
    """Forms are made from the phrases and the thesaurus of the pack; the one scan looks for them."""

    keys: ClassVar = MappingProxyType(
        {"phrases": "table", "thesaurus": "table", "ordinary": "table", "threshold": "float"}
    )
    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._threshold = float(rule.params.get("threshold", 0.5))

    def patterns(self) -> Sequence[str]:
        """The swapped forms, sorted."""
        return list(self._forms)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a form that stands at word edges and is no name; the others raise confidence."""
        texts = list(self._forms)
        found = [
            (texts[hit.pattern], hit)
            for hit in sorted(hits, key=lambda hit: hit.start)
            if is_whole(document.prose, hit.start, hit.end) and not is_name(document.prose, hit.start, hit.end)
        ]
        others = min(len({text for text, _ in found}) - 1, _MOST_OTHERS)
        for text, hit in found:
            form = self._forms[text]
            confidence = min(0.95, _START + _FROM_LIKENESS * form.likeness + _FOR_ANOTHER * others)
            if confidence >= self._threshold:
                yield self._finding(document, hit, form, confidence)

    def _finding(self, document: Document, hit: Hit, form: Form, confidence: float) -> Finding:
        text = document.prose[hit.start : hit.end]
        expected = form.phrase[0].upper() + form.phrase[1:] if text[0].isupper() else form.phrase
        args = [" ".join(text.split()), expected, form.put, form.stood]
        return find(self._rule, document, hit.start, hit.end, args, replacement=expected, confidence=confidence)

    @cached_property
    def _forms(self) -> Mapping[str, Form]:
        params, folder = self._rule.params, Path(self._rule.folder)
        forms = Forms(folder, params["phrases"], params["thesaurus"]).all()
        ordinary = load_table(str(folder / params["ordinary"]), parse_ordinary)
        return {text: forms[text] for text in sorted(forms) if text.replace("-", " ") not in ordinary}
