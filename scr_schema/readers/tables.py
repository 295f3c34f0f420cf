"""Which reader reads which kind of table, by what a file holds and not by its name alone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from scr_schema.errors import BadSetting
from scr_schema.finding import Fault
from scr_schema.readers import csv_, text_dump
from scr_schema.readers.docx import reader as docx
from scr_schema.readers.ods import reader as ods
from scr_schema.readers.office.looks_like import looks_like
from scr_schema.readers.xlsx import reader as xlsx
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import Source

_OPEN_XML = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class TableFormat:
    """A kind of file that holds tables: its name, its media type, and what reads it."""

    name: str
    media_type: str
    read: Callable[[BinaryIO], Source]


CSV = TableFormat("csv", "text/csv", csv_.read)
TEXT = TableFormat("text", "text/plain", text_dump.read)
XLSX = TableFormat("xlsx", f"{_OPEN_XML}.spreadsheetml.sheet", xlsx.read)
DOCX = TableFormat("docx", f"{_OPEN_XML}.wordprocessingml.document", docx.read)
ODS = TableFormat("ods", "application/vnd.oasis.opendocument.spreadsheet", ods.read)

#: The format of a file by the ending of its name.
BY_ENDING = {
    ".csv": CSV,
    ".tsv": CSV,
    ".txt": TEXT,
    ".xlsx": XLSX,
    ".xlsm": XLSX,
    ".xltx": XLSX,
    ".docx": DOCX,
    ".docm": DOCX,
    ".dotx": DOCX,
    ".ods": ODS,
}

_BY_CONTENT = {"xlsx": XLSX, "docx": DOCX, "ods": ODS}
_NOT_READ = {
    "doc": "a Word document of before 2007",
    "xls": "an Excel workbook of before 2007",
    "xlsb": "an Excel workbook in binary form",
    "odt": "an OpenDocument text",
    "pptx": "a PowerPoint presentation",
    "ppt": "a PowerPoint presentation of before 2007",
    "pdf": "a PDF",
    "rtf": "rich text",
    "html": "a web page",
}
_CURE = "Save it as XLSX, ODS, DOCX or CSV, and give that."


def format_of(file: BinaryIO, ending: str) -> TableFormat:
    """The format in which a file with that ending is to be read; its own reader says what is wrong with another one."""
    return _BY_CONTENT.get(looks_like(file) or "") or BY_ENDING[ending]


def source_of(file: BinaryIO, ending: str) -> Source:
    """The tables that a file holds, which its reader takes from it while they are asked for.

    What is not what the ending says is read as what it is, and said; what no reader reads is refused.

    Raises:
        OSError: the file breaks off.

    """
    if not file.read(1):
        yield PlacedFault(Fault("SCR-003"))
        return
    kind = looks_like(file)
    named = BY_ENDING[ending]
    if kind in _NOT_READ:
        yield PlacedFault(Fault("SCR-012", cure=f"This is {_NOT_READ[kind]}. {_CURE}"))
        return
    found = _BY_CONTENT.get(kind or "", named)
    if found is not named:
        yield PlacedFault(Fault("SCR-015", words={"found": found.name.upper()}))
    yield from found.read(file)


def only(source: Source, sheets: frozenset[str]) -> Source:
    """Those sheets or tables that are named, by their names or numbers; all where none is.

    Raises:
        BadSetting: at the end, if there is none of them.

    """
    is_there = not sheets
    for table in source:
        if isinstance(table, PlacedFault):
            yield table
        elif not sheets or {table.sheet, str(table.number or 1)} & sheets:
            is_there = True
            yield table
    if not is_there:
        raise BadSetting("sheet", "the file has none of that name or number")
