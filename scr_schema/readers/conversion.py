"""How tables become records: what the user says of them, and the records that come of it as entries."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from scr_schema.codelists.bodies import Register
from scr_schema.errors import printable
from scr_schema.faults import info_of
from scr_schema.finding import Fault, Location, Path, Severity
from scr_schema.readers.entry import Entry, FileFault, Role
from scr_schema.readers.tables import format_of, only, source_of
from scr_schema.tables.flat.reading import begins_flat, read_flat
from scr_schema.tables.flat.record import FlatRecord
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.mapping import PlanMapping
from scr_schema.tables.plan.plan import Plan, read_plan
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.records.envelope import Filled, defaults, envelope
from scr_schema.tables.records.header import Headers
from scr_schema.tables.records.ids import Assigned
from scr_schema.tables.records.made import Made
from scr_schema.tables.records.naming import AsAssigned, ByPlace
from scr_schema.tables.records.records import records_of
from scr_schema.tables.source import Source

_LONGEST_NAME = 500
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Conversion:
    """What the user says of tables that are to become records.

    ``sheets`` are the names or numbers of those that are read, all where it is empty; ``assigned`` are ids that were
    settled before. ``filled`` is what a plan does not say.
    """

    filled: Filled = field(default_factory=Filled)
    register: Register = field(default_factory=Register.read)
    mapping: PlanMapping | None = None
    sheets: frozenset[str] = frozenset()
    assigned: Assigned | None = None


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file of tables that was opened: its name without folders, the ending that says what it is, and its digest."""

    file: BinaryIO
    name: str
    ending: str
    sha256: str

    @classmethod
    def opened(cls, file: BinaryIO, name: str, ending: str) -> "TableFile":
        """The file, digested and at its beginning again.

        Raises:
            OSError: the file cannot be read, or not twice.

        """
        digest = hashlib.sha256()
        while piece := file.read(_PIECE):
            digest.update(piece)
        file.seek(0)
        return cls(file, printable(name).strip()[:_LONGEST_NAME], ending, digest.hexdigest())

    @property
    def format(self) -> str:
        """The name of the format in which it is read."""
        return format_of(self.file, self.ending).name

    def source(self, conversion: Conversion) -> Source:
        """Its tables, read from the beginning."""
        self.file.seek(0)
        return only(source_of(self.file, self.ending), conversion.sheets)


def entries_of_tables(table: TableFile, conversion: Conversion, tally: Tally) -> Iterator[Entry | FileFault]:
    """The records that a file of tables makes, and what is wrong with the tables; ``tally`` is told what was read.

    Flat tables hold records of any kind; every other table is read as an action plan.

    Raises:
        BadSetting: what is filled in, or ``SOURCE_DATE_EPOCH``, is not of the form that its member has.
        UnknownName: the marking or the language is not in its list.
        OSError: the file breaks off.

    """
    headers = headers_of(table, conversion)
    is_flat, source = begins_flat(table.source(conversion))
    made = _flat(source) if is_flat else _planned(source, headers, conversion, tally)
    are_there = is_wrong = False
    for entry in made:
        is_wrong |= isinstance(entry, FileFault) and info_of(entry.fault).severity is Severity.ERROR
        are_there |= isinstance(entry, Entry)
        yield entry
    if not (are_there or is_wrong):
        yield FileFault(Fault("SCR-003"))
    if are_there and not is_flat:
        yield from (FileFault(fault) for fault in defaults(conversion.filled))


def headers_of(table: TableFile, conversion: Conversion) -> Headers:
    """What the records of a plan begin with."""
    form = format_of(table.file, table.ending)
    origin = {"name": table.name, "sha256": table.sha256, "media_type": form.media_type}
    return Headers(envelope(conversion.filled, origin), conversion.register)


def plan_of(source: Source, conversion: Conversion, tally: Tally) -> Plan:
    """The plan that the tables hold."""
    return read_plan(source, conversion.register, conversion.mapping, tally)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Where the members of a record made from a plan were read."""

    made: Made

    def location(self, path: Path, *, of_key: bool = False) -> Location:  # noqa: ARG002 - a plan has no keys
        return self.made.place_of(path).location


@dataclass(frozen=True, slots=True)
class _FlatCells:
    """Where the members of a record of flat tables were read."""

    flat: FlatRecord

    def location(self, path: Path, *, of_key: bool = False) -> Location:
        return (self.flat.heading_of if of_key else self.flat.place_of)(path).location


def _planned(source: Source, headers: Headers, conversion: Conversion, tally: Tally) -> Iterator[Entry | FileFault]:
    """The records of an action plan."""
    naming = AsAssigned(conversion.assigned, headers) if conversion.assigned else ByPlace(headers)
    words = conversion.mapping.status if conversion.mapping else {}
    for made in records_of(plan_of(source, conversion, tally), headers, naming, words):
        if isinstance(made, PlacedFault):
            yield FileFault(made.fault, place=made.place)
        else:
            yield Entry(made.record, Role.ALONE, _Cells(made), met=made.faults)


def _flat(source: Source) -> Iterator[Entry | FileFault]:
    """The records of flat tables; a bundle's head comes before the records that are in it."""
    role = Role.ALONE
    for found in read_flat(source):
        if isinstance(found, PlacedFault):
            yield FileFault(found.fault, place=found.place)
            continue
        is_head = found.record.get("record_type") == "bundle"
        yield Entry(found.record, Role.HEADER if is_head else role, _FlatCells(found))
        role = Role.BUNDLED if is_head else role
