"""`newslint rule`: the page of a rule, or the table of rules."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from newslint.cli.options import rule_options
from newslint.cli.output import output
from newslint.cli.settings import settings_of
from newslint.rule.model import Example, Rule
from newslint.rule.select import SelectionError, names
from newslint.session import Session

_WIDTH = 90


@click.command()
@click.argument("name", required=False, metavar="[ID]")
@rule_options
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def rule(name: str | None, output_format: str, **options: Any) -> None:  # noqa: ANN401 (click's)
    """Show what a rule finds and why, or the table of the rules that an id's beginning names (all without ID)."""
    registry = Session(settings_of(options, ())).registry
    ids = [rule_id for rule_id in registry.ids() if name is None or names(name, rule_id)]
    if not ids:
        raise _unknown(name or "", registry.ids())
    rules = [registry.rule(rule_id) for rule_id in ids]
    with output() as (write, _):
        if output_format == "json":
            write(json.dumps([_plain(item) for item in rules], ensure_ascii=True, indent=1) + "\n")
        else:
            write("\n".join(_page(rules[0]) if ids == [name] else _table(rules)) + "\n")


def _unknown(name: str, ids: Sequence[str]) -> SelectionError:
    from newslint.rule.nearest import nearest

    return SelectionError(f"no rule is named “{name}”{nearest(name, ids)}" if ids else "there are no rules")


def _table(rules: Sequence[Rule]) -> Iterator[str]:
    width = max(len(item.id) for item in rules)
    for item in rules:
        about = textwrap.shorten(item.description or item.why, _WIDTH, placeholder=" …")
        yield f"{item.id:{width}}  {item.level:10}  {_state(item):8}  {about}".rstrip()


def _state(item: Rule) -> str:
    """When a rule runs: by default, only if asked for, or only with --preview."""
    if item.stage == "preview":
        return "preview"
    return "on" if item.default else "off"


_STATES = {
    "on": "runs by default",
    "off": "runs if it is selected",
    "preview": "in preview: runs with --preview, or if its full id is selected",
}


def _page(item: Rule) -> Iterator[str]:
    yield f"{item.id} ({item.level}; {_STATES[_state(item)]})"
    for part in (item.description, item.why):
        if part:
            yield "\n" + textwrap.fill(" ".join(part.split()), _WIDTH)
    yield f"\nMessage: {item.message}"
    if item.fix:
        yield f"Fix: {item.fix.do} ({item.fix.safety})"
    yield from _examples("Found", item.bad)
    yield from _examples("Not found", item.good)
    yield f"\nCheck: {item.check}, in {item.path}"
    if options := ", ".join(f"{key} = {value}" for key, value in item.params.items() if _is_option(value)):
        yield f"Options: {options}"
    if item.link:
        yield f"See: {item.link}"
    yield from _sources(item)


def _is_option(value: object) -> bool:
    return isinstance(value, (bool, int, float))


def _sources(item: Rule) -> Iterator[str]:
    """Where the tables of the rule's pack come from, as its pack.yml says."""
    from newslint.rule.yaml_tree import parse

    file = Path(item.path).parents[item.id.count(".") - 1] / "pack.yml"
    sources = parse(file.read_text(encoding="utf-8"), str(file)).value.get("sources") if file.is_file() else None
    if isinstance(sources, list) and sources:
        yield f"\nSources of the pack {item.pack}:"
        for source in sources:
            said = source.values() if isinstance(source, dict) else [source]
            yield textwrap.fill(", ".join(map(_words, said)), _WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _examples(title: str, examples: Sequence[Example]) -> Iterator[str]:
    if examples:
        yield f"\n{title}:"
    for example in examples:
        yield textwrap.indent(example.text, "    ").replace("    ", "  - ", 1)


def _plain(item: Rule) -> dict[str, Any]:
    return {
        "id": item.id,
        "level": item.level,
        "state": _state(item),
        "check": item.check,
        "message": item.message,
        "why": item.why,
        "description": item.description,
        "link": item.link,
        "fix": item.fix._asdict() if item.fix else None,
        "bad": [example._asdict() for example in item.bad],
        "good": [example._asdict() for example in item.good],
    }
