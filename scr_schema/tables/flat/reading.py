"""Flat tables into records.

A row of a table of records is a record; a row of a linked sheet is an entry of a list of the record that it names. Any
sheet may belong to any other, so the rows of a source with several sheets wait until all are read, in a temporary
database that keeps memory flat; a source that is one table, as a CSV file is, gives each record once its row is read.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from itertools import chain

from scr_schema.finding import Fault
from scr_schema.tables.flat.cell import value_of
from scr_schema.tables.flat.codes import is_heading_of_codes, strangers
from scr_schema.tables.flat.joining import Joiner, said
from scr_schema.tables.flat.record import FlatRecord, FlatRow
from scr_schema.tables.flat.shape import Kind
from scr_schema.tables.flat.sheet import NO_HEADING, FlatSheet, is_flat, is_heading, read_sheet, unplaced_column
from scr_schema.tables.flat.waiting import LARGEST_RECORD, Said, WaitingRow, WaitingSheets
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import Source, SourceRow, SourceTable

NO_TABLE = "no heading of its table says which record, or which entry of a list, a row is"
NO_CODE = "its sheet lists the codes of the schema, and this is none of them"
NAMES_NO_RECORD = "it does not say the id of the record to which it belongs"
NO_RECORD = "no record has the id that it names"
SEVERAL_RECORDS = "several records have the id that it names"

#: That a sheet is hidden; the one of the codes is, as it is for drop-down lists alone.
_HIDDEN = "SCR-076"

_TIME_OF_DAY = re.compile(r"[0-9]:[0-5][0-9]")
# As many rows as a title page has at most before the heading, and as many with the blank ones as memory should hold.
_ROWS_BEFORE_HEADING = 50
_ROWS_LOOKED_AT = 20_000


def read_flat(source: Source) -> Iterator[FlatRecord | PlacedFault]:
    """The records that the flat tables of a source hold, and whatever of it has no place in one.

    Every cell that is not blank ends in a record or in a fault. The records come in the order of their rows.

    Raises:
        Unwritable: there is no room on the disk for rows that have to wait.

    """
    with closing(WaitingSheets()) as waiting:
        reading = _Reading(waiting)
        for table in source:
            yield from (table,) if isinstance(table, PlacedFault) else reading.table(table)
        yield from reading.joined()


def begins_flat(source: Source) -> tuple[bool, Source]:
    """Whether the first table of a source that says anything is flat, and the source as it was before the look."""
    looked_at: list[SourceTable | PlacedFault] = []
    for table in source:
        if isinstance(table, PlacedFault):
            looked_at.append(table)
            continue
        seen, heading = _heading(table.rows)
        looked_at.append(replace(table, rows=chain(seen, () if heading is None else (heading,), table.rows)))
        if heading or any(isinstance(row, SourceRow) and not row.blank for row in seen):
            flat = heading is not None and (is_flat(heading) or is_heading_of_codes(heading))
            return flat, chain(looked_at, source)
    return False, iter(looked_at)


class _Reading:
    """The sheets of a source that were read, and the rows that wait for others."""

    def __init__(self, waiting: WaitingSheets) -> None:
        self._waiting = waiting
        self._joiner = Joiner()
        self._sheets: list[FlatSheet] = []

    def table(self, table: SourceTable) -> Iterator[FlatRecord | PlacedFault]:
        """What can be said of a table at once."""
        seen, heading = _heading(table.rows)
        is_of_codes = heading is not None and is_heading_of_codes(heading)
        faults = (row for row in seen if isinstance(row, PlacedFault))
        yield from (placed for placed in faults if not (is_of_codes and placed.fault.rule == _HIDDEN))
        above = [row for row in seen if isinstance(row, SourceRow) and not row.blank]
        if heading is None:
            yield from (_unplaced(row, NO_TABLE) for row in above[:1])
            return
        yield from (PlacedFault(Fault("SCR-070"), row.place()) for row in above)
        yield from _codes(heading, table.rows) if is_of_codes else self._rows(heading, table)

    def joined(self) -> Iterator[FlatRecord | PlacedFault]:
        """The records whose rows had to wait, and the rows that belong to none."""
        for row, entries in self._waiting.joined():
            record = self._row(row)
            if entries is None:
                yield PlacedFault(Fault("SCR-010", words={"limit": f"{LARGEST_RECORD:,}"}), record.source.place())
            else:
                yield from self._joiner.record(record, [self._row(entry) for entry in entries])
        for entry, several in self._waiting.unplaced():
            yield _unplaced(self._row(entry).source, SEVERAL_RECORDS if several else NO_RECORD)

    def _rows(self, heading: SourceRow, table: SourceTable) -> Iterator[FlatRecord | PlacedFault]:
        sheet = read_sheet(heading)
        yield from sheet.faults
        if not sheet.usable:
            return
        self._sheets.append(sheet)
        stands_alone = table.sheet is None and table.number is None and not sheet.lists
        for row in table.rows:
            if isinstance(row, PlacedFault):
                yield row
                continue
            words = _words(row)
            yield from _without_heading(sheet, row, words)
            flat = FlatRow(sheet, row, {index: words[index] for index in words if index in sheet.read})
            if row.blank or not flat.cells:
                continue
            if stands_alone:
                yield from self._joiner.record(flat)
            else:
                yield from self._kept(flat)

    def _kept(self, row: FlatRow) -> Iterator[PlacedFault]:
        """A row that waits, unless it cannot be said whose it is."""
        waiting = WaitingRow(len(self._sheets) - 1, row.source.number, row.cells)
        name, revision = said(row, "id"), said(row, "revision")
        revision = revision and str(value_of(revision, Kind.INTEGER))
        names = Said(name or "", said(row, "record_type"), revision)
        if not row.sheet.lists:
            self._waiting.add_record(waiting, names)
        elif name:
            self._waiting.add_entry(waiting, names)
        else:
            yield _unplaced(row.source, NAMES_NO_RECORD)

    def _row(self, waiting: WaitingRow) -> FlatRow:
        sheet = self._sheets[waiting.sheet]
        source = SourceRow(waiting.number, (), sheet=sheet.heading.sheet, table=sheet.heading.table)
        return FlatRow(sheet, source, waiting.cells)


def _heading(rows: Iterator[SourceRow | PlacedFault]) -> tuple[list[SourceRow | PlacedFault], SourceRow | None]:
    """The heading of a table, if it has one that is known, and all that stands above it."""
    above: list[SourceRow | PlacedFault] = []
    told = 0
    for row in rows:
        if isinstance(row, SourceRow) and (is_heading(row) or is_heading_of_codes(row)):
            return above, row
        above.append(row)
        told += isinstance(row, PlacedFault) or not row.blank
        if told == _ROWS_BEFORE_HEADING or len(above) == _ROWS_LOOKED_AT:
            break
    return above, None


def _codes(heading: SourceRow, rows: Iterator[SourceRow | PlacedFault]) -> Iterator[PlacedFault]:
    for row in rows:
        if isinstance(row, PlacedFault):
            yield row
        else:
            yield from (_unplaced(row, NO_CODE, index) for index in strangers(heading, row))


def _words(row: SourceRow) -> Mapping[int, str]:
    """What the cells say that are not blank; the day of a cell that holds a date and no time."""
    return {
        index: row.dates[index] if index in row.dates and not _TIME_OF_DAY.search(words) else words
        for index, words in enumerate(row.cells)
        if words
    }


def _without_heading(sheet: FlatSheet, row: SourceRow, words: Mapping[int, str]) -> Iterator[PlacedFault]:
    """The faults of the cells at whose head nothing stands; what is below a wrong heading is said by that one."""
    for index in sorted(words.keys() - sheet.headed):
        if words[index].strip():
            yield unplaced_column(row, index, NO_HEADING)


def _unplaced(row: SourceRow, why: str, index: int | None = None) -> PlacedFault:
    return PlacedFault(Fault("SCR-086", words={"why": why}), row.place(index))
