"""Which owner and which target date belong to which task.

Only equal labels count: as many owners as tasks proves nothing, and the appendix has rows to show it.
What is left over stays with the row and applies to all or to nobody knows which; nothing is guessed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

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

    ``unplaced`` names what holds several entries, and yet not one for each task.
    """
    labels = tuple(task.number for task in tasks)
    owners_fit = _fit(labels, [owner.number for owner in owners])
    dates_fit = _fit(labels, [date.number for date in dates])
    actions = tuple(
        Action(
            task.label,
            task.text,
            (owners[index].text,) if owners_fit else (),
            (dates[index].date,) if dates_fit else (),
        )
        for index, task in enumerate(tasks)
    )
    return Alignment(
        actions,
        () if owners_fit else tuple(owner.text for owner in owners),
        () if dates_fit else tuple(date.date for date in dates),
        tuple(
            name
            for name, items, fit in (("owners", owners, owners_fit), ("target dates", dates, dates_fit))
            if len(items) > 1 and not fit
        ),
    )


def _fit(labels: Sequence[str | None], others: Sequence[str | None]) -> bool:
    """Whether each label has its one counterpart; a single un-numbered tail pairs with a single un-numbered tail."""
    return len(labels) > 1 and len(set(labels)) == len(labels) and tuple(labels) == tuple(others)
