"""The appendix through both commands, as an agency would do it: convert, then validate.

It is confidential and no part of this repository: the test runs where it lies beside it.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from scr_schema import Report, validate
from scr_schema.operations.convert import convert
from scr_schema.tables.records.envelope import Filled
from scr_schema.readers.csv_ import read_csv
from scr_schema.tables.plan.headings import read_heading
from scr_schema.tables.table import Column, SourceRow

SOURCE = Path(__file__).parents[3] / "shared" / "seed" / "action-plan.csv"

pytestmark = pytest.mark.skipif(not SOURCE.exists(), reason="the source is not here")

Records = list[dict[str, Any]]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    target = tmp_path_factory.mktemp("plan") / "plan.ndjson"
    return target, convert(SOURCE, target, Filled())


@pytest.fixture(scope="module")
def records(written: tuple[Path, Report]) -> Records:
    return [json.loads(line) for line in written[0].read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def printed() -> list[SourceRow]:
    return [row for row in read_csv(SOURCE.read_bytes()).rows if not read_heading(row)]


def of(kind: str, records: Records) -> Records:
    return [record for record in records if record["record_type"] == kind]


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
        "ACT-010": 2,
        "ACT-012": 7,
        "ACT-014": 15,
        "ACT-015": 4,
        "ACT-016": 2,
        "ACT-017": 1,
        "ACT-020": 10,
        "REC-002": 1,
    }
    assert rows["ACT-001"] == [117, 118, 139]
    assert (rows["ACT-002"], rows["ACT-003"], rows["ACT-008"], rows["REC-002"]) == ([117], [127], [29], [15])
    assert (rows["ACT-005"], rows["ACT-009"], rows["ACT-017"]) == ([101, 130], [28, 28], [130])
    assert rows["ACT-010"] == [24, 36]
    assert rows["ACT-007"] == [73, 81, 92, 110, 114, 118, 154, 155]
    assert rows["ACT-012"] == [73, 81, 84, 89, 92, 93, 96]
    assert rows["ACT-014"] == [59, 104, 107, 110, 111, 114, 117, 118, 137, 139, 146, 147, 149, 150, 152]
    assert rows["ACT-015"] == [2, 53, 53, 63]
    assert rows["ACT-016"] == [81, 84]
    assert rows["ACT-020"] == [12, 12, 12, 15, 15, 15, 36, 36, 104, 155]
    assert left_open(report, "ACT-004") == 53  # its review is not there; the other twelve rows give no day or month
    assert left_open(report, "ACT-016") == 62  # the rows with owners, whose names are words like others


def test_beside_its_review_one_task_was_to_be_done_before_the_death(tmp_path: Path, fixtures: Path) -> None:
    review = json.loads((fixtures / "review" / "valid" / "minimal.json").read_text("utf-8"))
    review["trigger"]["dated"]["edtf"] = "2010-08-18"
    (tmp_path / "review.json").write_text(json.dumps(review))
    convert(SOURCE, tmp_path / "plan.ndjson", Filled(review=review["id"]))
    report = validate(tmp_path, select=["ACT-004"])
    records = [json.loads(line) for line in (tmp_path / "plan.ndjson").read_text("utf-8").splitlines()]
    assert rows_of(report, records) == {"ACT-004": [134]}
    assert left_open(report, "ACT-004") == 0


def test_on_the_day_of_the_review_what_nobody_reported_on_was_overdue(
    written: tuple[Path, Report], records: Records
) -> None:
    report = validate(written[0], as_of="2011-04-19", select=["ACT-013"])
    assert rows_of(report, records)["ACT-013"] == [24, 46, 49, 50, 140, 141, 145, 146, 147, 149, 151, 152]
    assert left_open(report, "ACT-013") == 16  # mostly done, as reports say in words


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
        provenance = named[finding.record]["provenance"]
        places = [place for member in provenance["members"] for place in member["places"]]
        rows[finding.rule].append(min(place["rows"]["first"] for place in places))
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


def test_every_printed_word_stands_in_as_printed(records: Records, printed: list[SourceRow]) -> None:
    assert len(printed) == 105
    rows = of("action-plan-row", records)
    for index, column in enumerate(Column):
        kept = "".join(row["as_printed"].get(column.value, "") for row in rows)
        assert "".join(kept.split()) == "".join("".join(row.cells[index] for row in printed).split())


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


def test_provenance_leads_every_member_to_its_cells(records: Records, printed: list[SourceRow]) -> None:
    cells = {(row.number, index): row.cells[index] for row in printed for index in range(len(row.cells))}
    letters = "ABCDEFG"
    for row in of("action-plan-row", records):
        for member in row["provenance"]["members"]:
            value: Any = row
            for step in member["pointer"].split("/")[1:]:
                value = value[int(step) if isinstance(value, list) else step]
            assert value
            if not member["pointer"].startswith("/as_printed/"):
                continue
            found = "".join(cells[place["rows"]["first"], letters.index(place["column"])] for place in member["places"])
            assert "".join(found.split()) == "".join(value.split())
