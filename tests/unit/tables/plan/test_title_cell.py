import pytest

from scr_schema.tables.plan.mapping import Layout
from scr_schema.tables.plan.parts import Column
from scr_schema.tables.plan.title_cell import LONGEST_MAPPED, is_mapped, is_number, title_cell

ENTRY = "Write to all staff.\nAsk them to answer."


@pytest.mark.parametrize(
    ("cell", "title", "swallowed"),
    [
        (" Key\ttasks ", "Key tasks", ""),
        ("Key tasks\nnecessary to achieve\nrecommendations", "Key tasks necessary to achieve recommendations", ""),
        ("Action\nWhat will be done for them", "Action What will be done for them", ""),
        ("Action\nfor each of them", "Action for each of them", ""),
        ("Action\n(by the board)", "Action (by the board)", ""),
        ("Action\nIs it done?", "Action Is it done?", ""),
        (f"Action\n{ENTRY}", "Action", ENTRY),
        (
            f"Key tasks\nnecessary to achieve\nrecommendations\n\n{ENTRY * 9}",
            "Key tasks necessary to achieve recommendations",
            ENTRY * 9,
        ),
        (f"Board lens\n{ENTRY}", f"Board lens {ENTRY}".replace("\n", " "), ""),
    ],
)
def test_a_title_and_what_stands_below_it(cell: str, title: str, swallowed: str) -> None:
    read = title_cell(cell)
    assert (read.title, read.swallowed) == (title, swallowed)


def test_two_titles_one_below_the_other_are_two_things() -> None:
    read = title_cell("Lead\nAction")
    assert [choice.meaning for choice in read.choices] == [Column.TASKS]
    assert read.choices[0].fit.doubtful


@pytest.mark.parametrize(
    "cell",
    [
        "1",
        "2.1",
        "R3",
        "Rec 4a",
        "31/03/2012",
        "June 2011",
        "1st June 2011",
        "Recommendation 1",
        "x" * 200,
        "Staff will be told of it soon.",
    ],
)
def test_an_entry(cell: str) -> None:
    assert title_cell(cell).is_data


@pytest.mark.parametrize("cell", ["", "Board lens", "Progress June 2011", "Q1", "Wider reach.", "№"])
def test_no_entry(cell: str) -> None:
    assert not title_cell(cell).is_data


@pytest.mark.parametrize("text", ["1", " 2.1 ", "R3", "Rec. 4", "4a", "1.", "(3)"])
def test_a_number(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "Staff", "Write 3 letters", "1 letter", "1" * 200])
def test_no_number(text: str) -> None:
    assert not is_number(text)


def test_what_a_mapping_says_counts_before_the_vocabulary() -> None:
    layout = Layout(titles={"action": Column.EVIDENCE, "lead": None}, agencies={"alpha": "Alpha Trust"})
    assert [choice.meaning for choice in title_cell("ACTION", layout).choices] == [Column.EVIDENCE]
    assert title_cell("Lead", layout).known is not None
    assert title_cell("Lead", layout).choices == ()
    assert title_cell("Alpha", layout).agency == "Alpha Trust"
    assert [title_cell(cell, layout).mapped for cell in ("Action", "Lead", "Alpha", "Date")] == [
        True,
        True,
        True,
        False,
    ]


def test_a_mapped_title_may_stand_above_an_entry() -> None:
    layout = Layout(titles={"board lens": Column.TASKS})
    assert is_mapped(f"Board  Lens\n{ENTRY}", layout)
    assert title_cell(f"Board  Lens\n{ENTRY}", layout).swallowed == ENTRY
    assert not is_mapped(ENTRY, layout)
    assert not is_mapped("Board lens " * LONGEST_MAPPED, layout)
