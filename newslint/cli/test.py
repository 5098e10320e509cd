"""`newslint test`: run the examples of rules as tests."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from newslint.cli.output import output
from newslint.config import Settings
from newslint.lint.examples import Outcome, run_examples
from newslint.report import Write
from newslint.report.text import count
from newslint.rule.load import load_rule, rule_files
from newslint.rule.packs import bundled, packs_in
from newslint.session import Session


@click.command()
@click.argument("packs", nargs=-1, metavar="[PACK...]", type=click.Path(exists=True, file_okay=False))
@click.option("--plugin", multiple=True, metavar="NAME", help="An installed plug-in to load.")
@click.pass_context
def test(ctx: click.Context, /, packs: tuple[str, ...], plugin: tuple[str, ...]) -> None:
    """Run the examples of rule packs (newslint's own if none is given) and say which fail.

    PACK is a folder of rule files, or a folder of such folders. Exit code: 0 all passed, 1 an example failed,
    2 a pack cannot be read or holds no example.
    """
    session = Session(Settings(plugins=plugin))
    with output() as (write, _):
        failed = _report(_outcomes([Path(pack) for pack in packs] or [bundled()], session), write)
    ctx.exit(1 if failed else 0)


def _report(outcomes: Iterable[Outcome | str], write: Write) -> int:
    """Write what went wrong and a line of counts; gives the number of examples that failed."""
    passed = failed = 0
    for outcome in outcomes:
        if isinstance(outcome, str):
            write(outcome + "\n")
            continue
        passed, failed = passed + (outcome.problem is None), failed + (outcome.problem is not None)
        if outcome.problem:
            write(_failure(outcome))
    if not passed + failed:
        raise click.UsageError("there is no example in what is to be tested")
    write(f"{passed} passed, {failed} failed\n")
    return failed


def _outcomes(folders: list[Path], session: Session) -> Iterator[Outcome | str]:
    """The outcome of each example, and before those of a pack a line that names it."""
    for pack in (pack for folder in folders for pack in packs_in(folder)):
        rules = [load_rule(rule_id, file, session.checks) for rule_id, file in rule_files(pack)]
        examples = sum(len(rule.bad) + len(rule.good) for rule in rules)
        yield f"{pack.name}: {count(len(rules), 'rule')}, {count(examples, 'example')}"
        for rule in rules:
            yield from run_examples(rule, session.checks, session.readers)


def _failure(outcome: Outcome) -> str:
    text = outcome.example.text.replace("\n", "\n    ")
    return f"FAILED {outcome.rule}, {outcome.side} example {outcome.number}, {outcome.problem}\n    {text}\n"
