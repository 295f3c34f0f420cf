"""Plans as people keep them, through the commands: tables into records and back, and the cell of each finding."""

import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from scr_schema import Report, validate
from scr_schema.errors import BadSetting, OwnInput, UnknownName
from scr_schema.finding import Finding, Severity
from scr_schema.operations.convert import convert
from scr_schema.operations.flat_template import flat_template
from scr_schema.operations.from_tables import Options
from scr_schema.operations.template import plan_template
from scr_schema.readers.formats import TABLES
from scr_schema.readers.tables import BY_ENDING
from scr_schema.reports import REPORTS
from scr_schema.schema import store
from scr_schema.tables.records.envelope import Filled

HEADING = ["No.", "Recommendation", "Action", "Lead", "By when", "RAG", "Progress"]
FILLED = Filled(review="board:review-1", issuer="Board A", issued_at="2011-04-19", marking="official")

Rows = list[list[Any]]


def workbook(folder: Path, rows: Rows, name: str = "plan.xlsx", sheet: str = "Plan") -> Path:
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    return folder / name


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def converted(source: Path, **options: Any) -> tuple[list[dict[str, Any]], Report]:
    target = source.with_name("records.ndjson")
    target.unlink(missing_ok=True)
    report = convert(source, target, Options(filled=FILLED, **options))
    return read(target) if target.exists() else [], report


def one(report: Report, rule: str) -> Finding:
    (found,) = (finding for finding in report.findings if finding.rule == rule)
    return found


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    rows = [
        HEADING,
        ["1", "Write the policy.", "Draft it", "Head of Service", "31/11/2010", "Complete", ""],
        ["", "", "Publish it", "Head of Service", "June 2011", "In progress", "Drafted"],
    ]
    return workbook(tmp_path, rows)


def test_what_the_run_loads_late_is_what_it_knows_by_name() -> None:
    assert set(BY_ENDING) == set(TABLES)


def test_a_workbook_is_read_and_checked_in_one_go_each_finding_at_its_cell(plan: Path) -> None:
    report = validate(plan)
    assert (report.records, report.valid, report.inputs[0].format) == (3, 3, "xlsx")
    where = one(report, "ACT-003").location
    assert (where.sheet, where.row, where.cell, where.line) == ("Plan", 2, "E2", None)


def test_what_was_found_across_records_is_at_its_cell_too(plan: Path) -> None:
    found = one(validate(plan, select=["BUN-002"]), "BUN-002")
    assert (found.location.sheet, found.location.row, found.location.pointer) == ("Plan", 2, "/review")


def test_a_converted_record_leads_back_to_the_cell(plan: Path) -> None:
    records, _ = converted(plan)
    found = one(validate(plan.with_name("records.ndjson")), "ACT-003")
    where = found.location
    assert (where.line, where.sheet, where.row, where.cell) == (2, "Plan", 2, "E2")
    assert [record["record_type"] for record in records] == ["recommendation", "action-plan-row", "action-plan-row"]


def test_the_report_ends_with_what_a_person_checks(plan: Path) -> None:
    _, report = converted(plan)
    reading = report.reading
    assert reading is not None
    assert (reading.recommendations, reading.rows, reading.printed, reading.joined, reading.not_read) == (1, 2, 2, 0, 0)
    assert reading.dates == {"unreadable": 1, "month": 1}
    assert [column.taken_for for column in reading.columns] == [
        "number",
        "recommendation",
        "tasks",
        "responsibility",
        "target_dates",
        "status",
        "progress",
    ]
    text = REPORTS["text"](report)
    assert "Read: 1 recommendation and 2 rows of action, from 2 printed rows" in text
    assert "Dates: 2: 1 unreadable, 1 month." in text
    jsonschema.validate(json.loads(REPORTS["json"](report)), store.schema("report", "1.0"))


def test_a_cell_of_another_sheet_is_named_by_the_number_of_its_sheet(tmp_path: Path) -> None:
    rows = [HEADING, ["1", "Write.", "Draft", "Clerk", "31/11/2010", "", ""]]
    where = one(validate(workbook(tmp_path, rows, sheet="Child Q")), "ACT-003").location
    assert (where.sheet, where.cell) == ("#1", "E2")


def test_a_workbook_under_another_name_is_read_as_what_it_is(plan: Path) -> None:
    wrong = plan.with_suffix(".csv")
    plan.rename(wrong)
    report = validate(wrong)
    assert (report.records, report.inputs[0].format) == (3, "xlsx")
    assert one(report, "SCR-015").severity == "warning"


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".docx"])
def test_records_go_into_a_table_and_come_back(plan: Path, ending: str) -> None:
    records, _ = converted(plan)
    table = plan.with_name(f"out{ending}")
    assert not convert(plan.with_name("records.ndjson"), table, Options()).findings
    again, _ = converted(table)
    assert [without(record, "provenance") for record in again] == [without(record, "provenance") for record in records]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_any_record_goes_into_a_flat_table_and_comes_back(tmp_path: Path, fixtures: Path, ending: str) -> None:
    source = fixtures / "dv1-notification" / "valid" / "maximal.json"
    table = tmp_path / f"flat{ending}"
    assert not convert(source, table, Options()).findings
    records, report = converted(table)
    assert records == [json.loads(source.read_text("utf-8"))]
    assert report.reading is None
    assert validate(table, profile="core").valid == 1


def test_a_fault_in_a_flat_table_is_at_its_cell(tmp_path: Path) -> None:
    rows = [["record_type", "schema_version", "id", "surprise"], ["receipt", "1.0", "fixture:r-1", "x"]]
    report = validate(workbook(tmp_path, rows), profile="core")
    where = one(report, "SCR-031").location
    assert (where.cell, where.pointer) == ("D1", "")


def test_what_is_not_valid_is_not_written_as_a_table(tmp_path: Path, fixtures: Path) -> None:
    source = fixtures / "receipt" / "invalid" / "id-null.json"
    report = convert(source, tmp_path / "flat.csv", Options())
    assert one(report, "SCR-040").severity == "error"
    assert list(tmp_path.iterdir()) == []


def test_a_plan_is_not_asked_for_from_other_records(tmp_path: Path, fixtures: Path) -> None:
    with pytest.raises(UnknownName):
        convert(fixtures / "review" / "valid" / "minimal.json", tmp_path / "flat.docx", Options(), "flat")


def test_ids_stay_when_the_next_plan_has_a_row_more(tmp_path: Path) -> None:
    heading = ["Recommendation", "Action", "Lead", "By when"]
    first = [
        heading,
        ["Write the policy.", "Draft it", "Head", "May 2011"],
        ["Train staff.", "Book", "Head", "June 2011"],
    ]
    ids = tmp_path / "ids.toml"
    before, _ = converted(workbook(tmp_path, first), ids=ids)
    added = [heading, ["Ask families.", "Write", "Head", "July 2011"], *first[1:]]
    after, report = converted(workbook(tmp_path, added), ids=ids)
    named = {record["text"]: record["id"] for record in after if "text" in record}
    assert {record["text"]: record["id"] for record in before if "text" in record}.items() <= named.items()
    assert len(set(named.values())) == 3
    assert not report.has(Severity.WARNING)


def test_a_row_that_is_not_certain_is_asked_about_and_nothing_is_written(tmp_path: Path) -> None:
    heading = ["Recommendation", "Action", "Lead", "By when"]
    ids = tmp_path / "ids.toml"
    converted(workbook(tmp_path, [heading, ["Write the policy.", "Draft it", "Head", "May 2011"]]), ids=ids)
    reworded = workbook(tmp_path, [heading, ["Write a new policy.", "Draft it", "Head", "May 2011"]])
    records, report = converted(reworded, ids=ids)
    assert records == []
    assert (one(report, "SCR-082").location.cell, one(report, "SCR-082").location.row) == (None, 2)
    answered = ids.read_text("utf-8")
    assert answered.count('is = ""') == 1
    ids.write_text(answered.replace('is = ""', 'is = "u1"'), "utf-8")
    records, _ = converted(reworded, ids=ids)
    assert next(record["id"] for record in records if "text" in record).endswith("/u1")


def test_the_mapping_that_was_guessed_is_written_and_read_back(tmp_path: Path) -> None:
    rows = [["Ziel", "Recommendation", "Action", "Lead", "By when"], ["x", "Write.", "Draft", "Clerk", "May 2011"]]
    source, mapping = workbook(tmp_path, rows), tmp_path / "mapping.toml"
    before, _ = converted(source, explain=mapping)
    assert '"Ziel" = "other"' in mapping.read_text("utf-8")
    again, _ = converted(source, mapping=mapping)
    assert again == before
    mapping.write_text(mapping.read_text("utf-8").replace('"Ziel" = "other"', '"Ziel" = "evidence"'), "utf-8")
    mended, _ = converted(source, mapping=mapping)
    assert mended[1]["evidence"] == ["x"]
    assert validate(source, mapping=mapping).records == 2


def test_one_sheet_alone_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name in ("One", "Two"):
        sheet = book.create_sheet(name)
        sheet.append(["Recommendation", "Action", "Lead", "By when"])
        sheet.append([f"Write {name}.", "Draft", "Clerk", "May 2011"])
    book.save(tmp_path / "plan.xlsx")
    records, _ = converted(tmp_path / "plan.xlsx", sheets=("Two",))
    assert [record["text"] for record in records if "text" in record] == ["Write Two."]


def test_an_empty_template_is_nothing_to_check_and_a_filled_one_is_a_plan(tmp_path: Path) -> None:
    template = tmp_path / "plan.xlsx"
    template.write_bytes(plan_template())
    records, report = converted(template)
    assert (records, [found.rule for found in report.findings if found.severity == "error"]) == ([], ["SCR-003"])
    book = openpyxl.load_workbook(io.BytesIO(plan_template()))
    book.worksheets[0].append(
        ["Agency A", "1", "Write.", "Draft", "Clerk", "May 2011", "A form", "Safety", "", "Completed"]
    )
    book.save(template)
    records, report = converted(template)
    assert [record["record_type"] for record in records] == ["recommendation", "action-plan-row"]
    assert (records[1]["status"], records[1]["agency"]["name"]) == ("completed", "Agency A")
    assert not report.has(Severity.WARNING)


def test_what_is_written_is_no_other_file_of_the_command(plan: Path, tmp_path: Path) -> None:
    ids, target = tmp_path / "ids.toml", tmp_path / "r.ndjson"
    before = plan.read_bytes()
    for options in (
        Options(explain=plan),
        Options(ids=plan),
        Options(explain=target),
        Options(ids=target),
        Options(ids=ids, explain=ids),
        Options(mapping=ids, explain=ids),
        Options(bodies=target),
    ):
        with pytest.raises(OwnInput):
            convert(plan, target, options)
    assert [path.name for path in tmp_path.iterdir()] == [plan.name]
    assert plan.read_bytes() == before


def test_what_is_said_in_vain_is_wrong_usage(plan: Path, tmp_path: Path, fixtures: Path) -> None:
    record = fixtures / "review" / "valid" / "minimal.json"
    with pytest.raises(BadSetting, match="layout"):
        convert(plan, tmp_path / "r.ndjson", Options(), "flat")
    with pytest.raises(BadSetting):
        convert(record, tmp_path / "r.csv", Options(ids=tmp_path / "ids.toml"))
    with pytest.raises(BadSetting, match="sheet"):
        convert(plan, tmp_path / "r.ndjson", Options(sheets=("Nope",)))
    with pytest.raises(BadSetting, match="flat"):
        convert(record, tmp_path / "r.docx", Options())
    assert [path.name for path in tmp_path.iterdir()] == [plan.name]


def test_a_folder_is_no_table(tmp_path: Path) -> None:
    (found,) = convert(tmp_path, tmp_path / "r.ndjson", Options()).findings
    assert (found.rule, tuple(tmp_path.iterdir())) == ("SCR-001", ())


def test_a_heading_of_two_rows_that_do_not_fit_is_refused(tmp_path: Path) -> None:
    rows = [
        ["Recommendation", "", "Action", "", "", "Monitoring", ""],
        ["No.", "Text", "Description", "Lead agency", "Target date", "RAG", "Comments"],
        ["1", "Write.", "Draft", "Council A", "May 2011", "Green", ""],
    ]
    records, report = converted(workbook(tmp_path, rows))
    assert (records, one(report, "SCR-081").location.row) == ([], 2)


def test_an_empty_flat_template_is_read_without_a_mapping(tmp_path: Path) -> None:
    (tmp_path / "receipt.xlsx").write_bytes(flat_template("receipt"))
    assert [found.rule for found in validate(tmp_path / "receipt.xlsx").findings] == ["SCR-003"]


def without(record: dict[str, Any], *members: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in members}
