"""Whoever reads the published rules finds what we find: jsonschema, jsonschema-rs and fastjsonschema name our rules."""

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema
import jsonschema
import jsonschema_rs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from laws import tried_on
from rule_cases import CASES, records_of
from strategies import JUNK, places, valid_records

from scr_schema import check
from scr_schema.engines.default import compiled
from scr_schema.finding import pointer
from scr_schema.pipeline.asker import PROFILES, SIDES, Asker
from scr_schema.rules.export import SUFFIX, ruled_types
from scr_schema.rules.registry import RULES
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

SCHEMAS = Path(__file__).parents[2] / "schemas" / CURRENT
DAY = "2024-06-30"

Found = set[tuple[str, str]]


@cache
def published(record_type: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((SCHEMAS / f"{record_type}{SUFFIX}.schema.json").read_text("utf-8"))
    return said


@cache
def bases(record_type: str) -> list[dict[str, Any]]:
    """Records that keep the rules and records that break them, each a little beside the edge of one."""
    cases = [record for rule, case in CASES for record in records_of(rule, case)]
    known = [*valid_records(record_type), *(record for record in cases if record["record_type"] == record_type)]
    return [record | {"records": []} if record_type == "bundle" else record for record in known]


@cache
def codes(record_type: str) -> dict[str, list[str]]:
    """What members say somewhere: more often still valid, and nearer to an edge, than junk is."""
    said: dict[str, set[str]] = {}
    for record in bases(record_type):
        for holder, member in places(record):
            if isinstance(holder, dict) and isinstance(holder[member], str):
                said.setdefault(member, set()).add(holder[member])
    return {member: sorted(texts) for member, texts in said.items()}


@st.composite
def near_an_edge(draw: st.DrawFn, record_type: str) -> dict[str, Any]:
    record = copy.deepcopy(draw(st.sampled_from(bases(record_type))))
    for _ in range(draw(st.integers(0, 4))):
        holder, step = draw(st.sampled_from(places(record)))
        change = draw(st.sampled_from(["code", "code", "remove", "empty", "double", "junk"]))
        if change == "code" and step in codes(record_type):
            holder[step] = draw(st.sampled_from(codes(record_type)[step]))
        elif change == "remove":
            del holder[step]
        elif change == "empty" and isinstance(holder[step], list):
            holder[step] = []
        elif change == "double" and isinstance(holder, list):
            holder.append(copy.deepcopy(holder[step]))
        elif change == "junk":
            holder[step] = copy.deepcopy(draw(st.sampled_from(JUNK)))
    return record


def rule_at(record_type: str, schema_path: list[Any]) -> str:
    """Whose fault an error is: the path begins with `allOf` and a position, whatever is written behind it."""
    return str(published(record_type)["allOf"][int(schema_path[1])]["$ref"]).rpartition("/")[2]


def by_jsonschema(record_type: str, record: Any) -> Found:
    errors = jsonschema.Draft202012Validator(published(record_type)).iter_errors(record)
    return {(rule_at(record_type, list(error.schema_path)), pointer(tuple(error.absolute_path))) for error in errors}


def by_jsonschema_rs(record_type: str, record: Any) -> Found:
    errors = jsonschema_rs.Draft202012Validator(published(record_type)).iter_errors(record)
    return {
        (next(step for step in map(str, error.schema_path) if step in RULES), pointer(tuple(error.instance_path)))
        for error in errors
    }


@cache
def compiled_alone(record_type: str, rule: str) -> Any:
    draft, rules = "http://json-schema.org/draft-07/schema#", published(record_type)["$defs"]
    return fastjsonschema.compile({"$schema": draft, "allOf": [{"$ref": f"#/$defs/{rule}"}], "$defs": rules})


def by_fastjsonschema(record_type: str, record: Any) -> set[str]:
    broken = set()
    for rule in published(record_type)["$defs"]:
        try:
            compiled_alone(record_type, rule)(record)
        except fastjsonschema.JsonSchemaValueException:
            broken.add(rule)
    return broken


def by_us(record: Any, *, profile: str, side: str) -> Found:
    found = check(record, profile=profile, side=side, as_of=DAY)
    return {(one.rule, one.location.pointer or "") for one in found if one.rule in RULES and RULES[one.rule].schema}


@pytest.mark.parametrize("record_type", ruled_types())
@given(data=st.data())
@tried_on(100)
def test_everybody_names_the_same_rules_at_the_same_places(record_type: str, data: st.DataObject) -> None:
    record = data.draw(near_an_edge(record_type))
    assume(record.get("record_type") == record_type and compiled(schema(record_type, CURRENT)).is_valid(record))
    found = by_jsonschema(record_type, record)
    assert by_jsonschema_rs(record_type, record) == found
    assert by_fastjsonschema(record_type, record) == {rule for rule, _ in found}
    for profile in PROFILES:
        for side in SIDES:
            asked = Asker(profile, side, as_of=DAY).asks(record_type, record.get("stage"))
            weighs = {one.rule.id for one in asked if not one.why_not}
            assert by_us(record, profile=profile, side=side) == {one for one in found if one[0] in weighs}
