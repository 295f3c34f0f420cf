"""One verdict: the engines agree on it and on every fault, and none of them changes the record."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from strategies import mutants, valid_records

from scr_schema.engines.explain import explain
from scr_schema.engines.registry import ENGINES
from scr_schema.pipeline.check import check
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT, RECORD_TYPES

SINGLE = [name for name in RECORD_TYPES if name != "bundle"]
ENGINE = {name: {engine: make(schema(name, CURRENT)) for engine, make in ENGINES.items()} for name in RECORD_TYPES}


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_valid_records_are_valid_for_all(record_type: str) -> None:
    for record in valid_records(record_type):
        assert {name: engine.is_valid(record) for name, engine in ENGINE[record_type].items()} == dict.fromkeys(
            ENGINES, True
        )


@pytest.mark.parametrize("record_type", SINGLE)
@given(data=st.data())
@tried_on(150)
def test_engines_agree_on_records_with_faults(record_type: str, data: st.DataObject) -> None:
    record = data.draw(mutants(record_type))
    before = copy.deepcopy(record)
    engines, said = ENGINE[record_type], schema(record_type, CURRENT)
    found: dict[str, list[Any]] = {
        name: [
            (fault.rule, fault.path, dict(fault.words)) for fault in explain(said, record, engine.violations(record))
        ]
        for name, engine in engines.items()
    }
    first = found["jsonschema"]
    assert found == dict.fromkeys(engines, first)
    assert {name: engine.is_valid(record) for name, engine in engines.items()} == dict.fromkeys(engines, not first)
    assert record == before


@given(data=st.data())
@tried_on(150)
def test_engines_agree_on_bundles(data: st.DataObject) -> None:
    record = data.draw(mutants("bundle"))
    verdicts = {name: engine.is_valid(record) for name, engine in ENGINE["bundle"].items()}
    assert len(set(verdicts.values())) == 1, verdicts


@pytest.mark.parametrize("record_type", RECORD_TYPES)
@given(data=st.data())
@tried_on(60)
def test_pointers_resolve_or_name_a_missing_member(record_type: str, data: st.DataObject) -> None:
    record = data.draw(mutants(record_type))
    for finding in check(record):
        steps = [*(finding.location.container or "").split("/")[1:], *(finding.location.pointer or "").split("/")[1:]]
        value: Any = record
        for step in steps[:-1]:
            value = value[int(step) if isinstance(value, list) else step]
        if steps and isinstance(value, list):
            assert int(steps[-1]) < len(value)
        elif steps:
            assert finding.rule in {"SCR-020", "SCR-021", "SCR-030"} or steps[-1] in value
