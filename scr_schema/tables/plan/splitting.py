"""The tasks and the owners of a cell: the items of a printed list, bullets, or one item.

A list below other words goes on with them and stays one task, as a list below a numbered task does; both are told as
parts, for the case that owners or dates are printed for each. An un-numbered paragraph may go on with the sentence
above it, so it is no task of its own; of owners, lines that each name somebody are several.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from scr_schema.tables.plan.owner_lines import owner_lines
from scr_schema.types.bullets import bullet_texts
from scr_schema.types.list_counting import ALL, labels_named
from scr_schema.types.list_labels import Item, in_group, list_items, opens_first_item, parts_of
from scr_schema.types.list_openings import opening_at

# "For midwives:" at the beginning of a line, over a list of its own.
_GROUP = re.compile(
    r"^[ \t]*(?!\(?[0-9a-z]{1,4}\))(?:for\s+)?(?P<name>[^\s:.][^\n:.]{0,79}):\s*", re.IGNORECASE | re.MULTILINE
)
#: In a cell with more lines nobody is looked for by lines.
_MOST_LINES = 2000


def split_tasks(cell: str) -> tuple[Item, ...]:
    """The tasks of a cell; an un-numbered paragraph belongs to the task above it.

    Where a group heading opens the first list, later group headings at the beginning of a line open groups too.
    """
    return tuple(item for item in _tasks(cell.strip()) if item.text)  # a number alone is no task


def split_owners(cell: str) -> tuple[Item, ...]:
    """The owners of a cell; an item without words holds the place of a task that has no owner.

    A line that names somebody by itself is an owner of its own: under the number above it inside a list, and without
    one below it, where it may belong to the last number, to a task without one, or to all.
    """
    text = cell.strip()
    items = _opened(text, list_items) or ((Item(None, text),) if text else ())
    *listed, last = [lowest for item in items for lowest in _lowest(item)] or [Item(None, "")]
    owners = (*(owner for item in listed for owner in _owners(item, item.number)), *_owners(last, None))
    return owners if any(owner.text for owner in owners) else ()


def _tasks(text: str) -> tuple[Item, ...]:
    return _opened(text, _tasks_of_list) or (Item(None, text, parts=parts_of(text)),)


def _tasks_of_list(text: str) -> tuple[Item, ...]:
    """The items of the list that opens a text; a task has one number only."""
    items = list_items(text)
    named = (labels_named(item.number) for item in items if item.number is not None)
    return () if any(labels == (ALL,) or len(labels) != 1 for labels in named) else items


def _opened(text: str, listed: Callable[[str], tuple[Item, ...]]) -> tuple[Item, ...]:
    """The items of the list, the bullets or the groups of lists that open the text."""
    if items := listed(text) or _bullets(text):
        return items
    headings = _headings(text)
    rest = text[headings[0].end() :] if headings and headings[0].start() == 0 else ""
    is_over_list = bool(rest) and (opens_first_item(rest) or bool(bullet_texts(rest)))
    return tuple(_grouped(text, headings, listed)) if is_over_list else ()


def _headings(text: str) -> list[re.Match[str]]:
    """Where a line begins as the heading of a group does; the label of a list item is none."""
    found = _GROUP.finditer(text) if text.count("\n") < _MOST_LINES else ()
    return [heading for heading in found if not opening_at(text, heading.start())]


def _bullets(text: str) -> tuple[Item, ...]:
    return tuple(Item(None, words) for words in bullet_texts(text))


def _grouped(text: str, headings: Sequence[re.Match[str]], listed: Callable[[str], tuple[Item, ...]]) -> Iterator[Item]:
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=True):
        words = text[heading.end() : end].strip()
        for item in listed(words) or _bullets(words) or (Item(None, words, parts=parts_of(words)),):
            yield in_group(item, heading["name"].strip())


def _lowest(item: Item) -> Iterator[Item]:
    """The items of the lists inside an item that has no words of its own beside them."""
    if item.parts and item.parts[0].number != item.number:
        for part in item.parts:
            yield from _lowest(replace(part, number=part.number or item.number))
    else:
        yield item


def _owners(item: Item, number_of_others: str | None) -> Iterator[Item]:
    """The owners of an item, the first under its number."""
    lines = owner_lines(item.text) if item.text.count("\n") < _MOST_LINES else [item.text]
    first, *others = lines or [""]
    yield Item(item.number, first, item.group)
    yield from (Item(number_of_others, other, item.group) for other in others)
