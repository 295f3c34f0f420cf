import pytest

from scr_schema.tables.place import Place, column_letters
from scr_schema.tables.table import Column, Piece, SourceRow


@pytest.mark.parametrize(("position", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_columns_are_named_as_in_a_spreadsheet(position, letters):
    assert column_letters(position) == letters


def test_a_cell_is_named_by_column_and_row():
    assert Place(row=127, position=4).cell == "D127"
    assert Place(row=127).cell is None


def test_a_row_knows_where_its_cells_begin():
    row = SourceRow(5, ("a", "b"), first_line=9, last_line=11, starts=((9, 1), (10, 4)))
    assert row.place() == Place(row=5, line=9)
    assert row.place(1, Column.TASKS) == Place(row=5, line=10, column=4, position=2, column_name="tasks")
    assert row.place(6) == Place(row=5, line=9, position=7)


def test_a_piece_knows_its_lines_in_a_text_file_and_has_none_in_a_workbook():
    assert Piece("two\nlines", Place(row=5, line=9)).lines == (9, 10)
    assert Piece("two\nlines", Place(row=5)).lines is None
