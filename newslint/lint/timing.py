"""Where the time of a run goes: by stage and by rule."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from newslint.lint.engine import Engine
from newslint.lint.plan import Plan
from newslint.rule.model import Finding
from newslint.scan.scanner import Hit
from newslint.text.document import Document

T = TypeVar("T")
STAGES = ("read", "decode", "blocks", "words", "view", "scan", "check", "report")


class Timings:
    """Seconds by stage and by rule id, and the size of what was checked in UTF-8 bytes."""

    def __init__(self) -> None:
        self.stages = dict.fromkeys(STAGES, 0.0)
        self.rules: dict[str, float] = {}
        self.size = 0

    def measure(self, stage: str, work: Callable[[], T]) -> T:
        """Do some work, and add its time to a stage."""
        start = time.perf_counter()
        try:
            return work()
        finally:
            self.stages[stage] += time.perf_counter() - start

    def add_rule(self, rule: str, seconds: float) -> None:
        """Add to a rule's time and to that of all checks."""
        self.rules[rule] = self.rules.get(rule, 0.0) + seconds
        self.stages["check"] += seconds

    def table(self, unanchored: Sequence[str]) -> Iterator[str]:
        """Lines for people: the stages, then the rules by what they cost, then those that the scan does not gate."""
        yield f"{'stage':28} {'ms':>9} {'MB/s':>8}"
        yield from (self._row(name, seconds) for name, seconds in self.stages.items())
        yield self._row("all", sum(self.stages.values()))
        yield f"\n{'rule':28} {'ms':>9} {'MB/s':>8}"
        dearest = sorted(self.rules.items(), key=lambda item: (-item[1], item[0]))
        yield from (self._row(name, seconds) for name, seconds in dearest)
        yield f"\nRules that look at every text, hits or none: {', '.join(unanchored) or 'none'}."

    def _row(self, name: str, seconds: float) -> str:
        return f"{name:28} {1000 * seconds:9.2f} {self.size / 1e6 / max(seconds, 1e-9):8.1f}"


class TimedEngine(Engine):
    """An engine that asks for each stage in turn, so that none is charged to the rule that happens to come first."""

    def __init__(self, plan: Plan, timings: Timings) -> None:
        super().__init__(plan)
        self._timings = timings

    def lint(self, document: Document) -> list[Finding]:
        """As the engine does, with the stages measured."""
        measure = self._timings.measure
        self._timings.size += len(document.text.encode("utf-8", "surrogatepass"))
        measure("blocks", lambda: document.blocks)
        measure("words", lambda: document.distinct)
        measure("view", lambda: document.view)
        return super().lint(document)

    def _scan(self, document: Document) -> dict[int, list[Hit]]:
        return self._timings.measure("scan", lambda: super(TimedEngine, self)._scan(document))

    def _called(self, document: Document) -> Iterable[int]:
        return self._timings.measure("words", lambda: list(super(TimedEngine, self)._called(document)))

    def _gathered(self, owners: Mapping[str, Sequence[int]], document: Document) -> Iterable[int]:
        start = time.perf_counter()
        found = list(super()._gathered(owners, document))
        seconds = time.perf_counter() - start
        self._timings.add_rule(self.plan.rules[next(iter(owners.values()))[0]].id, seconds)
        self._timings.stages["words"] -= seconds
        return found

    def _judge(self, index: int, document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
        start = time.perf_counter()
        found = super()._judge(index, document, hits)
        self._timings.add_rule(self.plan.rules[index].id, time.perf_counter() - start)
        return found
