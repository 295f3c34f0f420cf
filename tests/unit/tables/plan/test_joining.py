from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import source_of

from scr_schema.codelists.bodies import Register
from scr_schema.tables.place import Place
from scr_schema.tables.plan.joining import join_rows, join_words
from scr_schema.tables.plan.layout import read_layout
from scr_schema.tables.plan.parts import Column, LogicalRow, Piece, PrintedRow
from scr_schema.tables.plan.tally import Tally

HEADING = ("Alpha RECOMMENDATION", "Key tasks", "Target dates")
REGISTER = Register.read()


def joined(*rows: tuple[str, ...], heading: tuple[str, ...] = HEADING) -> list[LogicalRow]:
    found = join_rows(read_layout(source_of(heading, *rows), REGISTER, None, Tally()))
    return [row for row in found if isinstance(row, LogicalRow)]


def numbers(*rows: tuple[str, ...], heading: tuple[str, ...] = HEADING) -> list[tuple[int, ...]]:
    return [row.numbers for row in joined(*rows, heading=heading)]


def test_under_numbered_recommendations_a_number_opens_a_row():
    assert numbers(
        ("Recommendation 1.\nStaff and", "Write a", "May 2011"),
        HEADING,
        ("Managers should", "letter", "Ongoing"),
        HEADING,
        ("Recommendation 2", "Send", "May 2011"),
    ) == [(2, 4), (6,)]


def test_under_numbered_recommendations_a_further_action_has_a_task_that_begins_and_a_date():
    assert numbers(
        ("Recommendation 1. Staff should", "Write a", "May 2011"),
        HEADING,
        ("", "letter and send it", "June 2011"),
        HEADING,
        ("", "Ask for an answer", ""),
        HEADING,
        ("", "Ask again", "July 2011"),
    ) == [(2, 4, 6), (8,)]


def test_under_unnumbered_recommendations_a_date_opens_a_row():
    assert numbers(
        ("Staff and", "Write a", "May 2011"),
        HEADING,
        ("Managers should", "letter", ""),
        HEADING,
        ("", "Send it", "June 2011"),
        HEADING,
        ("", "to all", ""),
    ) == [(2, 4), (6, 8)]


def test_a_row_that_begins_in_every_column_is_a_row_though_its_date_is_blank():
    heading = ("Recommendation", "Key tasks", "Lead", "Target dates")
    assert numbers(
        ("Staff should ask", "Write a letter", "Nurse", "May 2011"),
        heading,
        ("Staff should tell", "Send a letter", "Nurse", ""),
        heading,
        ("the family", "to all", "and Doctor", ""),
        heading=heading,
    ) == [(2,), (4, 6)]


def test_only_a_row_below_a_repeated_heading_can_be_a_piece():
    assert numbers(
        ("1. Staff should", "Write", "May 2011"),
        ("", "Send", "June 2011"),
        ("Managers too", "Ask", ""),
    ) == [(2,), (3,), (4,)]


def test_a_row_without_a_task_goes_on_with_the_one_above_on_a_line_of_its_own():
    heading = ("No.", "Recommendation", "Action", "Lead", "Date", "Evidence")
    (first, second) = joined(
        ("1", "Ask", "Write", "Nurse", "May 2011", "A form"),
        ("", "", "", "Doctor", "June 2011", "and a list"),
        ("2", "", "", "Clerk", "", ""),
        heading=heading,
    )
    assert (first.numbers, second.numbers) == ((2, 3), (4,))
    assert first.cell(Column.RESPONSIBILITY).as_printed == "Nurse\nDoctor"
    assert first.cell(Column.EVIDENCE).as_printed == "A form\nand a list"


def test_without_a_column_of_tasks_an_owner_opens_a_row():
    heading = ("Recommendation", "Lead", "Target date", "Progress")
    assert numbers(("Ask", "Nurse", "May 2011", ""), ("", "Doctor", "", ""), ("", "", "", "Late"), heading=heading) == [
        (2,),
        (3, 4),
    ]


def test_a_row_of_another_agency_never_goes_on_with_the_one_above():
    heading = ("Recommendation", "Agency", "Action", "Target date", "Progress")
    assert numbers(
        ("Ask", "Alpha", "Write", "May 2011", ""), ("", "Beta", "", "June 2011", "Begun"), heading=heading
    ) == [(2,), (3,)]


def test_a_row_cut_twice_is_one_row_with_every_piece():
    (row,) = joined(("1. Staff", "Write", "May"), HEADING, ("", "a letter", "2011"), HEADING, ("should", "to all.", ""))
    assert row.numbers == (2, 4, 6)
    assert {column.value: cell.as_printed for column, cell in row.cells.items()} == {
        "recommendation": "1. Staff should",
        "tasks": "Write a letter to all.",
        "target_dates": "May 2011",
    }
    assert [piece.place.cell for piece in row.cell(Column.RECOMMENDATION).pieces] == ["A2", "A6"]
    assert row.cell(Column.EVIDENCE).as_printed == ""


def test_a_leaked_word_is_printed_and_not_said():
    (row,) = joined(
        ("1. Staff", "Write", "May 2011"),
        ("Alpha Trust", *HEADING[1:]),
        ("RECOMMENDATION should ask", "", ""),
        heading=("Alpha Trust RECOMMENDATION", *HEADING[1:]),
    )
    cell = row.cell(Column.RECOMMENDATION)
    assert (cell.as_printed, cell.text) == ("1. Staff RECOMMENDATION should ask", "1. Staff should ask")


def printed(number: int, *, spanned: Iterable[Column] = (), **cells: str) -> PrintedRow:
    """A row whose cells in the ``spanned`` columns begin in the row above."""
    pieces = {Column(name): Piece(text, Place(row=number, position=1)) for name, text in cells.items()}
    for column in spanned:
        pieces[column] = replace(pieces[column], spanned=True)
    return PrintedRow(number, None, pieces, {})


def test_a_row_in_which_only_the_progress_is_new_goes_on_with_the_one_above():
    first = printed(1, recommendation="Ask", tasks="Write", responsibility="Nurse", progress="Begun")
    more = printed(
        2,
        recommendation="Ask",
        tasks="Write",
        responsibility="Nurse",
        progress="Done",
        spanned=(Column.RECOMMENDATION, Column.TASKS, Column.RESPONSIBILITY),
    )
    (row,) = join_rows([first, more])
    assert isinstance(row, LogicalRow)
    assert {column.value: cell.as_printed for column, cell in row.cells.items()} == {
        "recommendation": "Ask",
        "tasks": "Write",
        "responsibility": "Nurse",
        "progress": "Begun\nDone",
    }


def test_a_task_with_a_row_for_each_owner_has_several_rows():
    first = printed(1, recommendation="Ask", tasks="Write", responsibility="Nurse")
    more = printed(2, recommendation="Ask", tasks="Write", responsibility="Doctor", spanned=[Column.TASKS])
    assert len(list(join_rows([first, more]))) == 2


def test_rows_of_two_sections_are_never_joined():
    first, second = printed(1, tasks="Write"), printed(2, progress="Done")
    assert len(list(join_rows([first, second]))) == 1
    assert len(list(join_rows([first, replace(second, section=1)]))) == 2


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["Write a", "letter"], "Write a letter"),
        (["Write a letter.", "Send it."], "Write a letter.\nSend it."),
        (["Write a letter.", "to all"], "Write a letter. to all"),
        (["Write to Dr", "Smith"], "Write to Dr Smith"),
        (["1. Write", "2.Send"], "1. Write\n2.Send"),
        (["Write\nSend", "and ask"], "Write\nSend and ask"),
        (["Write  ", "", " Send"], "Write Send"),
        (["", "  "], ""),
    ],
)
def test_pieces_are_joined_as_the_page_had_cut_them(pieces, text):
    assert join_words(pieces) == text


@given(st.lists(st.text()))
def test_joining_loses_no_character_but_blanks(pieces):
    assert "".join(join_words(pieces).split()) == "".join("".join(pieces).split())
