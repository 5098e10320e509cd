"""The same evidence over the documents of a run: a name that two texts spell in two ways."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.rule.checks.variants.method import Accepted, Method
from newslint.rule.checks.variants.pair import Side
from newslint.rule.checks.variants.uses import Use, uses_of
from newslint.rule.model import Related
from newslint.text.document import Document
from newslint.text.span import Span

MOST_USES = 8
"""Uses of a name that are kept of each document."""
MOST_RELATED = 20
NEEDED = frozenset(("known-variants", "same-following", "same-given", "same-place"))
"""Across documents like sounds are not enough: one of these must hold too."""


class Kept(NamedTuple):
    """What is kept of a name in one document: its number of uses, the first of them, and their source ranges."""

    total: int
    uses: tuple[Use, ...]
    spans: tuple[Span, ...]


Evidence = Mapping[str, Kept]
Run = Sequence[tuple[str, Evidence]]
"""Paths with what is kept of their documents."""


class Mixed(NamedTuple):
    """A form that the document at `path` has, while documents of the run have the expected form `norm`."""

    path: str
    span: Span
    odd: Side
    norm: Side
    accepted: Accepted
    related: tuple[Related, ...]


Expected = Callable[[Sequence[Side]], Side]


def keep(method: Method, document: Document) -> Evidence:
    """The names of a document with their uses, as plain data that can be handed between processes."""
    kept = {}
    for name, uses in uses_of(document, method.names(document)).items():
        first = tuple(uses[:MOST_USES])
        kept[name] = Kept(len(uses), first, tuple(document.to_source(use.start, use.end) for use in first))
    return kept


def judge(method: Method, run: Run, threshold: float, expected: Expected) -> tuple[list[Mixed], int]:
    """The names that differ between documents, one entry for each document that has the unexpected form alone.

    Second: how many groups of like names were too many to be compared.
    """
    uses: dict[str, list[Use]] = {}
    counts: dict[str, int] = {}
    for _, evidence in run:
        for name, kept in evidence.items():
            uses.setdefault(name, []).extend(kept.uses)
            counts[name] = counts.get(name, 0) + kept.total
    accepted, passed = method.judge_uses(counts, uses)
    sure = [one for one in accepted if one.score >= threshold and NEEDED & set(one.pieces)]
    return [mixed for one in sure for mixed in _mixed(one, run, expected)], passed


def _mixed(one: Accepted, run: Run, expected: Expected) -> Iterator[Mixed]:
    both = [one.pair.odd, one.pair.norm]
    norm = expected(both)
    odd = both[both[0] is norm]
    related = tuple(_places(norm.form, run))
    for path, evidence in run:
        if odd.form in evidence and norm.form not in evidence:
            kept = evidence[odd.form]
            here = [Related(span, f"also “{odd.form}”") for span in kept.spans[1:]]
            yield Mixed(path, kept.spans[0], odd, norm, one, (*here, *related))


def _places(form: str, run: Run) -> Iterable[Related]:
    """The first place of a form in each document that has it, up to a limit."""
    with_form = ((path, evidence[form]) for path, evidence in run if form in evidence)
    places = [Related(kept.spans[0], f"here “{form}”", path) for path, kept in with_form]
    return places[:MOST_RELATED]
