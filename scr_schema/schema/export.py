"""From the models to the published schemas, in a form of our own: the same bytes on every supported pydantic.

The dialect is JSON Schema 2020-12 without what validators read differently: no ``format``, no ``oneOf`` or ``anyOf``,
no ``default``, and nothing that asserts beside a ``$ref``.
"""

import json
from inspect import cleandoc
from typing import Any

from pydantic import TypeAdapter

from scr_schema.models import RECORDS, SCHEMAS
from scr_schema.schema.dialect import BASE, DIALECT
from scr_schema.schema.versions import CURRENT

#: Every keyword that a published schema may hold, in the order in which they are written.
_KEEP = (
    "$schema",
    "$id",
    "$ref",
    "title",
    "description",
    "deprecated",
    "const",
    "type",
    "enum",
    "pattern",
    "not",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "items",
    "minItems",
    "uniqueItems",
    "propertyNames",
    "required",
    "properties",
    "additionalProperties",
    "if",
    "then",
    "allOf",
    "examples",
    "$defs",
)
#: What pydantic adds of its own and nobody needs: a default would make validators change the record.
_DROP = ("default", "title")
_BESIDE_REFERENCE = {"$ref", "description", "deprecated"}


def export(name: str) -> str:
    """The canonical text of the current version's schema of that name.

    Raises:
        KeyError: no schema has this name.
        TypeError: the models say something that the published dialect does not hold.

    """
    raw = TypeAdapter(SCHEMAS[name].target).json_schema(ref_template="#/$defs/{model}")
    _name_choices(raw, raw.setdefault("$defs", {}))
    for model in RECORDS.values():  # older pydantic forgets what a model of a choice is for
        raw["$defs"].get(model.__name__, {}).setdefault("description", cleandoc(model.__doc__ or ""))
    schema = {
        "$schema": DIALECT,
        "$id": f"{BASE}/{CURRENT}/{name}.schema.json",
        "title": SCHEMAS[name].title,
        **_canonical({keyword: value for keyword, value in raw.items() if keyword != "$defs" or value}),
    }
    return canonical_text(_in_order(schema))


def canonical_text(value: Any) -> str:
    """JSON as the published files are written: two blanks of indent, UTF-8, a line end at the end."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _name_choices(node: Any, definitions: dict[str, Any]) -> None:
    """Give each model of a choice a definition of its own: newer pydantic writes it out where it is used once."""
    if isinstance(node, list):
        for item in node:
            _name_choices(item, definitions)
    elif isinstance(node, dict):
        then = node.get("then", {"$ref": ""})
        for value in list(node.values()):
            _name_choices(value, definitions)
        if "$ref" not in then:
            definitions.setdefault(then["title"], then)
            node["then"] = {"$ref": f"#/$defs/{then['title']}"}


def _canonical(schema: dict[str, Any]) -> dict[str, Any]:
    plain = {keyword: value for keyword, value in schema.items() if keyword not in _DROP}
    match plain.get("allOf"):
        case [{"$ref": reference, **nothing}] if not nothing:  # how older pydantic writes text beside a reference
            plain = {"$ref": reference, **{k: v for k, v in plain.items() if k != "allOf"}}
    if "const" in plain:
        plain = {keyword: value for keyword, value in plain.items() if keyword not in {"enum", "type"}}
    if "$ref" in plain and not plain.keys() <= _BESIDE_REFERENCE:
        raise TypeError(f"an assertion beside a $ref: {sorted(plain.keys() - _BESIDE_REFERENCE)}")
    return _in_order({keyword: _canonical_value(keyword, value, plain) for keyword, value in plain.items()})


def _canonical_value(keyword: str, value: Any, schema: dict[str, Any]) -> Any:
    match keyword:
        case "properties":
            return {name: _canonical(member) for name, member in value.items()}
        case "$defs":
            return {name: _canonical(value[name]) for name in sorted(value)}
        case "required":
            return sorted(value, key=list(schema["properties"]).index)
        case "allOf":
            return [_canonical(part) for part in value]
        case "items" | "not" | "propertyNames" | "if" | "then":
            return _canonical(value)
    return value


def _in_order(schema: dict[str, Any]) -> dict[str, Any]:
    unknown = schema.keys() - set(_KEEP)
    if unknown:
        raise TypeError(f"keywords outside the published dialect: {sorted(unknown)}")
    return {keyword: schema[keyword] for keyword in _KEEP if keyword in schema}
