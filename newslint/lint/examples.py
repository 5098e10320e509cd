"""A rule's own examples, run as its tests.

Each bad example must be found exactly where ⟦ ⟧ mark it, each good one must stay silent, and both must do so
with Windows line ends, behind a byte order mark, and after an emoji, which shift places but change nothing.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.lint.compile import plan_of
from newslint.lint.engine import RULE_ERROR, Engine
from newslint.rule.checks.table import Checks
from newslint.rule.model import Example, Rule
from newslint.text.readers.table import Readers
from newslint.text.span import Span

OPEN, CLOSE = "⟦", "⟧"
_EMOJI = {"plain": "🙂\n\n", "markdown": "🙂\n\n", "html": "🙂"}


class Outcome(NamedTuple):
    """How one example went; `problem` is None if it passed. `number` counts from 1 on its side."""

    rule: str
    side: str
    number: int
    example: Example
    problem: str | None = None


class Case(NamedTuple):
    """A text in bytes, and the source spans that must be found in it."""

    name: str
    data: bytes
    text: str
    spans: Sequence[Span]


def run_examples(rule: Rule, checks: Checks, readers: Readers) -> Iterator[Outcome]:
    """The outcome of every example of a rule, the bad ones first."""
    plain = Engine(plan_of([rule], checks))
    for side, examples in (("bad", rule.bad), ("good", rule.good)):
        for number, example in enumerate(examples, 1):
            engine = _engine(rule, checks, example) if example.options else plain
            yield Outcome(rule.id, side, number, example, _problem(engine, readers, example))


def _engine(rule: Rule, checks: Checks, example: Example) -> Engine:
    """An engine of the rule as a configuration with the example's options would have it."""
    return Engine(plan_of([rule._replace(params={**rule.params, **example.options})], checks))


def _problem(engine: Engine, readers: Readers, example: Example) -> str | None:
    """What goes wrong first with an example, None if nothing does."""
    try:
        text, spans = unmark(example.text)
    except ValueError as error:
        return str(error)
    for case in _cases(text, spans, example.kind):
        document = readers.document(case.data, "example", example.kind)
        findings = engine.lint(document)
        found = sorted(finding.span for finding in findings)
        if found != sorted(case.spans):
            broken = [finding.message for finding in findings if finding.rule == RULE_ERROR][:1]
            return " ".join([f"{case.name}: expected {_shown(case, case.spans)}, found {_shown(case, found)}", *broken])
    return None


def unmark(marked: str) -> tuple[str, list[Span]]:
    """A text without its marks and the spans that they stood around; ValueError for marks that do not pair."""
    text, spans = "", []
    first, *rest = marked.split(OPEN)
    text = first
    for piece in rest:
        inside, close, after = piece.partition(CLOSE)
        if not close or CLOSE in after or not inside:
            raise ValueError(f"the marks {OPEN} {CLOSE} do not pair, or stand around nothing")
        spans.append(Span(len(text), len(text) + len(inside)))
        text += inside + after
    if CLOSE in first:
        raise ValueError(f"the marks {OPEN} {CLOSE} do not pair")
    return text, spans


def _cases(text: str, spans: list[Span], kind: str) -> Iterator[Case]:
    """The text as it is and in its disguises."""
    yield _case("as it stands", text, spans)
    if "\n" in text and "\r" not in text:
        moved = [Span(*(place + text.count("\n", 0, place) for place in span)) for span in spans]
        yield _case("with CRLF", text.replace("\n", "\r\n"), moved)
    yield Case("with a byte order mark", b"\xef\xbb\xbf" + text.encode(), text, spans)
    emoji = _EMOJI[kind]
    if not text.startswith("---"):  # front matter begins a file or is none
        shift = len(emoji)
        yield _case("after an emoji", emoji + text, [Span(start + shift, end + shift) for start, end in spans])


def _case(name: str, text: str, spans: list[Span]) -> Case:
    return Case(name, text.encode(), text, spans)


def _shown(case: Case, spans: Sequence[Span]) -> str:
    return ", ".join(f"“{case.text[start:end]}” at {start}" for start, end in spans) or "nothing"
