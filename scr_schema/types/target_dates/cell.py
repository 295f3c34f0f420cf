"""A cell of target dates, taken apart into single ones."""

from collections.abc import Iterator

from scr_schema.codelists.plans import TargetKindCode
from scr_schema.types.list_labels import Item, list_items
from scr_schema.types.target_dates.printed_date import read_printed_date

#: The most words that one printed date has: ``the end of May 2011``.
_MOST_WORDS = 5


def split_target_dates(cell: str) -> tuple[Item, ...]:
    """The single target dates of a cell, each with its list number.

    A new one begins with a paragraph, with a list number, or where one whole date follows another in a line.
    Words behind a date belong to it: they say that it goes on, or stood on the next page.
    """
    return tuple(atom for line in cell.splitlines() if line.strip() for atom in _atoms(line.strip()))


def _atoms(line: str) -> Iterator[Item]:
    for item in list_items(line) or (Item(None, line),):
        first, *others = _unglued(item.text)
        yield Item(item.number, first)
        yield from (Item(None, other) for other in others)


def _unglued(text: str) -> list[str]:
    """The dates that the whole text consists of, else the text."""
    words, dates = text.split(), []
    while words:
        size = next((size for size in range(_MOST_WORDS, 0, -1) if _is_date(words[:size])), None)
        if size is None:
            return [text]
        dates.append(" ".join(words[:size]))
        words = words[size:]
    return dates or [text]


def _is_date(words: list[str]) -> bool:
    date = read_printed_date(" ".join(words).rstrip(".,;"))
    return date is not None and date.edtf is not None and date.kind is not TargetKindCode.YEAR
