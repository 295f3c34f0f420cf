"""The rows of a table of a document, with the cells that take several columns or rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scr_schema.faults import count
from scr_schema.finding import Fault
from scr_schema.readers.docx.room import Room
from scr_schema.readers.office.package import too_large
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.source import SourceRow

#: The most columns of a table; Word itself has 63.
MOST_COLUMNS = 1_000
#: The most characters that the rows of a table may have, those of merged cells counted in each of their rows.
MOST_GIVEN = 256 * 1024 * 1024


class Lines:
    """The paragraphs of a cell, one after another, in the room of its row."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._lines: list[str] = []
        self._unended: list[str] = []
        self._below_table = False

    def add(self, text: str, *, runs_on: bool = False) -> None:
        """Take a paragraph, which goes on in the next one if it ``runs_on``.

        Raises:
            BadPackage: the row is larger than memory should hold.

        """
        self._room.take(text)
        self._unended.append(text)
        if runs_on:
            return
        line = "".join(self._unended)
        self._unended.clear()
        if line or not self._below_table:
            self._lines.append(line)
        self._below_table = False

    def end_table(self) -> None:
        """A table in the cell has ended; behind one, each cell has a paragraph of its own that may be blank."""
        self._below_table = True

    def text(self) -> str:
        """All paragraphs, each on a line."""
        return "\n".join([*self._lines, *filter(None, ["".join(self._unended)])])


@dataclass(slots=True)
class Cell:
    """A cell while it is read; ``above`` and ``before``: it is part of the cell above it, or in front of it."""

    lines: Lines
    span: int = 1
    begins_below: bool = False
    above: bool = False
    before: bool = False
    fill: str | None = None
    deleted: bool = False
    holds_table: bool = False


@dataclass(slots=True)
class Row:
    """A row while it is read: its cells, and how many columns stand blank in front of them."""

    cells: list[Cell] = field(default_factory=list)
    before: int = 0
    is_header: bool = False
    hidden: bool = False
    deleted: bool = False
    room: Room = field(default_factory=Room)

    @property
    def cell(self) -> Cell:
        """The open cell; what is said outside of any is said of one that nobody sees."""
        return self.cells[-1] if self.cells else Cell(Lines(self.room))

    def begin_cell(self) -> None:
        """A cell begins; of those that no table has room for one is enough to know that there are some."""
        if len(self.cells) <= MOST_COLUMNS:
            self.cells.append(Cell(Lines(self.room)))


@dataclass(frozen=True, slots=True)
class _Merged:
    """A cell that goes on in the rows below."""

    text: str
    fill: str | None


class _Printed:
    """The cells of a row as ``SourceRow`` has them."""

    def __init__(self) -> None:
        self.cells: list[str] = []
        self.fills: dict[int, str] = {}
        self.widths: dict[int, int] = {}
        self.spanned: set[int] = set()
        self.tables: list[int] = []
        self.cut = False

    def put(self, text: str, fill: str | None, span: int) -> None:
        """Put a cell behind the others, as far as the columns reach."""
        index = len(self.cells)
        room = MOST_COLUMNS - index
        self.cut |= span > room
        span = min(span, room)
        self.cells.append(text)
        self.cells.extend([""] * (span - 1))
        if fill:
            self.fills[index] = fill
        if span > 1:
            self.widths[index] = span


class Rows:
    """Makes the rows of one table, which come from the first to the last."""

    def __init__(self, table: int) -> None:
        self._table = table
        self._number = 0
        self._merged: dict[int, _Merged] = {}
        self._given = 0
        self._first: dict[str, Place] = {}
        self._hidden = {"row": 0, "paragraph": 0}
        self._hidden_before = 0

    @property
    def _place(self) -> Place:
        return Place(row=self._number, table=self._table)

    def begin_row(self, hidden: int) -> None:
        """The next row begins; so many paragraphs of the document were hidden up to here."""
        self._number += 1
        self._hidden_before = hidden

    def note_change(self) -> None:
        """In this row changes are tracked."""
        self._first.setdefault("changes", self._place)

    def faults(self) -> Iterator[PlacedFault]:
        """What is to be said of the table once, when it has ended."""
        if "changes" in self._first:
            yield PlacedFault(Fault("SCR-078"), self._first["changes"])
        if "hidden" in self._first:
            what = " and ".join(count(number, one) for one, number in self._hidden.items() if number)
            yield PlacedFault(Fault("SCR-076", words={"what": what}), self._first["hidden"])

    def end_row(self, row: Row, hidden: int) -> Iterator[SourceRow | PlacedFault]:
        """The row, unless nothing of its own stands in it, and what is wrong with it; nothing of one that was deleted.

        Raises:
            BadPackage: all rows are more than memory should hold.

        """
        if row.deleted or not row.cells:
            return
        printed = self._printed(row)
        self._given += sum(map(len, printed.cells))
        if self._given > MOST_GIVEN:
            raise too_large(MOST_GIVEN)
        made = SourceRow(
            number=self._number,
            cells=tuple(printed.cells),
            table=self._table,
            fills=printed.fills,
            spanned=frozenset(printed.spanned),
            widths=printed.widths,
            is_header=row.is_header,
        )
        if any(text.strip() for column, text in enumerate(made.cells) if column not in made.spanned):
            self._note_hidden("row", int(row.hidden))
            self._note_hidden("paragraph", hidden - self._hidden_before)
            yield made
        yield from (PlacedFault(Fault("SCR-079"), made.place(index)) for index in printed.tables)
        if printed.cut:
            words = {"what": f"a row has more than {MOST_COLUMNS:,} columns, and only these were read"}
            yield PlacedFault(Fault("SCR-014", words=words), self._place)

    def _note_hidden(self, what: str, number: int) -> None:
        self._hidden[what] += number
        if number:
            self._first.setdefault("hidden", self._place)

    def _printed(self, row: Row) -> _Printed:
        printed, merged = _Printed(), dict[int, _Merged]()
        printed.cells.extend([""] * min(row.before, MOST_COLUMNS))
        for cell in _apart(row.cells):
            index = len(printed.cells)
            if index == MOST_COLUMNS:
                printed.cut = True
                break
            text = "" if cell.deleted else cell.lines.text()
            open_above = self._merged.get(index, _Merged("", None)) if cell.above else None
            if open_above and open_above.text and not text.strip():
                text = open_above.text
                printed.spanned.add(index)
            fill = cell.fill or (open_above.fill if open_above else None)
            if open_above or cell.begins_below:
                merged[index] = _Merged(text, fill)
            if cell.holds_table:
                printed.tables.append(index)
            printed.put(text, fill, cell.span)
        self._merged = merged
        return printed


def _apart(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells with those counted in that are part of the one in front of them, as old files write it."""
    wide: Cell | None = None
    for cell in cells:
        if cell.before and wide and not cell.lines.text().strip():
            wide.span += cell.span
            continue
        if wide:
            yield wide
        wide = cell
    if wide:
        yield wide
