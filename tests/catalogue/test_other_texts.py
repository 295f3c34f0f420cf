"""A coded member whose list has `other` has its words beside it, and no other member has."""

from typing import Any

from scr_schema.schema import store
from scr_schema.schema.versions import CURRENT


def codes_of(member: dict[str, Any], definitions: dict[str, Any]) -> list[str]:
    reference = member.get("items", member).get("$ref", "")
    codes: list[str] = definitions.get(reference.removeprefix("#/$defs/"), {}).get("enum", [])
    return codes


def test_other_has_its_words() -> None:
    definitions = store.schema("record", CURRENT)["$defs"]
    missing = [
        (name, member)
        for name, definition in definitions.items()
        for member, said in definition.get("properties", {}).items()
        if ("other" in codes_of(said, definitions)) != (f"{member}_text" in definition["properties"])
        and codes_of(said, definitions)
        and (name, member) != ("Contact", "safe")
    ]
    assert missing == []
