"""From a member of a converted record to the cell that it was read from."""

from typing import Any

import pytest

from scr_schema.finding import Location
from scr_schema.pipeline.source_cells import source_cell


def place(row: int, column: str | None = None, **more: Any) -> dict[str, Any]:
    return {"rows": {"first": row, "last": row}, **({"column": column} if column else {}), **more}


def record(*members: tuple[str | None, dict[str, Any]]) -> dict[str, Any]:
    listed = [({"pointer": at} if at is not None else {}) | {"places": [where]} for at, where in members]
    return {"provenance": {"basis": "converted", "members": listed}}


CONVERTED = record(
    ("/target_dates", place(4, "D", sheet="Sheet1", table=1)), ("/actions", place(4, "B", sheet="Q", table=2))
)


@pytest.mark.parametrize(
    ("path", "where"),
    [
        (("target_dates",), Location(sheet="Sheet1", row=4, cell="D4")),
        (("target_dates", 0, "edtf"), Location(sheet="Sheet1", row=4, cell="D4")),
        (("actions", 1), Location(sheet="#2", row=4, cell="B4")),
        (("marking",), Location(sheet="Sheet1", row=4)),
        ((), Location(sheet="Sheet1", row=4)),
    ],
)
def test_the_nearest_member_that_has_a_cell_counts(path: tuple[str | int, ...], where: Location) -> None:
    assert source_cell(CONVERTED, path) == where


def test_what_is_read_as_a_whole_is_at_its_cell() -> None:
    assert source_cell(record((None, place(7, "A", table=3))), ("text",)) == Location(table=3, row=7, cell="A7")


@pytest.mark.parametrize(
    "odd",
    [
        None,
        [],
        {},
        {"provenance": None},
        {"provenance": {"basis": "entered", "members": CONVERTED["provenance"]["members"]}},
        {"provenance": {"basis": "converted"}},
        {"provenance": {"basis": "converted", "members": [None, {}, {"pointer": 3, "places": [place(1)]}]}},
        {"provenance": {"basis": "converted", "members": [{"pointer": "/a", "places": [None]}]}},
        record(("/a", {"rows": {"first": True}})),
        record(("/a", {"rows": {"first": -1}})),
        record(("/a", {"rows": []})),
    ],
)
def test_a_record_of_any_shape_leads_at_worst_nowhere(odd: Any) -> None:
    assert source_cell(odd, ("a", 0)) == Location()


def test_a_column_that_is_no_letters_is_never_shown() -> None:
    assert source_cell(record(("/a", place(1, "Child Q"))), ("a",)) == Location(row=1)
