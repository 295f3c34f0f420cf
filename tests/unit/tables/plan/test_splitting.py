import pytest

from scr_schema.tables.plan.splitting import split_owners, split_tasks


def labelled(items):
    return [(item.label, item.text) for item in items]


def parts(items):
    return [labelled(item.parts) for item in items]


@pytest.mark.parametrize("split", [split_tasks, split_owners])
@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("", []),
        (" \n ", []),
        ("Write to all", [(None, "Write to all")]),
        ("Write to all\nSend it", [(None, "Write to all\nSend it")]),
        ("• Write\n• Send", [(None, "Write"), (None, "Send")]),
        ("• Write • Send", [(None, "Write"), (None, "Send")]),
        ("- Write\n- Send", [(None, "Write"), (None, "Send")]),
        ("- Write", [(None, "- Write")]),
        ("1. Write 2.Send\n3. Ask", [("1", "Write"), ("2", "Send"), ("3", "Ask")]),
        ("i) Write\nii) Send", [("i", "Write"), ("ii", "Send")]),
        ("1. Write", [("1", "Write")]),
        ("2. Write\n3. Send", [("2", "Write"), ("3", "Send")]),
        ("Action 1: Write\nAction 2: Send", [("Action 1", "Write"), ("Action 2", "Send")]),
        ("1. Write\n3. Send", [(None, "1. Write\n3. Send")]),
        ("For schools: 1. Write 2. Send", [("schools 1", "Write"), ("schools 2", "Send")]),
        ("1.", []),
    ],
)
def test_a_list_that_opens_a_cell_is_taken_apart(split, cell, items):
    assert labelled(split(cell)) == items


def test_an_unnumbered_line_belongs_to_the_task_above_it_and_is_an_owner_of_its_own():
    cell = "1. Manager\n2. Nurse\nHead of service"
    assert labelled(split_tasks(cell)) == [("1", "Manager"), ("2", "Nurse\nHead of service")]
    assert labelled(split_owners(cell)) == [("1", "Manager"), ("2", "Nurse"), (None, "Head of service")]


def test_a_line_inside_a_list_of_owners_belongs_to_the_number_above_it():
    cell = "1. Manager\nNamed Nurse\n2. Head of service"
    assert labelled(split_owners(cell)) == [("1", "Manager"), ("1", "Named Nurse"), ("2", "Head of service")]


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


def test_a_label_with_a_colon_is_no_group_heading():
    cell = "Schools:\n1: Write\n2: Send\nClinics: Ask"
    assert labelled(split_tasks(cell)) == [("Schools 1", "Write"), ("Schools 2", "Send"), ("Clinics", "Ask")]


def test_a_group_heading_may_stand_over_bullets():
    cell = "Schools:\n• Write\n• Send\nClinics:\n• Ask"
    assert labelled(split_tasks(cell)) == [("Schools", "Write"), ("Schools", "Send"), ("Clinics", "Ask")]


def test_a_colon_without_a_list_behind_it_is_no_group_heading():
    cell = "Note: write to all\nClinics: ask"
    assert labelled(split_tasks(cell)) == [(None, cell)]
    assert labelled(split_owners("Police: inspector")) == [(None, "Police: inspector")]


def test_a_list_below_other_words_stays_one_task_with_its_parts():
    for listed in ("1. schools\n2. clinics", "• schools\n• clinics"):
        cell = f"Write to all.\n{listed}"
        assert labelled(split_tasks(cell)) == [(None, cell)]
        (told,) = parts(split_tasks(cell))
        assert [text for _, text in told] == ["Write to all.", "schools", "clinics"]


def test_a_list_below_a_task_stays_in_it_with_its_parts():
    items = split_tasks("1. Write:\na) to schools\nb) to clinics\n2. Send")
    assert labelled(items) == [("1", "Write:\na) to schools\nb) to clinics"), ("2", "Send")]
    assert parts(items) == [[("1", "Write:"), ("1 a", "to schools"), ("1 b", "to clinics")], []]


def test_a_task_has_one_number_and_an_owner_may_have_several():
    cell = "1 & 2: Manager\nAll: Nurse"
    assert labelled(split_tasks(cell)) == [(None, cell)]
    assert labelled(split_owners(cell)) == [("1 & 2", "Manager"), ("All", "Nurse")]


def test_a_number_without_words_is_no_task_and_holds_the_place_of_an_owner():
    assert [item.text for item in split_tasks("1. \n2. Send")] == ["Send"]
    assert [item.text for item in split_tasks("Midwives:\n1. Ask\nNurses:")] == ["Ask"]
    assert labelled(split_owners("1.\n2. Nurse")) == [("1", ""), ("2", "Nurse")]


def test_a_group_has_no_blank_at_its_end():
    assert [item.label for item in split_tasks("Midwives:\n1. Ask\nNurses :\nSend")] == ["Midwives 1", "Nurses"]


def test_owners_of_the_parts_of_a_task_have_their_numbers():
    cell = "1. a) Manager\nb) Nurse\n2. • Head of service\n• GP\n3. Midwife:\na) days\nb) nights"
    assert labelled(split_owners(cell)) == [
        ("1 a", "Manager"),
        ("1 b", "Nurse"),
        ("2", "Head of service"),
        ("2", "GP"),
        ("3", "Midwife:\na) days\nb) nights"),
    ]


def test_a_cell_of_thousands_of_lines_is_one_owner():
    assert len(split_owners("Named Nurse\n" * 1900)) == 1900
    assert len(split_owners("Named Nurse\n" * 2100)) == 1
