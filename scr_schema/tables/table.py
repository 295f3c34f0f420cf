"""The parts of a printed plan, from a reader's rows to the rows that were meant."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from scr_schema.tables.place import Place, PlacedFault


class Column(StrEnum):
    """The seven columns of an action plan, named as in ``as_printed``, in the printed order."""

    RECOMMENDATION = "recommendation"
    TASKS = "tasks"
    RESPONSIBILITY = "responsibility"
    TARGET_DATES = "target_dates"
    EVIDENCE = "evidence"
    EXPECTED_OUTCOME = "expected_outcome"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row as a reader found it, whatever the format.

    ``number`` counts all rows of the table from 1. In a text file ``first_line`` and ``last_line`` are the physical
    lines that the row takes, and ``starts`` the line and column at which each cell begins.
    """

    number: int
    cells: tuple[str, ...]
    first_line: int | None = None
    last_line: int | None = None
    starts: tuple[tuple[int, int], ...] = ()

    @property
    def blank(self) -> bool:
        """Whether no cell says anything."""
        return not any(cell.strip() for cell in self.cells)

    def place(self, index: int | None = None, column: Column | None = None) -> Place:
        """Where the row stands, or its cell at an index from 0."""
        line, start = self.starts[index] if index is not None and index < len(self.starts) else (self.first_line, None)
        position = None if index is None else index + 1
        return Place(row=self.number, line=line, column=start, position=position, column_name=column)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """What a reader makes of a source: its rows, and what was wrong with the reading."""

    rows: tuple[SourceRow, ...]
    faults: tuple[PlacedFault, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading row: whose table it opens or continues, and which column is which.

    ``columns`` has ``None`` for a column that we have no member for; ``titles`` are the cells as printed.
    ``agency`` is absent where the heading names none. ``word_missing``: the first cell lacks its own title,
    which may have slipped into the row below.
    """

    agency: str | None
    columns: tuple[Column | None, ...]
    titles: tuple[str, ...]
    word_missing: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One cell as printed on one page; ``leaked`` is a word of the heading that had slipped in front of it."""

    text: str
    place: Place
    leaked: str = ""

    @property
    def words(self) -> str:
        """The text without what does not belong to it."""
        return self.text.removeprefix(self.leaked).strip()

    @property
    def lines(self) -> tuple[int, int] | None:
        """The first and last physical line of a text file that the cell takes."""
        line = self.place.line
        return None if line is None else (line, line + self.text.count("\n"))


@dataclass(frozen=True, slots=True)
class JoinedCell:
    """A cell of a row that was meant: its pieces in order, one from each page that has words in it."""

    pieces: tuple[Piece, ...]
    as_printed: str
    text: str


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of one page. ``continues_page``: the heading was repeated right above it."""

    number: int
    pieces: Mapping[Column, Piece]
    other: Mapping[str, Piece]
    continues_page: bool


@dataclass(frozen=True, slots=True)
class LogicalRow:
    """A row that was meant: the printed rows that a page had cut, joined.

    ``numbers`` are the source rows it came from, ``cells`` hold every column that the heading has,
    ``other`` the columns without a member, by their headings.
    """

    numbers: tuple[int, ...]
    cells: Mapping[Column, JoinedCell]
    other: Mapping[str, JoinedCell]

    def cell(self, column: Column) -> JoinedCell:
        """The cell of a column; an empty one where the table has no such column."""
        return self.cells.get(column, JoinedCell((), "", ""))


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one agency, under its heading as printed, and how often that heading stands in the source."""

    agency: str | None
    headings: tuple[Heading, ...]
    rows: tuple[PrintedRow, ...]
