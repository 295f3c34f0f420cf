"""The appendix through both commands, as an agency would do it: convert, then validate.

It is confidential and no part of this repository: the test runs where it lies beside it.
"""

import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from scr_schema import Report, validate
from scr_schema.operations.convert import convert
from scr_schema.operations.from_tables import Options
from scr_schema.readers.tables import source_of
from scr_schema.tables.place import column_letters
from scr_schema.tables.plan.headings import read_heading
from scr_schema.tables.plan.parts import Column
from scr_schema.tables.records.envelope import Filled
from scr_schema.tables.source import SourceRow, SourceTable

SEED = Path(__file__).parents[3] / "shared" / "seed"
CSV = SEED / "action-plan.csv"
#: The appendix as a table of each kind, and the document in whose text its tables stand between tabs.
SOURCES = ["action-plan.csv", "action-plan.xlsx", "action-plan.docx", "serious-case-review.txt"]
FILLED = Filled(review="example:review", issued_at="2011-04-19")

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the source is not here")

Records = list[dict[str, Any]]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    target = tmp_path_factory.mktemp("plan") / "plan.ndjson"
    return target, convert(CSV, target, Options(filled=FILLED))


@pytest.fixture(scope="module")
def records(written: tuple[Path, Report]) -> Records:
    return read(written[0])


@pytest.fixture(scope="module", params=SOURCES)
def each(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Records, Report]:
    """Each source with its records and the report on it."""
    source, target = SEED / request.param, tmp_path_factory.mktemp("plan") / "plan.ndjson"
    report = convert(source, target, Options(filled=FILLED))
    return source, read(target), report


def read(path: Path) -> Records:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def printed(source: Path) -> list[SourceRow]:
    tables = source_of(io.BytesIO(source.read_bytes()), source.suffix)
    rows = [row for table in tables if isinstance(table, SourceTable) for row in table.rows]
    return [row for row in rows if isinstance(row, SourceRow)]


def of(kind: str, records: Records) -> Records:
    return [record for record in records if record["record_type"] == kind]


def without_provenance(records: Records) -> Records:
    return [{name: value for name, value in record.items() if name != "provenance"} for record in records]


def test_every_kind_of_table_gives_the_same_records(each: tuple[Path, Records, Report], records: Records) -> None:
    assert without_provenance(each[1]) == without_provenance(records)


def test_every_kind_of_table_gives_the_figures_of_the_accuracy_key(each: tuple[Path, Records, Report]) -> None:
    reading = each[2].reading
    assert reading is not None
    assert (reading.recommendations, reading.rows, reading.printed, reading.joined) == (54, 65, 105, 40)
    assert (reading.not_read, sum(reading.dates.values())) == (0, 79)
    assert {column.taken_for for column in reading.columns} == {column.value for column in Column}


def test_every_kind_of_table_says_the_same_of_its_rows(
    each: tuple[Path, Records, Report], written: tuple[Path, Report]
) -> None:
    said = Counter(finding.rule for finding in each[2].findings)
    assert said - Counter({"SCR-084": 1}) == Counter(finding.rule for finding in written[1].findings)
    assert (said["SCR-063"], said["SCR-064"], said["SCR-066"], said["SCR-067"], said["SCR-085"]) == (34, 1, 2, 3, 3)


def test_text_that_a_page_cut_off_is_said_at_its_cell(each: tuple[Path, Records, Report], records: Records) -> None:
    found = [(f.record, f.location.pointer) for f in each[2].findings if f.rule == "SCR-085"]
    rows = of("action-plan-row", records)
    losses = [(row["id"], loss["pointer"]) for row in rows for loss in row["provenance"].get("losses", [])]
    assert found == losses
    first = [min(place["rows"]["first"] for place in places_of(row)) for row in rows if "losses" in row["provenance"]]
    assert list(zip(first, (pointer for _, pointer in losses), strict=True)) == [
        (24, "/as_printed/evidence"),
        (26, "/as_printed/evidence"),
        (28, "/as_printed/tasks"),
    ]


def places_of(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [place for member in record["provenance"]["members"] for place in member["places"]]


def test_what_is_written_is_valid_whole(written: tuple[Path, Report], records: Records) -> None:
    report = validate(written[0], profile="core")
    assert (report.findings, report.records, report.valid) == ((), 119, 119)
    assert Counter(record["record_type"] for record in records) == {"recommendation": 54, "action-plan-row": 65}
    assert len({record["id"] for record in records}) == 119


def test_the_rules_find_in_the_plan_what_was_counted_by_hand(written: tuple[Path, Report], records: Records) -> None:
    report = validate(written[0])
    rows = rows_of(report, records)
    assert {rule: len(found) for rule, found in rows.items() if rule.startswith("ACT-") or rule == "REC-002"} == {
        "ACT-001": 3,
        "ACT-002": 1,
        "ACT-003": 1,
        "ACT-005": 2,
        "ACT-006": 11,
        "ACT-007": 8,
        "ACT-008": 1,
        "ACT-009": 2,
        "ACT-010": 3,
        "ACT-014": 15,
        "ACT-015": 4,
        "ACT-016": 6,
        "ACT-017": 1,
        "ACT-018": 3,
        "ACT-020": 10,
        "REC-002": 1,
    }
    assert rows["ACT-001"] == [117, 118, 139]
    assert (rows["ACT-002"], rows["ACT-003"], rows["ACT-008"], rows["REC-002"]) == ([117], [127], [29], [15])
    assert (rows["ACT-005"], rows["ACT-009"], rows["ACT-017"]) == ([101, 130], [28, 28], [130])
    assert rows["ACT-010"] == [24, 24, 36]  # in row 24 neither owners nor dates fit
    assert rows["ACT-007"] == [73, 81, 92, 110, 114, 118, 154, 155]
    assert rows["ACT-014"] == [59, 104, 107, 110, 111, 114, 117, 118, 137, 139, 146, 147, 149, 150, 152]
    assert rows["ACT-015"] == [2, 53, 53, 63]
    assert rows["ACT-016"] == [24, 24, 26, 81, 84, 130]  # four owners by their names, and two rows on staff
    assert rows["ACT-018"] == [24, 26, 28]  # what pages cut off is in `losses`
    assert rows["ACT-020"] == [12, 12, 12, 15, 15, 15, 36, 36, 104, 155]
    assert left_open(report, "ACT-004") == 53  # its review is not there; the other twelve rows give no day or month


def test_as_above_stands_beside_the_report_that_it_points_to(records: Records) -> None:
    """ACT-012 finds no row any more: each report that pointed upwards has the words that it pointed to."""
    repeating = [
        (row, report)
        for row in of("action-plan-row", records)
        for report in row.get("progress", [])
        if "repeats" in report
    ]
    first = [min(place["rows"]["first"] for place in places_of(row)) for row, _ in repeating]
    assert first == [73, 81, 84, 89, 92, 93, 96]
    assert {report["repeats"] for _, report in repeating} == {"As above"}
    assert len({report["text"] for _, report in repeating}) == 1
    assert "above" not in repeating[0][1]["text"].lower()


def test_beside_its_review_one_task_was_to_be_done_before_the_death(tmp_path: Path, fixtures: Path) -> None:
    review = json.loads((fixtures / "review" / "valid" / "minimal.json").read_text("utf-8"))
    review["trigger"]["dated"]["edtf"] = "2010-08-18"
    (tmp_path / "review.json").write_text(json.dumps(review))
    convert(CSV, tmp_path / "plan.ndjson", Options(filled=Filled(review=review["id"])))
    report = validate(tmp_path, select=["ACT-004"])
    records = read(tmp_path / "plan.ndjson")
    assert rows_of(report, records) == {"ACT-004": [134]}
    assert left_open(report, "ACT-004") == 0


def test_on_the_day_of_the_review_what_nobody_reported_on_was_overdue(
    written: tuple[Path, Report], records: Records
) -> None:
    report = validate(written[0], as_of="2011-04-19", select=["ACT-013"])
    assert rows_of(report, records)["ACT-013"] == [24, 46, 49, 50, 140, 141, 145, 146, 147, 149, 151, 152]
    assert left_open(report, "ACT-013") == 8  # rows of which no status is stated


def test_nine_rows_of_one_plan_tell_in_their_outcomes_what_was_done(
    written: tuple[Path, Report], records: Records
) -> None:
    report = validate(written[0], select=["ACT-019"])
    assert rows_of(report, records)["ACT-019"] == [63, 68, 73, 81, 84, 89, 92, 93, 96]


def test_of_the_recommendations_some_have_no_number_and_some_are_lists(
    written: tuple[Path, Report], records: Records
) -> None:
    rows = rows_of(validate(written[0], select=["REC"]), records)
    assert {rule: len(found) for rule, found in rows.items()} == {
        "REC-001": 17,
        "REC-002": 1,
        "REC-006": 1,
        "REC-004": 26,  # two quotations that are never closed; the rest end without a full stop
        "REC-005": 4,
    }
    assert rows["REC-005"] == [101, 104, 107, 111]
    assert {15, 20} <= set(rows["REC-004"])


def rows_of(report: Report, records: Records) -> dict[str, list[int]]:
    """The first printed row of each record in which a rule found something."""
    named = {record["id"]: record for record in records}
    rows: dict[str, list[int]] = {rule: [] for rule in report.by_rule}
    for finding in report.findings:
        rows[finding.rule].append(min(place["rows"]["first"] for place in places_of(named[finding.record])))
    return rows


def left_open(report: Report, rule: str) -> int:
    """Of how many records a rule could not be decided."""
    said = (left.what.removeprefix(f"{rule} (") for left in report.not_checked if left.what.startswith(f"{rule} ("))
    return sum(int(words.split()[0]) for words in said)


def test_every_row_names_its_recommendation_and_its_agency(records: Records) -> None:
    recommendations = {record["id"]: record for record in of("recommendation", records)}
    rows = of("action-plan-row", records)
    assert {row["recommendation"] for row in rows} == set(recommendations)
    assert all(row["agency"] == recommendations[row["recommendation"]]["agency"] for row in rows)
    assert len({record["agency"]["name"] for record in rows}) == 9
    assert [row["sequence"] for row in rows] == list(range(1, 66))


def test_every_printed_word_stands_in_as_printed(each: tuple[Path, Records, Report]) -> None:
    source, records, _ = each
    data = [row for row in printed(source) if not read_heading(row)]
    assert len(data) == 105
    rows = of("action-plan-row", records)
    for index, column in enumerate(Column):
        kept = "".join(row["as_printed"].get(column.value, "") for row in rows)
        cells = "".join(row.cells[index] for row in data if index < len(row.cells))
        assert "".join(kept.split()) == "".join(cells.split())


def test_every_target_date_is_kept_with_its_words(records: Records) -> None:
    rows = of("action-plan-row", records)
    dates = [
        date
        for row in rows
        for group in (
            row.get("target_dates", []),
            *(action.get("target_dates", []) for action in row.get("actions", [])),
        )
        for date in group
    ]
    assert len(dates) == 79
    assert all(date["text"].strip() for date in dates)
    (impossible,) = (date for date in dates if "impossible-date" in date.get("flags", ()))
    assert impossible == {"text": "31/11/2010", "kind": "unreadable", "flags": ["impossible-date"]}


def test_the_impossible_date_is_said_with_its_row_and_cell(written: tuple[Path, Report]) -> None:
    (found,) = (finding for finding in written[1].findings if finding.rule == "SCR-064")
    where = found.location
    assert (where.row, where.cell, where.line, where.column) == (127, "D127", 269, 324)
    assert where.pointer == "/target_dates/0"


def test_provenance_leads_every_member_to_its_cells(each: tuple[Path, Records, Report]) -> None:
    source, records, _ = each
    cells = {
        (row.table, row.number, column_letters(index + 1)): cell
        for row in printed(source)
        for index, cell in enumerate(row.cells)
    }
    led = 0
    for record in records:
        for member in record["provenance"]["members"]:
            value: Any = record
            for step in member.get("pointer", "").split("/")[1:]:
                value = value[int(step) if isinstance(value, list) else step]
            assert value
            keys = [(place.get("table"), place["rows"]["first"], place["column"]) for place in member["places"]]
            words = "".join("".join(cells[key] for key in keys).split())
            assert words
            if "/as_printed/" in member.get("pointer", ""):
                led += 1
                assert words == "".join(value.split())
    assert led == sum(len(row["as_printed"]) for row in of("action-plan-row", records)) - EMPTY


#: How many of the cells of the rows are blank, as counted by hand: 11 + 3 + 3 + 1 + 6 + 15 + 38.
EMPTY = 77
