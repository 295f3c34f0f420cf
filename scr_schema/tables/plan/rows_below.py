"""The rows below the headings of a source: rows of the plan, lines over them, and what is none of the plan's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from scr_schema.codelists.bodies import Register
from scr_schema.finding import Fault
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.banners import Banner, banner_of, labelled_piece, telling
from scr_schema.tables.plan.headings import FoundHeading, column_of
from scr_schema.tables.plan.in_force import InForce
from scr_schema.tables.plan.lines_above import LinesAbove, Run, by_agency, lines_above, lines_alone
from scr_schema.tables.plan.outside import Outside, begins_other_part, is_action, is_outside
from scr_schema.tables.plan.parts import PrintedRow
from scr_schema.tables.plan.printed_rows import faults_of_row, line_as_row, part_as_row, read_row
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.source import SourceRow

# No more lines stand over a row; and so many things are known to have been said.
_MOST_WAITING, _MOST_TOLD = 50, 10_000

_TWO_ROWS = "the row below the heading names columns too, and the two do not make one heading"
_ONE_ROW = "Put the titles into one row, or say with `--mapping` which row is the heading and what its columns are."
_LONGEST_TITLE = 100

#: What rows give, in the order of the source.
Printed = Iterator[PrintedRow | PlacedFault]


@dataclass(slots=True)
class RowsBelow:
    """The rows as they come, below one heading after another; ``tally`` is told of them.

    ``heading`` is the one right above the next row, if there is one. ``last`` says in which section the row above
    stands, and whose it is; ``sections`` counts these. ``told`` is what was said once, and ``outside`` what is to be
    said of rows that are none of the plan's.
    """

    register: Register
    tally: Tally
    heading: tuple[FoundHeading, SourceRow] | None = None
    last: tuple[int, str | None] | None = None
    sections: int = 0
    told: set[tuple[str, str]] = field(default_factory=set)
    outside: Outside = field(default_factory=Outside)

    def new_section(self) -> int:
        """The number of a section that begins."""
        self.sections += 1
        return self.sections

    def row(self, row: SourceRow, force: InForce, *, is_cut: bool = False) -> Printed:
        """A row below a heading; ``is_cut``: it begins a table that goes on with the one above."""
        if not telling(row):
            return  # all of it is part of cells that begin in a row above
        force.in_other_part |= begins_other_part(row)
        if (force.in_other_part and not is_action(row, force.heading)) or is_outside(row, force.heading):
            self.outside.add(row.place())
            self.tally.not_read += 1
            return
        if (labelled := labelled_piece(row, force.heading)) and self._goes_on(force):
            self.heading = None
            yield self._counted(part_as_row(row, *labelled, force.agency_of(row)), force)
            return
        banner = banner_of(row, force.heading, self.register)
        if banner and not self._may_be_piece(banner, force, is_cut=is_cut):
            if len(force.waiting) == _MOST_WAITING:
                yield from self._settled(None, force)
            force.waiting.append(banner)
            return
        force.in_other_part = False
        yield from self._settled(row, force)
        yield from self.outside.said()
        yield from self._printed(row, force, is_cut=is_cut)

    def close(self, force: InForce | None) -> Printed:
        """Nothing more stands below what was in force."""
        if force:
            yield from self._settled(None, force)
            yield from self.unused(force)
        yield from self.outside.said()
        yield from self.heading_alone()

    def unused(self, force: InForce) -> Printed:
        """What titles said of the rows below a heading, where there was none."""
        if not force.is_used:
            self._leave_out(force.notes)
            yield from self._unanswered(filter(None, [force.recommendation]), force)

    def heading_alone(self) -> Iterator[PlacedFault]:
        """The fault of a heading with nothing below it: it may be a row that reads as one, and no record holds it."""
        if self.heading:
            yield PlacedFault(Fault("SCR-075"), self.heading[1].place())
        self.heading = None

    def is_news(self, rule: str, title: str) -> bool:
        """Whether a rule has not spoken of a title yet; it does so once."""
        if (rule, title) in self.told or len(self.told) == _MOST_TOLD:
            return False
        self.told.add((rule, title))
        return True

    def _goes_on(self, force: InForce) -> bool:
        """Whether a row of the same section stands right above."""
        return not force.waiting and self.last is not None and self.last[0] == force.section

    def _may_be_piece(self, banner: Banner, force: InForce, *, is_cut: bool) -> bool:
        """Whether a line may be the rest of a recommendation that a page had cut."""
        goes_on = (self.heading is not None or is_cut) and self.last is not None and self.last[0] == force.section
        return goes_on and not banner.is_wide and not banner.names_recommendation and not force.in_rows_of_their_own

    def _settled(self, row: SourceRow | None, force: InForce) -> Printed:
        """Take the lines that wait for what they are, now that the row below them is known, or that none is."""
        lines, force.waiting = force.waiting, []
        if not lines:
            return
        *passed, last = by_agency(lines, force.heading, self.register)
        left: list[Banner] = []
        for run in passed:
            said = lines_alone(run.lines)
            yield from self._begun(run, said, force)
            left += [*run.titles, *said.notes]
        said = lines_above(last.lines, force.heading, row, numbered=force.numbered) if row else lines_alone(last.lines)
        yield from self._begun(last, said, force)
        for line in last.lines:
            if line.row:
                force.agency_of(line.row)
        if row:
            self.heading = None
            left += [title for title in last.titles if not last.agency]
            force.take(replace(said, notes=(*left, *said.notes)))
        else:
            self._leave_out([*left, *last.titles, *said.notes])

    def _begun(self, run: Run, said: LinesAbove, force: InForce) -> Printed:
        """Put in force whose a run of lines is, and give the recommendations in it that have no row."""
        if run.titles:
            force.begin(run.agency, self.new_section())
        yield from self._unanswered(said.unanswered, force)

    def _unanswered(self, lines: Iterable[Banner], force: InForce) -> Printed:
        """Recommendations without a row, as rows that say nothing else."""
        for line in lines:
            agency = force.agency_of(line.row) if line.row else force.agency
            yield from self.outside.said()
            yield self._counted(line_as_row(line, force.heading, agency), force)

    def _leave_out(self, lines: Iterable[Banner]) -> None:
        for line in lines:
            if line.row:
                self.outside.add(line.row.place())
                self.tally.not_read += 1

    def _counted(self, printed: PrintedRow, force: InForce) -> PrintedRow:
        self.last = force.section, printed.agency
        self.tally.printed += 1
        return replace(printed, section=force.section, plan_agency=force.agency)

    def _printed(self, row: SourceRow, force: InForce, *, is_cut: bool) -> Printed:
        """A row of the plan, and what is wrong with it."""
        fresh, self.heading = self.heading is not None, None
        if fresh and _names_columns(row):
            yield PlacedFault(Fault("SCR-081", words={"why": _TWO_ROWS}, cure=_ONE_ROW), row.place())
        read = read_row(row, force.heading, force.agency_of(row), fresh=fresh)
        continues = (fresh or is_cut) and self.last == (force.section, read.agency)
        yield self._counted(replace(force.over(read), continues_page=continues), force)
        yield from faults_of_row(row, read, force.heading)
        known = set(read.extras.values())
        for title, piece in read.other.items():
            if title not in known and piece.text.strip() and self.is_news("SCR-069", title):
                yield PlacedFault(Fault("SCR-069", ("as_printed", "other")), piece.place)


def _names_columns(row: SourceRow) -> bool:
    """Whether most cells of a row are titles of columns, so that it is the second row of a heading, and no entry."""
    said = [cell for cell in row.cells if cell.strip()]
    return 2 * sum(column_of(cell) is not None for cell in said if len(cell) < _LONGEST_TITLE) > max(len(said), 4)
