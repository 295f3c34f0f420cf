import json
from pathlib import Path
from typing import Any

import pytest

from scr_schema.faults import info_of
from scr_schema.finding import Severity
from scr_schema.pipeline.judge import Expected, Judgement, judge
from scr_schema.pipeline.ruling import Asker
from scr_schema.readers.entry import Entry, Role
from scr_schema.readers.positions import Positions


def faults(value: Any, role: Role = Role.ALONE, **expected: str) -> list[tuple[str, tuple[Any, ...]]]:
    return [
        (fault.rule, fault.path) for fault in judge(Entry(value, role, Positions(b"")), Expected(**expected)).faults
    ]


@pytest.fixture
def receipt(fixtures: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((fixtures / "receipt/valid/minimal.json").read_text("utf-8"))
    return record


def without(record: dict[str, Any], member: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != member}


@pytest.mark.parametrize("role", [Role.ALONE, Role.BUNDLED])
def test_every_record_must_be_of_the_kind_that_is_asked_for(receipt: dict[str, Any], role: Role) -> None:
    assert faults(receipt, role, record_type="receipt") == []
    assert faults(receipt, role, record_type="imr") == [("SCR-038", ("record_type",))]


def test_a_bundle_is_a_carrier_of_records_of_any_kind(receipt: dict[str, Any]) -> None:
    bundle = {"record_type": "bundle", "schema_version": "1.0"}
    assert ("SCR-038", ("record_type",)) not in faults(bundle, Role.BUNDLE, record_type="receipt")
    assert faults(receipt, Role.BUNDLED, record_type="bundle") == []
    assert faults(receipt, Role.ALONE, record_type="bundle") == [("SCR-038", ("record_type",))]


def test_a_record_that_does_not_say_its_kind_is_held_against_the_one_that_is_asked_for(receipt: dict[str, Any]) -> None:
    nameless = without(receipt, "record_type")
    assert faults(nameless) == [("SCR-020", ("record_type",))]
    assert faults(nameless, record_type="receipt") == [("SCR-030", ("record_type",))]
    for role in (Role.ALONE, Role.BUNDLED):
        assert faults(nameless, role, record_type="bundle") == [("SCR-020", ("record_type",))]
    assert faults(receipt | {"record_type": None}, record_type="receipt") == [("SCR-020", ("record_type",))]


def test_the_version_must_be_the_one_that_is_asked_for(receipt: dict[str, Any]) -> None:
    assert faults(receipt, version="1.0") == []
    assert faults(receipt, version="0.9") == [("SCR-038", ("schema_version",))]


@pytest.mark.parametrize("version", ["1.0.0", "0.9", "", "latest", 1.0, None, ["1.0"]])
def test_a_version_that_never_was_is_unknown(receipt: dict[str, Any], version: object) -> None:
    assert faults(receipt | {"schema_version": version}) == [("SCR-021", ("schema_version",))]


@pytest.mark.parametrize("version", ["1.1", "2.0", "10.0"])
def test_a_newer_version_is_from_the_future(receipt: dict[str, Any], version: str) -> None:
    assert faults(receipt | {"schema_version": version}) == [("SCR-022", ("schema_version",))]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("value", [None, 1, "text", [], True])
def test_what_is_no_object_is_no_record(value: Any, role: Role) -> None:
    assert faults(value, role) == [("SCR-032", ())]


def test_a_judgement_says_which_version_was_used(receipt: dict[str, Any]) -> None:
    assert judge(Entry(receipt, Role.ALONE, Positions(b"")), Expected()) == Judgement((), "1.0")
    unknown = judge(Entry(without(receipt, "schema_version"), Role.ALONE, Positions(b"")), Expected())
    assert (unknown.version, unknown.valid) == (None, False)


def test_a_verdict_without_a_fault_is_never_taken_for_valid(
    receipt: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scr_schema.pipeline.judge.explain", lambda *_: [])
    with pytest.raises(AssertionError):
        judge(Entry(receipt | {"id": None}, Role.ALONE, Positions(b"")), Expected())


@pytest.mark.parametrize(
    "change", [{"id": None}, {"schema_version": "9.9"}, {"Unknown": 1}, {"children_status": "listed"}]
)
def test_a_receiver_never_sends_a_notification_back(fixtures: Path, change: dict[str, Any]) -> None:
    record = json.loads((fixtures / "dv1-notification/valid/minimal.json").read_text("utf-8")) | change
    weights = {
        side: {info_of(fault).severity for fault in judge(entry, Expected(asker=Asker(side=side))).faults}
        for entry in [Entry(record, Role.ALONE, Positions(b""))]
        for side in ("sender", "receiver")
    }
    assert Severity.ERROR in weights["sender"]
    assert weights["receiver"] <= {Severity.WARNING, Severity.INFO}


def test_a_rule_is_no_verdict(fixtures: Path) -> None:
    row = json.loads((fixtures / "action-plan-row/valid/minimal.json").read_text("utf-8"))
    row["target_dates"] = [{"text": "31/11/2010", "kind": "unreadable", "flags": ["impossible-date"]}]
    judgement = judge(Entry(row, Role.ALONE, Positions(b"")), Expected())
    assert Severity.ERROR in {info_of(fault).severity for fault in judgement.faults}
    assert judgement.valid


def test_other_records_and_their_verdict_are_the_same_on_both_sides(receipt: dict[str, Any], fixtures: Path) -> None:
    notification = json.loads((fixtures / "dv1-notification/valid/minimal.json").read_text("utf-8"))
    for record in (receipt | {"id": None}, notification | {"id": None}):
        entry = Entry(record, Role.ALONE, Positions(b""))
        assert [judge(entry, Expected(asker=Asker(side=side))).valid for side in ("sender", "receiver")] == [
            False,
            False,
        ]
    judgement = judge(Entry(receipt | {"id": None}, Role.ALONE, Positions(b"")), Expected(asker=Asker(side="receiver")))
    assert [info_of(fault).severity for fault in judgement.faults] == [Severity.ERROR]
