"""What the headings of a flat table say: which column is which path, and whose entries the rows are."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from scr_schema.finding import Fault
from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.flat.heading import LONGEST, pattern_of
from scr_schema.tables.flat.shape import EACH, Kind, Pattern, shape_of
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import SourceRow

#: What says which record a row of a linked sheet belongs to: the id always, the others where ids are not enough.
KEYS = ("id", "record_type", "revision")

_RECORD_TYPE: Pattern = ("record_type",)
_ID: Pattern = ("id",)

NO_PATH = "its heading is no path into a record"
TWICE = "another column has the same heading"
IN_A_LIST = "its heading leads into a list, and the rows of this table are records"
IN_ANOTHER_LIST = "its heading leads into another list than those of its table"
OF_THE_RECORD = "its heading is the record's, and the rows of this table are entries of a list"
NO_HEADING = "it has no heading"
NO_ID = "no column of its table has the heading `id`, which says to which record a row belongs"
NO_POSITION = "no column of its table says which entry of the list a row is"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a flat table: its index from 0, and the path that its heading names."""

    index: int
    pattern: Pattern


@dataclass(frozen=True)
class FlatSheet:
    """The headings of a flat table.

    Its rows are records, or entries of the innermost of ``lists``: each list is named by its path, and the cell in its
    column of ``positions`` says which entry of it is meant. ``columns`` are what a row says of its record or entry, and
    ``keys`` the columns by which a record is known. A sheet that is not ``usable`` does not say whose its rows are.
    """

    heading: SourceRow
    columns: tuple[Column, ...]
    keys: Mapping[str, int]
    lists: tuple[Pattern, ...] = ()
    positions: tuple[int, ...] = ()
    faults: tuple[PlacedFault, ...] = ()

    @cached_property
    def read(self) -> frozenset[int]:
        """The indexes of the columns that are read."""
        return frozenset((*(column.index for column in self.columns), *self.keys.values(), *self.positions))

    @cached_property
    def headed(self) -> frozenset[int]:
        """The indexes of the columns that have a heading, right or wrong."""
        return frozenset(index for index, heading in enumerate(self.heading.cells) if heading.strip())

    @property
    def entry(self) -> Pattern:
        """The path of what a row is: an entry of a list, or the record itself."""
        return (*self.lists[-1], EACH) if self.lists else ()

    @property
    def usable(self) -> bool:
        """Whether its rows can be told whose they are."""
        return not self.lists or ("id" in self.keys and len(self.positions) == len(self.lists))


def is_flat(row: SourceRow) -> bool:
    """Whether the row is the heading of a flat table: of records, or of entries of a list that some record has."""
    if not is_heading(row):
        return False
    patterns = {pattern for pattern in map(pattern_of, row.cells) if pattern}
    return _RECORD_TYPE in patterns or (_ID in patterns and any(_is_entry(pattern, patterns) for pattern in patterns))


def is_heading(row: SourceRow) -> bool:
    """Whether the row can only be the heading of a flat table, were it even one that lacks a column."""
    patterns = (pattern_of(cell) for cell in row.cells if _may_tell(cell))
    return any(
        pattern and (pattern == _RECORD_TYPE or (EACH in pattern and _is_known(pattern))) for pattern in patterns
    )


def known_headings(row: SourceRow) -> int:
    """How many headings lead into a record, where the row is the heading of a flat table; else none do."""
    patterns = (pattern_of(cell) for cell in row.cells) if is_flat(row) else ()
    return sum(1 for pattern in patterns if pattern and _is_known(pattern))


def read_sheet(row: SourceRow) -> FlatSheet:
    """What the row says as a heading; its faults stand at its cells, and their columns are not read."""
    faults: list[PlacedFault] = []
    columns: dict[Pattern, int] = {}
    for index, heading in enumerate(row.cells):
        pattern = pattern_of(heading) if heading.strip() else ()
        if pattern is None:
            faults.append(unplaced_column(row, index, NO_PATH))
        elif pattern in columns:
            faults.append(unplaced_column(row, index, TWICE))
        elif pattern:
            columns[pattern] = index
    lists = _lists(columns)
    sheet = _of_entries(row, columns, lists) if lists else _of_records(row, columns)
    return replace(sheet, faults=(*faults, *sheet.faults))


def unplaced_column(row: SourceRow, index: int, why: str) -> PlacedFault:
    """The fault of a column, at its heading or at a cell of it."""
    return PlacedFault(Fault("SCR-089", words={"why": why}), row.place(index))


def _lists(columns: Mapping[Pattern, int]) -> tuple[Pattern, ...]:
    """The lists whose entries the rows are, the outermost first: those that lead to the innermost one."""
    entries = [pattern for pattern in columns if EACH in pattern and _is_known(pattern)]
    if _RECORD_TYPE in columns:  # it may be a table of records with a column that is none of theirs
        entries = [pattern for pattern in entries if _is_entry(pattern, columns)]
    own = max(entries, key=lambda pattern: pattern.count(EACH), default=())
    return tuple(own[:place] for place, step in enumerate(own) if step == EACH)


def _of_records(row: SourceRow, columns: Mapping[Pattern, int]) -> FlatSheet:
    own = tuple(Column(index, pattern) for pattern, index in columns.items() if EACH not in pattern)
    others = (index for pattern, index in columns.items() if EACH in pattern)
    faults = tuple(unplaced_column(row, index, IN_A_LIST) for index in others)
    return FlatSheet(row, own, _keys(columns, (*KEYS, "schema_version")), faults=faults)


def _of_entries(row: SourceRow, columns: Mapping[Pattern, int], lists: tuple[Pattern, ...]) -> FlatSheet:
    entry: Pattern = (*lists[-1], EACH)
    keys = _keys(columns)
    positions = tuple(columns[pattern] for pattern in lists if pattern in columns)
    own = tuple(Column(index, pattern) for pattern, index in columns.items() if pattern[: len(entry)] == entry)
    sheet = FlatSheet(row, own, keys, lists, positions)
    faults = [
        unplaced_column(row, index, IN_ANOTHER_LIST if EACH in pattern else OF_THE_RECORD)
        for pattern, index in columns.items()
        if index not in sheet.read
    ]
    if not sheet.usable:
        why = NO_POSITION if "id" in keys else NO_ID
        faults.append(PlacedFault(Fault("SCR-086", words={"why": why}), row.place()))
    return replace(sheet, faults=tuple(faults))


def _keys(columns: Mapping[Pattern, int], names: Iterable[str] = KEYS) -> dict[str, int]:
    return {name: columns[name,] for name in names if (name,) in columns}


def _is_entry(pattern: Pattern, patterns: Container[Pattern]) -> bool:
    """Whether it leads into a list that some record has, and a heading says which entry of it is meant."""
    if EACH not in pattern or not _is_known(pattern):
        return False
    innermost = len(pattern) - 1 - pattern[::-1].index(EACH)
    return pattern[:innermost] in patterns


def _may_tell(cell: str) -> bool:
    """Whether a cell may be the heading by which a flat table is known; most rows of any table have none."""
    return len(cell) <= LONGEST and (EACH in cell or "type" in cell.lower())


def _is_known(pattern: Pattern) -> bool:
    return any(shape_of(kind).along(pattern)[1].kind is not Kind.UNKNOWN for kind in RECORD_TYPES)
