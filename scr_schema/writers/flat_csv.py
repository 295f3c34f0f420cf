"""A flat table as CSV, as spreadsheets open it: UTF-8 with a mark, commas, and no cell that they take for a formula."""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterator

from scr_schema.tables.flat.cell import Cell
from scr_schema.tables.flat.table import FlatTable
from scr_schema.writers.csv_ import inert

_AT_ONCE = 64 * 1024


def flat_csv(table: FlatTable) -> Iterator[bytes]:
    """The table in pieces, the heading first; memory is flat in its rows."""
    text = io.StringIO(newline="")
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow(_inert(column.heading) for column in table.columns)
    yield BOM_UTF8
    for row in table.rows:
        lines.writerow(_inert(row.get(index, "")) for index in range(len(table.columns)))
        if text.tell() > _AT_ONCE:
            yield _taken(text)
    yield _taken(text)


def _inert(cell: Cell) -> Cell:
    return inert(cell) if isinstance(cell, str) else cell


def _taken(text: io.StringIO) -> bytes:
    written = text.getvalue().encode()
    text.seek(0)
    text.truncate()
    return written
