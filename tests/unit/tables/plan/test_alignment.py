import pytest

from scr_schema.tables.plan.alignment import DatedItem, align
from scr_schema.types.list_labels import Item
from scr_schema.types.target_dates import read_target_date


def items(*numbers):
    return [Item(number, f"text {position}") for position, number in enumerate(numbers)]


def dates(*numbers):
    return [DatedItem(number, read_target_date(f"{position} May 2011")) for position, number in enumerate(numbers, 1)]


@pytest.mark.parametrize("labels", [("1", "2"), ("i", "ii", "iii"), ("1", "2", None)])
def test_equal_labels_bring_owners_and_dates_to_their_tasks(labels):
    read = align(items(*labels), items(*labels), dates(*labels))
    assert [len(action.owners) for action in read.actions] == [1] * len(labels)
    assert [date.edtf for action in read.actions for date in action.target_dates] == [
        f"2011-05-0{day}" for day in range(1, len(labels) + 1)
    ]
    assert (read.owners, read.target_dates, read.unplaced) == ((), (), ())


@pytest.mark.parametrize(
    ("tasks", "others"),
    [
        (("1", "2"), (None, None)),
        (("1", "2"), ("1", "2", "3")),
        (("1", "2", None), ("1", "2")),
        (("1", "2", "1"), ("1", "2", "1")),
        ((None, None), (None, None)),
        ((None,), (None, None)),
    ],
)
def test_whatever_else_stays_with_the_row_and_is_said(tasks, others):
    read = align(items(*tasks), items(*others), dates(*others))
    assert [(action.owners, action.target_dates) for action in read.actions] == [((), ())] * len(tasks)
    assert (len(read.owners), len(read.target_dates)) == (len(others), len(others))
    assert read.unplaced == ("owners", "target dates")


@pytest.mark.parametrize("tasks", [(), (None,), ("1",), ("1", "2")])
def test_one_owner_and_one_date_stand_for_all(tasks):
    read = align(items(*tasks), items(None), dates("1"))
    assert (len(read.actions), read.owners, len(read.target_dates)) == (len(tasks), ("text 0",), 1)
    assert read.unplaced == ()


def test_owners_may_fit_where_dates_do_not():
    read = align(items("1", "2"), items("1", "2"), dates(None, None))
    assert [action.owners for action in read.actions] == [("text 0",), ("text 1",)]
    assert (read.owners, len(read.target_dates), read.unplaced) == ((), 2, ("target dates",))
