"""The parts of a printed plan, from a printed row to the row that was meant."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.place import Place


class Column(StrEnum):
    """The seven columns of an action plan, named as in ``as_printed``, in the printed order."""

    RECOMMENDATION = "recommendation"
    TASKS = "tasks"
    RESPONSIBILITY = "responsibility"
    TARGET_DATES = "target_dates"
    EVIDENCE = "evidence"
    EXPECTED_OUTCOME = "expected_outcome"
    PROGRESS = "progress"


class Extra(StrEnum):
    """Columns of other boards that a record has a member for, and ``as_printed`` has none: they stand in ``other``."""

    NUMBER = "number"
    AGENCY = "agency"
    STATUS = "status"
    COMPLETED_ON = "completed_on"
    REVISED_DATES = "revised_dates"


#: What the number of a recommendation is called that stands in a line, where the row has a number of its own.
NUMBER_ABOVE = "Recommendation no."

#: What a column can be taken for.
Meaning = Column | Extra


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading row: whose table it opens or continues, and which column is which.

    ``columns`` has ``None`` for a column that we have no member for; ``titles`` are the cells as printed.
    ``agency`` is absent where the heading names none. ``word_missing``: the first cell lacks its own title,
    which may have slipped into the row below. ``likened`` are the indices of the columns that were taken for what
    their title nearly says. ``swallowed`` has, for each column, the text below its title that is no title; it is empty
    where no cell has any. ``completes``: blank titles were taken from the row above, which is part of the heading.
    """

    agency: str | None
    columns: tuple[Meaning | None, ...]
    titles: tuple[str, ...]
    word_missing: bool = False
    likened: frozenset[int] = frozenset()
    swallowed: tuple[str, ...] = ()
    completes: bool = False

    def at(self, index: int) -> Meaning | None:
        """What the column at an index from 0 is."""
        return self.columns[index] if index < len(self.columns) else None


@dataclass(frozen=True, slots=True)
class Piece:
    """One cell as printed on one page; ``leaked`` is a word of the heading that had slipped in front of it.

    ``date`` is the EDTF date that the cell of a workbook holds, ``fill`` its background as ``RRGGBB``. ``spanned`` says
    that the cell is part of one that begins in a row above, ``above`` that its words stand in a line over the row.
    ``row_ends`` is the last physical line of its row in a text file.
    """

    text: str
    place: Place
    leaked: str = ""
    date: str | None = None
    fill: str | None = None
    spanned: bool = False
    above: bool = False
    row_ends: int | None = None

    @property
    def words(self) -> str:
        """The text without what does not belong to it."""
        return self.text.removeprefix(self.leaked).strip()

    @property
    def lines(self) -> tuple[int, int] | None:
        """The first and last physical line of a text file that the cell takes."""
        line = self.place.line
        if line is None:
            return None
        last = line + self.text.count("\n")  # of which some may be marks for paragraphs in one line
        return line, last if self.row_ends is None else min(last, self.row_ends)


@dataclass(frozen=True, slots=True)
class JoinedCell:
    """A cell of a row that was meant: its pieces in order, one from each page that has words in it."""

    pieces: tuple[Piece, ...]
    as_printed: str
    text: str

    @property
    def date(self) -> str | None:
        """The date that the cell holds as a date, where it is one cell."""
        return self.pieces[0].date if len(self.pieces) == 1 else None

    @property
    def spanned(self) -> bool:
        """Whether the cell is part of one that begins in a row above."""
        return bool(self.pieces) and self.pieces[0].spanned

    @property
    def above(self) -> bool:
        """Whether its words stand in a line over the row."""
        return bool(self.pieces) and self.pieces[0].above


NO_CELL = JoinedCell((), "", "")


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of one page, under the heading in force.

    ``agency`` is the one that it stands under as printed, absent where none is known; ``plan_agency`` is that of the
    heading, where a column names the agency of each row. ``pieces`` hold the seven columns, ``other`` all further ones
    by their titles, and ``extras`` says which of these are what. ``colours`` are the meanings that the plan itself
    prints of its colours. ``section`` counts the parts of the source within which a row may go on with the one above.
    ``continues_page``: the heading was repeated right above it.
    """

    number: int
    agency: str | None
    pieces: Mapping[Column, Piece]
    other: Mapping[str, Piece]
    extras: Mapping[Extra, str] = field(default_factory=dict)
    colours: Mapping[str, ActionStatusCode] = field(default_factory=dict)
    continues_page: bool = False
    section: int = 0
    plan_agency: str | None = None


@dataclass(frozen=True, slots=True)
class LogicalRow:
    """A row that was meant: the printed rows that a page had cut, joined.

    ``numbers`` are the source rows it came from, ``cells`` hold every column that the heading has,
    ``other`` the further columns by their titles, and ``extras`` says which of these are what; ``colours`` are the
    meanings that the plan itself prints of its colours. ``section`` and ``plan_agency`` are those of the printed rows.
    """

    numbers: tuple[int, ...]
    agency: str | None
    cells: Mapping[Column, JoinedCell]
    other: Mapping[str, JoinedCell]
    extras: Mapping[Extra, str] = field(default_factory=dict)
    colours: Mapping[str, ActionStatusCode] = field(default_factory=dict)
    section: int = 0
    plan_agency: str | None = None

    def cell(self, column: Meaning) -> JoinedCell:
        """The cell of a column; an empty one where the table has no such column."""
        if isinstance(column, Extra):
            return self.other.get(self.extras.get(column, ""), NO_CELL)
        return self.cells.get(column, NO_CELL)
