"""One thing that a file holds: a record, the head or the tail of a bundle, or what could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol

from scr_schema.finding import Fault, Location, Path
from scr_schema.tables.place import Place, PlacedFault


class Role(Enum):
    """What an entry is to its file, and so which schema it answers to."""

    ALONE = auto()
    BUNDLE = auto()
    HEADER = auto()
    BUNDLED = auto()
    TRAILER = auto()

    @property
    def is_record(self) -> bool:
        """Whether it counts as a record; a bundle's own members, its head and its tail do not."""
        return self in {Role.ALONE, Role.BUNDLED}

    @property
    def is_head(self) -> bool:
        """Whether a bundle begins with it."""
        return self in {Role.BUNDLE, Role.HEADER}


class Located(Protocol):
    """What knows where the values of a text, or of the cells of a table, stand."""

    def location(self, path: Path, *, of_key: bool = False) -> Location:
        """Where a value stands, or a member's key; lines count from where the text begins."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A parsed value, with what knows where it stands.

    ``line`` is the line of the file on which the text begins; ``container`` leads from the top of the text to the
    value. The entries of one text share it, and it goes with the last of them: nothing else keeps a record.
    ``met`` is what was met while the value was made of the cells of a table.
    """

    value: Any
    role: Role
    text: Located
    line: int = 1
    container: Path = ()
    met: tuple[PlacedFault, ...] = ()


@dataclass(frozen=True, slots=True)
class FileFault:
    """A fault of the file itself; ``line`` and ``column`` of the fault count from ``line``.

    ``records`` is how many records were lost by it. ``place`` is where it is in a table.
    """

    fault: Fault
    line: int = 1
    records: int = 0
    place: Place | None = None


def entries_of(document: Any, text: Located, line: int = 1) -> Iterator[Entry | FileFault]:
    """The entries of one parsed document: a record, a bundle with its records, or a list of these."""
    if document == []:
        yield FileFault(Fault("SCR-003"), line)
    elif isinstance(document, list):
        for position, item in enumerate(document):
            yield from _entries_at((position,), item, text, line)
    else:
        yield from _entries_at((), document, text, line)


def _entries_at(place: Path, value: Any, text: Located, line: int) -> Iterator[Entry]:
    """A record, or a bundle and each of its records by itself."""
    if not is_bundle(value):
        yield Entry(value, Role.ALONE, text, line, place)
    elif not isinstance(value.get("records"), list):
        yield Entry(value, Role.BUNDLE, text, line, place)
    else:
        yield Entry({**value, "records": []}, Role.BUNDLE, text, line, place)
        for position, record in enumerate(value["records"]):
            yield Entry(record, Role.BUNDLED, text, line, (*place, "records", position))


def is_bundle(document: Any) -> bool:
    """Whether this says that it is a bundle, or the head of one."""
    return isinstance(document, dict) and document.get("record_type") == "bundle"


def is_header(document: Any) -> bool:
    """Whether this is the first line of a bundle that is a stream."""
    return is_bundle(document) and "records" not in document


def is_trailer(document: Any) -> bool:
    """Whether this is the last line of a bundle that is a stream."""
    return isinstance(document, dict) and document.get("record_type") == "bundle-trailer"
