"""The rules of a kind of record as they are published: a list of findings for every language, never a verdict."""

from typing import Any

from scr_schema.rules.registry import RULES
from scr_schema.schema.dialect import BASE, DIALECT
from scr_schema.schema.versions import CURRENT, RECORD_TYPES

#: What stands before ``.schema.json`` in the name of a published file of rules.
SUFFIX = ".rules"


def ruled_types() -> tuple[str, ...]:
    """The kinds of record that have rules which JSON Schema can say."""
    ruled = {record_type for rule in RULES.values() if rule.schema for record_type in rule.record_types}
    return tuple(name for name in RECORD_TYPES if name in ruled)


def rules_schema(record_type: str) -> dict[str, Any]:
    """The rules of a kind of record: each is a definition that is named by its id."""
    rules = [(rule, rule.schema) for rule in RULES.values() if record_type in rule.record_types and rule.schema]
    return {
        "$schema": DIALECT,
        "$id": f"{BASE}/{CURRENT}/{record_type}{SUFFIX}.schema.json",
        "title": f"Rules of {record_type}",
        "description": "What a record of this kind that has passed its schema should also keep. The definition that "
        "does not hold is the rule that is broken; how much that weighs is in the catalogue. This is no verdict.",
        "allOf": [{"$ref": f"#/$defs/{rule.id}"} for rule, _ in rules],
        "$defs": {rule.id: {"title": rule.title, "description": rule.summary, **said} for rule, said in rules},
    }
