"""YAML to texts, lists and maps that know where they stood."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from newslint.rule.model import RuleError

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MOST_NODES = 1_000_000


@dataclass(slots=True)
class Tree:
    """The top mapping of a file. `value` holds only str, list and dict; places are (line, column) from 1."""

    value: dict[str, Any]
    places: dict[str, tuple[int, int]]
    item_places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


def parse(text: str, path: str) -> Tree:
    """Read one YAML mapping, every scalar as the text it is (`no` and `12:30` too); RuleError at its place."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise RuleError(path, line, column, f"not valid YAML: {error.problem or error.context}") from None
    except (yaml.YAMLError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error).splitlines()[0]
        raise RuleError(path, 1, 1, f"not valid YAML: {reason}") from None
    if not isinstance(node, yaml.MappingNode):
        raise RuleError(path, 1, 1, "expected a mapping of keys and values")
    return _tree(node, path)


def _tree(top: yaml.MappingNode, path: str) -> Tree:
    builder = _Builder(path)
    tree = Tree({}, {})
    for key, node in top.value:
        name = builder.key(key)
        if name in tree.value:
            raise RuleError(path, *place(key), f"key “{name}” stands twice")
        tree.value[name], tree.places[name] = builder.build(node), place(key)
        if isinstance(node, yaml.SequenceNode):
            tree.item_places[name] = [place(item) for item in node.value]
        elif isinstance(node, yaml.MappingNode):
            tree.item_places[name] = [place(item) for item, _ in node.value]
    return tree


def place(node: yaml.Node) -> tuple[int, int]:
    """Line and column, from 1, where a node begins."""
    return node.start_mark.line + 1, node.start_mark.column + 1


class _Builder:
    """Plain values of nodes. A file that repeats itself by aliases without bound is refused."""

    def __init__(self, path: str) -> None:
        self._path, self._count = path, 0
        self._open: set[int] = set()

    def build(self, node: yaml.Node) -> Any:  # noqa: ANN401 (the tree is str, list and dict, nested)
        self._count += 1
        if id(node) in self._open or self._count > _MOST_NODES:
            raise RuleError(self._path, *place(node), "an alias repeats the file without bound")
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        self._open.add(id(node))
        try:
            if isinstance(node, yaml.SequenceNode):
                return [self.build(item) for item in node.value]
            return {self.key(key): self.build(item) for key, item in node.value}
        finally:
            self._open.discard(id(node))

    def key(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise RuleError(self._path, *place(node), "expected a text as key")
        return str(node.value)
