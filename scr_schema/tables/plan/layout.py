"""The rows of a source's tables, each under the heading in force and under the agency whose plan it is.

Boards lay plans out in many ways. Whose a row is, says, the surest first: a column of agencies, a line across the
table, the heading's first cell, the mapping, the nearest title above the heading, the sheet's name, and what was in
force above where the table only goes on. What it answers stands in its own column, in a line across the table, or
above the table.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from scr_schema.codelists.bodies import Register
from scr_schema.faults import either
from scr_schema.finding import Fault
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.plan.banners import Banner, banner_of, telling
from scr_schema.tables.plan.headings import FoundHeading, find_heading
from scr_schema.tables.plan.in_force import InForce
from scr_schema.tables.plan.lines_above import Run, by_agency, lines_above, lines_alone
from scr_schema.tables.plan.mapping import NOTHING_SAID, Layout, PlanMapping
from scr_schema.tables.plan.opening import RowsAbove, opened
from scr_schema.tables.plan.outside import Outside, begins_other_part, is_action, is_outside
from scr_schema.tables.plan.page_marks import is_page, is_page_mark
from scr_schema.tables.plan.parts import Column, Heading, PrintedRow
from scr_schema.tables.plan.printed_rows import faults_of_row, line_as_row, read_row
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.plan.titles import read_titles, titles_above
from scr_schema.tables.source import Source, SourceRow, SourceTable

_HEADING = "The heading row names at least the recommendation's or the tasks' column and two others of: {}."
# So many titles are known again where a page repeats them.
_MOST_SEEN = 1000

#: What a layout finds, in the order of the source.
Printed = Iterator[PrintedRow | PlacedFault]


def read_layout(source: Source, register: Register, mapping: PlanMapping | None, tally: Tally) -> Printed:
    """The printed rows of all tables, and what was wrong with them; ``tally`` is told of what was read.

    A source without a known heading gives a fault and no rows.
    """
    reading = _Reading(register, mapping, tally)
    for table in source:
        if isinstance(table, PlacedFault):
            yield table
        else:
            yield from reading.table(table)
    yield from reading.end()


@dataclass(slots=True)
class _Reading:
    """A source that is being read, table by table.

    ``force`` is what the last heading put in force. ``last`` says in which section the row above stands, and whose it
    is; ``fresh`` is the heading right above. ``seen`` are titles that stood above a heading and named no agency there,
    ``told`` is what was said once and ``outside`` what is to be said of rows that are none of the plan's.
    """

    register: Register
    mapping: PlanMapping | None
    tally: Tally
    force: InForce | None = None
    sections: int = 0
    last: tuple[int, str | None] | None = None
    fresh: tuple[FoundHeading, SourceRow] | None = None
    seen: set[str] = field(default_factory=set)
    told: set[tuple[str, str]] = field(default_factory=set)
    outside: Outside = field(default_factory=Outside)
    headless: list[Place] = field(default_factory=list)

    def table(self, table: SourceTable) -> Printed:
        """The rows of one table; one without a heading may go on with the one above, which a page had cut."""
        titles = RowsAbove(table, self.mapping.layout_of(table.sheet, table.number) if self.mapping else NOTHING_SAID)
        previous = self.force if table.sheet is None or is_page(table.sheet) else None
        cut = previous if self._only_goes_on(table) else None
        if cut is None:
            yield from self._close(self.force)
        self.force = self._without_heading(titles.layout)
        above: SourceRow | None = None
        for row, below in _with_next(table.rows):
            if isinstance(row, PlacedFault):
                yield row
                continue
            if found := find_heading(row, self.mapping, above=above, below=below):
                yield from self._heading(found, row, titles, self.force or previous)
                titles.clear()
                cut = None
            elif _begins_heading(row, below, self.mapping):
                titles.add(row)
            elif self.force:
                yield from self._row(row, self.force, is_cut=False)
            elif cut and _fits(row, cut.heading):
                self.force, cut = cut, None
                yield from self._row(row, self.force, is_cut=True)
            else:
                yield from self._close(cut)
                titles.add(row)
                cut = None
            above = row
        if titles.first:
            self.headless.append(titles.first)
            self.tally.not_read += titles.number

    def end(self) -> Printed:
        """What can be said only when all tables are read."""
        yield from self._close(self.force)
        if self.tally.headings:
            yield from (PlacedFault(Fault("SCR-070"), place) for place in self.headless)
        elif self.headless:
            yield PlacedFault(Fault("SCR-060", cure=_HEADING.format(either(Column))), self.headless[0])

    def _heading(self, found: FoundHeading, row: SourceRow, above: RowsAbove, previous: InForce | None) -> Printed:
        """A heading opens a section, or goes on with the one above."""
        if self.fresh and self.force and not above.number and (found.heading.completes or row.spanned):
            self.tally.amend(self.fresh[0], found, row)
            self.force.heading = found.heading
        else:
            yield from self._heading_alone()
            self.tally.heading(found, row)
            yield from self._opened(found, row, above, previous)
        self.fresh = found, row
        yield from self._doubts_of_heading(found.heading, row)
        if found.heading.swallowed:
            yield from self._swallowed(found.heading, row)

    def _opened(self, found: FoundHeading, row: SourceRow, above: RowsAbove, previous: InForce | None) -> Printed:
        """Put in force what a heading and the titles above it say."""
        columns = found.heading.columns
        waiting = self.force.waiting if self.force else []
        cut = [line for line in waiting if line.column is Column.RECOMMENDATION and not line.is_wide]
        cut = cut if self.force and self.force.heading.columns == columns else []
        rows = [line.row for line in waiting if line.row and not any(line is one for one in cut)]
        rows += list(above.nearest)[: -1 if found.heading.completes else None]
        titles = read_titles(
            titles_above(() if self.force else above.table.above, rows, row),
            self.register,
            self.seen,
            recommend=Column.RECOMMENDATION not in columns,
        )
        is_further = self.force is not None
        self.sections += 1
        self.force = opened(found, titles, above, previous, self.register, self.sections)
        self.force.waiting += cut
        left_out = [title for title in (*titles.marks, *(() if is_further else titles.new)) if title.row]
        for title in left_out:
            self.outside.add(title.place)
        if above.first and above.number > len(above.nearest):
            self.outside.add(above.first, above.number - len(above.nearest))
        yield from self.outside.said()
        if len(self.seen) < _MOST_SEEN:
            self.seen |= titles.keys

    def _swallowed(self, heading: Heading, row: SourceRow) -> Printed:
        """The first row below a heading that stands in the heading's own cells."""
        index = next(at for at, text in enumerate(heading.swallowed) if text)
        yield PlacedFault(Fault("SCR-066", ("as_printed",)), row.place(index))
        below = replace(row, cells=heading.swallowed, dates={}, fills={}, spanned=frozenset(), widths={})
        if self.force:
            yield from self._row(below, self.force, is_cut=False)

    def _row(self, row: SourceRow, force: InForce, *, is_cut: bool) -> Printed:
        """A row below a heading; ``is_cut``: its table goes on with the one above."""
        if not telling(row):
            return  # all of it is part of cells that begin in a row above
        force.in_other_part |= begins_other_part(row)
        if (force.in_other_part and not is_action(row, force.heading)) or is_outside(row, force.heading):
            self.outside.add(row.place())
            self.tally.not_read += 1
            return
        banner = banner_of(row, force.heading)
        if banner and not self._may_be_piece(banner, force, is_cut=is_cut):
            force.waiting.append(banner)
            return
        force.in_other_part = False
        yield from self._settled(row, force)
        yield from self.outside.said()
        yield from self._printed(row, force, is_cut=is_cut)

    def _may_be_piece(self, banner: Banner, force: InForce, *, is_cut: bool) -> bool:
        """Whether a line may be the rest of a recommendation that a page had cut."""
        goes_on = (self.fresh is not None or is_cut) and self.last is not None and self.last[0] == force.section
        return goes_on and not banner.is_wide and not banner.names_recommendation and not force.in_rows_of_their_own

    def _settled(self, row: SourceRow | None, force: InForce) -> Printed:
        """Take the lines that wait for what they are, now that the row below them is known, or that none is."""
        lines, force.waiting = force.waiting, []
        if not lines:
            return
        *passed, last = by_agency(lines, force.heading, self.register)
        notes: list[Banner] = []
        for run in passed:
            self._begin(run, force)
            said = lines_alone(run.lines)
            yield from self._unanswered(said.unanswered, force)
            notes += [*filter(None, [run.title]), *said.notes]
        self._begin(last, force)
        said = lines_above(last.lines, force.heading, row, numbered=force.numbered) if row else lines_alone(last.lines)
        yield from self._unanswered(said.unanswered, force)
        if row:
            self.fresh = None
            if last.title and not last.agency:
                notes.append(last.title)
            force.take(replace(said, notes=(*notes, *said.notes)))
        else:
            self._leave_out([*notes, *filter(None, [last.title]), *said.notes])

    def _begin(self, run: Run, force: InForce) -> None:
        if run.title:
            self.sections += 1
            force.begin(run.agency, self.sections)

    def _leave_out(self, lines: Iterable[Banner]) -> None:
        for line in lines:
            if line.row:
                self.outside.add(line.row.place())
                self.tally.not_read += 1

    def _unanswered(self, lines: Iterable[Banner], force: InForce) -> Printed:
        """Recommendations without a row, as rows that say nothing else."""
        for line in lines:
            agency = force.agency_of(line.row) if line.row else force.agency
            if printed := line_as_row(line, force.heading, agency):
                yield from self.outside.said()
                yield self._counted(printed, force)

    def _counted(self, printed: PrintedRow, force: InForce) -> PrintedRow:
        self.last = force.section, printed.agency
        self.tally.printed += 1
        return replace(printed, section=force.section, plan_agency=force.agency)

    def _printed(self, row: SourceRow, force: InForce, *, is_cut: bool) -> Printed:
        """A row of the plan, and what is wrong with it."""
        fresh, self.fresh = self.fresh is not None, None
        read = read_row(row, force.heading, force.agency_of(row), fresh=fresh)
        continues = (fresh or is_cut) and self.last == (force.section, read.agency)
        yield self._counted(replace(force.over(read), continues_page=continues), force)
        yield from faults_of_row(row, read, force.heading)
        known = set(read.extras.values())
        for title, piece in read.other.items():
            if title not in known and piece.text.strip() and self._is_news("SCR-069", title):
                yield PlacedFault(Fault("SCR-069", ("as_printed", "other")), piece.place)

    def _doubts_of_heading(self, heading: Heading, row: SourceRow) -> Iterator[PlacedFault]:
        """What a person should look at in the titles, once for each."""
        for index in sorted(heading.likened):
            if self._is_news("SCR-080", heading.titles[index]):
                yield PlacedFault(Fault("SCR-080", words={"column": str(heading.columns[index])}), row.place(index))

    def _is_news(self, rule: str, title: str) -> bool:
        """Whether a rule has not spoken of a title yet."""
        is_news = (rule, title) not in self.told
        self.told.add((rule, title))
        return is_news

    def _heading_alone(self) -> Iterator[PlacedFault]:
        """The fault of a heading with nothing below it: it may be a row that reads as one, and no record holds it."""
        if self.fresh:
            yield PlacedFault(Fault("SCR-075"), self.fresh[1].place())
        self.fresh = None

    def _close(self, force: InForce | None) -> Printed:
        """The end of what was in force."""
        if force:
            yield from self._settled(None, force)
        yield from self.outside.said()
        yield from self._heading_alone()

    def _without_heading(self, layout: Layout) -> InForce | None:
        """What is in force in a table of which a mapping says the columns."""
        heading = layout.heading_without_row
        if heading is None:
            return None
        self.sections += 1
        return InForce(heading, self.sections, layout.agency)

    def _only_goes_on(self, table: SourceTable) -> bool:
        """Whether nothing new stands between this table and the one above, so that a page may have cut them."""
        titles = [" ".join(text.casefold().split()) for text in table.above if text.strip()]
        return all(title in self.seen or is_page_mark(title) for title in titles)


def _with_next(
    rows: Iterable[SourceRow | PlacedFault],
) -> Iterator[tuple[SourceRow | PlacedFault, SourceRow | None]]:
    """The rows that are not blank, each with the one below it; faults come where they are met."""
    last: SourceRow | None = None
    for row in rows:
        if isinstance(row, PlacedFault):
            yield row, None
        elif not row.blank:
            if last:
                yield last, row
            last = row
    if last:
        yield last, None


def _begins_heading(row: SourceRow, below: SourceRow | None, mapping: PlanMapping | None) -> bool:
    """Whether a row has titles that cover several columns of the heading below it."""
    if below is None or not row.widths:
        return False
    found = find_heading(below, mapping, above=row)
    return found is not None and found.heading.completes


def _fits(row: SourceRow, heading: Heading) -> bool:
    """Whether a table without a heading may have the columns of the one above; a workbook leaves blank cells out."""
    columns = len(heading.columns)
    return len(row.cells) == columns or (row.sheet is not None and len(row.cells) < columns)
