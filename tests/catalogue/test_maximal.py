"""The fixture `maximal.json` of each kind uses every member that the schema has, at every depth."""

import json
from pathlib import Path
from typing import Any

import pytest

from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT, RECORD_TYPES

Member = tuple[str, str]


def below(root: dict[str, Any], node: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    name = node.get("$ref", "").removeprefix("#/$defs/")
    return name, root["$defs"][name] if name else node


def members_of(root: dict[str, Any]) -> set[Member]:
    """Every member of every object that the schema has."""
    objects = {"": root, **root["$defs"]}
    return {(name, member) for name, node in objects.items() for member in node.get("properties", {})}


def used(root: dict[str, Any], node: dict[str, Any], value: Any) -> set[Member]:
    name, node = below(root, node)
    if isinstance(value, list):
        return {member for item in value for member in used(root, node["items"], item)}
    if not isinstance(value, dict):
        return set()
    for choice in node.get("allOf", ()):
        if value.get("record_type") == choice["if"]["properties"]["record_type"]["const"]:
            return {(name, "record_type")} | used(root, choice["then"], value)
    members = node.get("properties", {})
    return {(name, member) for member in value if member in members} | {
        member for inside in value if inside in members for member in used(root, members[inside], value[inside])
    }


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_every_member_is_used(record_type: str, fixtures: Path) -> None:
    root = schema(record_type, CURRENT)
    files = {name: fixtures / name / "valid" / "maximal.json" for name in RECORD_TYPES}
    records = {name: json.loads(file.read_text("utf-8")) for name, file in files.items()}
    record = records.pop(record_type)
    if record_type == "bundle":  # the other kinds have fixtures of their own
        record["records"] += records.values()
    assert members_of(root) - used(root, root, record) == set()
