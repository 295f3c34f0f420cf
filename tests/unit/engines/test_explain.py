"""One fault, one finding, in an order of its own, whatever an engine says of it and how often."""

from typing import Any

import pytest

from scr_schema.engines.explain import explain
from scr_schema.engines.protocol import Violation
from scr_schema.engines.registry import ENGINES

SCHEMA: dict[str, Any] = {
    "$id": "https://example.org/thing.schema.json",
    "type": "object",
    "required": ["name", "parts"],
    "additionalProperties": False,
    "properties": {
        "name": {"$ref": "#/$defs/Line", "description": "What it is called."},
        "parts": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"$ref": "#/$defs/Line"}},
        "made_by": {"$ref": "#/$defs/Maker"},
        "extensions": {"$ref": "#/$defs/Extensions"},
    },
    "$defs": {
        "Line": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 5},
        "Maker": {
            "type": "object",
            "required": ["name"],
            "additionalProperties": False,
            "properties": {"name": {"$ref": "#/$defs/Line"}},
        },
        "Extensions": {"type": "object", "propertyNames": {"type": "string", "pattern": "^[a-z]+:[a-z]+$"}},
    },
}
OTHERS = [name for name in ENGINES if name != "pydantic"]  # which reads its models, not a schema


def said(record: Any, *violations: Violation) -> list[tuple[str, tuple[Any, ...]]]:
    return [(fault.rule, fault.path) for fault in explain(SCHEMA, record, violations)]


@pytest.mark.parametrize("engine", OTHERS)
@pytest.mark.parametrize(
    ("record", "faults"),
    [
        ({"name": "a", "parts": ["b"]}, []),
        ([], [("SCR-032", ())]),
        ({}, [("SCR-030", ("name",)), ("SCR-030", ("parts",))]),
        ({"name": "a", "parts": ["b"], "x": 1, "y": 2}, [("SCR-031", ())]),
        ({"name": "ABCDEFG", "parts": ["b"]}, [("SCR-036", ("name",))]),
        ({"name": 1, "parts": []}, [("SCR-032", ("name",)), ("SCR-036", ("parts",))]),
        ({"name": "a", "parts": ["b", "b"]}, [("SCR-037", ("parts",))]),
        ({"name": "a", "parts": ["B", "B"]}, [("SCR-034", ("parts", 0)), ("SCR-034", ("parts", 1))]),
        (
            {"name": "a", "parts": ["b"], "made_by": {"z": 1}},
            [("SCR-031", ("made_by",)), ("SCR-030", ("made_by", "name"))],
        ),
        ({"name": "a", "parts": ["b"], "extensions": {"x": 1, "y": 2}}, [("SCR-034", ("extensions",))]),
    ],
)
def test_every_fault_is_said_once_and_in_order(engine: str, record: Any, faults: list[Any]) -> None:
    assert said(record, *ENGINES[engine](SCHEMA).violations(record)) == faults


def test_items_are_ordered_as_they_stand() -> None:
    record = {"name": "a", "parts": ["b", *["B"] * 11]}
    violations = [Violation(("parts", place), "pattern") for place in (11, 2, 10, 1)]
    assert [path[1] for _, path in said(record, *violations)] == [1, 2, 10, 11]


def test_a_type_silences_the_rest() -> None:
    violations = [Violation(("parts",), keyword) for keyword in ("minItems", "type", "uniqueItems")]
    assert said({"parts": "b"}, *violations) == [("SCR-032", ("parts",))]


def test_the_cure_of_a_missing_member_is_what_it_is_for() -> None:
    (fault,) = explain(SCHEMA, {"parts": ["b"]}, [Violation((), "required")])
    assert (fault.words, fault.cure) == ({"member": "name"}, "Add it: What it is called.")
    assert fault.text_at == ()


@pytest.mark.parametrize("spelling", ["MadeBy", "madeBy", "made-by", "MADE_BY", "made by"])
def test_a_member_in_another_spelling_is_recognised_and_not_repeated(spelling: str) -> None:
    record = {"name": "a", "parts": ["b"], spelling: {}}
    (fault,) = explain(SCHEMA, record, [Violation((), "additionalProperties")])
    assert "check the spelling of `made_by`" in str(fault.cure)
    assert fault.text_at == (spelling,)
    assert spelling not in repr(fault)


def test_a_member_that_is_there_in_both_spellings_is_not_meant() -> None:
    record = {"name": "a", "Name": "b", "parts": ["b"]}
    (fault,) = explain(SCHEMA, record, [Violation((), "additionalProperties")])
    assert (fault.words, fault.cure) == ({"count": "1 member"}, None)
