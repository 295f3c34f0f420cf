"""The XML of a sheet, row by row (ECMA-376 Part 1, 18.3.1): what each cell says, not yet what it shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scr_schema.readers.ahead import LARGEST_ROW
from scr_schema.readers.office.package import BadPackage, damaged, too_large
from scr_schema.readers.office.xml_ import DEEPEST, TOO_DEEP, LocalNames, fed
from scr_schema.readers.xlsx.reference import COLUMNS, LETTERS, MOST_COLUMNS, ROWS, index_of

# How deep the elements stand: worksheet/sheetData/row/c.
_PARTS, _ROW, _CELL = 2, 3, 4


#: A cell: its attributes, its text, and whether a formula makes that. The text is absent where the cell has none,
#: which is not the same as an empty one. A cell without text, style or formula is left out if it says where it stands.
RawCell = tuple[Mapping[str, str], str | None, bool]


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row with its number from 1, and whether the sheet hides it."""

    number: int
    hidden: bool
    cells: list[RawCell]


class SheetXml:
    """Takes the elements of a sheet, and gathers its rows until they are taken.

    ``hidden_columns`` are the indexes from 0 of those that the sheet hides; they are known before the first row.
    """

    def __init__(self) -> None:
        self.hidden_columns: set[int] = set()
        self._listed = 0
        self._names = LocalNames()
        self._depth = 0
        self._in_rows = self._taking = False
        self._pronounced = 0  # how deep the element stands whose text says how another is pronounced
        self._rows: list[RawRow] = []
        self._number = 0
        self._row: Mapping[str, str] = {}
        self._cells: list[RawCell] = []
        self._cell: Mapping[str, str] = {}
        self._pieces: list[str] = []
        self._length = 0
        self._has_text = self._has_formula = False

    def rows(self, chunks: Iterator[bytes]) -> Iterator[RawRow]:
        """The rows as they come.

        Raises:
            BadPackage: the part cannot be read; the rows that stand before that place are given first.

        """
        try:
            for _ in fed(chunks, self._start, self._end, self._text):
                yield from self._taken()
        except BadPackage:
            yield from self._taken()
            raise

    def _taken(self) -> list[RawRow]:
        taken, self._rows = self._rows, []
        return taken

    def _start(self, written: str, attributes: dict[str, str]) -> None:
        name = self._names[written]
        self._depth = depth = self._depth + 1
        if not self._in_rows or depth <= _ROW:
            self._start_outside(name, depth, attributes)
        elif depth == _CELL and name == "c":
            self._cell = attributes
        elif name == "v" or name == "t":
            self._taking = self._has_text = not self._pronounced
        elif name == "f":
            self._has_formula = True
        elif name == "rPh":
            self._pronounced = self._pronounced or depth
        elif depth > DEEPEST:
            raise damaged(TOO_DEEP)

    def _start_outside(self, name: str, depth: int, attributes: dict[str, str]) -> None:
        if depth == _PARTS:
            self._in_rows = name == "sheetData"
        elif depth == _ROW and name == "row" and self._in_rows:
            self._row = attributes
        elif depth == _ROW and name == "col":
            self._note_columns(attributes)
        elif depth > DEEPEST:
            raise damaged(TOO_DEEP)

    def _end(self, written: str) -> None:  # noqa: ARG002
        depth = self._depth
        self._depth = depth - 1
        if not self._in_rows:
            return
        if depth > _CELL:
            self._taking = False
            if depth == self._pronounced:
                self._pronounced = 0
        elif depth == _CELL:
            self._end_cell()
        elif depth == _ROW:
            self._end_row()
        else:
            self._in_rows = False

    def _text(self, text: str) -> None:
        if self._taking:
            self._pieces.append(text)
            self._length += len(text)
            if self._length > LARGEST_ROW:
                raise too_large(LARGEST_ROW)

    def _end_cell(self) -> None:
        cell = self._cell
        if self._has_text:
            self._cells.append((cell, "".join(self._pieces), self._has_formula))
            self._pieces.clear()
        elif self._has_formula or "s" in cell or "r" not in cell:
            self._cells.append((cell, None, self._has_formula))
        if len(self._cells) > COLUMNS:
            raise damaged(f"a row has more than {COLUMNS:,} cells")
        self._has_text = self._has_formula = False

    def _end_row(self) -> None:
        self._number = self._number_of_row()
        if self._cells:
            self._rows.append(RawRow(self._number, _is_hidden(self._row), self._cells))
            self._cells = []
        self._length = 0

    def _number_of_row(self) -> int:
        """What the row says of itself; else what its first cell says; else the next number."""
        written = self._row.get("r")
        if written is None:
            first = self._cells[0][0].get("r", "") if self._cells else ""
            written = first.lstrip(LETTERS) or str(self._number + 1)
        if not (written.isascii() and written.isdigit() and 1 <= int(written[:8]) <= ROWS):
            raise damaged(f"a row has no number from 1 to {ROWS:,}")
        return int(written)

    def _note_columns(self, attributes: Mapping[str, str]) -> None:
        self._listed += 1
        first, last = (index_of(attributes.get(end, ""), COLUMNS + 1) for end in ("min", "max"))
        if first and last and _is_hidden(attributes) and self._listed <= COLUMNS:
            self.hidden_columns.update(range(first - 1, min(last, MOST_COLUMNS)))


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether a row or column is hidden, or has no height or width."""
    return (
        attributes.get("hidden", "0") in {"1", "true", "on"}
        or attributes.get("width") == "0"
        or attributes.get("ht") == "0"
    )
