"""The rows of a source's tables, each under the heading in force and under the agency whose plan it is.

Boards lay plans out in many ways. Whose a row is, says, the surest first: a column of agencies, the heading's first
cell, the mapping, a line across the table, the line above the heading, the paragraph above the table, the sheet's
name, and the table above where this one only goes on with it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from scr_schema.codelists.bodies import Register
from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.faults import either
from scr_schema.finding import Fault
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.plan.agencies import named_agency
from scr_schema.tables.plan.banners import Banner, banner_of, recommended_above
from scr_schema.tables.plan.headings import FoundHeading, find_heading
from scr_schema.tables.plan.mapping import NOTHING_SAID, Layout, PlanMapping
from scr_schema.tables.plan.parts import Column, Extra, Heading, PrintedRow
from scr_schema.tables.plan.printed_rows import faults_of_row, read_row
from scr_schema.tables.plan.status_key import key_of
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.source import Source, SourceRow, SourceTable

_HEADING = "The heading row names at least the recommendation's or the tasks' column and two others of: {}."
# As many rows as a title page has at most before the first heading.
_ROWS_BEFORE_HEADING = 50
# What the words of a line across the table are called in the rows below it.
_LINE_ABOVE = "line above"

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
class _Force:
    """What is in force where a row stands: the heading, whose plan it is, and the lines across the table above."""

    heading: Heading
    agency: str | None
    colours: Mapping[str, ActionStatusCode] = field(default_factory=dict)
    recommendation: Banner | None = None
    note: Banner | None = None

    def has(self, column: Column | Extra) -> bool:
        """Whether the table has such a column."""
        return column in self.heading.columns


@dataclass(slots=True)
class _Reading:
    """A source that is being read, table by table.

    ``last`` is the agency of the row above, where there is one; ``fresh`` the heading row right above; ``headless``
    where tables begin in which no heading was found; ``told`` the columns without a member that were said.
    """

    register: Register
    mapping: PlanMapping | None
    tally: Tally
    force: _Force | None = None
    last: tuple[str | None] | None = None
    fresh: SourceRow | None = None
    headless: list[Place] = field(default_factory=list)
    told: set[tuple[str, int | None]] = field(default_factory=set)

    def table(self, table: SourceTable) -> Printed:
        """The rows of one table; one without a heading may go on with the one above, which a page had cut."""
        layout = self.mapping.layout_of(table.sheet, table.number) if self.mapping else NOTHING_SAID
        cut = self.force if _only_goes_on(table) else None
        self.force = _Force(layout.heading_without_row, layout.agency) if layout.heading_without_row else None
        titles: list[SourceRow] = []
        above: SourceRow | None = None
        for row, below in _with_next(table.rows):
            if isinstance(row, PlacedFault):
                yield row
            elif found := find_heading(row, self.mapping, above=above, below=below):
                yield from self._heading(found, row, titles, table, layout)
                titles, cut = [], None
            elif self.force:
                yield from self._row(row, is_cut=False)
            elif cut and len(row.cells) == len(cut.heading.columns):
                self.force = cut
                yield from self._row(row, is_cut=True)
            elif len(titles) < _ROWS_BEFORE_HEADING:
                titles.append(row)
                cut = None
            above = row if isinstance(row, SourceRow) else above
        yield from self._heading_alone()
        if titles:
            self.headless.append(titles[0].place())
            self.tally.not_read += len(titles)

    def end(self) -> Iterator[PlacedFault]:
        """What can be said only when all tables are read."""
        if self.tally.headings:
            yield from (PlacedFault(Fault("SCR-070"), place) for place in self.headless)
        elif self.headless:
            yield PlacedFault(Fault("SCR-060", cure=_HEADING.format(either(Column))), self.headless[0])

    def _heading(
        self, found: FoundHeading, row: SourceRow, titles: Sequence[SourceRow], table: SourceTable, layout: Layout
    ) -> Iterator[PlacedFault]:
        """A heading opens a section, or goes on with the one above."""
        yield from self._heading_alone()
        self.tally.heading(found, row)
        heading = found.heading
        agency, naming = self._agency(heading, titles, table, layout)
        lines = [*((text, row.place()) for text in table.above), *((_line(title), title.place()) for title in titles)]
        recommendation = None if Column.RECOMMENDATION in heading.columns else recommended_above(lines)
        colours = key_of((*heading.titles, *(text for text, _ in lines)))
        self.force, self.fresh = _Force(heading, agency, colours, recommendation), row
        if untold := [title for title in titles if title is not naming]:
            yield PlacedFault(Fault("SCR-084", words=_rows_outside(len(untold))), untold[0].place())
        for index in sorted(heading.likened):
            yield PlacedFault(Fault("SCR-080", words={"column": str(heading.columns[index])}), row.place(index))

    def _agency(
        self, heading: Heading, titles: Sequence[SourceRow], table: SourceTable, layout: Layout
    ) -> tuple[str | None, SourceRow | None]:
        """Whose plan the heading opens, and the row above it that says so, if one does."""
        if said := heading.agency or layout.agency:
            return said, None
        for row in reversed(titles):
            if (banner := banner_of(row)) and (name := named_agency(banner.text, self.register)):
                return name, row
        if self.force:
            return self.force.agency, None
        for text in (*reversed(table.above), table.sheet or ""):
            if name := named_agency(text, self.register):
                return name, None
        return self.last[0] if self.last and _only_goes_on(table) else None, None

    def _row(self, row: SourceRow, *, is_cut: bool) -> Printed:
        """A row of the table, unless it is a line across it. ``is_cut``: its table goes on with the one above."""
        force = self.force
        if force is None:
            return
        if (banner := banner_of(row)) and self._is_understood(banner, force):
            return
        agency = self._agency_of(row, force)
        fresh, self.fresh = self.fresh is not None, None
        printed = replace(
            read_row(row, force.heading, agency, fresh=fresh),
            continues_page=(fresh or is_cut) and self.last == (agency,),
        )
        self.last = (agency,)
        self.tally.printed += 1
        yield _under_lines(printed, force)
        yield from faults_of_row(row, printed, force.heading)
        yield from self._columns_without_member(row, printed)

    def _agency_of(self, row: SourceRow, force: _Force) -> str | None:
        """The agency in force; where the table has a column for it, a blank cell means that of the row above."""
        if force.has(Extra.AGENCY):
            index = force.heading.columns.index(Extra.AGENCY)
            force.agency = " ".join(" ".join(row.cells[index : index + 1]).split()) or force.agency
        return force.agency

    def _is_understood(self, banner: Banner, force: _Force) -> bool:
        """Whether a line across the table says of what the rows below it are; if not it is a row."""
        may_be_agency = banner.is_wide or (force.heading.agency is None and self.fresh is None)
        name = named_agency(banner.text, self.register) if may_be_agency and not force.has(Extra.AGENCY) else None
        if name:
            force.agency, force.recommendation, force.note = name, None, None
        elif not force.has(Column.RECOMMENDATION):
            force.recommendation = banner
        elif banner.is_wide:
            force.note = banner
        else:
            return False
        self.fresh = None
        return True

    def _heading_alone(self) -> Iterator[PlacedFault]:
        """The fault of a heading with nothing below it: it may be a row that reads as one, and no record holds it."""
        if self.fresh:
            yield PlacedFault(Fault("SCR-075"), self.fresh.place())
        self.fresh = None

    def _columns_without_member(self, row: SourceRow, printed: PrintedRow) -> Iterator[PlacedFault]:
        """One fault for each column without a member, at the first cell of it that says something."""
        known = set(printed.extras.values())
        for title, piece in printed.other.items():
            if title not in known and piece.text.strip() and (title, row.table) not in self.told:
                self.told.add((title, row.table))
                yield PlacedFault(Fault("SCR-069", ("as_printed", "other")), piece.place)


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


def _only_goes_on(table: SourceTable) -> bool:
    """Whether nothing stands between this table and the one above, so that a page may have cut them."""
    return table.sheet is None and not any(text.strip() for text in table.above)


def _under_lines(row: PrintedRow, force: _Force) -> PrintedRow:
    """The row with what the lines across the table say of it."""
    pieces = row.pieces
    if force.recommendation and not force.has(Column.RECOMMENDATION):
        pieces = {Column.RECOMMENDATION: force.recommendation.piece, **pieces}
    other = {**row.other, _LINE_ABOVE: force.note.piece} if force.note else row.other
    return replace(row, pieces=pieces, other=other, colours=force.colours)


def _line(row: SourceRow) -> str:
    return " ".join(cell for cell in row.cells if cell.strip())


def _rows_outside(number: int) -> dict[str, str]:
    return {"count": "1 row", "stand": "stands"} if number == 1 else {"count": f"{number} rows", "stand": "stand"}
