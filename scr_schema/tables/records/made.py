"""A record made from a table, and the cells that its members were read from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scr_schema.finding import Path
from scr_schema.tables.place import Place, PlacedFault


@dataclass(frozen=True, slots=True)
class Made:
    """A record, where what it was made from begins, the cells of its members, and what was met while reading it.

    A member that is one of several in its parent has the name that it has there.
    """

    record: dict[str, Any]
    place: Place
    cells: Mapping[str, Place]
    faults: tuple[PlacedFault, ...] = ()

    def place_of(self, path: Path) -> Place:
        """The cell that a member was read from; where the record begins, if it was read from none."""
        steps = map(str, reversed(path))
        return next((self.cells[step] for step in steps if step in self.cells), self.place)


def present(members: dict[str, Any]) -> dict[str, Any]:
    """The members that say something: neither nothing nor an empty list."""
    return {name: value for name, value in members.items() if value is not None and value != []}
