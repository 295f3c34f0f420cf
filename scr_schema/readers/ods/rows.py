"""The rows of a sheet, with what is repeated and what takes several columns or rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from scr_schema.faults import count
from scr_schema.finding import Fault
from scr_schema.readers.ahead import LARGEST_ROW
from scr_schema.readers.office.package import LARGEST, damaged, too_large
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.source import SourceRow

#: How many columns of a sheet are read, and how many rows a sheet has.
MOST_COLUMNS = 1_000
MOST_ROWS = 1_048_576

#: How many cells may be made by repeating others; nobody writes a plan of so many.
MOST_REPEATED = 5_000_000

# More blank cells of one colour in a row are the background of the page.
_WIDEST_BLANK = 100
_WHITE = "FFFFFF"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, how many there are of it, and how many columns and rows each takes."""

    text: str = ""
    date: str | None = None
    fill: str | None = None
    times: int = 1
    wide: int = 1
    tall: int = 1
    unfinished: bool = False
    holds_table: bool = False

    @property
    def faults(self) -> tuple[tuple[str, bool], ...]:
        """What may be wrong with it, and whether it is."""
        return ("SCR-077", self.unfinished), ("SCR-079", self.holds_table)


@dataclass(slots=True)
class Row:
    """A row while it is read."""

    times: int = 1
    hidden: bool = False
    is_header: bool = False
    cells: list[str] = field(default_factory=list)
    dates: dict[int, str] = field(default_factory=dict)
    fills: dict[int, str] = field(default_factory=dict)
    widths: dict[int, int] = field(default_factory=dict)
    heights: dict[int, int] = field(default_factory=dict)
    faults: list[tuple[str, int]] = field(default_factory=list)
    beyond: int = 0
    repeated: int = 0
    position: int = 0
    _length: int = 0

    def put(self, cell: Cell) -> None:
        """Put a cell behind the others.

        Raises:
            BadPackage: the row is larger than memory should hold.

        """
        begin = self.position
        self.position += cell.times
        columns = range(begin, min(self.position, MOST_COLUMNS))
        if cell.text:
            self._write(cell.text, columns)
        if not columns:
            return
        self.faults.extend((rule, begin) for rule, is_so in cell.faults if is_so)
        if cell.fill and (cell.text.strip() or cell.times <= _WIDEST_BLANK):
            self.fills.update(dict.fromkeys(columns, cell.fill))
        if cell.date:
            self.dates.update(dict.fromkeys(columns, cell.date))
        if cell.wide > 1:
            self.widths[begin] = min(cell.wide, MOST_COLUMNS - begin)
        if cell.tall > 1:
            self.heights[begin] = cell.tall

    def _write(self, text: str, columns: range) -> None:
        """Write a text into columns of which the last ones may be beyond those that are read."""
        if text.strip():
            self.beyond += self.position - max(columns.start, columns.stop)
        if not columns:
            return
        self.repeated += len(columns) - 1
        self._length += len(text) * len(columns)
        if self._length > LARGEST_ROW:
            raise too_large(LARGEST_ROW)
        self.cells.extend([""] * (columns.start - len(self.cells)))
        self.cells.extend([text] * len(columns))

    def copy(self) -> "Row":
        """A row of the same cells, to which more can be added."""
        own = {name: getattr(self, name).copy() for name in ("cells", "dates", "fills", "widths")}
        return replace(self, **own)

    def finish(self) -> None:
        """Let the row end with its last cell that says something or has a colour."""
        while not self.cells[-1].strip():
            self.cells.pop()
        coloured = max((column for column, fill in self.fills.items() if fill != _WHITE), default=-1)
        self.cells.extend([""] * (coloured + 1 - len(self.cells)))
        self.fills = {column: fill for column, fill in self.fills.items() if column < len(self.cells)}


@dataclass(frozen=True, slots=True)
class _Tall:
    """A cell that takes several rows: its last row, and what is repeated in them."""

    last: int
    text: str
    date: str | None
    fill: str | None
    width: int | None

    @classmethod
    def of(cls, row: Row, column: int, last: int) -> "_Tall":
        """The cell of a row that reaches down to the last one."""
        text = row.cells[column] if column < len(row.cells) else ""
        return cls(last, text, row.dates.get(column), row.fills.get(column), row.widths.get(column))

    def repeat(self, column: int, row: Row) -> bool:
        """Put into a row below what is repeated; whether it now stands there, as a text of the row's own stays."""
        if column < len(row.cells) and row.cells[column].strip():
            return False
        if self.text:
            row.cells.extend([""] * (column + 1 - len(row.cells)))
            row.cells[column] = self.text
        if self.date:
            row.dates[column] = self.date
        if self.fill:
            row.fills[column] = self.fill
        if self.width:
            row.widths[column] = self.width
        return column < len(row.cells)


class Rows:
    """Makes the rows of one sheet, which come from the first to the last."""

    def __init__(self, sheet: str | None, table: int, hidden_columns: set[int]) -> None:
        self._sheet, self._table = sheet, table
        self._hidden_columns = hidden_columns
        self._number = 0
        self._given = self._repeated = 0
        self._tall: dict[int, _Tall] = {}
        self._counts = {"row": 0, "column": 0, "cell": 0}
        self._first: dict[str, Place] = {}

    def rows(self, row: Row) -> Iterator[SourceRow | PlacedFault]:
        """The row as often as it is repeated, unless nothing stands in it, and what is wrong with its cells.

        Raises:
            BadPackage: all rows are more than memory should hold, or than a sheet has.

        """
        number = self._number + 1
        self._number += row.times
        if row.beyond:
            self._note("cell", row.beyond, self._place(number, MOST_COLUMNS))
        if any(map(str.strip, row.cells)):
            if self._number > MOST_ROWS:
                raise damaged(f"a sheet has more than {MOST_ROWS:,} rows")
            row.finish()
            self._repeat(row.repeated + len(row.cells) * (row.times - 1))
            self._note_hidden(row, number)
            for repeated in range(number, self._number + 1):
                yield self._made(row, repeated)
        for rule, column in row.faults:
            yield PlacedFault(Fault(rule), self._place(number, column))

    def faults(self) -> Iterator[PlacedFault]:
        """What is to be said of the sheet once, when it has ended."""
        hidden = [kind for kind in ("row", "column") if self._counts[kind]]
        if hidden:
            what = " and ".join(count(self._counts[kind], kind) for kind in hidden)
            yield PlacedFault(Fault("SCR-076", words={"what": what}), self._first[hidden[0]])
        if beyond := self._counts["cell"]:
            words = {"what": count(beyond, "cell"), "limit": f"{MOST_COLUMNS:,}"}
            yield PlacedFault(Fault("SCR-018", words=words), self._first["cell"])

    def _place(self, number: int, column: int | None = None) -> Place:
        position = None if column is None else column + 1
        return Place(row=number, sheet=self._sheet, table=self._table, position=position)

    def _repeat(self, cells: int) -> None:
        self._repeated += cells
        if self._repeated > MOST_REPEATED:
            raise damaged(f"a sheet repeats others of its cells {MOST_REPEATED:,} times")

    def _note(self, what: str, number: int, place: Place) -> None:
        self._counts[what] += number
        self._first.setdefault(what, place)

    def _note_hidden(self, row: Row, number: int) -> None:
        if row.hidden:
            self._note("row", row.times, self._place(number))
        for column in [column for column in self._hidden_columns if "".join(row.cells[column : column + 1]).strip()]:
            self._hidden_columns.discard(column)
            self._note("column", 1, self._place(number, column))

    def _made(self, written: Row, number: int) -> SourceRow:
        """The row at a number, with the cells that reach into it from above."""
        self._tall = {column: tall for column, tall in self._tall.items() if tall.last >= number}
        row = written.copy() if self._tall else written
        self._repeat(len(self._tall))
        spanned = frozenset(column for column, tall in self._tall.items() if tall.repeat(column, row))
        for column, height in written.heights.items():
            self._tall[column] = _Tall.of(row, column, number + height - 1)
        self._given += sum(map(len, row.cells))
        if self._given > LARGEST:
            raise too_large(LARGEST)
        return SourceRow(
            number=number,
            cells=tuple(row.cells),
            sheet=self._sheet,
            table=self._table,
            dates=row.dates,
            fills=row.fills,
            spanned=spanned,
            widths=row.widths,
            is_header=row.is_header,
        )
