"""What the documents of one run say of each other: evidence of each, judged together."""

from collections.abc import Iterable
from typing import Any, Protocol, runtime_checkable

from newslint.lint.engine import Engine
from newslint.rule.model import Finding
from newslint.text.document import Document


@runtime_checkable
class RunCheck(Protocol):
    """A check that also compares the documents of a run."""

    def evidence(self, document: Document) -> Any:  # noqa: ANN401 (plain data of the check's own form)
        """What `judge_run` needs of a document, as plain data."""
        ...

    def judge_run(self, run: list[tuple[str, Any]]) -> Iterable[tuple[str, Finding]]:
        """Findings with the paths that they belong to; spans are of the source of that path."""
        ...


class Comparison:
    """Gathers evidence document by document; `findings` judges it when all have been seen."""

    def __init__(self, engine: Engine) -> None:
        self._checks = [check for check in engine.checks() if isinstance(check, RunCheck)]
        self._runs: list[list[tuple[str, Any]]] = [[] for _ in self._checks]

    def add(self, path: str, document: Document) -> None:
        """Keep what the checks need of a document."""
        for check, run in zip(self._checks, self._runs, strict=True):
            run.append((path, check.evidence(document)))

    def findings(self) -> dict[str, list[Finding]]:
        """The findings of all checks by path; what is said of the run as a whole has the path ""."""
        found: dict[str, list[Finding]] = {}
        for check, run in zip(self._checks, self._runs, strict=True):
            for path, finding in check.judge_run(run):
                found.setdefault(path, []).append(finding)
        return found
