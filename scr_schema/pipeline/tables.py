"""A file of tables as the run takes it: records that it reads like any others."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from scr_schema.readers.conversion import Conversion, TableFile, entries_of_tables
from scr_schema.readers.entry import Entry, FileFault
from scr_schema.tables.plan.mapping import PlanMapping
from scr_schema.tables.plan.tally import Tally


@dataclass(frozen=True, slots=True)
class Tables:
    """A file of tables: the name of its format, its digest, and what reads its records, as often as asked."""

    format: str
    sha256: str
    read: Callable[[BinaryIO], Iterator[Entry | FileFault]]


def opened_tables(stream: BinaryIO, file: Path, mapping: Path | None) -> Tables:
    """The tables of an opened file; ``mapping`` is a file that says what their columns are.

    Raises:
        BadSetting: the mapping is not as it must be.
        OSError: the file cannot be read.
        Unreadable: the mapping cannot be opened or read.

    """
    table = TableFile.opened(stream, file.name, file.suffix.lower())
    conversion = Conversion(mapping=PlanMapping.read(mapping) if mapping else None)

    def read(tables: BinaryIO) -> Iterator[Entry | FileFault]:
        return entries_of_tables(replace(table, file=tables), conversion, Tally())

    return Tables(table.format, table.sha256, read)
