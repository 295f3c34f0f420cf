"""What readers make of a source, whatever its format: tables, and in them rows of printed cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scr_schema.tables.place import Place, PlacedFault


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row as a reader found it.

    ``number`` counts all rows of the table from 1, blank ones included. ``cells`` are the texts as they are printed: a
    cell of a date as its number format shows it. By a cell's index from 0 stand in

    - ``dates`` the day, month or year that the cell holds as a date and not as words, as EDTF (``2010-11`` where the
      format shows no day);
    - ``fills`` the background of the cell as ``RRGGBB``, where it has one;
    - ``spanned`` the cells that are part of one which begins in a row above; their text is repeated;
    - ``widths`` how many columns a cell takes, where it takes more than one; the others are blank.

    ``is_header`` says that the format itself marks the row as a heading that every page repeats.
    In a text file ``first_line`` and ``last_line`` are the physical lines that the row takes, and ``starts`` the line
    and column at which each cell begins.
    """

    number: int
    cells: tuple[str, ...]
    sheet: str | None = None
    table: int | None = None
    first_line: int | None = None
    last_line: int | None = None
    starts: tuple[tuple[int, int], ...] = ()
    dates: Mapping[int, str] = field(default_factory=dict)
    fills: Mapping[int, str] = field(default_factory=dict)
    spanned: frozenset[int] = frozenset()
    widths: Mapping[int, int] = field(default_factory=dict)
    is_header: bool = False

    @property
    def blank(self) -> bool:
        """Whether no cell says anything."""
        return not any(cell.strip() for cell in self.cells)

    def place(self, index: int | None = None) -> Place:
        """Where the row stands, or its cell at an index from 0."""
        line, start = self.starts[index] if index is not None and index < len(self.starts) else (self.first_line, None)
        position = None if index is None else index + 1
        return Place(row=self.number, sheet=self.sheet, table=self.table, line=line, column=start, position=position)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """One table of a source: a CSV file, a sheet of a workbook, a table of a document.

    ``sheet`` is the name of a sheet, ``number`` counts the tables or sheets from 1; both are absent where the source
    is one table. ``above`` are the paragraphs that stand between the table before and this one, the nearest last.
    ``rows`` are read while they are asked for: take them before the next table.
    """

    rows: Iterator[SourceRow | PlacedFault]
    sheet: str | None = None
    number: int | None = None
    above: tuple[str, ...] = ()


#: What a source holds, in order: its tables, and what is wrong with the source as a whole.
Source = Iterator[SourceTable | PlacedFault]
