import json
from pathlib import Path

import pytest

from scr_schema.tables.plan.alignment import DatedItem, align
from scr_schema.tables.plan.splitting import split_owners, split_tasks
from scr_schema.types.list_labels import Item
from scr_schema.types.target_dates import read_target_date, read_target_dates, split_target_dates

CASES = json.loads((Path(__file__).parents[4] / "fixtures" / "alignment.json").read_text("utf-8"))["cases"]


def items(*numbers):
    return [Item(number, f"text {position}") for position, number in enumerate(numbers)]


def dates(*numbers):
    return [DatedItem(number, read_target_date(f"{position} May 2011")) for position, number in enumerate(numbers, 1)]


def dated(cell):
    atoms = split_target_dates(cell)
    return [
        DatedItem(atom.number, date)
        for atom, date in zip(atoms, read_target_dates([atom.text for atom in atoms]), strict=True)
    ]


def told(target_dates):
    return [date.edtf or date.kind.value for date in target_dates]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_three_cells_come_out_as_a_person_reads_them(case):
    cells = case["cells"]
    read = align(split_tasks(cells["tasks"]), split_owners(cells["owners"]), dated(cells["dates"]))
    actions = [
        {"label": action.label, "text": action.text, "owners": list(action.owners), "dates": told(action.target_dates)}
        for action in read.actions
    ]
    assert [{name: value for name, value in action.items() if value} for action in actions] == case["actions"]
    assert {"owners": list(read.owners), "dates": told(read.target_dates)} == case["row"]
    assert list(read.unplaced) == case["unplaced"]


@pytest.mark.parametrize(
    "labels", [("1", "2"), ("i", "ii", "iii"), ("1", "2", None), ("1.1", "1.2"), ("1a", "1b", "2")]
)
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
        (("1", "2"), ("2", "1")),
        (("1", "2"), (None, "1", "2")),
        (("1", "2"), ("1", None, "2")),
        (("1", "2"), ("i", "ii")),
        (("1", "2"), ("A", "B")),
        (("1", "2", "3"), ("1", "2")),
        (("1", "2", "3"), ("1", "3")),
        (("1", "2", None), ("1", "2")),
        (("1", "2", None), ("1", "2", None, None)),
        (("1", "2", "1"), ("1", "2", "1")),
        ((None, None), (None, None)),
        (("1", "2", "3"), ("1 & 2", "4")),
        (("1", "2", "3"), ("3-1", "2")),
    ],
)
def test_whatever_else_stays_with_the_row_and_is_said(tasks, others):
    read = align(items(*tasks), items(*others), dates(*others))
    assert [(action.owners, action.target_dates) for action in read.actions] == [((), ())] * len(tasks)
    assert (len(read.owners), len(read.target_dates)) == (len(others), len(others))
    assert read.unplaced == ("owners", "target dates")


@pytest.mark.parametrize("tasks", [(), (None,), ("1",), ("1", "2"), (None, None)])
@pytest.mark.parametrize("label", [None, "All", "all actions"])
def test_one_owner_and_one_date_stand_for_all(tasks, label):
    read = align(items(*tasks), items(label), dates(label))
    assert (len(read.actions), read.owners, len(read.target_dates)) == (len(tasks), ("text 0",), 1)
    assert read.unplaced == ()


@pytest.mark.parametrize("tasks", [(), (None,), ("1",), (None, None)])
def test_a_lone_number_beside_tasks_without_numbers_says_nothing(tasks):
    read = align(items(*tasks), items("1"), dates("1"))
    assert (read.owners, len(read.target_dates), read.unplaced) == (("text 0",), 1, ())


@pytest.mark.parametrize("label", ["1", "2", "3", "1 & 2"])
def test_one_owner_for_some_of_the_tasks_is_said_not_to_be_placed(label):
    read = align(items("1", "2", "3"), items(label), ())
    assert (read.owners, read.unplaced) == (("text 0",), ("owners",))


@pytest.mark.parametrize("tasks", [(), (None,), ("1",)])
def test_several_owners_and_dates_of_one_task_are_placed(tasks):
    read = align(items(*tasks), items(None, None), dates(None, None))
    assert (len(read.owners), len(read.target_dates), read.unplaced) == (2, 2, ())


def test_several_entries_beside_a_task_of_several_parts_are_said_not_to_be_placed():
    task = Item(None, "Write.\n• Here\n• There", parts=(Item(None, "Write."), Item(None, "Here"), Item(None, "There")))
    read = align([task], items(None, None), dates(None))
    assert ([action.text for action in read.actions], read.unplaced) == ([task.text], ("owners",))


def test_owners_may_fit_where_dates_do_not():
    read = align(items("1", "2"), items("1", "2"), dates(None, None))
    assert [action.owners for action in read.actions] == [("text 0",), ("text 1",)]
    assert (read.owners, len(read.target_dates), read.unplaced) == ((), 2, ("target dates",))


def test_entries_for_several_tasks_stand_with_each_of_them():
    read = align(items("1", "2", "3"), items("1, 3", "2-3"), dates("1-3"))
    assert [action.owners for action in read.actions] == [("text 0",), ("text 1",), ("text 0", "text 1")]
    assert [len(action.target_dates) for action in read.actions] == [1, 1, 1]
    assert (read.owners, read.target_dates, read.unplaced) == ((), (), ())


def test_entries_behind_those_of_each_task_stay_with_the_row():
    read = align(items("1", "2"), items("1", "2", None), dates("1", "2", "All", None, None))
    assert [(len(action.owners), len(action.target_dates)) for action in read.actions] == [(1, 1), (1, 1)]
    assert (read.owners, len(read.target_dates), read.unplaced) == (("text 2",), 3, ("target dates",))


def test_a_number_without_words_places_nobody():
    read = align(items("1", "2"), [Item("1", ""), Item("2", "Nurse")], ())
    assert [action.owners for action in read.actions] == [(), ("Nurse",)]
    assert align(items("1", "2", "3"), [Item("1", ""), Item("2", "")], ()).owners == ()
