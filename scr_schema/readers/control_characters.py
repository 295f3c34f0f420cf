"""Control characters in cells: no record may hold one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from scr_schema.finding import Fault
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import SourceRow

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def without_control_characters(rows: Iterable[SourceRow | PlacedFault]) -> Iterator[SourceRow | PlacedFault]:
    """The rows with a blank for each control character; a fault for each cell that had one stands behind its row."""
    for row in rows:
        if isinstance(row, PlacedFault) or not any(map(_CONTROL.search, row.cells)):
            yield row
            continue
        yield replace(row, cells=tuple(_CONTROL.sub(" ", cell) for cell in row.cells))
        for index, cell in enumerate(row.cells):
            if _CONTROL.search(cell):
                yield PlacedFault(Fault("SCR-071"), row.place(index))
