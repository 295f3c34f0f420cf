"""A cell of target dates, taken apart into single ones."""

from collections.abc import Iterator

from scr_schema.types.list_labels import Item, list_items
from scr_schema.types.target_dates.lines import rejoined
from scr_schema.types.target_dates.pieces import pieces

#: No text of a record is longer, so that a longer cell cannot be kept as dates, and costs no search.
_LONGEST = 20_000


def split_target_dates(cell: str, date: str | None = None) -> tuple[Item, ...]:
    """The single target dates of a cell, each with its list number.

    A new one begins with a paragraph, with a list number, or in a line that consists of several whole dates. Nothing
    is torn that is one date or phrase, be it on two lines. Words behind a date belong to it: they say that it goes on,
    or stood on the next page. A cell that holds a ``date`` of its own is one, however it is shown.
    """
    words = cell.strip()
    if date or len(words) > _LONGEST:
        return (Item(None, words),)
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    items = [item for line in lines for item in list_items(line) or (Item(None, line),)]
    return tuple(atom for item in rejoined(items) for atom in _atoms(item))


def _atoms(item: Item) -> Iterator[Item]:
    first, *others = pieces(item.text)
    yield Item(item.number, first)
    yield from (Item(None, other) for other in others)
