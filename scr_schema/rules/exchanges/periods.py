"""Where records hold periods: read off the published schema, so that nothing else of a record is looked at."""

from functools import cache
from typing import Any

from scr_schema.finding import Path
from scr_schema.schema import store

_EACH = "*"

#: From a member, or each item of a list, to the ways on; no ways on where there is a period.
_Ways = dict[str, "_Ways"]


def periods_of(record: Any) -> list[tuple[Path, str]]:
    """Every period that a record holds, with its place."""
    found: list[tuple[Path, str]] = []
    if ways := _ways(record["record_type"], record["schema_version"]):
        _meet(record, ways, (), found)
    return found


def _meet(value: Any, ways: _Ways, path: Path, found: list[tuple[Path, str]]) -> None:
    if not ways:
        found.append((path, value))
    elif _EACH in ways:
        below = ways[_EACH]
        for position, item in enumerate(value):
            _meet(item, below, (*path, position), found)
    else:
        for member, below in ways.items():
            if member in value:
                _meet(value[member], below, (*path, member), found)


@cache
def _ways(record_type: str, version: str) -> _Ways | None:
    root = store.schema(record_type, version)
    return _below(root, root)


def _below(root: dict[str, Any], node: dict[str, Any]) -> _Ways | None:
    """The ways to periods below a place; none at all where there are none."""
    name = node.get("$ref", "").rpartition("/")[2]
    if name == "Period":
        return {}
    node = root["$defs"][name] if name else node
    parts = {**node.get("properties", {}), **({_EACH: node["items"]} if "items" in node else {})}
    found = {step: below for step, part in parts.items() if (below := _below(root, part)) is not None}
    return found or None
