"""Rows that wait until all are read, in a temporary database of our own that is gone when it is closed.

What is small stays in memory; what is large goes to the disk, so that memory is flat however many rows wait.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from tempfile import gettempdir
from typing import Any

from scr_schema.errors import Unwritable

_MEMORY = "PRAGMA cache_size = -32768"  # KiB
_OFF = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")

_TABLES = """
CREATE TABLE record (n INTEGER PRIMARY KEY, id TEXT, kind TEXT, revision TEXT, sheet INTEGER, row INTEGER, cells TEXT);
CREATE TABLE entry (n INTEGER PRIMARY KEY, id TEXT, kind TEXT, revision TEXT, sheet INTEGER, row INTEGER, cells TEXT);
"""
# Which record is meant by what a row may say of it: its id, and beside it its kind, its revision, or both.
_OWNERS = """
CREATE TABLE owner AS
    SELECT id, NULL AS kind, NULL AS revision, count(*) AS fits, min(n) AS record FROM record GROUP BY id
    UNION ALL SELECT id, kind, NULL, count(*), min(n) FROM record GROUP BY id, kind
    UNION ALL SELECT id, NULL, revision, count(*), min(n) FROM record GROUP BY id, revision
    UNION ALL SELECT id, kind, revision, count(*), min(n) FROM record GROUP BY id, kind, revision;
CREATE INDEX owner_said ON owner (id, kind, revision);
CREATE TABLE placed AS
    SELECT entry.n AS n, coalesce(owner.fits, 0) AS fits, owner.record AS record FROM entry
    LEFT JOIN owner ON owner.id = entry.id AND owner.kind IS entry.kind AND owner.revision IS entry.revision;
CREATE INDEX placed_in ON placed (fits, record);
"""
_RECORDS = "SELECT n, sheet, row, cells FROM record ORDER BY n"
_ENTRIES = """
SELECT record, sheet, row, cells FROM placed JOIN entry ON entry.n = placed.n WHERE fits = 1 ORDER BY record, entry.n
"""
#: The most that the rows of one record may take, in characters; a row of few words takes as much room as one of many.
LARGEST_RECORD = 32 * 1024 * 1024
_LEAST = 200

_UNPLACED = "SELECT sheet, row, fits FROM placed JOIN entry ON entry.n = placed.n WHERE fits <> 1 ORDER BY entry.n"


@dataclass(frozen=True, slots=True)
class Said:
    """How a row names a record: what is absent it does not say."""

    id: str
    record_type: str | None = None
    revision: str | None = None


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A row: which sheet of the source it is of, its number there, and its words by the index of the cell."""

    sheet: int
    number: int
    cells: Mapping[int, str]


class _Base:
    """A temporary database, to be closed by whoever opened it."""

    def __init__(self, tables: str = "") -> None:
        self._base = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        for setting in (_MEMORY, *_OFF):
            self._base.execute(setting)
        self._base.executescript(tables)
        self._base.execute("BEGIN")  # one transaction, never ended: nobody else reads it

    def close(self) -> None:
        """Give up the rows and what they took on the disk."""
        self._base.close()

    def _do(self, order: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        try:
            return self._base.execute(order, values)
        except sqlite3.OperationalError:
            raise Unwritable(gettempdir(), "there is no room for temporary data") from None


class WaitingSheets(_Base):
    """Rows of records and rows of entries, in whatever order they come, joined when all are here."""

    def __init__(self) -> None:
        super().__init__(_TABLES)

    def add_record(self, row: WaitingRow, said: Said) -> None:
        """Keep a row that is a record."""
        self._add("record", row, (said.id, said.record_type or "", said.revision or ""))

    def add_entry(self, row: WaitingRow, said: Said) -> None:
        """Keep a row that is an entry of the record that is named."""
        self._add("entry", row, (said.id, said.record_type, said.revision))

    def joined(self) -> Iterator[tuple[WaitingRow, list[WaitingRow] | None]]:
        """Each record's row with those of its entries, in the order in which they came.

        In place of the entries there is nothing where they take more than ``LARGEST_RECORD``.
        """
        for order in _OWNERS.split(";"):
            self._do(order)
        entries = groupby(self._do(_ENTRIES), key=itemgetter(0))
        owner, its = next(entries, (None, iter(())))
        for record, sheet, number, cells in self._do(_RECORDS):
            found: list[WaitingRow] | None = []
            if record == owner:
                found = _rows(its)
                owner, its = next(entries, (None, iter(())))
            yield _row(sheet, number, cells), found

    def unplaced(self) -> Iterator[tuple[WaitingRow, bool]]:
        """The rows of entries, without their cells, whose record is not there, and whether several records fit.

        To be asked once the others were joined.
        """
        for sheet, number, fits in self._do(_UNPLACED):
            yield WaitingRow(sheet, number, {}), fits > 1

    def _add(self, table: str, row: WaitingRow, said: tuple[str | None, ...]) -> None:
        names = tuple(None if name is None else json.dumps(name) for name in said)
        cells = json.dumps(list(row.cells.items()))
        self._do(
            f"INSERT INTO {table} (id, kind, revision, sheet, row, cells) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
            (*names, row.sheet, row.number, cells),
        )


class WaitingTables(_Base):
    """Rows of several tables, which come mixed and are asked for one table after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def add_table(self) -> int:
        """Make room for one more table, and give its number."""
        self._do(f"CREATE TABLE rows_{self._count} (row TEXT)")
        self._count += 1
        return self._count - 1

    def add(self, table: int, row: Mapping[int, Any]) -> None:
        """Keep a row: numbers and texts by the number of the column."""
        self._do(f"INSERT INTO rows_{table} VALUES (?)", (json.dumps(list(row.items())),))  # noqa: S608

    def rows(self, table: int) -> Iterator[dict[int, Any]]:
        """The rows of a table as they came."""
        for (row,) in self._do(f"SELECT row FROM rows_{table} ORDER BY rowid"):  # noqa: S608
            yield dict(json.loads(row))


def _rows(entries: Iterator[tuple[int, int, int, str]]) -> list[WaitingRow] | None:
    found, room = [], LARGEST_RECORD
    for _, sheet, number, cells in entries:
        room -= max(len(cells), _LEAST)
        if room < 0:
            return None
        found.append(_row(sheet, number, cells))
    return found


def _row(sheet: int, number: int, cells: str) -> WaitingRow:
    return WaitingRow(sheet, number, dict(json.loads(cells)))
