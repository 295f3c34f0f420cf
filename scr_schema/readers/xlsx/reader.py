"""Bytes of an XLSX workbook in, its sheets out, row by row.

Rows in which nothing stands are passed over: a row's number is its own, so the gap can be seen. Read are the rows and
columns that a spreadsheet hides too, and said. Not read are formulas, notes, pictures, macros, pivot tables, and what
the file says of its own extent.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from scr_schema.finding import Fault
from scr_schema.readers.control_characters import without_control_characters
from scr_schema.readers.office.opc import main_part
from scr_schema.readers.office.package import BadPackage, Package, damaged, open_package
from scr_schema.readers.xlsx.beside import count_notes, header_rows
from scr_schema.readers.xlsx.cells import Cells
from scr_schema.readers.xlsx.colours import Colours, theme_of
from scr_schema.readers.xlsx.merged import merged_of
from scr_schema.readers.xlsx.merging import Merging
from scr_schema.readers.xlsx.remarks import Remarks
from scr_schema.readers.xlsx.rows import Rows
from scr_schema.readers.xlsx.shared_strings import shared_strings
from scr_schema.readers.xlsx.sheet_xml import SheetXml
from scr_schema.readers.xlsx.styles import styles_of
from scr_schema.readers.xlsx.workbook import Sheet, Workbook, workbook_of
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.source import Source, SourceRow, SourceTable

_BINARY = "This is a binary workbook (XLSB): open it in a spreadsheet program, and save it as XLSX."


def read(file: BinaryIO) -> Source:
    """The sheets of a workbook in their order, charts left out; faults say what was not read, and why.

    A fault of the whole workbook has no place. One that ends a sheet stands where its rows end, and the next sheet is
    read all the same. The file is read while the rows are asked for.
    """
    try:
        package = open_package(file)
        workbook = _workbook(package)
        cells = _cells(package, workbook)
    except BadPackage as bad:
        yield PlacedFault(bad.fault)
        return
    yield from _remarks(package, workbook)
    said = _Said()
    for sheet in workbook.sheets:
        rows = without_control_characters(_rows(package, sheet, cells))
        if sheet.hidden:
            rows = _of_hidden(rows, sheet)
        yield SourceTable(said.watch(rows), sheet=sheet.name, number=sheet.number)
    if said.nothing(len(workbook.sheets)):
        yield PlacedFault(Fault("SCR-003"))


@dataclass(slots=True)
class _Said:
    """Whether anything was said by the sheets that were read to their end."""

    anything: bool = False
    ended: int = 0

    def watch(self, rows: Iterator[SourceRow | PlacedFault]) -> Iterator[SourceRow | PlacedFault]:
        for row in rows:
            self.anything = True
            yield row
        self.ended += 1

    def nothing(self, sheets: int) -> bool:
        """Whether all sheets were read, and none of them held a row or a fault."""
        return self.ended == sheets and not self.anything


def _workbook(package: Package) -> Workbook:
    if main_part(package).lower().endswith(".bin"):
        raise BadPackage(Fault("SCR-012", cure=_BINARY))
    workbook = workbook_of(package)
    if not workbook.sheets:
        raise damaged("it holds no sheet")
    return workbook


def _cells(package: Package, workbook: Workbook) -> Cells:
    """What is needed to print cells, from the parts that all sheets share."""
    colours = Colours(theme_of(package, workbook.parts.get("theme")))
    styles = styles_of(package, workbook.parts.get("styles"), colours, since_1904=workbook.since_1904)
    return Cells(shared_strings(package, workbook.parts.get("sharedStrings")), styles, workbook.since_1904)


def _remarks(package: Package, workbook: Workbook) -> Iterator[PlacedFault]:
    """What the workbook holds beside its cells."""
    if package.has_macros:
        yield PlacedFault(Fault("SCR-017"))
    try:
        notes = count_notes(package, (sheet.part for sheet in workbook.sheets if sheet.part))
    except BadPackage as bad:
        yield PlacedFault(bad.fault)
        return
    if notes:
        yield PlacedFault(Fault("SCR-087", words={"what": f"{notes:,} note{'s' * (notes != 1)}"}))


def _rows(package: Package, sheet: Sheet, cells: Cells) -> Iterator[SourceRow | PlacedFault]:
    """The rows of one sheet, and at their end what is to be said of it."""
    remarks = Remarks(sheet.name, sheet.number)
    last = 0
    try:
        if sheet.part is None:
            raise damaged("the part of a sheet is missing")
        xml = SheetXml()
        merging = Merging(merged_of(package, sheet.part))
        headers = [sheet.titles, header_rows(package, sheet.part)]
        rows = Rows(cells, merging, [*filter(None, headers)], xml.hidden_columns, remarks)
        for raw in xml.rows(package.chunks(sheet.part)):
            yield from rows.of(raw)
            last = raw.number
    except BadPackage as bad:
        yield PlacedFault(bad.fault, remarks.place(last + 1))
    yield from remarks.faults()


def _of_hidden(rows: Iterator[SourceRow | PlacedFault], sheet: Sheet) -> Iterator[SourceRow | PlacedFault]:
    """The rows of a sheet that is hidden, which is said if it has any."""
    for first in rows:
        place = Place(row=1, sheet=sheet.name, table=sheet.number)
        yield PlacedFault(Fault("SCR-076", words={"what": "1 sheet"}), place)
        yield first
        yield from rows
