"""From a table's bytes to the records in a file, and to what is said of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from scr_schema import Report, validate
from scr_schema.errors import BadSetting, UnknownName, Unwritable
from scr_schema.operations.convert import convert
from scr_schema.operations.filled import Filled

HEADING = "RECOMMENDATION,KEY TASKS,RESPONSIBILITY,TARGET DATES,EVIDENCE,EXPECTED OUTCOME,PROGRESS\n"


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1300000000")


def converted(folder: Path, rows: str, heading: str = "Alpha " + HEADING, **filled: str) -> tuple[list[Any], Report]:
    source, target = folder / "plan.csv", folder / "plan.ndjson"
    source.write_text(heading + rows, "utf-8")
    target.unlink(missing_ok=True)
    report = convert(source, target, Filled(**filled))
    records = [json.loads(line) for line in target.read_text("utf-8").splitlines()] if target.exists() else []
    assert validate(target).valid == len(records) or any(found.severity == "error" for found in report.findings)
    return records, report


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings if finding.rule != "SCR-062"]


def at(record: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        record = record[int(step) if isinstance(record, list) else step]
    return record


def test_every_member_that_provenance_names_is_there(tmp_path: Path) -> None:
    rows = '1. Write.,"1. Draft\n2. Send","1. Clerk\n2. Nurse","1. May 2011\n2. June 2011",A form,Sent,Done\n'
    records, _ = converted(tmp_path, rows)
    row = records[1]
    assert "owners" not in row
    pointers = [member["pointer"] for member in row["provenance"]["members"]]
    assert all(at(row, pointer) for pointer in pointers)
    assert {"/actions/0/owners", "/actions/1/target_dates", "/recommendation", "/as_printed/evidence"} < set(pointers)


@pytest.mark.parametrize("cell", ["Recommendation 1", "2.", "3. (New recommendation)"])
def test_a_number_without_words_is_said_and_makes_no_recommendation(tmp_path: Path, cell: str) -> None:
    records, report = converted(tmp_path, f"{cell},Draft,Clerk,May 2011,,,\n")
    assert [record["record_type"] for record in records] == ["action-plan-row"]
    assert records[0]["as_printed"]["recommendation"] == cell
    (finding,) = [found for found in report.findings if found.rule == "SCR-074"]
    assert (finding.location.row, finding.location.line, finding.record) == (2, 2, records[0]["id"])


def test_a_row_without_any_recommendation_is_said(tmp_path: Path) -> None:
    _, report = converted(tmp_path, ",Draft,Clerk,May 2011,,,\n")
    assert rules(report) == ["SCR-073"]


@pytest.mark.parametrize(
    ("agency", "kind"),
    [
        ("Alpha ", "agency-report"),
        ("NHS Alpha Health IMR Overview ", "health-overview"),
        ("Overview Report ", "overview-report"),
        ("Child Death Overview Panel ", "agency-report"),
        ("", "not-known"),
    ],
)
def test_a_heading_says_which_report_recommends(tmp_path: Path, agency: str, kind: str) -> None:
    (recommendation, _), _ = converted(tmp_path, "1. Write.,Draft,Clerk,May 2011,,,\n", agency + HEADING)
    assert recommendation["source"] == {"kind": kind}


def test_what_is_said_is_taken_and_the_rest_is_filled_in_and_said(tmp_path: Path) -> None:
    rows = "1. Write.,Draft,Clerk,May 2011,,,\n"
    (recommendation, _), report = converted(tmp_path, rows)
    assert [found.location.pointer for found in report.findings] == [None] * 4
    assert [found.rule for found in report.findings] == ["SCR-062"] * 4
    assert (recommendation["issued_at"], recommendation["marking"]) == ("2011-03-13", {"code": "unmarked"})
    assert recommendation["review"] == f"plan-{report.inputs[0].sha256[:12]}"
    assert recommendation["issuer"] == recommendation["agency"]
    said = {"review": "example:r", "issuer": "Board", "issued_at": "2012", "marking": "official", "language": "cy"}
    (recommendation, _), report = converted(tmp_path, rows, **said)
    assert report.findings == ()
    assert {name: recommendation[name] for name in ("review", "issued_at", "marking", "language")} == {
        "review": "example:r",
        "issued_at": "2012",
        "marking": {"code": "official"},
        "language": "cy",
    }
    assert recommendation["issuer"]["name"] == "Board"


def test_an_option_that_no_record_takes_is_found_at_each_record(tmp_path: Path) -> None:
    records, report = converted(tmp_path, "1. Write.,Draft,Clerk,May 2011,,,\n", issued_at="31/08/2012")
    assert [(f.location.pointer, f.location.row) for f in report.findings if f.rule == "SCR-034"] == [
        ("/issued_at", 2),
        ("/issued_at", 2),
    ]
    assert (len(records), report.valid) == (2, 0)


@pytest.mark.parametrize("epoch", ["", "today", "-", "9" * 30, "1e9"])
def test_a_clock_that_tells_no_time_is_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BadSetting, match="SOURCE_DATE_EPOCH"):
        converted(tmp_path, "1. Write.,Draft,Clerk,May 2011,,,\n")


def test_the_same_source_and_options_give_the_same_bytes(tmp_path: Path) -> None:
    source = tmp_path / "plan.csv"
    source.write_text("Alpha " + HEADING + "1. Write.,Draft,Clerk,May 2011,,,\n", "utf-8")
    targets = [tmp_path / name for name in ("a.ndjson", "b.NDJSON")]
    for target in targets:
        convert(source, target, Filled())
    assert targets[0].read_bytes() == targets[1].read_bytes()


def test_nothing_is_written_where_nothing_can_be_read(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    (tmp_path / "plan.xlsx").touch()
    (tmp_path / "empty.csv").touch()
    for name, rule in (("plan.xlsx", "SCR-012"), ("absent.csv", "SCR-001"), ("empty.csv", "SCR-003")):
        assert rules(convert(tmp_path / name, target, Filled())) == [rule]
    assert not target.exists()


def test_a_target_of_another_kind_is_misuse_and_one_out_of_reach_is_said(tmp_path: Path) -> None:
    source = tmp_path / "plan.csv"
    source.write_text("Alpha " + HEADING + "1. Write.,Draft,Clerk,May 2011,,,\n", "utf-8")
    with pytest.raises(UnknownName):
        convert(source, tmp_path / "out.txt", Filled())
    with pytest.raises(Unwritable):
        convert(source, tmp_path / "absent" / "out.json", Filled())
