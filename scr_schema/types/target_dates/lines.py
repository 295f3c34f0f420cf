"""The lines of a date cell, put together where one date takes several of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scr_schema.types.list_labels import Item
from scr_schema.types.target_dates.pieces import is_whole
from scr_schema.types.target_dates.reading import LONGEST

#: One date takes no more lines.
_MOST_LINES = 5
#: A cell of more lines is a table of its own: each line stands for itself.
_MOST_LINES_OF_A_CELL = 100
#: What joins two dates is no end of one.
_JOINTS = ("-", "–", "—", "/", "&")


def rejoined(lines: Sequence[Item]) -> Iterator[Item]:
    """The lines, with those put together that are a date only as a whole: ``By the end of`` and ``May 2011``.

    A line that would fit the date above as well as the one below stays alone.
    """
    if len(lines) > _MOST_LINES_OF_A_CELL:
        yield from lines
        return
    above: Item | None = None
    at = 0
    while at < len(lines):
        first, *below = lines[at : at + _MOST_LINES]
        stays_alone = above is not None and not _is_date(first) and _is_one_date(above, first)
        count = 1 if stays_alone else _lines_of_the_first(first, below)
        above = _joined(first, *below[: count - 1])
        at += count
        yield above


def _lines_of_the_first(first: Item, below: Sequence[Item]) -> int:
    """With how many lines the first is one date: with those that it lacks, and then with those that add to it."""
    count = 1
    if not _is_date(first):
        more = range(1, len(below) + 1)
        count += next((size for size in more if _is_one_date(first, *below[:size])), 0)
    while count <= len(below) and _adds(_joined(first, *below[: count - 1]), below[count - 1], below[count:]):
        count += 1
    return count


def _adds(date: Item, line: Item, below: Sequence[Item]) -> bool:
    """Whether the line belongs to the date, and neither is a date nor begins one with the line below it."""
    fits_below = bool(below) and _is_one_date(line, below[0])
    return not _is_date(line) and _is_one_date(date, line) and not fits_below


def _is_one_date(*lines: Item) -> bool:
    if any(line.number is not None for line in lines[1:]):
        return False
    joined = _joined(*lines)
    return len(joined.text) <= LONGEST and is_whole(joined.text)


def _is_date(line: Item) -> bool:
    return is_whole(line.text) and not line.text.endswith(_JOINTS)


def _joined(*lines: Item) -> Item:
    return replace(lines[0], text="\n".join(line.text for line in lines if line.text))
