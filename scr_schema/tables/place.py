"""Where in a source something stands, and a fault with its place."""

import re
from dataclasses import dataclass

from scr_schema.finding import Fault, Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A row of a source, or one cell of it.

    ``row`` counts the rows of the table from 1, blank ones included, as a spreadsheet does.
    ``table`` counts the sheets of a workbook or the tables of a document from 1, and ``sheet`` is a sheet's name; both
    are absent where the source is one table. ``line`` and ``column`` are where the cell begins in a text file, from 1
    and in code points; absent elsewhere. ``position`` counts the table's columns from 1.
    """

    row: int
    sheet: str | None = None
    table: int | None = None
    line: int | None = None
    column: int | None = None
    position: int | None = None

    @property
    def cell(self) -> str | None:
        """The cell as spreadsheets name it: row 127 of the fourth column is ``D127``."""
        return None if self.position is None else f"{column_letters(self.position)}{self.row}"

    @property
    def location(self) -> Location:
        """The place as a finding shows it."""
        return Location(
            line=self.line,
            column=self.column,
            sheet=shown_sheet(self.sheet, self.table),
            table=self.table if self.sheet is None else None,
            row=self.row,
            cell=self.cell,
        )


@dataclass(frozen=True, slots=True)
class PlacedFault:
    """A fault of a table; ``place`` is absent where the fault is the whole table's."""

    fault: Fault
    place: Place | None = None


def column_letters(position: int) -> str:
    """A column as spreadsheets name it: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    while position:
        position, last = divmod(position - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters


# What a program calls a sheet, or what any plan may be called; every other name may be a person's.
_NAMES_NOBODY = re.compile(
    r"(?:sheet|table|page) ?[0-9]{0,4}|(?:(?:action|improvement) )?plan|actions?|recommendations?", re.IGNORECASE
)


def shown_sheet(name: str | None, number: int | None) -> str | None:
    """A sheet as a finding may show it: a name is a value, so any but such as ``Sheet1`` is shown by number, ``#2``."""
    if name and _NAMES_NOBODY.fullmatch(name):
        return name
    return None if name is None else f"#{number or 1}"
