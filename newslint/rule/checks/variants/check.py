"""The check `variants`: one finding for each unexpected form of a name."""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from os.path import join
from types import MappingProxyType
from typing import ClassVar

from newslint.rule.checks.variants.given import parse_given
from newslint.rule.checks.variants.groups import Preference, advice, expected, groups, reasons, sides
from newslint.rule.checks.variants.known import Entry
from newslint.rule.checks.variants.method import Accepted, Method, Result
from newslint.rule.checks.variants.output import finding, times
from newslint.rule.checks.variants.pair import Side
from newslint.rule.checks.variants.run import Evidence, Mixed, Run, keep
from newslint.rule.checks.variants.run import judge as judge_run
from newslint.rule.message import format_message
from newslint.rule.model import Finding, Rule
from newslint.rule.report import find
from newslint.rule.tables import load_table
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.span import Span

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "full-and-bare": "one full name, one bare surname",
        "initials-agree": "the same initial before both",
        "inner-letter": "one letter apart",
        "known-variants": "known spellings of one name",
        "letters-swapped": "letters changed places",
        "odd-unknown": "unknown in general English",
        "once-against-few": "one use against few",
        "once-against-many": "one use against many",
        "same-following": "the same name after both",
        "same-given": "the same name before both",
        "same-left": "the same word before both",
        "same-place": "spellings of one city",
        "same-right": "the same word after both",
        "same-title": "the same title before both",
        "sounds-close": "nearly the same sounds",
        "sounds-equal": "the same sounds",
        "sounds-near": "like sounds",
        "vowel-apart": "a vowel apart",
    }
)


class Variants:
    """Names spelt in two ways, found by the method of `variants.method`."""

    keys: ClassVar = MappingProxyType(
        {"threshold": "float", "across": "float", "evidence": "map", "accept": "list", "prefer": "map", "house": "str"}
    )
    always = False
    shape = "capital"

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._weights = {piece: float(weight) for piece, weight in rule.params["evidence"].items()}
        self._method = Method(rule.folder, self._weights, rule.params["threshold"])
        self._across = rule.params["across"]
        self._given = load_table(join(rule.folder, "given.txt"), parse_given)
        self._preference = Preference.of(rule)

    def patterns(self) -> Sequence[str]:
        """No phrases: the method works on the distinct words of the document."""
        return ()

    def wants(self, words: Set[str]) -> Collection[str]:
        """What may be a name."""
        return self._method.names_among(words)

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding for each unexpected form of each name, at its first place."""
        result = self._method.judge(document)
        for group in groups([one for one in result.accepted if self._is_ours(one)]):
            yield from self._findings(document, group)
        yield from self._limits(document, result)

    def evidence(self, document: Document) -> Evidence:
        """What `judge_run` needs of a document, as plain data."""
        return keep(self._method, document)

    def judge_run(self, run: Run) -> Iterator[tuple[str, Finding]]:
        """Findings with the paths that they belong to; one of the path "" speaks of the run as a whole."""
        mixed, passed = judge_run(self._method, run, self._across, self._expected)
        yield from ((one.path, self._across_finding(one)) for one in mixed if self._is_reported(one))
        if passed:
            text = f"Not all names of the run were compared: {passed} groups of like names were too many."
            yield "", Finding(self._rule.id, Span(0, 0), text, "suggestion")

    def _expected(self, forms: Sequence[Side]) -> Side:
        return expected(forms, self._preference, self._entry(forms))

    def _is_reported(self, one: Mixed) -> bool:
        entry = self._entry([one.odd, one.norm])
        return self._is_ours(one.accepted) and not self._preference.settled(one.odd.form, entry)

    def _across_finding(self, one: Mixed) -> Finding:
        odd, norm, told = one.odd, one.norm, self._told(one.accepted, one.odd, one.norm)
        message = format_message(self._rule.message, (odd.form, times(odd.total), norm.form, times(norm.total), told))
        score = round(one.accepted.score, 3)
        return Finding(self._rule.id, one.span, message, self._rule.level, None, one.related, score)

    def _is_ours(self, one: Accepted) -> bool:
        """Not both forms accepted by the user, nor the business of another rule of the pack."""
        odd, norm = one.pair.odd.form, one.pair.norm.form
        entry = self._method.known.shared(odd, norm)
        organisation = entry is not None and entry.kind == "organisation"
        given = odd in self._given and self._given[odd] == self._given.get(norm) and "same-following" in one.pieces
        return not (organisation or given or {odd, norm} <= self._preference.accept)

    def _findings(self, document: Document, group: Sequence[Accepted]) -> Iterator[Finding]:
        forms = sides(group)
        entry, norm = self._entry(forms), self._expected(forms)
        for side in forms:
            if side is not norm and not self._preference.settled(side.form, entry):
                yield self._finding(document, group, side, norm)

    def _entry(self, forms: Sequence[Side]) -> Entry | None:
        known = self._method.known
        pairs = ((a.form, b.form) for i, a in enumerate(forms) for b in forms[i + 1 :])
        return next((entry for a, b in pairs if (entry := known.shared(a, b))), None)

    def _finding(self, document: Document, group: Sequence[Accepted], side: Side, norm: Side) -> Finding:
        with_side = (one for one in group if side.form in (one.pair.odd.form, one.pair.norm.form))
        best = max(with_side, key=lambda one: one.score)
        args = (side.form, times(side.total), norm.form, times(norm.total), self._told(best, side, norm))
        places = {form.form: [(use.start, use.end) for use in form.uses] for form in sides(group)}
        return finding(self._rule, document, side.form, norm.form, places, args, best.score)

    def _told(self, one: Accepted, side: Side, norm: Side) -> str:
        """The reasons for a pair, and what the authorities ask for."""
        because = reasons(one, lambda piece: self._weights.get(piece, 0.0), lambda piece: _WORDS.get(piece, ""))
        return "; ".join(part for part in (because, advice(self._entry([side, norm]))) if part)

    def _limits(self, document: Document, result: Result) -> Iterator[Finding]:
        """What was not compared is said, never passed over in silence."""
        if not result.names_left_out and not result.keys_passed_over:
            return
        left, passed = result.names_left_out, result.keys_passed_over
        text = f"Not all names were compared: {left} names and {passed} groups of like names were too many."
        yield find(self._rule, document, 0, 1, message=text)._replace(level="suggestion", fix=None)
