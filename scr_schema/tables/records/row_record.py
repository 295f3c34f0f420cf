"""A row of a plan as a record."""

from collections.abc import Iterator
from typing import Any

from scr_schema.tables.place import Place
from scr_schema.tables.plan.parts import Column, Extra, JoinedCell, LogicalRow, Meaning
from scr_schema.tables.plan.plan import PlanRow
from scr_schema.tables.records.header import Headers, places_of
from scr_schema.tables.records.made import present
from scr_schema.tables.records.owners import owner
from scr_schema.types.target_dates import TargetDate

#: Which member is read from a column.
_MEMBERS: dict[Meaning, str] = {
    Column.RECOMMENDATION: "recommendation",
    Column.TASKS: "actions",
    Column.RESPONSIBILITY: "owners",
    Column.TARGET_DATES: "target_dates",
    Column.EVIDENCE: "evidence",
    Column.EXPECTED_OUTCOME: "expected_outcomes",
    Column.PROGRESS: "progress",
    Extra.AGENCY: "agency",
    Extra.STATUS: "status",
    Extra.COMPLETED_ON: "completed_on",
    Extra.REVISED_DATES: "revised_dates",
}


def row_content(headers: Headers, row: PlanRow) -> dict[str, Any]:
    """The members of a row's record that its cells say by themselves, without header, status and progress."""
    register = headers.register
    text = {column: cell.text for column, cell in row.printed.cells.items()}
    return present(
        {
            "agency": headers.organisation(row.printed.agency),
            "actions": [
                present(
                    {
                        "label": action.label,
                        "text": action.text,
                        "owners": [owner(words, register) for words in action.owners],
                        "target_dates": [target_date(date) for date in action.target_dates],
                    }
                )
                for action in row.actions
            ],
            "owners": [owner(words, register) for words in row.owners],
            "target_dates": [target_date(date) for date in row.target_dates],
            "evidence": _texts(text.get(Column.EVIDENCE)),
            "expected_outcomes": _texts(text.get(Column.EXPECTED_OUTCOME)),
            "completed_on": _completed_on(row),
            "revised_dates": [{"target_date": target_date(date)} for date in row.revised_dates],
            "as_printed": _as_printed(row.printed),
        }
    )


def cells_of_members(row: LogicalRow) -> dict[str, Place]:
    """Where each member of a row's record was read, by its name or that of its column in ``as_printed``."""
    cells = {}
    for column, cell in _cells(row):
        for piece in cell.pieces[:1]:
            cells[_MEMBERS[column]] = piece.place
            if isinstance(column, Column):
                cells[column.value] = piece.place
    return cells


def provenance_of_members(row: PlanRow, record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """From which cells each member of a row's record was read, the deeper members last."""
    for column, cell in _cells(row.printed):
        if places := places_of([cell]):
            pointers = [_MEMBERS[column]]
            if isinstance(column, Column):
                pointers.append(f"as_printed/{column.value}")
            yield from ({"pointer": f"/{at}", "places": places} for at in pointers if at.split("/")[0] in record)
    for number, action in enumerate(row.actions):
        for member, column in (("owners", Column.RESPONSIBILITY), ("target_dates", Column.TARGET_DATES)):
            if getattr(action, member):
                yield {"pointer": f"/actions/{number}/{member}", "places": places_of([row.printed.cell(column)])}
    for number, cell in enumerate(row.printed.other.values()):
        if places := places_of([cell]):
            yield {"pointer": f"/as_printed/other/{number}", "places": places}


def target_date(date: TargetDate) -> dict[str, Any]:
    """A target date as a record holds it."""
    return present(
        {
            "text": date.text,
            "kind": date.kind.value,
            "edtf": date.edtf,
            "duration": date.duration,
            "milestone": date.milestone,
            "flags": [flag.value for flag in date.flags],
        }
    )


def _cells(row: LogicalRow) -> Iterator[tuple[Meaning, JoinedCell]]:
    yield from row.cells.items()
    yield from ((extra, row.cell(extra)) for extra in row.extras if extra in _MEMBERS)


def _completed_on(row: PlanRow) -> str | None:
    """The day, month or year of completion, where the column for it has one that is a moment."""
    moments = [date.edtf for date in row.completed if date.edtf and "/" not in date.edtf]
    return moments[0] if len(row.completed) == len(moments) == 1 else None


def _as_printed(row: LogicalRow) -> dict[str, Any]:
    cells: dict[str, Any] = {column.value: cell.as_printed for column, cell in row.cells.items()}
    other = [{"heading": title, "text": cell.as_printed} for title, cell in row.other.items()]
    return cells | ({"other": other} if other else {})


def _texts(text: str | None) -> list[str]:
    return [text] if text and text.strip() else []
