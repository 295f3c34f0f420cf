"""Merged cells laid over the rows as they come: the text of a cell that spans rows stands in each of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scr_schema.readers.office.package import damaged
from scr_schema.readers.xlsx.reference import Range

#: In how many rows, all merged cells together, one may be repeated.
MOST_LAID = 20_000_000


@dataclass(slots=True)
class Printed:
    """The cells of one row while it is put together; see ``SourceRow`` for what its members mean."""

    cells: list[str]
    dates: dict[int, str]
    fills: dict[int, str]
    spanned: frozenset[int] = frozenset()
    widths: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Open:
    """A merged cell of which rows are still to come, with what it shows."""

    range: Range
    text: str = ""
    date: str | None = None
    fill: str | None = None


class Merging:
    """Lays the merged cells of a sheet over its rows, which come from the first to the last."""

    def __init__(self, ranges: Sequence[Range]) -> None:
        self._ranges = ranges
        self._next = self._laid = 0
        self._open: dict[int, _Open] = {}  # by their first column, of which no two share one

    def lay(self, number: int, row: Printed) -> None:
        """Repeat in a row what began above it, and say how wide its cells are.

        A text that stands in the row itself, hidden under a merged cell, is kept where it stands.

        Raises:
            BadPackage: they reach over more rows than can be gone through.

        """
        self._begin(number, row)
        if not self._open:
            return
        self._laid += len(self._open)
        if self._laid > MOST_LAID:
            raise damaged(f"its merged cells reach over more than {MOST_LAID:,} others")
        spanned = set()
        widths: dict[int, int] = {}
        for left, merged in list(self._open.items()):
            if merged.range.bottom < number:
                del self._open[left]
                continue
            if merged.range.top < number and _repeat(merged, row):
                spanned.add(left)
            if merged.range.right > left:
                widths[left] = _width(merged.range, row.cells)
        row.spanned = frozenset(spanned)
        row.widths = {left: width for left, width in widths.items() if width > 1}

    def _begin(self, number: int, row: Printed) -> None:
        """Open what begins in this row, or in one above it that said nothing."""
        while self._next < len(self._ranges) and self._ranges[self._next].top <= number:
            begun = self._ranges[self._next]
            self._next += 1
            if begun.top < number:
                self._open[begun.left] = _Open(begun)
            else:
                text = row.cells[begun.left] if begun.left < len(row.cells) else ""
                self._open[begun.left] = _Open(begun, text, row.dates.get(begun.left), row.fills.get(begun.left))


def _repeat(merged: _Open, row: Printed) -> bool:
    """Put the text of a merged cell into a row below its first; whether it now stands there."""
    left = merged.range.left
    if left < len(row.cells) and row.cells[left].strip():
        return False
    if merged.text:
        row.cells.extend([""] * (left + 1 - len(row.cells)))
        row.cells[left] = merged.text
    if merged.date:
        row.dates[left] = merged.date
    if merged.fill:
        row.fills[left] = merged.fill
    return left < len(row.cells)


def _width(merged: Range, cells: list[str]) -> int:
    """How many columns it takes, as far as no other text stands in them."""
    covered = range(merged.left + 1, min(merged.right + 1, len(cells)))
    end = next((column for column in covered if cells[column].strip()), merged.right + 1)
    return end - merged.left
