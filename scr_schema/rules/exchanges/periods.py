"""Where records hold periods: read off the published schema, so that nothing else of a record is looked at."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from scr_schema.finding import Path
from scr_schema.schema import store

_EACH = "*"

#: From a member, or each item of a list, to the ways on; no ways on where there is a period.
_Ways = dict[str, "_Ways"]


def periods_of(record: Any) -> Iterator[tuple[Path, str]]:
    """Every period that a record holds, with its place."""
    return _met(record, _ways(record["record_type"], record["schema_version"]), ())


def _met(value: Any, ways: _Ways, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        below = ways[_EACH]
        for position, item in enumerate(value):
            yield from _met(item, below, (*path, position))
    else:
        for member, below in ways.items():
            if member in value:
                yield from _met(value[member], below, (*path, member))


@cache
def _ways(record_type: str, version: str) -> _Ways:
    root = store.schema(record_type, version)
    return _below(root, root) or {}


def _below(root: dict[str, Any], node: dict[str, Any]) -> _Ways | None:
    """The ways to periods below a place; none at all where there are none."""
    name = node.get("$ref", "").rpartition("/")[2]
    if name == "Period":
        return {}
    node = root["$defs"][name] if name else node
    parts = {**node.get("properties", {}), **({_EACH: node["items"]} if "items" in node else {})}
    found = {step: below for step, part in parts.items() if (below := _below(root, part)) is not None}
    return found or None
