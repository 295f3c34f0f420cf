"""Bytes of a Word document in, its tables out, row by row.

Read are the words as they are printed, with the numbers that Word puts in front of them. Not read are notes, headers
and footers, pictures, macros, and what was deleted while changes were tracked; each is said.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from scr_schema.finding import Fault
from scr_schema.readers.docx.body import Body
from scr_schema.readers.docx.notes import fault_of, notes_of
from scr_schema.readers.docx.numbering import Counting
from scr_schema.readers.docx.numbering_part import lists_of
from scr_schema.readers.docx.styles import styles_of
from scr_schema.readers.office.opc import Relationship, main_part, relationships
from scr_schema.readers.office.package import BadPackage, Package, open_package
from scr_schema.readers.office.tables import tables_of
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import Source

#: The most bytes that the body of a document may have; one of a hundred pages has a few million.
LARGEST_BODY = 64 * 1024 * 1024


def read(file: BinaryIO) -> Source:
    """The tables of a document in their order, those in text boxes too; faults say what was not read, and why.

    A fault of the whole document has no place. The file is read while the rows are asked for.
    """
    try:
        package = open_package(file)
        main = main_part(package)
        ties = relationships(package, main)
        body = _body(package, ties)
    except BadPackage as bad:
        yield PlacedFault(bad.fault)
        return
    if package.has_macros:
        yield PlacedFault(Fault("SCR-017"))
    yield from tables_of(package, main, body, LARGEST_BODY)
    yield from _remarks(package, ties, body)


def _body(package: Package, ties: Mapping[str, Relationship]) -> Body:
    """What reads the body, with what the styles and lists of the document say."""
    styles = styles_of(package, _part(package, ties, "styles"))
    lists = lists_of(package, _part(package, ties, "numbering"), styles.numbers)
    return Body(styles, Counting(lists))


def _part(package: Package, ties: Mapping[str, Relationship], kind: str) -> str | None:
    targets = (tie.target for tie in ties.values() if tie.kind == kind and not tie.external)
    return next((target for target in targets if target in package), None)


def _remarks(package: Package, ties: Mapping[str, Relationship], body: Body) -> Iterator[PlacedFault]:
    """What the document holds beside its tables."""
    outside = body.around.fault
    if body.ended and not body.tables:
        nothing = Fault("SCR-081", words={"why": "the document has no table"})
        yield PlacedFault(nothing if outside else Fault("SCR-003"))
    elif outside:
        yield PlacedFault(outside)
    try:
        beside = fault_of(notes_of(package, ties) | {"text box": body.text_boxes})
    except BadPackage as bad:
        beside = bad.fault
    if beside:
        yield PlacedFault(beside)
