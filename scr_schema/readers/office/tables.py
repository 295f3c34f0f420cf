"""From a part that is read in a stream to the tables in it."""

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from scr_schema.readers.control_characters import without_control_characters
from scr_schema.readers.office.package import BadPackage, Package
from scr_schema.readers.office.xml_ import Handler, parse
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import Source, SourceRow, SourceTable


@dataclass(frozen=True, slots=True)
class TableBegins:
    """A table begins; its rows and their faults come next, up to ``TableEnds``."""

    number: int
    sheet: str | None = None
    above: tuple[str, ...] = ()


class TableEnds:
    """The table has ended."""


#: What a part with tables is made of.
Event = TableBegins | TableEnds | SourceRow | PlacedFault


class Gathers(Handler, Protocol):
    """A handler that gathers what it is told of."""

    def take(self) -> Iterator[Event]:
        """What has come since it was asked last."""


def tables_of(package: Package, part: str, handler: Gathers, limit: int) -> Source:
    """The tables of a part, which may have ``limit`` bytes.

    A fault that ends the part stands last, among the rows of the table that it cut off.
    """
    events = _events(package, part, handler, limit)
    for event in events:
        if isinstance(event, TableBegins):
            rows = _rows(events)
            yield SourceTable(without_control_characters(rows), event.sheet, event.number, event.above)
            deque(rows, maxlen=0)  # what was not asked for
        elif isinstance(event, PlacedFault):
            yield event


def _events(package: Package, part: str, handler: Gathers, limit: int) -> Iterator[Event]:
    try:
        for _ in parse(package.chunks(part, limit), handler):
            yield from handler.take()
    except BadPackage as bad:
        with suppress(BadPackage):
            yield from handler.take()
        yield PlacedFault(bad.fault)


def _rows(events: Iterator[Event]) -> Iterator[SourceRow | PlacedFault]:
    """The rows of the table that has begun."""
    for event in events:
        if isinstance(event, TableEnds):
            return
        if not isinstance(event, TableBegins):
            yield event
