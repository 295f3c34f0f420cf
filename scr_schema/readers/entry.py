"""One thing that a file holds: a record, the head or the tail of a bundle, or what could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from scr_schema.finding import Fault, Path
from scr_schema.readers.positions import Positions


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


@dataclass(frozen=True, slots=True)
class Entry:
    """A parsed value, with the text in which it stands.

    ``line`` is the line of the file on which the text begins; ``container`` leads from the top of the text to the
    value. The entries of one text share it, and it goes with the last of them: nothing else keeps a record.
    """

    value: Any
    role: Role
    text: Positions
    line: int = 1
    container: Path = ()


@dataclass(frozen=True, slots=True)
class FileFault:
    """A fault of the file itself; ``line`` and ``column`` of the fault count from ``line``.

    ``records`` is how many records were lost by it.
    """

    fault: Fault
    line: int = 1
    records: int = 0


def entries_of(document: Any, text: Positions, line: int = 1) -> Iterator[Entry | FileFault]:
    """The entries of one parsed document: a record, a bundle with its records, or a list of these."""
    if document == []:
        yield FileFault(Fault("SCR-003"), line)
    elif isinstance(document, list):
        for position, item in enumerate(document):
            yield from _entries_at((position,), item, text, line)
    else:
        yield from _entries_at((), document, text, line)


def _entries_at(place: Path, value: Any, text: Positions, line: int) -> Iterator[Entry]:
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
