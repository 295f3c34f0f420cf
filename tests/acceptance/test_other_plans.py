"""The plans of other boards, in the layouts they have, through the real readers: each against its key made by hand."""

import io
from collections import Counter
from typing import Any

import pytest
from plans import every_plan, plan_file, plan_named

from scr_schema.readers.conversion import Conversion, TableFile, entries_of_tables
from scr_schema.readers.entry import Entry, FileFault
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.records.envelope import Filled

FILLED = Filled(review="example:review", issued_at="2020-01-01", marking="official", issuer="Board")
PLANS = list(every_plan())

each_plan = pytest.mark.parametrize(("name", "ending"), PLANS, ids=["".join(plan) for plan in PLANS])


class Read:
    """A plan that was read: its records, how often each rule spoke, and what was counted."""

    def __init__(self, content: bytes, ending: str) -> None:
        self.tally = Tally()
        table = TableFile.opened(io.BytesIO(content), f"plan{ending}", ending)
        entries = list(entries_of_tables(table, Conversion(filled=FILLED), self.tally))
        made = [entry for entry in entries if isinstance(entry, Entry)]
        self.records: list[dict[str, Any]] = [entry.value for entry in made]
        met = [placed for entry in made for placed in entry.met]
        said = [fault for fault in entries if isinstance(fault, FileFault)]
        self.said = Counter(placed.fault.rule for placed in (*said, *met) if placed.fault.rule != "SCR-062")


def of_kind(kind: str, records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [record for record in records if record["record_type"] == kind]


def agency_of(record: dict[str, Any]) -> str | None:
    agency = record["agency"]
    said: str | None = agency.get("as_printed", agency.get("name"))
    return said


def dates_of(dates: list[dict[str, Any]]) -> list[str]:
    return [date.get("edtf", date["kind"]) for date in dates]


def row_as_read(row: dict[str, Any]) -> dict[str, Any]:
    """A row's record in the members of a key."""
    actions = row.get("actions", [])
    within = [*actions, row]
    places = [place for member in row["provenance"]["members"] for place in member["places"]]
    return {
        "agency": agency_of(row),
        "tasks": [action["text"] for action in actions],
        "owners": [owner["text"] for part in within for owner in part.get("owners", [])],
        "dates": [date for part in within for date in dates_of(part.get("target_dates", []))],
        "revised": dates_of([revised["target_date"] for revised in row.get("revised_dates", [])]),
        "completed_on": row.get("completed_on"),
        "status": row["status"],
        "evidence": row.get("evidence", []),
        "progress": row["as_printed"].get("progress"),
        "other": {cell["heading"]: cell["text"] for cell in row["as_printed"].get("other", [])},
        "printed": sorted({place["rows"]["first"] for place in places}),
    }


def as_read(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The recommendations of a plan with their rows, in the members of a key."""
    named: dict[str, dict[str, Any]] = {}
    for record in records:
        if record["record_type"] == "recommendation":
            said = {"agency": agency_of(record), "number": record.get("number"), "text": record["text"]}
            named[record["id"]] = {**said, "rows": []}
        else:
            nothing = {"agency": agency_of(record), "number": None, "text": None, "rows": []}
            named.setdefault(record["recommendation"], nothing)["rows"].append(row_as_read(record))
    return list(named.values())


def within(expected: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    """Of a row as it was read, what its key speaks of."""
    spoken = {name: row[name] for name in {"agency", *expected}}
    if "other" in expected:
        spoken["other"] = {title: row["other"].get(title) for title in expected["other"]}
    return spoken


@each_plan
def test_every_plan_is_read_as_a_person_reads_it(name: str, ending: str) -> None:
    plan = plan_named(name)
    read = Read(plan_file(plan, ending), ending)
    found, key = as_read(read.records), plan["key"]
    assert [(one["agency"], one["number"], one["text"]) for one in found] == [
        (one["agency"], one["number"], one["text"]) for one in key["recommendations"]
    ]
    for recommendation, expected in zip(found, key["recommendations"], strict=True):
        wanted = [{"agency": expected["agency"], **row} for row in expected["rows"]]
        assert len(recommendation["rows"]) == len(wanted)
        assert [within(*pair) for pair in zip(wanted, recommendation["rows"], strict=True)] == wanted
    if "columns" in key:
        kinds = [
            [column and column.value for column in found.heading.columns] for found, _ in read.tally.layouts.values()
        ]
        assert kinds == key["columns"]
    if "said" in key:
        assert read.said == Counter(key["said"])
