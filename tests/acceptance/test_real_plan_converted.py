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
from scr_schema.operations.filled import Filled
from scr_schema.readers.csv_ import read_csv
from scr_schema.tables.headings import read_heading
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
    assert report.by_rule == {
        "ACT-001": 3,
        "ACT-002": 1,
        "ACT-003": 1,
        "ACT-005": 2,
        "ACT-006": 11,
        "ACT-007": 8,
        "ACT-008": 1,
        "ACT-009": 2,
        "ACT-010": 2,
        "ACT-014": 15,
        "ACT-017": 1,
        "REC-002": 1,
    }
    named = {record["id"]: record for record in records}
    rows = {rule: [] for rule in report.by_rule}
    for finding in report.findings:
        places = [place for member in named[finding.record]["provenance"]["members"] for place in member["places"]]
        places += named[finding.record]["provenance"].get("places", [])
        rows[finding.rule].append(min(place["rows"]["first"] for place in places))
    assert rows["ACT-001"] == [117, 118, 139]
    assert (rows["ACT-002"], rows["ACT-003"], rows["ACT-008"], rows["REC-002"]) == ([117], [127], [29], [15])
    assert rows["ACT-010"] == [24, 36]
    assert rows["ACT-007"] == [73, 81, 92, 110, 114, 118, 154, 155]


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
