"""The empty flat tables of a kind of record, to be filled in by people."""

from collections.abc import Iterator
from dataclasses import dataclass

from scr_schema.schema.versions import CURRENT
from scr_schema.tables.flat.heading import heading_of
from scr_schema.tables.flat.shape import EACH, Kind, Pattern, Shape, shape_of
from scr_schema.tables.flat.table import FlatColumn, FlatTable, sheet_name

#: How many columns a list of scalars has at first; more may be added, each with its position in its heading.
SIDE_BY_SIDE = 3

_ID: Pattern = ("id",)
_OF_RECORD = "The id of the record to which the entry belongs, as it stands in the sheet of the records."
_POSITION = "Which entry of the list `{list}` the row is, counted from 0."


def template_tables(record_type: str, *, titles: bool = False) -> Iterator[FlatTable]:
    """The table of the records, with what every record has first, and a linked one for each list of objects.

    Local data has no columns: whoever has some heads them `extensions/` and its name.
    """
    taken: set[str] = set()
    shape = shape_of(record_type, CURRENT)
    for rows in (_Rows(()), *_lists(shape, ())):
        path = " ".join(str(step) for step in rows.list if step != EACH)
        name = sheet_name(path or record_type, taken)
        taken.add(name.lower())
        yield FlatTable(name, tuple(rows.columns(shape, titles=titles)), iter(()))


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the rows of one table are: records, or entries of a list."""

    list: Pattern

    @property
    def _entry(self) -> Pattern:
        return (*self.list, EACH) if self.list else ()

    def columns(self, record: Shape, *, titles: bool) -> Iterator[FlatColumn]:
        """The columns, those first that every row fills in."""
        entry = self._entry
        if entry:
            yield FlatColumn(heading_of(_ID, title=titles), Kind.TEXT, is_required=True, note=_OF_RECORD)
        for place in (place for place, step in enumerate(entry) if step == EACH):
            heading = heading_of(entry[:place], title=titles)
            yield FlatColumn(heading, Kind.INTEGER, is_required=True, note=_POSITION.format(list=heading))
        inside = _scalars(record.along(entry)[1], entry, required=True)
        yield from sorted(
            (_column(pattern, shape, is_required, titles) for pattern, shape, is_required in inside),
            key=lambda column: not column.is_required,
        )


def _lists(shape: Shape, pattern: Pattern) -> Iterator[_Rows]:
    """The lists of objects at or below a place, each before those in its entries."""
    if shape.kind is Kind.LIST and shape.item and not shape.item.kind.is_scalar:
        yield _Rows(pattern)
        yield from _lists(shape.item, (*pattern, EACH))
    for name, member in shape.members.items():
        yield from _lists(member, (*pattern, name))


def _scalars(shape: Shape, pattern: Pattern, *, required: bool) -> Iterator[tuple[Pattern, Shape, bool]]:
    """The scalars at or below a place that are in no other row, and whether every row has them."""
    if shape.kind is Kind.LIST and shape.item and shape.item.kind.is_scalar:
        for position in range(SIDE_BY_SIDE):
            yield (*pattern, position), shape.item, required and position == 0
    elif shape.kind.is_scalar:
        yield pattern, shape, required
    for name, member in shape.members.items():
        yield from _scalars(member, (*pattern, name), required=required and name in shape.required)


def _column(pattern: Pattern, shape: Shape, is_required: bool, titles: bool) -> FlatColumn:
    said = (shape.description, "" if shape.codes or shape.form == shape.description else shape.form)
    note = " ".join(("Required." if is_required else "", *said)).strip()
    return FlatColumn(heading_of(pattern, title=titles), shape.kind, is_required, note, shape.codes, shape.name)
