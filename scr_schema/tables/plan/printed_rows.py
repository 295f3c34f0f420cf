"""One row of a table, cell by cell, under the heading in force."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from scr_schema.finding import Fault
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.banners import Banner
from scr_schema.tables.plan.parts import NUMBER_ABOVE, Column, Extra, Heading, Piece, PrintedRow
from scr_schema.tables.source import SourceRow

# In the row below a heading that lacks its first title; "Recommendation 3" is a number, not a title.
_LEAKED_TITLE = re.compile(r"\s*RECOMMENDATIONS?\*?(?=\s+[^\s0-9])")


def read_row(row: SourceRow, heading: Heading, agency: str | None, *, fresh: bool) -> PrintedRow:
    """The row under its heading, which stands right above a ``fresh`` one."""
    pieces: dict[Column, Piece] = {}
    other: dict[str, Piece] = {}
    extras: dict[Extra, str] = {}
    for index in range(max(len(row.cells), len(heading.columns))):
        column = heading.at(index)
        piece = _piece(row, index)
        if isinstance(column, Column):
            pieces[column] = piece
        elif piece.text.strip() or piece.fill or "".join(heading.titles[index : index + 1]):
            title = _title(heading, index, other)
            other[title] = piece
            if isinstance(column, Extra):
                extras[column] = title
    if fresh and heading.word_missing:
        pieces[Column.RECOMMENDATION] = _without_leak(pieces[Column.RECOMMENDATION])
    return PrintedRow(row.number, agency, pieces, other, extras)


def line_as_row(line: Banner, heading: Heading, agency: str | None) -> PrintedRow:
    """A recommendation that stands in a line or above the table, as a row that says nothing else."""
    if line.row and not line.is_wide:
        return read_row(line.row, heading, agency, fresh=False)
    place = line.piece.place
    blank = SourceRow(place.row, ("",) * len(heading.columns), sheet=place.sheet, table=place.table)
    row = read_row(blank, heading, agency, fresh=False)
    number = row.extras.get(Extra.NUMBER, NUMBER_ABOVE)
    return replace(
        row,
        pieces={**row.pieces, Column.RECOMMENDATION: line.piece},
        other={**row.other, number: line.number} if line.number else row.other,
        extras={**row.extras, Extra.NUMBER: number} if line.number else row.extras,
    )


def part_as_row(row: SourceRow, column: Column, piece: Piece, agency: str | None) -> PrintedRow:
    """A cell that stands below its row, as a row that goes on with it."""
    return PrintedRow(row.number, agency, {column: piece}, {})


def faults_of_row(row: SourceRow, printed: PrintedRow, heading: Heading) -> Iterator[PlacedFault]:
    """What was wrong with the row as printed."""
    expected = len(heading.columns)
    found = max((index + 1 for index, cell in enumerate(row.cells) if cell.strip() or index < expected), default=0)
    if found > expected or (found < expected and row.starts):  # a workbook has no cells where it has no words
        yield PlacedFault(Fault("SCR-061", words={"found": str(found), "expected": str(expected)}), row.place())
    for column, piece in printed.pieces.items():
        if piece.leaked:
            yield PlacedFault(Fault("SCR-066", ("as_printed", column.value)), piece.place)


def _piece(row: SourceRow, index: int) -> Piece:
    text = row.cells[index] if index < len(row.cells) else ""
    return Piece(
        text,
        row.place(index),
        date=row.dates.get(index),
        fill=row.fills.get(index),
        spanned=index in row.spanned,
        row_ends=row.last_line,
    )


def _title(heading: Heading, index: int, taken: Mapping[str, Piece]) -> str:
    """What a column without a member is called: its title, or its position where it has none of its own."""
    title = heading.titles[index] if index < len(heading.titles) else ""
    position = f"column {index + 1}"
    title = title or position
    while title in taken:
        title = f"{title} ({position})"
    return title


def _without_leak(piece: Piece) -> Piece:
    leaked = _LEAKED_TITLE.match(piece.text)
    return replace(piece, leaked=leaked.group()) if leaked else piece
