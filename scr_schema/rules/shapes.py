"""Pieces of JSON Schema of which rules are written, each with the types that strict validators ask for."""

from typing import Any

Schema = dict[str, Any]


def having(**members: Schema | bool) -> Schema:
    """An object that has these members, each as its schema says."""
    return {"type": "object", "required": list(members), "properties": members}


def where(**members: Schema) -> Schema:
    """An object in which these members are so, where they are there at all."""
    return {"type": "object", "properties": members}


def each(item: Schema) -> Schema:
    """A list whose every item is so."""
    return {"type": "array", "items": item}


def some(item: Schema | None = None) -> Schema:
    """A list with an item, or with one that is so."""
    return {"type": "array", "minItems": 1} if item is None else {"type": "array", "contains": item}


def one_of(*codes: str) -> Schema:
    """A text that is one of these."""
    return {"type": "string", "enum": list(codes)}


def never(schema: Schema) -> Schema:
    """What is not so."""
    return {"not": schema}


def either(*choices: Schema) -> Schema:
    """At least one of these holds; the last is the one whose faults are told."""
    first, *rest = choices
    return {"if": first, "else": either(*rest)} if rest else first


def when(condition: Schema, then: Schema) -> Schema:
    """If the one holds, so does the other."""
    return {"if": condition, "then": then}
