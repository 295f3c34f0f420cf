"""Bytes of an OpenDocument spreadsheet in, its sheets out, row by row.

Rows in which nothing stands are passed over: a row's number is its own, so the gap can be seen. Read are the rows,
columns and sheets that a spreadsheet hides too, and said. Not read are formulas, notes, pictures and macros.
"""

from typing import BinaryIO

from scr_schema.faults import count
from scr_schema.finding import Fault
from scr_schema.readers.ods.content import Content
from scr_schema.readers.ods.manifest import CONTENT, STYLES, require_spreadsheet
from scr_schema.readers.ods.styles import styles_of
from scr_schema.readers.office.package import BadPackage, open_package
from scr_schema.readers.office.tables import tables_of
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import Source

#: The most bytes that the content of a spreadsheet may have; one of 100,000 rows has some hundred million.
LARGEST_CONTENT = 256 * 1024 * 1024


def read(file: BinaryIO) -> Source:
    """The sheets of a spreadsheet in their order; faults say what was not read, and why.

    A fault of the whole file has no place. The file is read while the rows are asked for.
    """
    try:
        package = open_package(file)
        require_spreadsheet(package)
        content = Content(styles_of(package, STYLES))
    except BadPackage as bad:
        yield PlacedFault(bad.fault)
        return
    if package.has_macros:
        yield PlacedFault(Fault("SCR-017"))
    yield from tables_of(package, CONTENT, content, LARGEST_CONTENT)
    if content.ended and not content.said:
        yield PlacedFault(Fault("SCR-003"))
    kinds = (count(content.notes, "note"), count(content.text_boxes, "text box", "text boxes"))
    if beside := " and ".join(kind for kind in kinds if not kind.startswith("0 ")):
        yield PlacedFault(Fault("SCR-087", words={"what": beside}))
