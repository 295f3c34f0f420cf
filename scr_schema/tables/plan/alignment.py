"""Which owner and which target date belong to which task.

Only labels prove it: as many owners as tasks proves nothing, and the appendix has rows to show it. The labels of a
column fit where they name every numbered task, no other, and in order; one label may name several tasks. A single
un-numbered entry behind them is the single un-numbered task's. Where owners or dates are printed for the parts of a
task, its parts are the tasks. What is left over stays with the row: it holds for all, or nobody knows for which.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from scr_schema.tables.plan.fitting import Entry, fit, no_fit
from scr_schema.types.list_counting import Label, labels_named, steps_of
from scr_schema.types.list_labels import Item
from scr_schema.types.target_dates import TargetDate


@dataclass(frozen=True, slots=True)
class DatedItem:
    """A target date with the list number it was printed under."""

    number: str | None
    date: TargetDate


@dataclass(frozen=True, slots=True)
class Action:
    """A task with the owners and target dates that are certainly its own."""

    label: str | None
    text: str
    owners: tuple[str, ...] = ()
    target_dates: tuple[TargetDate, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """The actions of a row, what stays with the row, and whether anything stays that one would have placed."""

    actions: tuple[Action, ...]
    owners: tuple[str, ...]
    target_dates: tuple[TargetDate, ...]
    unplaced: tuple[str, ...] = ()


def align(tasks: Sequence[Item], owners: Sequence[Item], dates: Sequence[DatedItem]) -> Alignment:
    """Tasks with their owners and dates.

    An owner without words holds the place of a task that has none. ``unplaced`` names what holds several entries, and
    yet not one for each of several tasks.
    """
    grouped = _is_counted_by_groups(tasks)
    columns = (
        [Entry(_labels(owner.number, owner.group, grouped), blank=not owner.text) for owner in owners],
        [Entry(_labels(date.number, None, grouped)) for date in dates],
    )
    several = len(tasks) > 1 or any(task.parts for task in tasks)
    opened = _opened(tasks, columns, grouped)
    labels = [_label(task, grouped) for task in opened]
    fits = [fit(labels, entries) or no_fit(labels, entries, several=several) for entries in columns]
    of_owners, of_dates = fits
    actions = (
        Action(
            task.label,
            task.text,
            tuple(owners[at].text for at in of_owners.of_tasks[place]),
            tuple(dates[at].date for at in of_dates.of_tasks[place]),
        )
        for place, task in enumerate(opened)
    )
    return Alignment(
        tuple(actions),
        tuple(owners[at].text for at in of_owners.of_row),
        tuple(dates[at].date for at in of_dates.of_row),
        tuple(name for name, one in zip(("owners", "target dates"), fits, strict=True) if one.unplaced),
    )


def _opened(tasks: Sequence[Item], columns: Iterable[Sequence[Entry]], grouped: bool) -> Sequence[Item]:
    """The tasks, and in place of one the parts of it for which owners or dates are printed."""
    for entries in columns:
        if fit([_label(task, grouped) for task in tasks], entries) is None:
            named = {label for entry in entries for label in entry.labels or ()}
            parts = [part for task in tasks for part in _parts_named(task, named, grouped)]
            if len(parts) > len(tasks) and fit([_label(part, grouped) for part in parts], entries):
                tasks = parts
    return tasks


def _parts_named(task: Item, named: Collection[Label], grouped: bool) -> Iterator[Item]:
    if not any(_label(part, grouped) in named for part in _descendants(task)):
        yield task
        return
    for part in task.parts:
        yield from _parts_named(part, named, grouped)


def _descendants(task: Item) -> Iterator[Item]:
    for part in task.parts:
        if part.number is not None and part.number != task.number:
            yield part
        yield from _descendants(part)


def _is_counted_by_groups(tasks: Sequence[Item]) -> bool:
    """Whether the numbers begin anew below each group heading, so that only both together name a task."""
    numbers = Counter(task.number for task in tasks)
    return len(numbers) < len(tasks) and all(task.group for task in tasks)


def _label(task: Item, grouped: bool) -> Label | None:
    steps = steps_of(task.number) if task.number is not None else ()
    return (_group(task.group), *steps) if grouped else steps or None


def _labels(number: str | None, group: str | None, grouped: bool) -> tuple[Label, ...] | None:
    if grouped and group:
        return tuple((_group(group), *label) for label in (labels_named(number) if number is not None else ((),)))
    return labels_named(number) if number is not None else None


def _group(name: str | None) -> str:
    return " ".join((name or "").casefold().split())
