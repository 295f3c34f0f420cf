import json
import math
import warnings
from pathlib import Path
from typing import Any

import pytest

from scr_schema import Bundle, BundleHeader, BundleTrailer, Receipt, check
from scr_schema.errors import UnknownName

CANARY = "canary of a child"


def rules(record: Any, **options: str) -> list[tuple[str, str | None]]:
    findings = check(record, **options)
    assert all(finding.location.line is finding.location.column is None for finding in findings)
    assert CANARY not in repr(findings)
    return [(finding.rule, finding.location.pointer) for finding in findings]


@pytest.fixture
def receipt(fixtures: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((fixtures / "receipt/valid/minimal.json").read_text("utf-8"))
    return record


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (math.nan, "SCR-007"),
        (math.inf, "SCR-007"),
        (2**53, "SCR-007"),
        ("\ud800", "SCR-008"),
        ({"\udfff": 1}, "SCR-008"),
    ],
)
def test_what_no_text_can_hold_is_found_in_a_model_and_in_a_mapping(
    receipt: dict[str, Any], value: object, rule: str
) -> None:
    record = receipt | {"extensions": {"council-a:x": value}}
    assert rules(record) == [(rule, None)]
    assert rules(Receipt.model_construct(**record)) == [(rule, None)]


def test_a_model_is_as_valid_as_its_record(receipt: dict[str, Any]) -> None:
    assert rules(Receipt.model_validate(receipt)) == rules(receipt) == []


@pytest.mark.parametrize("model", [Bundle, BundleHeader, BundleTrailer])
def test_the_parts_of_a_bundle_are_held_against_their_own_schemas(model: Any) -> None:
    assert rules(model.model_validate(model.model_json_schema()["examples"][0])) == []


def test_a_model_that_was_made_without_checks_is_checked_and_warns_of_nothing(receipt: dict[str, Any]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert rules(Receipt.model_construct(**receipt | {"revision": CANARY})) == [("SCR-032", "/revision")]


def test_nothing_is_not_clean() -> None:
    assert rules([]) == [("SCR-003", None)]


def test_records_of_a_list_name_their_place(receipt: dict[str, Any]) -> None:
    (finding,) = check([receipt, receipt | {"revision": "1"}])
    assert (finding.location.container, finding.location.pointer) == ("/1", "/revision")


def test_a_kind_is_asked_for_by_its_name(receipt: dict[str, Any]) -> None:
    assert rules(receipt, record_type="imr") == [("SCR-038", "/record_type")]
    with pytest.raises(UnknownName):
        check(receipt, record_type="letter")


def test_values_nested_without_end_are_too_deep() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    assert rules(deep) == [("SCR-009", None)]


@pytest.mark.parametrize("value", [{1, 2}, b"bytes", object()])
def test_what_json_has_not_is_misuse(receipt: dict[str, Any], value: object) -> None:
    with pytest.raises(TypeError):
        check(receipt | {"extensions": {"council-a:x": value}})


def test_a_record_that_holds_itself_is_misuse(receipt: dict[str, Any]) -> None:
    receipt["extensions"] = {"council-a:x": receipt}
    with pytest.raises(TypeError, match="holds itself"):
        check(receipt)
