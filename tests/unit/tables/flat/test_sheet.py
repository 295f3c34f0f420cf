import pytest
from flat_sources import whys

from scr_schema.tables.flat.sheet import (
    IN_A_LIST,
    IN_ANOTHER_LIST,
    NO_ID,
    NO_PATH,
    NO_POSITION,
    OF_THE_RECORD,
    TWICE,
    FlatSheet,
    is_flat,
    is_heading,
    known_headings,
    read_sheet,
)
from scr_schema.tables.source import SourceRow


def row(*cells: str) -> SourceRow:
    return SourceRow(1, cells)


def patterns(sheet: FlatSheet) -> list[tuple[str | int, ...]]:
    return [column.pattern for column in sheet.columns]


@pytest.mark.parametrize(
    "cells",
    [
        ("record_type",),
        ("Title", "Record type"),
        ("id", "persons", "persons/*/key"),
        ("Id", "Persons", "Persons * – Key"),
        ("id", "persons", "persons/*/services", "persons/*/services/*/kind"),
        ("id", "provenance/members", "provenance/members/*"),
        ("id", "marking/handling", "marking/handling/*"),
    ],
)
def test_a_flat_table_is_known_by_its_headings(cells: tuple[str, ...]) -> None:
    assert is_flat(row(*cells))
    assert is_heading(row(*cells))


@pytest.mark.parametrize(
    "cells",
    [
        (),
        ("",),
        ("Recommendation", "Key tasks", "Target dates"),
        ("ID", "Action *", "Lead *", "Target date *"),
        ("ID", "Owners *", "Target dates *"),
        ("ID", "Owners", "Status *"),
        ("id", "persons/*/key"),
        ("persons", "persons/*/key"),
        ("x" * 100_000, "id"),
    ],
)
def test_a_plan_or_any_other_table_is_not_flat(cells: tuple[str, ...]) -> None:
    assert not is_flat(row(*cells))


def test_a_heading_that_lacks_a_column_can_be_nothing_else() -> None:
    assert is_heading(row("id", "persons/*/key"))
    assert not is_heading(row("ID", "Action *", "Lead *"))


def test_the_headings_that_are_known_are_counted_in_a_flat_table_only() -> None:
    assert known_headings(row("record_type", "id", "Title", "persons/0/key", "nobody", "")) == 4
    assert known_headings(row("id", "persons", "persons/*/key", "persons/*/shoe")) == 3
    assert known_headings(row("id", "Title", "Status")) == 0


def test_a_table_of_records_has_a_column_for_each_heading() -> None:
    sheet = read_sheet(row("record_type", "", "Agency – Name", "id", "nobody"))
    assert patterns(sheet) == [("record_type",), ("agency", "name"), ("id",), ("nobody",)]
    assert (sheet.lists, sheet.entry, dict(sheet.keys)) == ((), (), {"record_type": 0, "id": 3})
    assert (sheet.faults, sheet.usable) == ((), True)


def test_a_linked_sheet_has_the_columns_of_its_innermost_list() -> None:
    sheet = read_sheet(row("persons/*/services", "id", "persons", "persons/*/services/*/kind", "revision"))
    assert patterns(sheet) == [("persons", "*", "services", "*", "kind")]
    assert sheet.lists == (("persons",), ("persons", "*", "services"))
    assert sheet.positions == (2, 0)
    assert dict(sheet.keys) == {"id": 1, "revision": 4}
    assert (sheet.faults, sheet.usable) == ((), True)


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        (("record_type", "agency//name"), [("SCR-089", NO_PATH, "B1")]),
        (("record_type", "agency/name", "Agency – Name"), [("SCR-089", TWICE, "C1")]),
        (("record_type", "id", "persons/*/key"), [("SCR-089", IN_A_LIST, "C1")]),
        (("record_type", "id", "Title *"), [("SCR-089", IN_A_LIST, "C1")]),
        (
            ("id", "persons", "persons/*/services", "persons/*/services/*/kind", "persons/*/key", "findings/*/key"),
            [("SCR-089", IN_ANOTHER_LIST, "E1"), ("SCR-089", IN_ANOTHER_LIST, "F1")],
        ),
        (("id", "persons", "persons/*/key", "title"), [("SCR-089", OF_THE_RECORD, "D1")]),
        (("persons", "persons/*/key"), [("SCR-086", NO_ID, 1)]),
        (("id", "persons/*/key"), [("SCR-086", NO_POSITION, 1)]),
        (("id", "persons", "persons/*/services/*/kind"), [("SCR-086", NO_POSITION, 1)]),
    ],
)
def test_a_heading_that_cannot_be_used_is_a_fault(cells: tuple[str, ...], faults: list[object]) -> None:
    sheet = read_sheet(row(*cells))
    assert whys(sheet.faults) == faults
    assert sheet.usable == (faults[0][0] == "SCR-089")


def test_a_record_may_be_named_by_its_kind_in_a_linked_sheet_too() -> None:
    sheet = read_sheet(row("record_type", "id", "persons", "persons/*/key"))
    assert sheet.lists == (("persons",),)
    assert dict(sheet.keys) == {"record_type": 0, "id": 1}
    assert sheet.faults == ()


def test_sixteen_thousand_headings_are_read_as_fast_as_they_come() -> None:
    cells = ("record_type", *(f"persons/{number}/key" for number in range(16_000)))
    assert len(read_sheet(row(*cells)).columns) == 16_001
