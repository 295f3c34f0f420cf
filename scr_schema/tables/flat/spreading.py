"""One record spread over rows: its own, and in linked sheets one for each entry of its lists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from scr_schema.faults import count
from scr_schema.finding import Fault, Path
from scr_schema.tables.flat.cell import EMPTY_LIST, EMPTY_OBJECT, Cell, cell_of, fits, json_of
from scr_schema.tables.flat.shape import ANYTHING, EACH, Kind, Pattern, Shape

#: Scalars of a list stand side by side, unless there are more of them; then they have rows of their own.
MOST_SIDE_BY_SIDE = 12

_EXPECTED = {
    Kind.TEXT: "a text",
    Kind.INTEGER: "a whole number",
    Kind.NUMBER: "a number",
    Kind.BOOLEAN: "true or false",
    Kind.ANYTHING: "JSON that every system takes alike",
    Kind.OBJECT: "an object",
    Kind.OPEN: "an object",
    Kind.LIST: "a list",
}


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """A row: the lists whose entry it is, the outermost first, and its cells by their paths."""

    lists: tuple[Pattern, ...] = ()
    cells: dict[Pattern, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spread:
    """How records are spread.

    ``linked`` gives the entries of lists rows of their own; else all is one row. ``longest`` is how many units of
    UTF-16 a cell holds, if not any number. ``may_have_columns`` is asked, of an object whose names are free, whether
    they may be headings; else its JSON stands in one cell.
    """

    linked: bool
    longest: int | None
    may_have_columns: Callable[[Pattern, Sequence[str]], bool]

    def rows(self, record: dict[str, Any], shape: Shape) -> tuple[list[SpreadRow], list[Fault]]:
        """The rows of a record, its own first, and the faults of what no row can hold."""
        spreading = _Spreading(self, [SpreadRow()], [])
        spreading.spread(record, shape, (), (), spreading.rows[0])
        return spreading.rows, spreading.faults


@dataclass(frozen=True, slots=True)
class _Spreading:
    """One record while it is spread: a value stands at ``path``, and in the table at ``pattern``."""

    how: Spread
    rows: list[SpreadRow]
    faults: list[Fault]

    def spread(self, value: Any, shape: Shape, path: Path, pattern: Pattern, row: SpreadRow) -> None:
        """Take a value: as a cell, or as those of what is below it."""
        if not (shape.members or shape.item or shape.kind is Kind.OPEN):
            self._cell(value, shape, path, pattern, row)
            return
        match shape.kind, value:
            case (Kind.OBJECT, dict()) if value or not path:
                self._object(value, shape, path, pattern, row)
            case Kind.OPEN, dict() if value and self.how.may_have_columns(pattern, tuple(value)):
                for name, inside in value.items():
                    self._cell(inside, ANYTHING, path, (*pattern, name), row)
            case Kind.LIST, list() if value and shape.item:
                self._list(value, shape.item, path, pattern, row)
            case Kind.OBJECT, dict():
                self._put(EMPTY_OBJECT, path, pattern, row)
            case Kind.LIST, list():
                self._put(EMPTY_LIST, path, pattern, row)
            case Kind.OPEN, dict() if fits(value, Kind.OPEN):
                self._put(json_of(value), path, pattern, row)
            case _:
                self.faults.append(_misfit(value, shape.kind, path))

    def _object(self, value: dict[str, Any], shape: Shape, path: Path, pattern: Pattern, row: SpreadRow) -> None:
        unknown = [name for name in value if name not in shape.members]
        if unknown:
            words = {"count": count(len(unknown), "member")}
            self.faults.append(Fault("SCR-031", path, words, text_at=(*path, unknown[0])))
        for name, inside in value.items():
            if name in shape.members:
                self.spread(inside, shape.members[name], (*path, name), (*pattern, name), row)

    def _list(self, value: list[Any], item: Shape, path: Path, pattern: Pattern, row: SpreadRow) -> None:
        if not self.how.linked or (item.kind.is_scalar and len(value) <= MOST_SIDE_BY_SIDE):
            for position, entry in enumerate(value):
                self.spread(entry, item, (*path, position), (*pattern, position), row)
            return
        lists = (*row.lists, pattern)
        outer = {one: row.cells[one] for one in row.lists}
        for position, entry in enumerate(value):
            own = SpreadRow(lists, {**outer, pattern: position})
            self.rows.append(own)
            if entry != {}:  # the row itself says that there is an entry
                self.spread(entry, item, (*path, position), (*pattern, EACH), own)

    def _cell(self, value: Any, shape: Shape, path: Path, pattern: Pattern, row: SpreadRow) -> None:
        if fits(value, shape.kind):
            self._put(cell_of(value, shape.kind), path, pattern, row)
        else:
            self.faults.append(_misfit(value, shape.kind, path))

    def _put(self, cell: Cell, path: Path, pattern: Pattern, row: SpreadRow) -> None:
        longest = self.how.longest
        if longest is not None and isinstance(cell, str) and _units(cell) > longest:
            self.faults.append(Fault("SCR-088", path, {"limit": f"{longest:,}"}))
        row.cells[pattern] = cell


def _misfit(value: Any, kind: Kind, path: Path) -> Fault:
    if value is None and kind is not Kind.ANYTHING:
        return Fault("SCR-040", path)
    return Fault("SCR-032", path, {"expected": _EXPECTED[kind]})


def _units(text: str) -> int:
    """How long a text is in UTF-16, as spreadsheets count."""
    return len(text) + sum(1 for letter in text if letter > "\uffff")
