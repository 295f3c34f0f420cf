import pytest

from scr_schema.finding import Location
from scr_schema.tables.place import Place, column_letters, shown_sheet
from scr_schema.tables.plan.parts import Piece
from scr_schema.tables.source import SourceRow


@pytest.mark.parametrize(("position", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_columns_are_named_as_in_a_spreadsheet(position: int, letters: str) -> None:
    assert column_letters(position) == letters


def test_a_cell_is_named_by_column_and_row() -> None:
    assert Place(row=127, position=4).cell == "D127"
    assert Place(row=127).cell is None


def test_a_row_knows_where_its_cells_begin() -> None:
    row = SourceRow(5, ("a", "b"), first_line=9, last_line=11, starts=((9, 1), (10, 4)))
    assert row.place() == Place(row=5, line=9)
    assert row.place(1) == Place(row=5, line=10, column=4, position=2)
    assert row.place(6) == Place(row=5, line=9, position=7)


def test_a_piece_knows_its_lines_in_a_text_file_and_has_none_in_a_workbook() -> None:
    assert Piece("two\nlines", Place(row=5, line=9)).lines == (9, 10)
    assert Piece("two\nlines", Place(row=5)).lines is None


@pytest.mark.parametrize("name", ["Sheet1", "sheet 12", "Action plan", "Plan", "Recommendations"])
def test_a_sheet_that_names_nobody_is_shown_by_its_name(name: str) -> None:
    assert shown_sheet(name, 3) == name


@pytest.mark.parametrize("name", ["Child Q", "Sheet1 of Child Q", "Action plan Q", "Council A"])
def test_any_other_sheet_is_shown_by_its_number(name: str) -> None:
    assert shown_sheet(name, 3) == "#3"
    assert shown_sheet(name, None) == "#1"


def test_the_table_of_a_document_is_shown_by_its_number() -> None:
    assert shown_sheet(None, 3) is None
    assert Place(row=2, table=3, position=1).location == Location(table=3, row=2, cell="A2")
    assert Place(row=2, sheet="Plan", table=3).location == Location(sheet="Plan", row=2)
