"""The rows of a sheet as they are printed."""

from collections.abc import Container, Iterator, Sequence

from scr_schema.readers.ahead import LARGEST_ROW
from scr_schema.readers.office.package import LARGEST, damaged, too_large
from scr_schema.readers.xlsx.cells import Cells
from scr_schema.readers.xlsx.merging import Merging, Printed
from scr_schema.readers.xlsx.reference import COLUMNS, DIGITS, MOST_COLUMNS, column_of
from scr_schema.readers.xlsx.remarks import Remarks
from scr_schema.readers.xlsx.sheet_xml import RawRow
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import SourceRow

# A background that tells nothing: it hides the lines between the cells.
_WHITE = "FFFFFF"


class Rows:
    """Prints the rows of one sheet.

    ``hidden`` are the columns that it hides, which may be filled in until the first row comes.
    """

    def __init__(
        self, cells: Cells, merging: Merging, headers: Sequence[Container[int]], hidden: set[int], remarks: Remarks
    ) -> None:
        self._cells = cells
        self._merging = merging
        self._headers = headers
        self._remarks = remarks
        self._hidden = hidden
        self._last = self._width = self._given = 0

    def of(self, raw: RawRow) -> Iterator[SourceRow | PlacedFault]:
        """The row, unless nothing stands in it, and what is wrong with its cells.

        Raises:
            BadPackage: the row, or what was read so far, is more than memory should hold, or a cell stands nowhere.

        """
        row = Printed([], {}, {})
        faults = self._fill(row, raw)
        if any(map(str.strip, row.cells)):
            yield self._finished(row, raw)
        yield from faults
        self._last = max(self._last, raw.number)

    def _fill(self, row: Printed, raw: RawRow) -> list[PlacedFault]:
        """Print the cells of a row, and give the faults of single cells."""
        faults: list[PlacedFault] = []
        cells, styles = self._cells, self._cells.styles
        column, length = -1, 0
        for attributes, written, formula in raw.cells:
            column = _column(attributes.get("r"), column)
            style = styles.of(attributes.get("s"))
            if style.fill and column < MOST_COLUMNS:
                row.fills[column] = style.fill
            kind = attributes.get("t", "n")
            if written:
                text, date = cells.shown(kind, written, style)
                length += self._put(row, raw.number, column, text, date)
                if length > LARGEST_ROW:
                    raise too_large(LARGEST_ROW)
            elif formula and (written is None or kind != "str"):
                faults += self._remarks.uncalculated(raw.number, column)
        self._count(length)
        return faults

    def _count(self, length: int) -> None:
        """Count what is given: a small file may name one long text in a million cells."""
        self._given += length
        if self._given > LARGEST:
            raise too_large(LARGEST)

    def _put(self, row: Printed, number: int, column: int, text: str | None, date: str | None) -> int:
        """Put a text into its place in the row; how many characters it took to find out."""
        cells = row.cells
        if text is None:
            self._remarks.note("nameless", number, column)
            return 0
        if column >= MOST_COLUMNS:
            self._remarks.note("beyond", number, column)
            return len(text)
        if column < len(cells) and cells[column]:
            self._remarks.note("doubled", number, column)
            return len(text)
        if column > len(cells):
            cells.extend([""] * (column - len(cells)))
        cells[column : column + 1] = [text]
        if date:
            row.dates[column] = date
        if column in self._hidden and text.strip():
            self._hidden.discard(column)
            self._remarks.note("column", number, column)
        return len(text)

    def _finished(self, row: Printed, raw: RawRow) -> SourceRow:
        """The row with the merged cells that reach into it, up to its last cell with a text or a colour."""
        if raw.hidden:
            self._remarks.note("row", raw.number)
        self._trim(row)
        if raw.number > self._last:
            self._merging.lay(raw.number, row)
            if row.spanned:
                self._count(sum(len(row.cells[column]) for column in row.spanned))
        else:
            self._remarks.note("disordered", raw.number)
        return SourceRow(
            number=raw.number,
            cells=tuple(row.cells),
            sheet=self._remarks.sheet,
            table=self._remarks.table,
            dates=row.dates,
            fills=row.fills,
            spanned=row.spanned,
            widths=row.widths,
            is_header=any(raw.number in header for header in self._headers),
        )

    def _trim(self, row: Printed) -> None:
        """Leave out the cells behind the last text, or behind the last colour in a column that has had a text."""
        cells = row.cells
        while not cells[-1].strip():
            cells.pop()
        self._width = max(self._width, len(cells))
        if row.fills:
            told = (column for column, fill in row.fills.items() if fill != _WHITE and column < self._width)
            cells.extend([""] * (max(told, default=-1) + 1 - len(cells)))
            row.fills = {column: fill for column, fill in row.fills.items() if column < len(cells)}


def _column(written: str | None, before: int) -> int:
    """The index of a cell's column, which is the next one where the cell does not say."""
    column = before + 1 if written is None else column_of(written.rstrip(DIGITS))
    if column is None or column >= COLUMNS:
        raise damaged("a cell stands in no column of a sheet")
    return column
