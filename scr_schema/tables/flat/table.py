"""Flat tables as they are written."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from scr_schema.tables.flat.cell import Cell
from scr_schema.tables.flat.shape import Kind

#: As many columns as a sheet of a workbook has, and as a CSV file is read with.
MOST_COLUMNS = 16_384
_LONGEST_NAME = 31
_NOT_IN_A_NAME = str.maketrans("[]:*?/\\'", "        ")
#: The sheet of a template from which codes are chosen.
CODES = "Codes"
#: Names that no table gets: that one's, and what spreadsheets call a sheet of their own.
_RESERVED = {CODES.lower(), "history"}


@dataclass(frozen=True, slots=True)
class FlatColumn:
    """A column: its heading and the kind of its cells.

    A template says more of it: whether it ``is_required``, a ``note`` for whoever fills it in, and the ``codes`` from
    which its cells are chosen, with the name of their ``list``.
    """

    heading: str
    kind: Kind
    is_required: bool = False
    note: str = ""
    codes: tuple[str, ...] = ()
    list: str | None = None


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table with a name that a sheet can have; each row has its cells by the index of their column, from 0."""

    name: str
    columns: tuple[FlatColumn, ...]
    rows: Iterator[Mapping[int, Cell]]


def sheet_name(words: str, taken: Container[str]) -> str:
    """A name for a sheet that says these words as far as it may, and is none of those taken, in small letters."""
    words = " ".join(words.translate(_NOT_IN_A_NAME).split())
    if not words or words.lower() in _RESERVED:
        words = f"{words} list".strip()
    name, number = words[:_LONGEST_NAME].strip(), 1
    while name.lower() in taken:
        number += 1
        ending = f" {number}"
        name = words[: _LONGEST_NAME - len(ending)].strip() + ending
    return name
