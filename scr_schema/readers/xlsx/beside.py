"""What is tied to a sheet: tables, whose first row is a heading, and notes, which are counted and not read."""

from collections.abc import Iterable, Mapping

from scr_schema.readers.office.opc import relationships
from scr_schema.readers.office.package import LARGEST_SMALL, Package
from scr_schema.readers.office.xml_ import read_through
from scr_schema.readers.xlsx.reference import range_of


def header_rows(package: Package, part: str) -> frozenset[int]:
    """The rows that are headings of tables on the sheet of that part.

    Raises:
        BadPackage: the part of a table cannot be read.

    """
    tables = _Tables()
    for table in sorted(_tied(package, part, "table")):
        read_through(package.chunks(table, LARGEST_SMALL), tables)
    return frozenset(tables.headers)


def count_notes(package: Package, parts: Iterable[str]) -> int:
    """How many notes stand at the cells of sheets; each thread of comments has one too, for older programs.

    Raises:
        BadPackage: the part of the notes cannot be read.

    """
    notes = _Notes()
    for part in sorted({notes for sheet in parts for notes in _tied(package, sheet, "comments")}):
        read_through(package.chunks(part), notes)
    return notes.count


def _tied(package: Package, part: str, kind: str) -> set[str]:
    """The parts of one kind that a part is tied to."""
    ties = relationships(package, part).values()
    return {tie.target.lower() for tie in ties if tie.kind == kind and tie.target in package}


class _Tables:
    """Gathers the heading rows of tables."""

    def __init__(self) -> None:
        self.headers: set[int] = set()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        place = range_of(attributes.get("ref", "")) if name == "table" else None
        if place and attributes.get("headerRowCount", "1") == "1":
            self.headers.add(place.top)

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class _Notes:
    """Counts notes."""

    def __init__(self) -> None:
        self.count = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002
        self.count += name == "comment"

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass
