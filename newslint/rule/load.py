"""Rule files to rules. Every error names the file, line and column."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from newslint.rule.checks.table import Checks
from newslint.rule.keys import COMMON, convert
from newslint.rule.model import LEVELS, Example, FixSpec, Rule, RuleError
from newslint.rule.nearest import nearest
from newslint.rule.pattern import pattern_error
from newslint.rule.yaml_tree import Tree, parse

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "level": LEVELS,
    "stage": ("stable", "preview"),
    "default": ("on", "off"),
    "quotes": ("include", "skip"),
}
_FIXES = ("replace", "remove", "remove-block")
_PLAIN = (
    "message",
    "description",
    "link",
    "limit",
    "matchcase",
    "vocab",
    "action",
    "why",
    "stage",
    "quotes",
    "level",
)


def rule_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """(rule id, file) of each rule of a pack, sorted by id; hidden names, tests and pack.yml are passed over."""
    files = sorted(folder.rglob("*.yml"))
    for file in files:
        parts = file.relative_to(folder).with_suffix("").parts
        hidden = any(part.startswith((".", "_")) for part in parts)
        if not hidden and file.name != "pack.yml" and not file.name.endswith(".test.yml"):
            yield ".".join((folder.name, *parts)), file


def load_rule(rule_id: str, file: Path, checks: Checks, *, validate: bool = True) -> Rule:
    """Read a rule file of a known check; RuleError, or OSError.

    `validate` compiles every pattern, which the project's own packs, tested as they are, need not pay for.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise RuleError(str(file), 1, 1, "not UTF-8 text") from None
    return _Reader(parse(text, str(file)), file, checks, validate).rule(rule_id)


class _Reader:
    """Turns the tree of one file into a Rule."""

    def __init__(self, tree: Tree, file: Path, checks: Checks, validate: bool) -> None:
        self._file, self._checks, self._validate = file, checks, validate
        self._tree = _normalised(tree)

    def rule(self, rule_id: str) -> Rule:
        check = self._check()
        own = self._checks.keys_of(check)
        values = {key: self._value(key, {**COMMON, **own}) for key in self._tree.value}
        if not values.get("message"):
            self._fail("extends", "the key “message” is missing")
        examples = values.get("examples", {})
        plain = {key: values[key] for key in _PLAIN if key in values}
        return Rule(
            id=rule_id,
            check=check,
            path=str(self._file),
            folder=str(self._file.parent),
            default=values.get("default", "on") == "on",
            scope=tuple(values.get("scope", ("text",))),
            fix=self._fix(values["fix"]) if "fix" in values else None,
            bad=tuple(self._examples(examples, "bad", own)),
            good=tuple(self._examples(examples, "good", own)),
            params={key: values[key] for key in own if key in values},
            **plain,
        )

    def _check(self) -> str:
        check = self._tree.value.get("extends")
        if check is None:
            raise RuleError(str(self._file), 1, 1, "the key “extends” is missing")
        if not isinstance(check, str) or check not in self._checks.names():
            self._fail("extends", f"unknown check “{check}”{nearest(str(check), self._checks.names())}")
        return str(check)

    def _value(self, key: str, kinds: Mapping[str, str]) -> Any:  # noqa: ANN401 (its type is the key's)
        if key not in kinds:
            self._fail(key, f"unknown key “{key}”{nearest(key, kinds)}")
        try:
            value = convert(self._tree.value[key], kinds[key])
        except ValueError as error:
            self._fail(key, f"key “{key}”: {error}")
        if key in _CHOICES and value not in _CHOICES[key]:
            self._fail(key, f"key “{key}”: expected one of {', '.join(_CHOICES[key])}, not “{value}”")
        if self._validate and kinds[key].startswith("pattern"):
            self._check_patterns(key, [value] if isinstance(value, str) else value)
        return value

    def _check_patterns(self, key: str, patterns: Any) -> None:  # noqa: ANN401 (list, or map by pattern)
        """Refuse a regular expression that does not compile, at the place of its list item or key."""
        spots = self._tree.item_places.get(key, [])
        for index, pattern in enumerate(patterns):
            if error := pattern_error(pattern):
                spot = spots[index] if index < len(spots) else self._tree.places[key]
                raise RuleError(str(self._file), *spot, f"bad pattern “{pattern}”: {error}")

    def _fix(self, value: Mapping[str, Any]) -> FixSpec:
        unknown = [key for key in value if key not in FixSpec._fields]
        if unknown or value.get("do") not in _FIXES or value.get("safety", "unsafe") not in ("safe", "unsafe"):
            self._fail("fix", f"key “fix”: expected {{do: {'|'.join(_FIXES)}, safety: safe|unsafe, title: text}}")
        return FixSpec(value["do"], value.get("safety", "unsafe"), value.get("title", ""))

    def _examples(self, examples: Mapping[str, Any], side: str, own: Mapping[str, str]) -> Iterator[Example]:
        unknown = [key for key in examples if key not in ("bad", "good")]
        listed = examples.get(side, [])
        if unknown or not isinstance(listed, list):
            self._fail("examples", "key “examples”: expected lists “bad” and “good”")
        for item in listed:
            yield self._example({"text": item} if isinstance(item, str) else item, side, own)

    def _example(self, item: Any, side: str, own: Mapping[str, str]) -> Example:  # noqa: ANN401 (what the file holds)
        kinds = {"text": "plain", "md": "markdown", "html": "html"}
        options = item.get("options", {}) if isinstance(item, dict) else {}
        texts = [(key, text) for key, text in item.items() if key != "options"] if isinstance(item, dict) else []
        if len(texts) != 1 or texts[0][0] not in kinds or not isinstance(texts[0][1], str):
            self._fail("examples", "an example is a text, or one of {text: …}, {md: …}, {html: …}, with options: {…}")
        ((name, text),) = texts
        if ("⟦" in text) != (side == "bad"):
            self._fail("examples", "⟦ ⟧ mark what is found in each bad example, and stand in no good one")
        return Example(text, kinds[name], self._options(options, own))

    def _options(self, options: Any, own: Mapping[str, str]) -> dict[str, Any]:  # noqa: ANN401 (as above)
        if not isinstance(options, dict):
            self._fail("examples", "the options of an example are a mapping of keys and values")
        for key in options:
            if key not in own:
                self._fail("examples", f"an example sets the unknown key “{key}”{nearest(key, own)}")
        try:
            return {key: convert(value, own[key]) for key, value in options.items()}
        except ValueError as error:
            self._fail("examples", f"the options of an example: {error}")

    def _fail(self, key: str, message: str) -> NoReturn:
        raise RuleError(str(self._file), *self._tree.places.get(key, (1, 1)), message)


def _normalised(tree: Tree) -> Tree:
    """Known keys in lower case, as Vale reads them (`ignoreCase`)."""
    names = {name: name.lower() for name in tree.value}
    return Tree(
        {names[name]: value for name, value in tree.value.items()},
        {names[name]: spot for name, spot in tree.places.items()},
        {names[name]: spots for name, spots in tree.item_places.items()},
    )
