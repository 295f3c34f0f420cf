"""A record as it was read from flat tables, with the places of its members."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from scr_schema.finding import Fault, Path
from scr_schema.tables.flat.shape import EACH, Kind, Pattern, Shape
from scr_schema.tables.flat.sheet import FlatSheet
from scr_schema.tables.place import Place
from scr_schema.tables.source import SourceRow

#: A fault of an object that is found at one of its members, whose name the heading gives.
_AT_THE_HEADING = "SCR-031"


@dataclass(frozen=True, slots=True)
class BoundColumn:
    """A column of a sheet, as one kind of record has it: the steps as they are meant, and what stands at their end."""

    index: int
    steps: Pattern
    kind: Kind


@dataclass(frozen=True, slots=True)
class BoundSheet:
    """A sheet as one kind of record has it: ``entry`` is the path of what its rows are, and ``kind`` of what kind."""

    sheet: FlatSheet
    entry: Pattern
    kind: Kind
    columns: tuple[BoundColumn, ...]

    @classmethod
    def of(cls, sheet: FlatSheet, shape: Shape) -> "BoundSheet":
        """The sheet as that kind of record has it."""
        entry, below = shape.along(sheet.entry)
        ends = ((column.index, *shape.along(column.pattern)) for column in sheet.columns)
        return cls(sheet, entry, below.kind, tuple(BoundColumn(index, steps, end.kind) for index, steps, end in ends))


@dataclass(frozen=True, slots=True)
class FlatRow:
    """A row that says something; ``cells`` are its words by the index of the cell, blank ones left out."""

    sheet: FlatSheet
    source: SourceRow
    cells: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row of which it is known what it is: the record, or the entry at ``path``."""

    bound: BoundSheet
    row: FlatRow
    path: Path = ()

    @property
    def filled(self) -> Iterator[tuple[BoundColumn, Path]]:
        """The columns that say something, each with the way from the record to what it says."""
        inside = len(self.path)
        for column in self.bound.columns:
            if column.index in self.row.cells:
                yield column, (*self.path, *column.steps[inside:])


@dataclass(frozen=True)
class FlatRecord:
    """A record, the row that it was read from, and those of the entries of its lists.

    The record is what the cells say, right or wrong: it is yet to be held against its schema. A bundle is its head
    alone, without ``records``: these are the records that follow.
    """

    record: dict[str, Any]
    row: PlacedRow
    entries: tuple[PlacedRow, ...] = ()

    @property
    def place(self) -> Place:
        """The row of the record."""
        return self.row.row.source.place()

    def found_at(self, fault: Fault) -> Place:
        """Where in the tables a fault of the record is.

        It is the cell of a value, the row of what is missing, and the heading of what the schema does not know.
        """
        if fault.rule == _AT_THE_HEADING and fault.text_at is not None:
            return self.heading_of(fault.text_at)
        return self.place_of(fault.path)

    def place_of(self, path: Path) -> Place:
        """The cell of a value, or the first cell or row of what is below a path; else the row where it should be."""
        if path in self._cells:
            row, index = self._cells[path]
            return row.source.place(index)
        for length in range(len(path), 0, -1):
            if path[:length] in self._values:
                row, index = self._cells[path[:length]]
                return row.source.place(index)
            if path[:length] in self._rows:
                return self._rows[path[:length]].source.place()
        return self.place

    def heading_of(self, path: Path) -> Place:
        """The heading of the first column at or below a path; the row of the record where it has none."""
        if path not in self._cells:
            return self.place_of(path)
        row, index = self._cells[path]
        return row.sheet.heading.place(index)

    @cached_property
    def _rows(self) -> dict[Path, FlatRow]:
        return {entry.path: entry.row for entry in self.entries}

    @cached_property
    def _values(self) -> set[Path]:
        """The paths of what stands in one cell."""
        return {path for placed in (self.row, *self.entries) for _, path in placed.filled}

    @cached_property
    def _cells(self) -> dict[Path, tuple[FlatRow, int | None]]:
        """By each path the cell that says it, or the first of those that say what is below it."""
        found: dict[Path, tuple[FlatRow, int | None]] = {}
        for placed in (self.row, *self.entries):
            for length in range(1, len(placed.path) + 1):
                found.setdefault(placed.path[:length], (placed.row, None))
            for column, path in placed.filled:
                found[path] = (placed.row, column.index)
                for length in range(len(placed.path) + 1, len(path)):
                    found.setdefault(path[:length], (placed.row, column.index))
        return found


def at(pattern: Pattern, positions: Iterable[int]) -> Path:
    """The path that a pattern is at those positions."""
    places = iter(positions)
    return tuple(next(places) if step == EACH else step for step in pattern)
