import pytest

from scr_schema.tables.plan.splitting import split_owners, split_tasks


def labelled(items):
    return [(item.label, item.text) for item in items]


@pytest.mark.parametrize("split", [split_tasks, split_owners])
@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("", []),
        ("Write to all", [(None, "Write to all")]),
        ("Write to all\nSend it", [(None, "Write to all\nSend it")]),
        ("• Write\n• Send", [(None, "• Write\n• Send")]),
        ("1. Write 2.Send\n3. Ask", [("1", "Write"), ("2", "Send"), ("3", "Ask")]),
        ("i) Write\nii) Send", [("i", "Write"), ("ii", "Send")]),
        ("1. Write", [("1", "Write")]),
        ("2. Write\n3. Send", [(None, "2. Write\n3. Send")]),
        ("1. Write\n3. Send", [(None, "1. Write\n3. Send")]),
    ],
)
def test_a_list_that_begins_with_its_first_item_is_taken_apart(split, cell, items):
    assert labelled(split(cell)) == items


def test_an_unnumbered_line_belongs_to_the_task_above_it_and_is_an_owner_of_its_own():
    cell = "1. Manager\n2. Nurse\nHead of service"
    assert labelled(split_tasks(cell)) == [("1", "Manager"), ("2", "Nurse\nHead of service")]
    assert labelled(split_owners(cell)) == [("1", "Manager"), ("2", "Nurse"), (None, "Head of service")]


def test_group_headings_are_part_of_the_labels():
    cell = "For schools: 1. Write 2. Send\n3. Ask\nFor Clinics: Tell all staff"
    assert labelled(split_tasks(cell)) == [
        ("schools 1", "Write"),
        ("schools 2", "Send"),
        ("schools 3", "Ask"),
        ("Clinics", "Tell all staff"),
    ]
    assert [item.number for item in split_tasks(cell)] == ["1", "2", "3", None]


def test_two_groups_may_count_alike():
    cell = "Schools:\n1) Write\n2) Note: send\nClinics:\n1) Ask"
    assert labelled(split_tasks(cell)) == [("Schools 1", "Write"), ("Schools 2", "Note: send"), ("Clinics 1", "Ask")]


def test_a_colon_without_a_list_behind_it_is_no_group_heading():
    cell = "Note: write to all\nClinics: ask"
    assert labelled(split_tasks(cell)) == [(None, cell)]


def test_a_number_without_words_is_no_task_and_no_owner():
    assert [item.text for item in split_tasks("1. \n2. Send")] == ["Send"]
    assert [item.text for item in split_tasks("Midwives:\n1. Ask\nNurses:")] == ["Ask"]
    assert [item.text for item in split_owners("1.\n2. Nurse")] == ["Nurse"]


def test_a_group_has_no_blank_at_its_end():
    assert [item.label for item in split_tasks("Midwives:\n1. Ask\nNurses :\nSend")] == ["Midwives 1", "Nurses"]
