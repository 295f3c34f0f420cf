"""A row of a record and the rows of its entries, made into the record."""

from collections.abc import Iterator, Sequence

from scr_schema.finding import Fault, Path
from scr_schema.tables.flat.cell import value_of
from scr_schema.tables.flat.growing import Growing
from scr_schema.tables.flat.record import BoundSheet, FlatRecord, FlatRow, PlacedRow, at
from scr_schema.tables.flat.shape import Kind, Shape, shape_of
from scr_schema.tables.flat.sheet import FlatSheet
from scr_schema.tables.place import PlacedFault

NO_ENTRY = "it does not say, as a whole number from 0, which entry of its list it is"
NO_OUTER = "the entry to whose list it belongs has no row"
DOUBLED = "another row is the same entry"
EMPTY = "it says nothing of its entry"
GAP = "its list has no entry for a position before it"
TAKEN = "another cell says something of the same member, so that this one has no place"

_NOWHERE = -1


class Joiner:
    """Makes records of rows; what a sheet's columns are in one kind of record is found out once."""

    def __init__(self) -> None:
        self._bound: dict[tuple[int, int], BoundSheet] = {}

    def record(self, row: FlatRow, entries: Sequence[FlatRow] = ()) -> Iterator[FlatRecord | PlacedFault]:
        """The record of a row and of those of its entries, and before it what of them has no place in it."""
        shape = shape_of(said(row, "record_type"), said(row, "schema_version"))
        joining = _Joining(self, shape, PlacedRow(self.bound(row.sheet, shape), row))
        yield from joining.fill()
        for entry in sorted(entries, key=lambda entry: len(entry.sheet.lists)):
            yield from joining.add(entry)
        yield from joining.finish()

    def bound(self, sheet: FlatSheet, shape: Shape) -> BoundSheet:
        """The sheet as that kind of record has it; sheets and shapes are few, and live as long as this."""
        key = (id(sheet), id(shape))
        if key not in self._bound:
            self._bound[key] = BoundSheet.of(sheet, shape)
        return self._bound[key]


def said(row: FlatRow, key: str) -> str | None:
    """The words in one of the columns by which a record is known, without the blanks around them."""
    return row.cells.get(row.sheet.keys.get(key, _NOWHERE), "").strip() or None


class _Joining:
    """One record while its rows are put together."""

    def __init__(self, joiner: Joiner, shape: Shape, row: PlacedRow) -> None:
        self._joiner = joiner
        self._shape = shape
        self._row = row
        self._entries: dict[Path, PlacedRow] = {}
        self._growing = Growing()

    def fill(self) -> Iterator[PlacedFault]:
        """Take what the record's own row says."""
        yield from self._fill(self._row)

    def add(self, row: FlatRow) -> Iterator[PlacedFault]:
        """Take what the row of an entry says."""
        bound = self._joiner.bound(row.sheet, self._shape)
        positions: list[int] = []
        for index in row.sheet.positions:
            position = _position(row, index)
            if position is None:
                yield _unplaced(row, NO_ENTRY, index)
                return
            positions.append(position)
        entry = PlacedRow(bound, row, at(bound.entry, positions))
        why = self._begun(entry)
        if why:
            yield _unplaced(row, why)
            return
        self._entries[entry.path] = entry
        yield from self._fill(entry)

    def finish(self) -> Iterator[FlatRecord | PlacedFault]:
        """The record, and before it what stands in a list behind an entry that is missing, and so has no place."""
        record, lost = self._growing.whole()
        if lost:
            yield from self._lost(lost)
        yield FlatRecord(record, self._row, tuple(self._entries.values()))

    def _lost(self, lost: set[Path]) -> Iterator[PlacedFault]:
        for entry in (self._row, *self._entries.values()):
            if _is_below(entry.path, lost):
                del self._entries[entry.path]
                yield _unplaced(entry.row, GAP)
                continue
            for column, path in entry.filled:
                if _is_below(path, lost):
                    yield _unplaced(entry.row, GAP, column.index)

    def _begun(self, entry: PlacedRow) -> str | None:
        """Why the entry cannot stand where it says; nothing where it has begun."""
        outer = _outer(entry.path)
        if outer and not self._growing.has(outer):
            return NO_OUTER
        if self._growing.has(entry.path):
            return DOUBLED
        if any(path == entry.path for _, path in entry.filled):
            return None
        if entry.bound.kind.is_scalar and entry.bound.kind is not Kind.UNKNOWN and not any(entry.filled):
            return EMPTY
        return None if self._growing.begin(entry.path) else TAKEN

    def _fill(self, row: PlacedRow) -> Iterator[PlacedFault]:
        for column, path in row.filled:
            if not self._growing.put(path, value_of(row.row.cells[column.index], column.kind)):
                yield _unplaced(row.row, TAKEN, column.index)


def _position(row: FlatRow, index: int) -> int | None:
    position = value_of(row.cells.get(index, ""), Kind.INTEGER)
    return position if isinstance(position, int) and position >= 0 else None


def _outer(path: Path) -> Path:
    """The entry in one of whose lists the entry at a path stands; nothing where that is the record."""
    inside = len(path) - 1
    while inside and not isinstance(path[inside - 1], int):
        inside -= 1
    return path[:inside]


def _is_below(path: Path, places: set[Path]) -> bool:
    return any(path[:length] in places for length in range(1, len(path) + 1))


def _unplaced(row: FlatRow, why: str, index: int | None = None) -> PlacedFault:
    return PlacedFault(Fault("SCR-086", words={"why": why}), row.source.place(index))
