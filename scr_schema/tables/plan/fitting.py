"""Whether the labels of a column's entries prove which task each entry belongs to.

They do where they name every numbered task and nothing else, in order; one entry may name several tasks. A single
un-numbered entry behind them belongs to the single un-numbered task behind the numbered ones, if there is one.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scr_schema.types.list_counting import ALL, Label

#: The tasks by their labels; one without a number has none.
Tasks = Sequence[Label | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """An owner or a date by the labels that it was printed under, none where it has no number.

    A blank one has nothing but its number, which says that the task has none.
    """

    labels: tuple[Label, ...] | None
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """The entries of each task and those that stay with the row, by their places in the column.

    ``unplaced``: one that stays with the row should be a task's.
    """

    of_tasks: tuple[tuple[int, ...], ...]
    of_row: tuple[int, ...]
    unplaced: bool = False


def fit(tasks: Tasks, entries: Sequence[Entry]) -> Fit | None:
    """Which entries belong to which task, where their labels prove it; an entry for all stays with the row."""
    own = _own(tasks, entries)
    if not own:
        return None
    named = {label for at in own for place in own[at] if (label := tasks[place]) is not None}
    tail = [at for at, entry in enumerate(entries) if entry.labels is None]
    has_tail = tasks[-1] is None
    if not _covers(named, tasks) or (tail and tail[0] < max(own)) or (has_tail and len(tail) != 1):
        return None
    if has_tail:
        own[tail.pop()] = [len(tasks) - 1]
    of_tasks: list[list[int]] = [[] for _ in tasks]
    for at, places in own.items():
        for place in places if not entries[at].blank else ():
            of_tasks[place].append(at)
    of_row = tuple(at for at, entry in enumerate(entries) if at not in own and not entry.blank)
    return Fit(tuple(map(tuple, of_tasks)), of_row, unplaced=len(tail) > 1)


def no_fit(tasks: Tasks, entries: Sequence[Entry], *, several: bool) -> Fit:
    """All entries with the row: one for all tasks, or several for one, is what was meant, and nothing is unplaced.

    ``several``: there is more than one task that an entry could belong to.
    """
    of_row = tuple(at for at, entry in enumerate(entries) if not entry.blank)
    is_of_one = len(tasks) > 1 and any(tasks) and any(entry.labels not in (None, (ALL,)) for entry in entries)
    return Fit(((),) * len(tasks), of_row, several and len(of_row) > (0 if is_of_one else 1))


def _own(tasks: Tasks, entries: Sequence[Entry]) -> dict[int, list[int]]:
    """The tasks that each labelled entry names; none where a label is that of no task, or they are out of order."""
    if len(tasks) < 2 or len(set(tasks)) < len(tasks):
        return {}
    places = _places(tasks)
    own = {
        at: [place for label in entry.labels for place in places.get(label, ())]
        for at, entry in enumerate(entries)
        if entry.labels is not None and entry.labels != (ALL,)
    }
    exist = all(entries[at].labels and all(label in places for label in entries[at].labels or ()) for at in own)
    in_order = exist and all(min(one) <= min(other) for one, other in pairwise(own.values()))
    return own if in_order else {}


def _places(tasks: Tasks) -> Mapping[Label, Sequence[int]]:
    """Where the task of each label stands; of one that has no words of its own, all its parts."""
    exact = {label: [place] for place, label in enumerate(tasks) if label is not None}
    below: defaultdict[Label, list[int]] = defaultdict(list)
    for place, label in enumerate(tasks):
        for length in range(1, len(label or ())):
            below[(label or ())[:length]].append(place)
    return below | exact


def _covers(named: Collection[Label], tasks: Tasks) -> bool:
    """Whether each numbered task is named, or the task that it is a part of, or one of its own parts."""
    above = {label[:length] for label in named for length in range(1, len(label))}
    return all(
        label in above or any(label[:length] in named for length in range(1, len(label) + 1))
        for label in tasks
        if label is not None
    )
