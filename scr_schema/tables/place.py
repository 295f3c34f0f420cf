"""Where in a source table something stands, and a fault with its place."""

from dataclasses import dataclass

from scr_schema.finding import Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A row of a source, or one cell of it.

    ``row`` counts the rows of the table from 1, blank ones included, as a spreadsheet does.
    ``line`` and ``column`` are where the cell begins in a text file, from 1 and in code points; absent in workbooks.
    ``position`` counts the table's columns from 1, and ``column_name`` is our name for the column, where it has one.
    """

    row: int
    line: int | None = None
    column: int | None = None
    position: int | None = None
    column_name: str | None = None

    @property
    def cell(self) -> str | None:
        """The cell as spreadsheets name it: row 127 of the fourth column is ``D127``."""
        return None if self.position is None else f"{column_letters(self.position)}{self.row}"


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
