"""The tasks and the owners of a cell: the items of a printed list, bullets, or one item.

A list below other words goes on with them and stays one task, as a list below a numbered task does; both are told as
parts, for the case that owners or dates are printed for each. An un-numbered paragraph may go on with the sentence
above it, so it is no task of its own; of owners, lines that each name somebody are several.
"""

import re
from collections.abc import Iterator

from scr_schema.tables.plan.owner_lines import owner_lines
from scr_schema.types.bullets import bullet_texts
from scr_schema.types.list_counting import labels_named
from scr_schema.types.list_labels import Item, list_items, opens_first_item, opens_list, parts_of

# "For midwives:" at the beginning of a line, over a list of its own.
_GROUP = re.compile(
    r"^[ \t]*(?!\(?[0-9a-z]{1,4}\))(?:for\s+)?(?P<name>[^\s:.][^\n:.]{0,79}):\s*", re.IGNORECASE | re.MULTILINE
)


def split_tasks(cell: str) -> tuple[Item, ...]:
    """The tasks of a cell; an un-numbered paragraph belongs to the task above it.

    Where a group heading opens the first list, later group headings at the beginning of a line open groups too.
    """
    return tuple(item for item in _tasks(cell.strip()) if item.text)  # a number alone is no task


def split_owners(cell: str) -> tuple[Item, ...]:
    """The owners of a cell; an item without words holds the place of a task that has none.

    Below a numbered list, as in a cell without one, a line that names somebody is an owner of its own.
    """
    text = cell.strip()
    items = list_items(text)
    if not any(item.text for item in items):
        items = tuple(Item(None, words) for words in bullet_texts(text) or ((text,) if text else ()))
    return tuple(owner for item in items for opened in _lowest(item) for owner in _owners(opened))


def _tasks(text: str) -> tuple[Item, ...]:
    if items := _listed(text):
        return items
    opening = _GROUP.match(text)
    rest = text[opening.end() :] if opening else ""
    if opens_first_item(rest) or bullet_texts(rest):
        return tuple(_grouped(text))
    return (Item(None, text, parts=parts_of(text)),)


def _listed(text: str) -> tuple[Item, ...]:
    """The items of the list that opens a text of tasks; a task has one number only."""
    items = list_items(text)
    if any(len(labels_named(item.number)) > 1 for item in items if item.number):
        return ()
    return items or tuple(Item(None, words) for words in bullet_texts(text))


def _grouped(text: str) -> Iterator[Item]:
    groups = [group for group in _GROUP.finditer(text) if not opens_list(group.group())]
    ends = [*(group.start() for group in groups[1:]), len(text)]
    for group, end in zip(groups, ends, strict=True):
        words = text[group.end() : end].strip()
        name = group["name"].strip()
        for item in _listed(words) or (Item(None, words, parts=parts_of(words)),):
            yield replace(item, group=...)


def _lowest(item: Item) -> tuple[Item, ...]:
    """The items of the lists inside an item, where it has no words of its own beside them."""
    return item.parts if item.parts and item.parts[0].number != item.number else (item,)


def _owners(item: Item) -> Iterator[Item]:
    first, *others = owner_lines(item.text) or [""]
    yield Item(item.number, first)
    yield from (Item(None, other) for other in others)
