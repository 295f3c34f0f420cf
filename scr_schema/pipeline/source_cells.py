"""From a member of a converted record back to the cell that it was read from, as its provenance says."""

import re
from typing import Any

from scr_schema.finding import Location, Path, pointer
from scr_schema.tables.place import shown_sheet

_LETTERS = re.compile(r"[A-Z]{1,3}")
_NOWHERE = Location()


def source_cell(record: Any, path: Path) -> Location:
    """The first cell of the nearest member above or at the path that provenance names; nothing where there is none.

    The record may be of any shape: it need not have passed its schema.
    """
    provenance = record.get("provenance") if isinstance(record, dict) else None
    if not isinstance(provenance, dict) or provenance.get("basis") != "converted":
        return _NOWHERE
    members = provenance.get("members")
    by_pointer: dict[str, Any] = {}
    for member in members if isinstance(members, list) else ():
        if isinstance(member, dict) and isinstance(at := member.get("pointer", ""), str):
            by_pointer[at] = member.get("places")
    for end in range(len(path), -1, -1):
        places = by_pointer.get(pointer(path[:end]))
        if isinstance(places, list) and places:
            return _location(places[0])
    return _row(by_pointer)


def _row(by_pointer: dict[str, Any]) -> Location:
    """Where the record begins, for what was read from no cell."""
    for places in by_pointer.values():
        if isinstance(places, list) and places:
            found = _location(places[0])
            return Location(sheet=found.sheet, table=found.table, row=found.row)
    return _NOWHERE


def _location(place: Any) -> Location:
    says = place if isinstance(place, dict) else {}
    rows, column, sheet = says.get("rows"), says.get("column"), says.get("sheet")
    row = _positive(rows.get("first")) if isinstance(rows, dict) else None
    if row is None:
        return _NOWHERE
    table = _positive(says.get("table"))
    has_cell = isinstance(column, str) and _LETTERS.fullmatch(column)
    return Location(
        sheet=shown_sheet(sheet, table) if isinstance(sheet, str) else None,
        table=None if isinstance(sheet, str) else table,
        row=row,
        cell=f"{column}{row}" if has_cell else None,
    )


def _positive(value: Any) -> int | None:
    return int(value) if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**31 else None
