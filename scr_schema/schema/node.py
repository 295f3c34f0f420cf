"""The way from a value in a record to what the schema says of it."""

from dataclasses import dataclass
from typing import Any

from scr_schema.finding import Path

_DEFINITIONS = "#/$defs/"


@dataclass(frozen=True, slots=True)
class Node:
    """What the schema says at one place: the definition, its name if it has one, whether the member is required."""

    schema: dict[str, Any]
    name: str | None
    required: bool = False


def node_at(root: dict[str, Any], path: Path) -> Node:
    """What a record's schema says of the value at a path of known members.

    Raises:
        KeyError: the schema knows no such place.

    """
    node = _resolved(root, root)
    for step in path:
        inside = node.schema
        below = inside["items"] if isinstance(step, int) else inside["properties"][step]
        node = _resolved(root, below, required=step in inside.get("required", ()))
    return node


def _resolved(root: dict[str, Any], schema: dict[str, Any], *, required: bool = False) -> Node:
    reference = schema.get("$ref")
    if reference is None:
        return Node(schema, None, required)
    name = reference.removeprefix(_DEFINITIONS)
    return Node(root["$defs"][name], name, required)
