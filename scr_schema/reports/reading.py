"""What was read of tables, in numbers: what a person checks after a conversion."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scr_schema.faults import count


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadColumn:
    """One column of a table: by its letters, what it was taken for, and why, in words of ours.

    ``sheet`` and ``table`` say where its heading first stands, in ``row``.
    """

    sheet: str | None
    table: int | None
    row: int
    letters: str
    taken_for: str
    why: str
    is_kept_aside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What became of the rows, dates and columns of a plan.

    ``printed`` are the rows read, of which ``joined`` went on with the one above and ``rows`` were made; ``not_read``
    are the rows of tables without a known heading. ``dates`` counts the target dates by kind.
    """

    recommendations: int
    rows: int
    printed: int
    joined: int
    not_read: int
    dates: Mapping[str, int]
    columns: tuple[ReadColumn, ...]


def as_text(reading: Reading) -> str:
    """The reading for people, a line for each thing to check."""
    return "".join(f"{line}\n" for line in _lines(reading))


def columns_as_text(reading: Reading) -> str:
    """What each column was taken for, and why, a line for each; no title is among it."""
    return "".join(f"{_where(column)}: {column.taken_for} ({column.why})\n" for column in reading.columns)


def as_json(reading: Reading) -> dict[str, Any]:
    """The reading as the published form of a report has it."""
    columns = [_column(column) for column in reading.columns]
    return {
        "recommendations": reading.recommendations,
        "rows": reading.rows,
        "printed": reading.printed,
        "joined": reading.joined,
        "not_read": reading.not_read,
        "dates": [{"kind": kind, "total": total} for kind, total in sorted(reading.dates.items())],
        "columns": columns,
    }


def _lines(reading: Reading) -> Iterator[str]:
    made = f"{count(reading.recommendations, 'recommendation')} and {count(reading.rows, 'row')} of action"
    yield (
        f"Read: {made}, from {count(reading.printed, 'printed row')}, of which {reading.joined} went on with the one "
        f"above; {count(reading.not_read, 'row')} not read."
    )
    total = sum(reading.dates.values())
    kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(reading.dates.items(), key=lambda one: -one[1]))
    yield f"Dates: {total}" + (f": {kinds}." if total else ".")
    aside = [column for column in reading.columns if column.is_kept_aside]
    yield "Columns kept aside, word for word: " + (", ".join(map(_where, aside)) or "none") + "."


def _where(column: ReadColumn) -> str:
    table = f"sheet {column.sheet} " if column.sheet else f"table {column.table} " if column.table else ""
    return f"{table}{column.letters}"


def _column(column: ReadColumn) -> dict[str, Any]:
    says = {
        "sheet": column.sheet,
        "table": column.table,
        "row": column.row,
        "column": column.letters,
        "taken_for": column.taken_for,
        "why": column.why,
    }
    return {name: value for name, value in says.items() if value is not None}
