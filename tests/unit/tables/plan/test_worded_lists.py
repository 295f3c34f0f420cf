import pytest

from scr_schema.tables.plan.worded_lists import Label, labelled, read_labels


def labels(*printed: str | None) -> list[Label]:
    return read_labels([{"label": label} if label else {} for label in printed])


@pytest.mark.parametrize(
    ("printed", "group", "number"),
    [
        ("1", None, "1."),
        ("2.", None, "2."),
        ("3)", None, "3)"),
        ("a", None, "a)"),
        ("iv)", None, "iv)"),
        ("GPs 1", "GPs", "1."),
        ("Wards and clinics 2.", "Wards and clinics", "2."),
        ("Midwives", "Midwives", ""),
        (None, None, ""),
    ],
)
def test_a_label_is_a_group_and_a_number(printed: str | None, group: str | None, number: str) -> None:
    assert labels(printed) == [Label(group, number)]


def test_several_actions_without_any_label_are_numbered_and_one_is_not() -> None:
    assert labels(None, None) == [Label(number="1."), Label(number="2.")]
    assert labels(None) == [Label()]
    assert labels("1", None) == [Label(number="1."), Label()]


def test_a_list_has_an_entry_a_line_and_a_number_without_one_keeps_its_place() -> None:
    assert labelled(labels("1", "2", "3"), [["A"], [], ["B", "C"]], grouped=False) == "1. A\n2.\n3. B\nC"


def test_groups_stand_above_their_entries() -> None:
    printed = labelled(labels("GPs 1", "GPs 2", "Midwives"), [["A"], ["B"], ["C"]], grouped=True)
    assert printed == "GPs:\n1. A\n2. B\nMidwives: C"


def test_groups_are_left_out_where_the_numbers_tell_the_entries_apart() -> None:
    entries = [["A"], ["B"], ["C"]]
    assert labelled(labels("GPs 1", "GPs 2", "Midwives"), entries, grouped=False) == "1. A\n2. B\nC"
    assert labelled(labels("GPs 1", "Midwives 1", "Midwives 2"), entries, grouped=False) == (
        "GPs:\n1. A\nMidwives:\n1. B\n2. C"
    )
