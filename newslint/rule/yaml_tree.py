"""YAML to texts, lists and maps that know where they stood."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from newslint.rule.model import RuleError

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 20

Place = tuple[int, int]


@dataclass(slots=True)
class Tree:
    """The top mapping of a file. `value` holds only str, list and dict; places are (line, column) from 1.

    `item_places` gives, for each key whose value is a list or map, the places of its items or keys.
    """

    value: dict[str, Any]
    places: dict[str, Place]
    item_places: dict[str, list[Place]] = field(default_factory=dict)


def parse(text: str, path: str) -> Tree:
    """Read one YAML mapping, every scalar as the text it is (`no` and `12:30` too); RuleError at its place.

    Built on events: the composer of the C library overflows the stack on deep nesting.
    """
    try:
        return _Builder(path, yaml.parse(text, Loader=_Loader)).tree()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise RuleError(path, line, column, f"not valid YAML: {error.problem or error.context}") from None
    except yaml.YAMLError as error:
        raise RuleError(path, 1, 1, f"not valid YAML: {str(error).splitlines()[0]}") from None


class _Builder:
    """Plain values of a stream of events."""

    def __init__(self, path: str, events: Iterator[yaml.Event]) -> None:
        self._path, self._events = path, events
        self._anchors: dict[str, Any] = {}

    def tree(self) -> Tree:
        """The top mapping; whatever follows the first document is not read."""
        for event in self._events:
            if isinstance(event, yaml.MappingStartEvent):
                return self._top()
            if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
                break
        raise RuleError(self._path, 1, 1, "expected a mapping of keys and values")

    def _top(self) -> Tree:
        tree = Tree({}, {})
        for key, spot, event in self._pairs():
            if key in tree.value:
                raise RuleError(self._path, *spot, f"key “{key}” stands twice")
            spots: list[Place] = []
            tree.value[key], tree.places[key] = self._value(event, 1, spots), spot
            tree.item_places[key] = spots
        return tree

    def _pairs(self) -> Iterator[tuple[str, Place, yaml.Event]]:
        """(key, its place, first event of its value) of each pair of the open mapping."""
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            if not isinstance(event, yaml.ScalarEvent):
                raise RuleError(self._path, *_place(event), "expected a text as key")
            yield str(event.value), _place(event), next(self._events)

    def _value(self, event: yaml.Event, depth: int, spots: list[Place]) -> Any:  # noqa: ANN401 (nested str, list, dict)
        """The value that begins with an event; the places of its items are added to `spots`."""
        if depth > _DEEPEST:
            raise RuleError(self._path, *_place(event), f"nested more than {_DEEPEST} deep")
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in self._anchors:
                raise RuleError(self._path, *_place(event), f"unknown alias “{event.anchor}”")
            return self._anchors[event.anchor]
        value = self._made(event, depth, spots)
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            self._anchors[event.anchor] = value
        return value

    def _made(self, event: yaml.Event, depth: int, spots: list[Place]) -> Any:  # noqa: ANN401 (as above)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self._value(item, depth + 1, []) for item in self._items(spots)]
        pairs = {}
        for key, spot, item in self._pairs():
            spots.append(spot)
            pairs[key] = self._value(item, depth + 1, [])
        return pairs

    def _items(self, spots: list[Place]) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            spots.append(_place(event))
            yield event


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
