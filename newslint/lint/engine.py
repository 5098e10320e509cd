"""The one way from a document to its findings: for command line, hook, editor, corpus and tests."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from functools import cached_property
from typing import cast

from newslint.lint.asking import Askers
from newslint.lint.checker import Checker, CheckerError
from newslint.lint.merge import merge
from newslint.lint.plan import Plan
from newslint.rule.checks.whole import OfEvidence
from newslint.rule.model import Check, Finding, Prepares, WordCheck
from newslint.scan.scanner import Hit, Scanner
from newslint.text.blocks import OBJECT
from newslint.text.document import Document
from newslint.text.span import Span

RULE_ERROR = "newslint.rule-error"


class Engine:
    """Runs a plan. Checks are made when they are first needed, and kept."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._scanner = Scanner(plan.phrases)
        self._checks: dict[int, Check] = {}
        self.checkers: Sequence[Checker] = ()
        self._notices: list[str] = []
        self._raw = frozenset(index for index, rule in enumerate(plan.rules) if "raw" in rule.scope)

    def lint(self, document: Document) -> list[Finding]:
        """The findings in a document, by place. A rule that raises is a finding of `newslint.rule-error`."""
        hits = self._scan(document)
        raw = self._scan(document.raw) if self._raw else {}
        findings: list[Finding] = []
        for index in self.called(document, [*hits, *raw]):
            if index in self._raw:
                findings += self._judge(index, document.raw, raw.get(index, ()))
            else:
                findings += self._judge(index, document, hits.get(index, ()))
        if self.checkers:
            findings = merge(findings, self._foreign(document))
        return sorted(findings, key=_order)

    def called(self, document: Document, hit: Iterable[int]) -> list[int]:
        """The numbers of the rules that a document calls, in order; `hit`: those with hits of the scan."""
        return sorted({*hit, *self.plan.always, *self._called(document)})

    def _called(self, document: Document) -> Iterable[int]:
        """The rules that words, characters or labels of a document call."""
        plan = self.plan
        document.notes_doubled = "doubled" in plan.features.values()
        if self._askers is not None:
            document.notable, worded = self._askers.of(document.distinct)
            yield from worded
        yield from (index for index, feature in plan.features.items() if getattr(document, feature))
        for owners in self._evidence.values():
            yield from self._gathered(owners, document)
        # A run of rules on words alone never reads the blocks of a plain text.
        for index, marks in plan.marks.items():
            if any(mark in document.prose for mark in marks):
                yield index

    @cached_property
    def _evidence(self) -> Mapping[str, Mapping[str, Sequence[int]]]:
        """Source -> key -> the rules that a document calls whose evidence has the key."""
        found: dict[str, dict[str, list[int]]] = {}
        for index, (source, key) in self.plan.evidence.items():
            found.setdefault(source, {}).setdefault(key, []).append(index)
        return found

    def _gathered(self, owners: Mapping[str, Sequence[int]], document: Document) -> Iterable[int]:
        """The rules that read an evidence of which the document has their keys."""
        first = next(iter(owners.values()))[0]
        try:
            keys: Collection[str] = cast(OfEvidence, self._check(first)).gather(document)
        except Exception:  # all are called: what they fail at is reported then
            keys = owners
        return (index for key in keys for index in owners.get(key, ()))

    @cached_property
    def _askers(self) -> Askers | None:
        if not self.plan.words and not self.plan.shapes:
            return None
        return Askers(self.plan.words, self.plan.shapes, self._wants)

    def _wants(self, index: int, words: Set[str]) -> Collection[str]:
        try:
            # The plan says that it is one; asking a protocol takes longer than asking the check.
            return cast(WordCheck, self._check(index)).wants(words)
        except Exception:  # the rule is called for these words: what it fails at is reported then
            return words

    def take_notices(self) -> list[str]:
        """What foreign checkers could not do since this was last asked, where the user tolerates it."""
        notices, self._notices = self._notices, []
        return notices

    def _foreign(self, document: Document) -> list[Finding]:
        findings: list[Finding] = []
        for checker in self.checkers:
            try:
                # One by one: what was found before an error is kept.
                for finding in checker.check(document):
                    findings.append(finding)
            except CheckerError as error:
                if error.tolerated:
                    self._notices.append(f"checked without {checker.name}: {error}")
                else:
                    findings.append(_failed(f"{checker.name} did not check this text", error, str(error)))
            except Exception as error:  # as for a rule
                findings.append(_failed(f"{checker.name} failed on this text", error))
        return findings

    def _scan(self, document: Document) -> dict[int, list[Hit]]:
        return self._scanner.scan(document)

    def _judge(self, index: int, document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
        rule = self.plan.rules[index]
        try:
            found = list(self._check(index).judge(document, hits))
        except Exception as error:  # a rule is anybody's code: whatever it raises ends that rule, not the run
            return [_rule_error(rule.id, error)]
        if found:
            found = [finding for finding in found if not _of_an_object(finding)]
        return found[: rule.limit] if rule.limit else found

    def prepare(self) -> None:
        """Make ready what many documents need: for a run of so many that it is paid for, before processes fork."""
        self._scanner.prepare()
        for check in self.checks():
            if isinstance(check, Prepares):
                check.prepare()

    def checks(self) -> list[Check]:
        """The checks of all rules but those that wait for a phrase, a word or a mark, in the order of the rules."""
        plan = self.plan
        return [self._check(index) for index in sorted({*plan.always, *plan.shapes, *plan.features, *plan.evidence})]

    def _check(self, index: int) -> Check:
        if index not in self._checks:
            rule = self.plan.rules[index]
            self._checks[index] = self.plan.checks.get(rule.check)(rule)
        return self._checks[index]


def _of_an_object(finding: Finding) -> bool:
    """Whether a finding is on a placeholder alone, which is no character of the source."""
    return bool(finding.match) and not (finding.match or "").strip(OBJECT)


def _rule_error(rule_id: str, error: Exception) -> Finding:
    return _failed(f"The rule {rule_id} failed on this text", error)


def _failed(what: str, error: Exception, reason: str = "") -> Finding:
    why = " ".join((reason or f"{type(error).__name__}: {error}").split())
    return Finding(RULE_ERROR, Span(0, 0), f"{what} ({why}).", level="error")


def _order(finding: Finding) -> tuple[object, ...]:
    return finding.span, finding.rule, finding.message
