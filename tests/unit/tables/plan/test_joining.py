import pytest
from hypothesis import given
from hypothesis import strategies as st
from scr_schema.tables.table import Column, SourceRow

from scr_schema.tables.plan.joining import join_rows, join_words
from scr_schema.tables.plan.layout import read_sections

HEADING = ("Alpha RECOMMENDATION", "Key tasks", "Target dates")


def joined(*rows: tuple[str, ...]):
    (section,), _ = read_sections(SourceRow(number, cells) for number, cells in enumerate((HEADING, *rows), 1))
    return join_rows(section)


def numbers(*rows: tuple[str, ...]):
    return [row.numbers for row in joined(*rows)]


def test_under_numbered_recommendations_a_number_opens_a_row():
    assert numbers(
        ("Recommendation 1.\nStaff and", "Write a", "May 2011"),
        HEADING,
        ("Managers should", "letter", "Ongoing"),
        HEADING,
        ("Recommendation 2", "Send", "May 2011"),
    ) == [(2, 4), (6,)]


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


def test_only_a_row_below_a_repeated_heading_can_be_a_piece():
    assert numbers(
        ("1. Staff should", "Write", "May 2011"),
        ("", "Send", "June 2011"),
        ("Managers too", "Ask", ""),
    ) == [(2,), (3,), (4,)]


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
    (section,), _ = read_sections(
        [
            SourceRow(1, HEADING),
            SourceRow(2, ("1. Staff", "Write", "May 2011")),
            SourceRow(3, ("Alpha", *HEADING[1:])),
            SourceRow(4, ("RECOMMENDATION should ask", "", "")),
        ]
    )
    (row,) = join_rows(section)
    cell = row.cell(Column.RECOMMENDATION)
    assert (cell.as_printed, cell.text) == ("1. Staff RECOMMENDATION should ask", "1. Staff should ask")


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
