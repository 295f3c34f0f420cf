"""Records into flat tables.

Which columns there are is known when all records are seen, so their rows wait meanwhile, in a temporary database that
keeps memory flat.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from scr_schema.finding import Fault
from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.flat.cell import Cell
from scr_schema.tables.flat.heading import heading_of, pattern_of
from scr_schema.tables.flat.shape import EACH, Kind, Pattern, Shape, shape_of
from scr_schema.tables.flat.sheet import KEYS
from scr_schema.tables.flat.spreading import Spread, SpreadRow
from scr_schema.tables.flat.table import MOST_COLUMNS, FlatColumn, FlatTable, sheet_name
from scr_schema.tables.flat.waiting import WaitingTables

TOO_WIDE = "the table would have more than {most:,} of them"
NOT_ALONE = "another record has its kind, id and revision, so that the rows of its lists could be either's"
BUNDLE_BEHIND = "a bundle is the first row of its table, and the records in it follow"

#: Names of local data that become headings; what has more names than this is written as JSON in one cell.
MOST_NAMES = 50

_BUNDLE = "bundle"
_WIDE = "records"

_Rank = tuple[int, tuple[tuple[int, int | str], ...]]


@dataclass(slots=True)
class _Table:
    """A table that grows: its number in the store, what its rows are, and the columns that it needs."""

    number: int
    record_type: str
    lists: tuple[Pattern, ...]
    columns: dict[Pattern, int] = field(default_factory=dict)
    ranks: dict[Pattern, _Rank] = field(default_factory=dict)
    kinds: dict[Pattern, Kind] = field(default_factory=dict)


class FlatTables:
    """Records on their way into flat tables: first all are added, then the tables are taken.

    ``linked`` makes a workbook: a table for each kind of record, and a linked one for each list of objects; else all
    records and all that they hold are one table, as CSV needs it. ``titles`` heads the columns for people.
    ``longest_cell`` is how many characters a cell holds, as a workbook counts them, if not any number.
    To be closed when done with.
    """

    def __init__(self, *, linked: bool, titles: bool = False, longest_cell: int | None = None) -> None:
        self._linked = linked
        self._titles = titles
        self._spread = Spread(linked, longest_cell, self._may_have_columns)
        self._store = WaitingTables()
        self._tables: dict[tuple[str, Pattern], _Table] = {}
        self._names: dict[Pattern, set[str]] = {}
        self._ids: set[str] = set()
        self._records: set[tuple[str, ...]] = set()
        self._ids_suffice = True

    def close(self) -> None:
        """Give up what was added."""
        self._store.close()

    def add(self, record: Any) -> tuple[Fault, ...]:
        """Take a record; a bundle is taken as its head, and then each of its records.

        Returns why it was left out, each fault with its path in the record: nothing of a record is taken if not all of
        it comes back from the tables. A record that its schema takes is left out only where its text is too long for a
        cell, where the table would be too wide, or where rows of its lists could be another record's.

        Raises:
            Unwritable: there is no room on the disk for what has to wait.

        """
        if not isinstance(record, Mapping):
            return (Fault("SCR-032", words={"expected": "a record"}),)
        if record.get("record_type") == _BUNDLE and isinstance(record.get("records"), list):
            head = {name: value for name, value in record.items() if name != "records"}
            return self.add(head) or tuple(self._add_bundled(record["records"]))
        kind = record.get("record_type")
        if kind not in RECORD_TYPES:
            return (Fault("SCR-020", ("record_type",)),)
        if kind == _BUNDLE and self._tables:
            return (Fault("SCR-086", words={"why": BUNDLE_BEHIND}),)
        shape = shape_of(kind, record.get("schema_version"))
        rows, misfits = self._spread.rows(dict(record), shape)
        faults = tuple(misfits) or tuple(self._too_wide(kind, rows)) or tuple(self._unplaced(rows))
        if not faults:
            for row in rows:
                self._add(kind, shape, row, rows[0])
        return faults

    def tables(self) -> Iterator[FlatTable]:
        """The tables: those of records first, then those of their lists, as the schema lists them."""
        taken: set[str] = set()
        for table in sorted(self._tables.values(), key=self._order):
            yield FlatTable(self._name(table, taken), *self._written(table))

    def _add_bundled(self, records: Sequence[Any]) -> Iterator[Fault]:
        for position, record in enumerate(records):
            for fault in self.add(record):
                at = ("records", position)
                inside = None if fault.text_at is None else (*at, *fault.text_at)
                yield replace(fault, path=(*at, *fault.path), text_at=inside)

    def _unplaced(self, rows: Sequence[SpreadRow]) -> Iterator[Fault]:
        """The fault of a record that linked rows could not name; if it has none, its name is taken down."""
        if not self._linked:
            return
        said = {key: str(rows[0].cells.get((key,), "")).strip() for key in KEYS}
        if not said["id"] and len(rows) > 1:
            yield Fault("SCR-030", ("id",), {"member": "id"})
        elif said["id"]:
            names = tuple(said.values())
            if names in self._records:
                yield Fault("SCR-086", ("id",), {"why": NOT_ALONE})
            self._records.add(names)
            self._ids_suffice = self._ids_suffice and said["id"] not in self._ids
            self._ids.add(said["id"])

    def _too_wide(self, kind: str, rows: Sequence[SpreadRow]) -> Iterator[Fault]:
        for row in rows:
            table = self._tables.get(self._key(kind, row))
            known = table.columns if table else {}
            if len(known) + sum(pattern not in known for pattern in row.cells) > MOST_COLUMNS:
                cure = "Write a workbook, in which lists have sheets of their own, or NDJSON."
                yield Fault("SCR-089", words={"why": TOO_WIDE.format(most=MOST_COLUMNS)}, cure=cure)
                return

    def _may_have_columns(self, pattern: Pattern, names: Sequence[str]) -> bool:
        """Whether the names of an object become headings: all of them do, where they can and are not too many.

        They are too many where those of all records together are.
        """
        known = self._names.setdefault(pattern, set())
        new = {name for name in names if name not in known}
        if len(known) + len(new) > MOST_NAMES or not all(self._leads_back((*pattern, name)) for name in new):
            return False
        known |= new
        return True

    def _leads_back(self, pattern: Pattern) -> bool:
        return pattern[-1] != EACH and pattern_of(heading_of(pattern, title=self._titles)) == pattern

    def _key(self, kind: str, row: SpreadRow) -> tuple[str, Pattern]:
        return (kind if self._linked else "", row.lists[-1] if row.lists else ())

    def _add(self, kind: str, shape: Shape, row: SpreadRow, own: SpreadRow) -> None:
        key = self._key(kind, row)
        if key not in self._tables:
            self._tables[key] = _Table(self._store.add_table(), kind, row.lists)
        table = self._tables[key]
        cells = dict(row.cells)
        if row.lists:
            cells |= {(name,): own.cells[name,] for name in KEYS if (name,) in own.cells}
        for pattern in cells:
            if pattern not in table.columns:
                _add_column(table, pattern, shape, RECORD_TYPES.index(kind))
        self._store.add(table.number, {table.columns[pattern]: cell for pattern, cell in cells.items()})

    def _order(self, table: _Table) -> tuple[Any, ...]:
        kind = -1 if table.record_type == _BUNDLE else RECORD_TYPES.index(table.record_type)
        innermost = table.lists[-1] if table.lists else ()
        return (bool(table.lists), kind, shape_of(table.record_type).rank(innermost))

    def _name(self, table: _Table, taken: set[str]) -> str:
        kinds = {one.record_type for one in self._tables.values()}
        words = [str(step) for step in (table.lists[-1] if table.lists else ()) if step != EACH]
        if not words or len(kinds) > 1:
            words = [table.record_type if self._linked else _WIDE, *words]
        name = sheet_name(" ".join(words), taken)
        taken.add(name.lower())
        return name

    def _written(self, table: _Table) -> tuple[tuple[FlatColumn, ...], Iterator[Mapping[int, Cell]]]:
        patterns = sorted(table.columns, key=table.ranks.__getitem__)
        if table.lists:
            keys: list[Pattern] = [(name,) for name in (KEYS[:1] if self._ids_suffice else KEYS)]
            inside = [pattern for pattern in patterns if EACH in pattern and pattern not in table.lists]
            patterns = [*keys, *table.lists, *(inside or [(*table.lists[-1], EACH)])]
        columns = tuple(
            FlatColumn(heading_of(pattern, title=self._titles), table.kinds.get(pattern, Kind.TEXT))
            for pattern in patterns
        )
        places = {table.columns[pattern]: place for place, pattern in enumerate(patterns) if pattern in table.columns}
        rows = (
            {places[column]: cell for column, cell in row.items() if column in places}
            for row in self._store.rows(table.number)
        )
        return columns, rows


def _add_column(table: _Table, pattern: Pattern, shape: Shape, kind: int) -> None:
    """Make room for a column; it stands where the first kind of record that has it lists it."""
    table.columns[pattern] = len(table.columns)
    table.ranks[pattern] = (kind, shape.rank(pattern))
    table.kinds[pattern] = Kind.INTEGER if pattern in table.lists else shape.along(pattern)[1].kind
