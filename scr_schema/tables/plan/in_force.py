"""What is in force where a row of a plan stands: its heading, and what the lines over it say."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.banners import Banner
from scr_schema.tables.plan.lines_above import LinesAbove
from scr_schema.tables.plan.parts import NUMBER_ABOVE, Column, Extra, Heading, Meaning, Piece, PrintedRow
from scr_schema.tables.source import SourceRow

# What the words of a line across the table are called in the rows below.
_LINE_ABOVE = "line above"


@dataclass(slots=True)
class InForce:
    """The heading, whose plan it is, and the lines that hold for the rows below them.

    ``section`` counts the parts of the source within which a row may go on with the one above. ``recommendation`` is
    the one that a line says, ``notes`` are the lines that say neither that nor an agency. ``numbered``: lines begin
    with the numbers of recommendations; ``in_rows_of_their_own``: these stand above their actions, in their column.
    ``waiting`` are lines of which only the row below can tell what they are. ``in_other_part``: the plan has ended, and
    a glossary or the like has begun. ``agency_in_column`` is the last word of a column of agencies. ``is_used``: a row
    stands below it. ``is_apart``: titles above the heading set it apart from what stands above.
    """

    heading: Heading
    section: int
    agency: str | None
    colours: Mapping[str, ActionStatusCode] = field(default_factory=dict)
    recommendation: Banner | None = None
    notes: tuple[Banner, ...] = ()
    numbered: bool = False
    in_rows_of_their_own: bool = False
    waiting: list[Banner] = field(default_factory=list)
    in_other_part: bool = False
    agency_in_column: str | None = None
    is_used: bool = False
    is_apart: bool = False

    def has(self, column: Meaning) -> bool:
        """Whether the table has such a column."""
        return column in self.heading.columns

    def agency_of(self, row: SourceRow) -> str | None:
        """Whose the row is; in a column of agencies a blank cell means that of the row above."""
        if not self.has(Extra.AGENCY):
            return self.agency
        index = self.heading.columns.index(Extra.AGENCY)
        words = " ".join(" ".join(row.cells[index : index + 1]).split())
        self.agency_in_column = words or self.agency_in_column
        return self.agency_in_column or self.agency

    def cut_by(self, heading: Heading) -> list[Banner]:
        """The waiting lines that a page may have cut from the rows below them, where it repeats the heading."""
        if heading.columns != self.heading.columns:
            return []
        return [line for line in self.waiting if line.column is Column.RECOMMENDATION and not line.is_wide]

    def begin(self, agency: str | None, section: int) -> None:
        """A line says whose the rows below it are, or that they are all agencies'; these are a section of their own."""
        if self.has(Extra.AGENCY):
            self.agency_in_column = agency
        else:
            self.agency, self.section = agency, section
            self.recommendation, self.notes = None, ()

    def take(self, said: LinesAbove) -> None:
        """Put in force what lines say of the rows below them."""
        if said.recommendation:
            self.recommendation = said.recommendation
            self.numbered |= said.recommendation.names_recommendation or said.recommendation.is_labelled
            self.in_rows_of_their_own |= self.has(Column.RECOMMENDATION) and not said.recommendation.is_wide
        self.notes = said.notes or self.notes

    def over(self, row: PrintedRow) -> PrintedRow:
        """The row with what the lines over it say of it."""
        self.is_used = True
        pieces, other, extras = dict(row.pieces), dict(row.other), dict(row.extras)
        line = self._recommended()
        if line and pieces.get(Column.RECOMMENDATION, line.piece).text.strip() and self.has(Column.RECOMMENDATION):
            _add_number(line.piece, other, extras)  # the row has the words for it
        elif line:
            pieces[Column.RECOMMENDATION] = replace(line.piece, above=True)
            if line.number:
                _add_number(line.number, other, extras)
        for note in self.notes:
            other[_free_title(other)] = note.whole
        ordered = {column: pieces[column] for column in Column if column in pieces}
        return replace(row, pieces=ordered, other=other, extras=extras, colours=self.colours)

    def _recommended(self) -> Banner | None:
        """The line that says the row's recommendation; beside a column for these only that of the row below it."""
        line = self.recommendation
        if self.has(Column.RECOMMENDATION):
            self.recommendation = None
        return line


def _free_title(taken: Mapping[str, Piece]) -> str:
    """What the next line above a row is called."""
    titles = (_LINE_ABOVE, *(f"{_LINE_ABOVE} ({number})" for number in range(2, len(taken) + 2)))
    return next(title for title in titles if title not in taken)


def _add_number(number: Piece, other: dict[str, Piece], extras: dict[Extra, str]) -> None:
    """Put the number of a line where a row's own stands, or beside it where the row has one."""
    title = extras.setdefault(Extra.NUMBER, NUMBER_ABOVE)
    own = other[title].text.strip() if title in other else ""
    if own != number.text.strip():
        other[NUMBER_ABOVE if own else title] = replace(number, above=True)
