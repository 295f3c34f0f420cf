"""Bytes of a CSV file in, the rows of its table out.

RFC 4180 as spreadsheets write it: quoted cells may hold separators, line breaks and doubled quotes.
The position of every cell is kept, since a finding has to name the line and the cell.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import replace

from charset_normalizer import from_bytes

from scr_schema.finding import Fault
from scr_schema.readers.csv_cells import CsvText, read_records
from scr_schema.tables.headings import read_heading
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.table import SourceRow, SourceTable

#: What separates cells; the first wins where a heading is read equally well with several.
DELIMITERS = (",", ";", "\t")
UTF_8 = "utf-8"

# As many rows as a title page has at most before the first heading.
_ROWS_BEFORE_HEADING = 50
# A guess needs a page or two of text, and takes minutes over a long file.
_GUESSED_FROM = 64 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_csv(content: bytes) -> SourceTable:
    """The table that the bytes hold; faults say what had to be guessed, replaced or given up."""
    decoded = next(_decodings(content), None)
    if decoded is None:
        cure = "Write the file as UTF-8; a spreadsheet does so under `CSV UTF-8`."
        return SourceTable((), (PlacedFault(Fault("SCR-005", cure=cure)),))
    encoding, text = decoded
    faults = () if encoding == UTF_8 else (PlacedFault(Fault("SCR-068", words={"encoding": encoding})),)
    if not text.strip():
        return SourceTable((), (*faults, PlacedFault(Fault("SCR-003"))))
    records = read_records(text, _delimiter(text))
    rows, replaced = _without_control_characters(records.rows)
    return SourceTable(rows, (*faults, *replaced, *_unclosed(records)))


def _decodings(content: bytes) -> Iterator[tuple[str, str]]:
    """The encodings that the bytes can have, the likeliest first, each with the text that it gives."""
    for encoding in _encodings(content):
        try:
            yield encoding, content.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue


def _encodings(content: bytes) -> Iterator[str]:
    """UTF-8, then what British offices write; a guess by frequency only where it can be neither."""
    yield UTF_8
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        yield "utf-16"
    yield "windows-1252"
    if best := from_bytes(content[:_GUESSED_FROM]).best():
        yield best.encoding


def _delimiter(text: str) -> str:
    """The delimiter with which the most columns of a heading are known."""
    return max(DELIMITERS, key=lambda delimiter: _known_columns(text, delimiter))


def _known_columns(text: str, delimiter: str) -> int:
    rows = read_records(text, delimiter, limit=_ROWS_BEFORE_HEADING).rows
    headings = filter(None, map(read_heading, rows))
    return max((sum(1 for column in heading.columns if column) for heading in headings), default=0)


def _unclosed(records: CsvText) -> Iterator[PlacedFault]:
    if records.unclosed_quote is None:
        return
    line, column = records.unclosed_quote
    last = records.rows[-1]
    place = Place(row=last.number, line=line, column=column, position=len(last.cells))
    yield PlacedFault(Fault("SCR-072"), place)


def _without_control_characters(
    rows: tuple[SourceRow, ...],
) -> tuple[tuple[SourceRow, ...], tuple[PlacedFault, ...]]:
    """The rows with a blank for each control character, and a fault for each cell that had one."""
    faults = tuple(
        PlacedFault(Fault("SCR-071"), row.place(index))
        for row in rows
        for index, cell in enumerate(row.cells)
        if _CONTROL.search(cell)
    )
    clean = (replace(row, cells=tuple(_CONTROL.sub(" ", cell) for cell in row.cells)) for row in rows)
    return tuple(clean), faults
