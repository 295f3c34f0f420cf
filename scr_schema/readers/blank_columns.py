"""Columns that only blanks keep apart, as in a text copied from a page: where a cell ends nobody can tell."""

import re
from collections.abc import Iterable

from scr_schema.tables.plan.headings import read_heading
from scr_schema.tables.source import SourceRow

#: Why the cells of such a table cannot be told apart.
ONLY_BLANKS = "only blanks stand between them"

# Two blanks behind a full stop are how some people type.
_GAP = re.compile(r"(?<=[^\s.!?:]) {2,}(?=\S)")
# A line with two gaps may be anything; so many in a row are a table.
_LINES = 3


class BlankColumns:
    """Lines one after another, of which a few may be such a table."""

    def __init__(self) -> None:
        self._in_a_row = 0

    def begin_at(self, line: str) -> bool:
        """Whether with this line a table has shown itself: a known heading, or one more line with several gaps."""
        parts = _parts(line)
        self._in_a_row = self._in_a_row + 1 if len(parts) > 2 else 0
        return self._in_a_row == _LINES or _is_heading(parts)


def heading_in_blanks(lines: Iterable[str]) -> bool:
    """Whether one of the lines is a heading whose titles only blanks keep apart."""
    return any(map(_is_heading, map(_parts, lines)))


def parted_by_blanks(lines: Iterable[str]) -> bool:
    """Whether a table stands among the lines whose cells only blanks keep apart, even if no heading is known."""
    columns = BlankColumns()
    return any(map(columns.begin_at, lines))


def _parts(line: str) -> list[str]:
    return _GAP.split(line.strip()) if "  " in line else [line]


def _is_heading(parts: list[str]) -> bool:
    return len(parts) > 2 and read_heading(SourceRow(1, tuple(parts))) is not None
