"""What is said once of a sheet, when its last row has been read: how many of its rows are hidden, and the like."""

from collections.abc import Iterator

from scr_schema.finding import Fault
from scr_schema.readers.xlsx.reference import MOST_COLUMNS
from scr_schema.tables.place import Place, PlacedFault

#: How many formulas without a value are said each for itself.
MOST_UNCALCULATED = 1_000


class Remarks:
    """Counts what is odd in a sheet, and remembers where it was met first."""

    def __init__(self, sheet: str, table: int) -> None:
        self.sheet, self.table = sheet, table
        self._counts: dict[str, int] = {}
        self._first: dict[str, Place] = {}
        self._uncalculated = 0

    def place(self, row: int, column: int | None = None) -> Place:
        """A row of this sheet, or its cell in a column from 0."""
        return Place(row=row, sheet=self.sheet, table=self.table, position=None if column is None else column + 1)

    def note(self, what: str, row: int, column: int | None = None) -> None:
        """One more of these was met."""
        self._counts[what] = self._counts.get(what, 0) + 1
        if what not in self._first:
            self._first[what] = self.place(row, column)

    def uncalculated(self, row: int, column: int) -> Iterator[PlacedFault]:
        """A cell has a formula and no value: said at the cell, but in a sheet of nothing else not at every one."""
        self._uncalculated += 1
        if self._uncalculated <= MOST_UNCALCULATED:
            yield PlacedFault(Fault("SCR-077"), self.place(row, column))
        else:
            self.note("uncalculated", row, column)

    def faults(self) -> Iterator[PlacedFault]:
        """What there is to say, each at the first place of its kind."""
        hidden = [kind for kind in ("row", "column") if kind in self._counts]
        if hidden:
            what = " and ".join(_counted(self._counts[kind], kind) for kind in hidden)
            yield PlacedFault(Fault("SCR-076", words={"what": what}), self._first[hidden[0]])
        for kind, rule in _RULES.items():
            if kind in self._counts:
                yield PlacedFault(rule(self._counts[kind]), self._first[kind])


def _counted(count: int, one: str, many: str = "") -> str:
    """A number with what it counts."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _beyond(count: int) -> Fault:
    return Fault("SCR-018", words={"what": _counted(count, "cell"), "limit": f"{MOST_COLUMNS:,}"})


def _nameless(count: int) -> Fault:
    return _damaged(_counted(count, "cell takes", "cells take"), "a text that it does not hold")


def _doubled(count: int) -> Fault:
    return _damaged(_counted(count, "cell stands", "cells stand"), "where another one stands and was read")


def _disordered(count: int) -> Fault:
    return _damaged(_counted(count, "row stands", "rows stand"), "behind a later one")


def _uncalculated(count: int) -> Fault:
    return _damaged(_counted(count, "more cell has", "more cells have"), "a formula, and the file no value of it")


def _damaged(these: str, how: str) -> Fault:
    return Fault("SCR-014", words={"what": f"{these} {how}"})


_RULES = {
    "beyond": _beyond,
    "nameless": _nameless,
    "doubled": _doubled,
    "disordered": _disordered,
    "uncalculated": _uncalculated,
}
