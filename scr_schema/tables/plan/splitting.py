"""A cell that prints a numbered list, taken apart into its items; any other cell is one item."""

import re
from collections.abc import Iterator

from scr_schema.types.list_labels import Item, list_items, opens_first_item

# "For midwives:" at the beginning of a line, over a list of its own.
_GROUP = re.compile(
    r"^[ \t]*(?!\(?[0-9a-z]{1,4}\))(?:for\s+)?(?P<name>[^\s:.][^\n:.]{0,79}):\s*", re.IGNORECASE | re.MULTILINE
)


def split_tasks(cell: str) -> tuple[Item, ...]:
    """The tasks of a cell; an un-numbered paragraph belongs to the task above it.

    Where a group heading opens the first list, later group headings at the beginning of a line open groups too.
    """
    return tuple(item for item in _tasks(cell.strip()) if item.text)  # a number alone is no task


def _tasks(text: str) -> tuple[Item, ...]:
    if opens_first_item(text):
        return list_items(text) or (Item(None, text),)
    opening = _GROUP.match(text)
    if opening and opens_first_item(text[opening.end() :]):
        return tuple(_grouped(text))
    return (Item(None, text),)


def split_owners(cell: str) -> tuple[Item, ...]:
    """The owners of a cell; below a numbered list each further line is an owner of its own."""
    text = cell.strip()
    if not opens_first_item(text):
        return (Item(None, text),) if text else ()
    items = list_items(text)
    return tuple(part for item in items for part in _lines(item) if part.text) or (Item(None, text),)


def _grouped(text: str) -> Iterator[Item]:
    groups = list(_GROUP.finditer(text))
    ends = [*(group.start() for group in groups[1:]), len(text)]
    for group, end in zip(groups, ends, strict=True):
        words = text[group.end() : end].strip()
        for item in list_items(words) or (Item(None, words),):
            yield Item(item.number, item.text, group["name"].strip())


def _lines(item: Item) -> Iterator[Item]:
    first, *others = item.text.splitlines() or [""]
    yield Item(item.number, first)
    yield from (Item(None, other.strip()) for other in others if other.strip())
