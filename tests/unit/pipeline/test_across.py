"""Which records lie in which bundle, and what of a run is known when it is compared."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bundle_head import HEAD

from scr_schema import check, validate
from scr_schema.pipeline import across
from scr_schema.reports.report import Report


@pytest.fixture
def row(fixtures: Path) -> dict[str, Any]:
    """A row whose recommendation is nowhere."""
    record: dict[str, Any] = json.loads((fixtures / "action-plan-row/valid/minimal.json").read_text("utf-8"))
    return record


@pytest.fixture
def recommendation(fixtures: Path, row: dict[str, Any]) -> dict[str, Any]:
    """The recommendation of that row, with no review."""
    record: dict[str, Any] = json.loads((fixtures / "recommendation/valid/minimal.json").read_text("utf-8"))
    return record | {"id": row["recommendation"]}


def found(report: Report, *rules: str) -> list[tuple[str, str, str | None]]:
    """What is said of references, and of counts, in order; each with where its record lies."""
    wanted = rules or ("BUN-001", "BUN-002", "BUN-006")
    return [
        (one.rule, one.location.pointer or "", one.location.container) for one in report.findings if one.rule in wanted
    ]


def left_open(report: Report) -> dict[str, str]:
    """The rules of exchanges that were left open, with of how many records."""
    pairs = (left.what.removesuffix(")").split(" (") for left in report.not_checked if left.what.startswith("BUN"))
    return dict(pair for pair in pairs if len(pair) == 2)


def written(path: Path, *documents: Any) -> Path:
    path.write_text("".join(f"{json.dumps(document)}\n" for document in documents))
    return path


def test_a_record_after_a_bundle_in_a_list_is_not_of_the_bundle(tmp_path: Path, row: dict[str, Any]) -> None:
    bundled, alone = row, row | {"id": "fixture:alone", "recommendation": "fixture:r-2"}
    documents = [alone, {**HEAD, "records": [bundled]}, alone | {"id": "fixture:alone-2"}]
    assert found(validate(written(tmp_path / "list.json", documents))) == [
        ("BUN-002", "/recommendation", "/0"),
        ("BUN-001", "/recommendation", "/1/records/0"),
    ]


def test_each_bundle_of_a_list_has_its_own_records(tmp_path: Path, row: dict[str, Any]) -> None:
    empty = {**HEAD, "id": "fixture:bundle-2", "counts": {"total": 0}, "records": []}
    one = {**HEAD, "counts": {"total": 1}, "records": [row]}
    report = validate(written(tmp_path / "list.json", [empty, one, {**empty, "id": "fixture:bundle-3"}]))
    assert found(report) == [("BUN-001", "/recommendation", "/1/records/0")]


def test_no_bundle_goes_on_in_the_next_file(
    tmp_path: Path, row: dict[str, Any], recommendation: dict[str, Any]
) -> None:
    written(tmp_path / "1.ndjson", HEAD, row)
    written(tmp_path / "2.ndjson", recommendation)
    report = validate(tmp_path, ignore=["REV", "REC"])
    assert [rule for rule, _, _ in found(report, "SCR-004", "BUN-001", "BUN-002")] == ["SCR-004", "BUN-002"]
    assert left_open(report) == {"BUN-001": "1 record"}


@pytest.mark.parametrize("lost", ["a line that cannot be read", "the end", "a record without an id"])
def test_what_a_stream_lacks_may_be_in_what_was_lost(tmp_path: Path, row: dict[str, Any], lost: str) -> None:
    trailer = {"record_type": "bundle-trailer", "schema_version": "1.0", "bundle": HEAD["id"], "total": 2}
    lines = [json.dumps(HEAD | {"counts": {"total": 2}}), json.dumps(row)]
    if lost == "a line that cannot be read":
        lines.append("{")
    elif lost == "a record without an id":
        lines.append(json.dumps({name: value for name, value in row.items() if name != "id"}))
    if lost != "the end":
        lines.append(json.dumps(trailer | {"sha256": "0" * 64}))
    (tmp_path / "stream.ndjson").write_text("\n".join(lines) + "\n")
    report = validate(tmp_path / "stream.ndjson")
    assert found(report) == ([("BUN-006", "/counts/total", None)] if lost == "the end" else [])
    assert left_open(report)["BUN-001"] == "1 record"


def test_records_of_a_bundle_whose_header_has_a_fault_are_of_none(tmp_path: Path, row: dict[str, Any]) -> None:
    report = validate(written(tmp_path / "stream.ndjson", {**HEAD, "contains": "canary"}, row))
    assert found(report) == [("BUN-002", "/recommendation", None)]
    report = validate(written(tmp_path / "bundle.json", {**HEAD, "contains": "canary", "records": [row]}))
    assert found(report) == [("BUN-002", "/recommendation", "/records/0")]


def test_a_record_that_did_not_pass_is_there_and_counted(
    tmp_path: Path, row: dict[str, Any], recommendation: dict[str, Any]
) -> None:
    with_a_fault = recommendation | {"status": "canary"}
    counts = {"total": 2, "by_type": [{"record_type": name, "total": 1} for name in ("recommendation", "imr")]}
    report = validate(written(tmp_path / "b.json", {**HEAD, "counts": counts, "records": [row, with_a_fault]}))
    assert found(report) == [("BUN-006", "/counts/by_type/1", None), ("BUN-006", "/counts/by_type", None)]
    report = validate(written(tmp_path / "l.ndjson", row, with_a_fault))
    assert (found(report), left_open(report)) == ([], {})


@pytest.mark.parametrize("kind", ["canary", None, ["imr"], 5])
def test_a_record_of_no_known_kind_is_counted_for_none(tmp_path: Path, row: dict[str, Any], kind: Any) -> None:
    counts = {"total": 2, "by_type": []}
    bundle = {**HEAD, "counts": counts, "records": [row, {"record_type": kind, "id": "fixture:x-1"}]}
    assert found(validate(written(tmp_path / "b.json", bundle)), "BUN-006") == []
    counts["by_type"].append({"record_type": "imr", "total": 1})  # type: ignore[attr-defined]
    report = validate(written(tmp_path / "b.json", bundle))
    assert (found(report, "BUN-006"), left_open(report)) == ([], {"BUN-006": "1 record"})


def test_a_record_alone_leaves_open_whether_what_it_names_is_there(tmp_path: Path, row: dict[str, Any]) -> None:
    report = validate(written(tmp_path / "row.json", row))
    assert (found(report), left_open(report)) == ([], {"BUN-002": "1 record"})
    assert [finding.rule for finding in check(row)] == ["ACT-014"]
    assert "BUN-002" in {finding.rule for finding in check([row, row])}


def test_how_many_records_were_searched_is_said(tmp_path: Path, row: dict[str, Any]) -> None:
    written(tmp_path / "1.ndjson", row, row | {"id": "fixture:row-2"}, {"record_type": "canary"})
    written(tmp_path / "2.json", {**HEAD, "complete": "no", "records": [row | {"id": "fixture:row-3"}]})
    (message,) = (finding.message for finding in validate(tmp_path).findings if finding.rule == "BUN-002")
    assert message == (
        "No record with this id is among the 4 records that were searched (2 other references name it too)."
    )


def test_what_is_not_compared_is_not_kept(tmp_path: Path, row: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    kept = []
    monkeypatch.setattr(across, "facts_of", lambda *_: kept.append(1))
    file = written(tmp_path / "rows.ndjson", row, row)
    assert validate(file, select=["ACT-001"]).valid == validate(file, profile="core").valid == 2
    assert kept == []


def test_a_stream_on_standard_input_is_compared_too(row: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    raw = "".join(f"{json.dumps(document)}\n" for document in (HEAD, row)).encode()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    report = validate("-", ignore=["ACT"])
    assert [finding.rule for finding in report.findings] == ["SCR-004"]
    assert left_open(report) == {"BUN-001": "1 record"}
