"""A rule never fails on a record that has passed its schema, whatever members it has and lacks."""

import copy

import pytest
from generated import records
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema import check
from scr_schema.rules.registry import RULES

RULED = sorted({record_type for rule in RULES.values() for record_type in rule.record_types})


@pytest.mark.parametrize("record_type", RULED)
@given(data=st.data())
@tried_on(150)
def test_every_rule_answers_every_record(record_type: str, data: st.DataObject) -> None:
    record = data.draw(records(record_type))
    before = copy.deepcopy(record)
    for profile in ("exchange", "publication"):
        for side in ("sender", "receiver"):
            findings = check(record, profile=profile, side=side, as_of="2024-06-30")
            assert {finding.rule for finding in findings} <= RULES.keys()
            places = {(finding.rule, finding.location.container, finding.location.pointer) for finding in findings}
            assert len(places) == len(findings)
    assert record == before
