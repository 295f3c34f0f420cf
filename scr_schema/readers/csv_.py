"""Bytes of a CSV file in, the rows of its table out, as many at a time as are asked for.

RFC 4180 as spreadsheets write it: quoted cells may hold separators, line breaks and doubled quotes.
The position of every cell is kept, since a finding has to name the line and the cell.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO

from scr_schema.finding import Fault
from scr_schema.readers.blank_columns import ONLY_BLANKS, heading_in_blanks, parted_by_blanks
from scr_schema.readers.control_characters import without_control_characters
from scr_schema.readers.csv_cells import read_records
from scr_schema.readers.delimiter import DELIMITERS, Sample, known_delimiter, likely_delimiter, sample_of
from scr_schema.readers.encoding import Encoding, readable, text_of
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import Source, SourceRow, SourceTable

# The line with which a spreadsheet is told the delimiter; it is no row of the table.
_DIRECTIVE = re.compile(r'"?sep=(?P<delimiter>[^\w\s"]|\t)"?(?P=delimiter)*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
# An apostrophe in front keeps a spreadsheet from taking a text for a formula; our own writer puts it there.
_MADE_INERT = re.compile(r"'+[=+\-@\t\r\n]")


def read(file: BinaryIO) -> Source:
    """The table that the file holds; faults say what had to be guessed, replaced or given up."""
    encoding, faults = readable(file)
    yield from map(PlacedFault, faults)
    if encoding:
        yield table_of(file, encoding)


def table_of(file: BinaryIO, encoding: Encoding) -> SourceTable | PlacedFault:
    """The table that a text which is not blank holds, or the fault of one whose cells nothing parts."""
    sample = sample_of(file, encoding)
    directive = _DIRECTIVE.match(sample.text)
    delimiter = directive["delimiter"] if directive else _delimiter(sample)
    if delimiter is None:
        return PlacedFault(Fault("SCR-081", words={"why": ONLY_BLANKS}))
    pieces = _behind(directive.end() if directive else 0, text_of(file, encoding))
    records = read_records(pieces, delimiter, line=2 if directive else 1)
    return SourceTable(without_control_characters(map(_without_apostrophe, records)))


def _delimiter(sample: Sample) -> str | None:
    """What parts the cells; a comma where nothing does, and nothing where it is blanks."""
    if delimiter := known_delimiter(sample):
        return delimiter
    lines = sample.text.splitlines()
    if heading_in_blanks(lines):
        return None
    delimiter = likely_delimiter(sample)
    return None if delimiter is None and parted_by_blanks(lines) else delimiter or DELIMITERS[0]


def _behind(start: int, pieces: Iterable[str]) -> Iterator[str]:
    """A text from that character on."""
    for piece in pieces:
        yield piece[start:]
        start -= min(start, len(piece))


def _without_apostrophe(row: SourceRow | PlacedFault) -> SourceRow | PlacedFault:
    """The row with its cells as they were before the first apostrophe made them inert."""
    if isinstance(row, PlacedFault) or not any(map(_MADE_INERT.match, row.cells)):
        return row
    return replace(row, cells=tuple(cell[1:] if _MADE_INERT.match(cell) else cell for cell in row.cells))
