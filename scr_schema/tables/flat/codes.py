"""Sheets that hold the codes of lists, from which the cells of a template are chosen; they say nothing of a record."""

from collections.abc import Iterator
from functools import cache

from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.flat.shape import Shape, shape_of
from scr_schema.tables.source import SourceRow


@cache
def code_lists() -> dict[str, tuple[str, ...]]:
    """The codes of each list by the list's name in the schemas."""
    return dict(sorted(pair for kind in RECORD_TYPES for pair in _lists(shape_of(kind))))


def is_heading_of_codes(row: SourceRow) -> bool:
    """Whether every title in the row is the name of a list of codes."""
    return not row.blank and all(cell in code_lists() for cell in row.cells if cell.strip())


def strangers(heading: SourceRow, row: SourceRow) -> Iterator[int]:
    """The indexes of the cells that hold no code of the list at the head of their column."""
    for index, cell in enumerate(row.cells):
        name = heading.cells[index] if index < len(heading.cells) else ""
        if cell.strip() and cell not in code_lists().get(name, ()):
            yield index


def _lists(shape: Shape) -> Iterator[tuple[str, tuple[str, ...]]]:
    if shape.name and shape.codes:
        yield shape.name, shape.codes
    for below in (*shape.members.values(), *([shape.item] if shape.item else [])):
        yield from _lists(below)
