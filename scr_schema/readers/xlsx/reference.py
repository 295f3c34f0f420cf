"""Cells and ranges as a workbook names them: ``B7``, ``A1:XFD1048576``."""

import re
from functools import lru_cache
from string import ascii_letters, digits
from typing import NamedTuple

#: How many rows and columns a sheet has.
ROWS, COLUMNS = 1_048_576, 16_384

#: How many of its columns are read.
MOST_COLUMNS = 1_000

#: Of what the name of a column and of a row is made.
LETTERS, DIGITS = ascii_letters, digits

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class Range(NamedTuple):
    """A range; rows count from 1, columns from 0, and the last of each belong to it."""

    top: int
    left: int
    bottom: int
    right: int


def index_of(text: str, count: int) -> int | None:
    """The index from 0 that a text names; nothing where it names none below ``count``."""
    if text.isascii() and text.isdigit() and len(text) <= 9 and int(text) < count:
        return int(text)
    return None


@lru_cache(COLUMNS)
def column_of(letters: str) -> int | None:
    """The index of a column from 0: that of ``A`` is 0, of ``XFD`` 16,383; nothing for what is no column."""
    if not (0 < len(letters) <= 3 and letters.isascii() and letters.isalpha()):
        return None
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - 64
    return index - 1 if index <= COLUMNS else None


def range_of(text: str) -> Range | None:
    """The range that a text names; nothing where it names none on a sheet."""
    first, _, last = text.partition(":")
    begin, end = _CELL.fullmatch(first), _CELL.fullmatch(last or first)
    if not begin or not end:
        return None
    columns = [column_of(begin[1]), column_of(end[1])]
    rows = sorted([int(begin[2]), int(end[2])])
    if columns[0] is None or columns[1] is None or not 1 <= rows[0] <= rows[1] <= ROWS:
        return None
    left, right = sorted([columns[0], columns[1]])
    return Range(rows[0], left, rows[1], right)
