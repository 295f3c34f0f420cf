"""From a table's bytes to the records in a file, and to what is said of them."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from scr_schema import Report, validate
from scr_schema.errors import BadSetting, Misuse, OwnInput, UnknownName, Unwritable
from scr_schema.operations.convert import convert
from scr_schema.operations.from_tables import Options
from scr_schema.tables.records.envelope import Filled

HEADING = "RECOMMENDATION,KEY TASKS,RESPONSIBILITY,TARGET DATES,EVIDENCE,EXPECTED OUTCOME,PROGRESS\n"


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1300000000")


def converted(folder: Path, rows: str, heading: str = "Alpha " + HEADING, **filled: str) -> tuple[list[Any], Report]:
    source, target = folder / "plan.csv", folder / "plan.ndjson"
    source.write_text(heading + rows, "utf-8")
    target.unlink(missing_ok=True)
    report = convert(source, target, Options(filled=Filled(**filled)))
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


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("review", "John Smith"),
        ("review", "r" * 121),
        ("issuer", " Board"),
        ("issuer", "b" * 501),
        ("issued_at", "31/08/2012"),
        ("issued_at", "tomorrow"),
        ("marking", "secret"),
        ("language", "fr"),
    ],
)
def test_an_option_that_no_record_takes_is_misuse(tmp_path: Path, option: str, value: str) -> None:
    with pytest.raises(Misuse) as caught:
        converted(tmp_path, "1. Write.,Draft,Clerk,May 2011,,,\n", **{option: value})
    assert value not in str(caught.value)
    assert not (tmp_path / "plan.ndjson").exists()


@pytest.mark.parametrize("option", ["review", "issuer", "issued_at", "marking"])
def test_an_empty_option_is_filled_in_and_said(tmp_path: Path, option: str) -> None:
    _, report = converted(tmp_path, "1. Write.,Draft,Clerk,May 2011,,,\n", **{option: ""})
    assert len([finding for finding in report.findings if finding.rule == "SCR-062"]) == 4


def test_what_a_record_does_not_take_is_said_at_its_cell(tmp_path: Path) -> None:
    long = "x" * 100_001
    _, report = converted(tmp_path, f"1. Write {long}.,Draft,{long},May 2011,{long},,\n")
    found = [finding.location for finding in report.findings if finding.rule == "SCR-036"]
    places = {location.pointer: location.cell for location in found}
    assert places == {
        "/text": "A2",
        "/as_printed": "A2",
        "/as_printed/recommendation": "A2",
        "/as_printed/responsibility": "C2",
        "/as_printed/evidence": "E2",
        "/owners/0/text": "C2",
        "/evidence/0": "E2",
    }


def test_a_heading_alone_is_nothing(tmp_path: Path) -> None:
    records, report = converted(tmp_path, "")
    assert (records, rules(report)) == ([], ["SCR-075", "SCR-003"])


def test_no_printed_word_stands_in_an_id_but_a_known_body_does(tmp_path: Path) -> None:
    rows = "1. Write.,Draft,Clerk,May 2011,,,\n"
    ids = [converted(tmp_path, rows, f"{agency} {HEADING}")[0][1]["id"] for agency in ("Daniel Smith", "DANIEL  SMITH")]
    assert re.fullmatch(r"plan-[0-9a-f]{12}/agency-[0-9a-f]{8}/r1/a1", ids[0])
    assert ids[0].split("/")[1:] == ids[1].split("/")[1:]
    (_, row), _ = converted(tmp_path, rows, f"Dorset Police {HEADING}")
    assert row["id"].split("/")[1:] == ["dorset-police", "r1", "a1"]


@pytest.mark.parametrize("name", [b" plan.csv", b"pl\xffan.csv", b"a\nb.csv"])
def test_any_name_of_a_file_is_a_source(tmp_path: Path, name: bytes) -> None:
    source = tmp_path / os.fsdecode(name)
    source.write_text("Alpha " + HEADING + "1. Write.,Draft,Clerk,May 2011,,,\n", "utf-8")
    assert convert(source, tmp_path / "plan.ndjson", Options()).valid == 2


@pytest.mark.parametrize("link", [False, True])
def test_the_source_is_never_the_target(tmp_path: Path, link: bool) -> None:
    source, target = tmp_path / "plan.csv", tmp_path / "plan.ndjson"
    source.write_text("Alpha " + HEADING + "1. Write.,Draft,Clerk,May 2011,,,\n", "utf-8")
    before = source.read_bytes()
    target.symlink_to(source) if link else target.hardlink_to(source)
    with pytest.raises(OwnInput):
        convert(source, target, Options())
    assert source.read_bytes() == before


@pytest.mark.parametrize("epoch", ["", "today", "-", "9" * 30, "99999999999", "1e9"])
def test_a_clock_that_tells_no_time_is_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BadSetting, match="SOURCE_DATE_EPOCH"):
        converted(tmp_path, "1. Write.,Draft,Clerk,May 2011,,,\n")


def test_the_same_source_and_options_give_the_same_bytes(tmp_path: Path) -> None:
    source = tmp_path / "plan.csv"
    source.write_text("Alpha " + HEADING + "1. Write.,Draft,Clerk,May 2011,,,\n", "utf-8")
    targets = [tmp_path / name for name in ("a.ndjson", "b.NDJSON")]
    for target in targets:
        convert(source, target, Options())
    assert targets[0].read_bytes() == targets[1].read_bytes()


def test_nothing_is_written_where_nothing_can_be_read(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    (tmp_path / "plan.xlsx").touch()
    (tmp_path / "plan.xls").touch()
    (tmp_path / "empty.csv").touch()
    for name, rule in (
        ("plan.xlsx", "SCR-003"),
        ("plan.xls", "SCR-012"),
        ("absent.csv", "SCR-001"),
        ("empty.csv", "SCR-003"),
    ):
        assert rules(convert(tmp_path / name, target, Options())) == [rule]
    assert not target.exists()


def test_a_target_of_another_kind_is_misuse_and_one_out_of_reach_is_said(tmp_path: Path) -> None:
    source = tmp_path / "plan.csv"
    source.write_text("Alpha " + HEADING + "1. Write.,Draft,Clerk,May 2011,,,\n", "utf-8")
    with pytest.raises(UnknownName):
        convert(source, tmp_path / "out.txt", Options())
    with pytest.raises(Unwritable):
        convert(source, tmp_path / "absent" / "out.json", Options())
