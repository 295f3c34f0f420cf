"""Flat tables as a reader would give them, made in memory."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any

from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.flat.reading import read_flat
from scr_schema.tables.flat.record import FlatRecord
from scr_schema.tables.flat.table import FlatTable
from scr_schema.tables.flat.writing import FlatTables
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import Source, SourceRow, SourceTable

Sheets = Mapping[str, Iterable[tuple[str, ...]]]


def workbook(sheets: Sheets) -> Source:
    """The sheets of a workbook, each with its rows of cells."""
    for number, (name, rows) in enumerate(sheets.items(), 1):
        found = (SourceRow(place, tuple(cells), sheet=name, table=number) for place, cells in enumerate(rows, 1))
        yield SourceTable(found, sheet=name, number=number)


def text_file(*rows: tuple[str, ...]) -> Source:
    """The one table of a file."""
    found = (SourceRow(number, cells, first_line=number) for number, cells in enumerate(rows, 1))
    yield SourceTable(found)


def rows_of(table: FlatTable) -> Iterator[tuple[str, ...]]:
    """The rows of a table as they are written, the heading first."""
    yield tuple(column.heading for column in table.columns)
    for row in table.rows:
        yield tuple(str(row.get(index, "")) for index in range(len(table.columns)))


def flattened(records: Iterable[Any], *, linked: bool, titles: bool = False) -> dict[str, list[tuple[str, ...]]]:
    """The rows of the tables of records, all of which are taken, by the names of the tables."""
    with closing(FlatTables(linked=linked, titles=titles)) as tables:
        assert [fault for record in records for fault in tables.add(record)] == []
        return {table.name: list(rows_of(table)) for table in tables.tables()}


def read(source: Source) -> tuple[list[FlatRecord], list[PlacedFault]]:
    """What is read from a source: the records, and the faults."""
    found = list(read_flat(source))
    return (
        [one for one in found if isinstance(one, FlatRecord)],
        [one for one in found if isinstance(one, PlacedFault)],
    )


def records_in(source: Source) -> list[dict[str, Any]]:
    """The records of a source in which nothing is wrong."""
    records, faults = read(source)
    assert faults == []
    return [one.record for one in records]


def whys(faults: Iterable[PlacedFault]) -> list[tuple[str, str, str | int | None]]:
    """Of each fault its rule, why, and its cell, or its row where it has no cell."""
    return [
        (one.fault.rule, one.fault.words.get("why", ""), one.place and (one.place.cell or one.place.row))
        for one in faults
    ]


def apart(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A record; of a bundle its head, and its records by themselves."""
    if record["record_type"] != "bundle" or "records" not in record:
        return [dict(record)]
    return [{name: value for name, value in record.items() if name != "records"}, *record["records"]]


def by_kind(records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records as a workbook has them: the head of a bundle, then those of each kind in their order."""
    kinds = ("bundle", *(kind for kind in RECORD_TYPES if kind != "bundle"))
    return sorted(records, key=lambda record: kinds.index(record["record_type"]))
