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
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.headings import FoundHeading, find_heading
from scr_schema.tables.plan.in_force import InForce
from scr_schema.tables.plan.mapping import NOTHING_SAID, Layout, PlanMapping
from scr_schema.tables.plan.opening import RowsAbove, amended, opened
from scr_schema.tables.plan.page_marks import is_page, is_page_mark
from scr_schema.tables.plan.parts import Column, Heading
from scr_schema.tables.plan.rows_below import Printed, RowsBelow
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.plan.title import known_title, may_be_title
from scr_schema.tables.plan.titles import key_of_title, read_titles, titles_above
from scr_schema.tables.source import Source, SourceRow, SourceTable

_HEADING = "The heading row names at least the recommendation's or the tasks' column and two others of: {}."
# So many titles, and upper rows of headings, are known again where a page repeats them.
_MOST_SEEN = 1000
# So many titles at least make a row that is part of a heading.
_TITLES = 2


def read_layout(source: Source, register: Register, mapping: PlanMapping | None, tally: Tally) -> Printed:
    """The printed rows of all tables, and what was wrong with them; ``tally`` is told of what was read.

    A source without a known heading gives a fault and no rows.
    """
    reading = _Reading(register, mapping, RowsBelow(register, tally))
    for table in source:
        if isinstance(table, PlacedFault):
            yield table
        else:
            yield from reading.table(table)
    yield from reading.end()


@dataclass(slots=True)
class _Reading:
    """A source that is being read, table by table.

    ``force`` is what the last heading put in force, ``before`` what was in force above it, and ``headless`` the rows of
    tables that have none. ``seen`` are titles that stood above a heading and named no agency there, and ``parts`` the
    upper rows of headings.
    """

    register: Register
    mapping: PlanMapping | None
    rows: RowsBelow
    force: InForce | None = None
    before: InForce | None = None
    seen: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    headless: list[RowsAbove] = field(default_factory=list)

    def table(self, table: SourceTable) -> Printed:
        """The rows of one table; one without a heading may go on with the one above, which a page had cut."""
        titles = RowsAbove(table, self.mapping.layout_of(table.sheet, table.number) if self.mapping else NOTHING_SAID)
        previous = self.force if table.sheet is None or is_page(table.sheet) else None
        cut = previous if self._only_goes_on(table) else None
        if cut is None:
            yield from self.rows.close(self.force)
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
            elif self._begins_heading(row, below):
                titles.part = row
            elif self.force:
                yield from self.rows.row(row, self.force)
            elif cut and _fits(row, cut.heading):
                self.force, cut = cut, None
                yield from self.rows.row(row, self.force, is_cut=True)
            else:
                yield from self.rows.close(cut)
                titles.add(row)
                cut = None
            above = row
        if titles.first:
            titles.nearest.clear()
            self.headless.append(titles)
            self.rows.tally.not_read += titles.number

    def end(self) -> Printed:
        """What can be said only when all tables are read."""
        yield from self.rows.close(self.force)
        if self.rows.tally.headings:
            for rows in self.headless:
                if rows.is_prose and rows.first:
                    self.rows.outside.add(rows.first, rows.number)
                else:
                    yield PlacedFault(Fault("SCR-070"), rows.first)
            yield from self.rows.outside.said()
        elif self.headless:
            yield PlacedFault(Fault("SCR-060", cure=_HEADING.format(either(Column))), self.headless[0].first)

    def _heading(self, found: FoundHeading, row: SourceRow, above: RowsAbove, previous: InForce | None) -> Printed:
        """A heading opens a section, or goes on with the one above; two that touch are one of two rows."""
        first = self.rows.heading
        if first and self.force and not above.number and (found.heading.completes or row.spanned):
            self.rows.tally.amend(first[0], found, row)
            self.force = amended(found, self.force, self.before)
        else:
            yield from self.rows.heading_alone()
            self.rows.tally.heading(found, row)
            self.before = previous
            yield from self._opened(found, row, above, previous)
        self.rows.heading = found, row
        yield from self._likened(found.heading, row)
        yield from self._swallowed(found.heading, row)

    def _opened(self, found: FoundHeading, row: SourceRow, above: RowsAbove, previous: InForce | None) -> Printed:
        """Put in force what a heading and the titles above it say."""
        cut = self.force.cut_by(found.heading) if self.force else []
        rows = [line.row for line in (self.force.waiting if self.force else []) if line.row and line not in cut]
        rows += list(above.nearest)[: -1 if found.heading.completes and not above.part else None]
        titles = read_titles(
            titles_above(() if self.force else above.table.above, rows, row),
            self.register,
            self.seen,
            recommend=Column.RECOMMENDATION not in found.heading.columns,
        )
        left_out = titles.beside if self.force else (*titles.beside, *titles.new)
        for title in left_out:
            if title.row:
                self.rows.outside.add(title.place)
        if above.first and above.number > len(above.nearest):
            self.rows.outside.add(above.first, above.number - len(above.nearest))
        force = opened(found, titles, above, previous, self.register, self.rows.new_section())
        if self.force and self.force.section != force.section:
            yield from self.rows.unused(self.force)
        yield from self.rows.outside.said()
        force.waiting += cut
        self.force = force
        if len(self.seen) < _MOST_SEEN:
            self.seen |= titles.keys

    def _begins_heading(self, row: SourceRow, below: SourceRow | None) -> bool:
        """Whether a row has nothing but titles, of which some cover several columns of the heading below it.

        Below a heading it is either merged, or the same again, as an entry may read like a title too.
        """
        titles = [cell for cell in row.cells if cell.strip()]
        if (
            below is None
            or len(titles) < _TITLES
            or not all(may_be_title(title) and known_title(title) for title in titles)
        ):
            return False
        may_be = self.force is None or bool(row.widths) or key_of_title("|".join(row.cells)) in self.parts
        if not may_be or find_heading(below, self.mapping, above=row) is None:
            return False
        if len(self.parts) < _MOST_SEEN:
            self.parts.add(key_of_title("|".join(row.cells)))
        return True

    def _likened(self, heading: Heading, row: SourceRow) -> Iterator[PlacedFault]:
        """What a person should look at in the titles, once for each."""
        for index in sorted(heading.likened):
            if self.rows.is_news("SCR-080", heading.titles[index]):
                yield PlacedFault(Fault("SCR-080", words={"column": str(heading.columns[index])}), row.place(index))

    def _swallowed(self, heading: Heading, row: SourceRow) -> Printed:
        """The first row below a heading, where it stands in the heading's own cells."""
        index = next((at for at, text in enumerate(heading.swallowed) if text), None)
        if index is None or self.force is None:
            return
        yield PlacedFault(Fault("SCR-066", ("as_printed",)), row.place(index))
        below = replace(row, cells=heading.swallowed, dates={}, fills={}, spanned=frozenset(), widths={})
        yield from self.rows.row(below, self.force)

    def _without_heading(self, layout: Layout) -> InForce | None:
        """What is in force in a table of which a mapping says the columns."""
        heading = layout.heading_without_row
        return InForce(heading, self.rows.new_section(), layout.agency) if heading else None

    def _only_goes_on(self, table: SourceTable) -> bool:
        """Whether nothing new stands between this table and the one above, so that a page may have cut them."""
        return all(key_of_title(text) in self.seen or is_page_mark(text) for text in table.above if text.strip())


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


def _fits(row: SourceRow, heading: Heading) -> bool:
    """Whether a table without a heading may have the columns of the one above; a workbook leaves blank cells out."""
    columns = len(heading.columns)
    return len(row.cells) == columns or (row.sheet is not None and len(row.cells) < columns)
