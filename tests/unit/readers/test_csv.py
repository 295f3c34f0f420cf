import csv
import io

import pytest
from read_sources import Read, pieces, read_all

from scr_schema.readers.ahead import LARGEST_ROW
from scr_schema.readers.csv_ import read
from scr_schema.readers.csv_cells import MOST_CELLS, read_records
from scr_schema.tables.source import SourceRow

HEADING = "Recommendation,Action,Target dates"


def read_text(text: str) -> Read:
    return read_all(read, text.encode())


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_any_line_end_ends_a_row(line_end: str) -> None:
    found = read_text(line_end.join([HEADING, "1,Write,May", ""]))
    assert found.cells == [tuple(HEADING.split(",")), ("1", "Write", "May")]
    assert found.rules == []


def test_line_ends_may_be_mixed() -> None:
    assert read_text("a,b\r\nc,d\re,f\ng,h").cells == [("a", "b"), ("c", "d"), ("e", "f"), ("g", "h")]


@pytest.mark.parametrize("content", [b"", b"\n \n", "\ufeff".encode(), b"\r\n" * 50_000])
def test_an_empty_file_is_said(content: bytes) -> None:
    found = read_all(read, content)
    assert (found.tables, found.rules) == ([], ["SCR-003"])


def test_cells_keep_their_line_breaks_quotes_and_places() -> None:
    found = read_text(f'{HEADING}\r\n1,"Wri""te\r\nSend",May\r\n\r\n2,Ask,"June"x\r\n')
    first, blank, second = found.rows[1:]
    assert first.cells == ("1", 'Wri"te\nSend', "May")
    assert (first.number, first.first_line, first.last_line, first.starts) == (2, 2, 3, ((2, 1), (2, 3), (3, 7)))
    assert (blank.number, blank.blank, blank.first_line) == (3, True, 4)
    assert (second.number, second.cells, second.first_line) == (4, ("2", "Ask", "Junex"), 5)


def test_a_quote_inside_a_cell_is_a_word_of_it() -> None:
    assert read_text(f'{HEADING}\n1,Ask "why",5" screen\n').cells[1] == ("1", 'Ask "why"', '5" screen')


def test_a_quote_behind_blanks_encloses_a_cell_if_it_is_closed_at_its_end() -> None:
    found = read_text(f'{HEADING}\n1, "Write, send" , "May"\n2, "Write" all, "May\n')
    assert found.cells[1:] == [("1", "Write, send", "May"), ("2", ' "Write" all', ' "May')]
    assert found.rules == []


def test_delimiters_at_the_end_of_a_row_are_blank_cells() -> None:
    assert read_text(f"{HEADING},,\n1,Write,May,,\n").cells[1] == ("1", "Write", "May", "", "")


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;", "sep=;;;;"])
def test_the_line_that_tells_a_spreadsheet_the_delimiter_is_no_row(line: str) -> None:
    found = read_text(f"{line}\r\na,b;c\r\nd;e\r\n")
    assert found.cells == [("a,b", "c"), ("d", "e")]
    assert [(row.number, row.first_line) for row in found.rows] == [(1, 2), (2, 3)]
    assert found.rules == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [("'=1+1", "=1+1"), ("''=1+1", "'=1+1"), ("'-5", "-5"), ("'+44", "+44"), ("'@a", "@a"), ("'quoted'", "'quoted'")],
)
def test_the_apostrophe_that_made_a_formula_inert_is_taken_off(written: str, meant: str) -> None:
    assert read_text(f"{HEADING}\n1,{written},May\n").cells[1][1] == meant


@pytest.mark.parametrize("text", ['1,"Write,May\n2,Send,June\n', '1,"', '1,"Write""\n'])
def test_a_quote_that_is_never_closed_is_found_where_it_opens_and_nothing_is_lost(text: str) -> None:
    found = read_text(f"{HEADING}\n{text}")
    (placed,) = found.faults
    assert placed.place is not None
    assert (placed.fault.rule, placed.place.row, placed.place.line, placed.place.column) == ("SCR-072", 2, 2, 3)
    assert placed.place.cell == "B2"
    assert found.cells[1] == ("1", text[3:].replace('""', '"'))


def test_a_quote_opening_on_a_later_line_of_its_row_is_found_there() -> None:
    (placed,) = read_text(f'{HEADING}\n"a\nb","c\n').faults
    assert placed.place is not None
    assert (placed.place.row, placed.place.line, placed.place.column) == (2, 3, 4)


def test_control_characters_become_blanks_and_are_said() -> None:
    found = read_text(f"{HEADING}\n1,Wri\x00te\x0b,May\n")
    assert found.cells[1] == ("1", "Wri te ", "May")
    assert [(placed.fault.rule, placed.place and placed.place.cell) for placed in found.faults] == [("SCR-071", "B2")]


@pytest.mark.parametrize(
    "text",
    [
        "Recommendation   Action to take   By when   Lead\n1. Write it down   Send   May   Clerk\n",
        "Recommendation   Action to take   By when   Lead\nWrite, it   Send   May\nAsk, all   Send   June\n",
        "Alpha  Write it  May\nBeta  Ask them  June\nGamma  Go on  July\n",
    ],
)
def test_columns_that_only_blanks_keep_apart_are_refused(text: str) -> None:
    found = read_text(text)
    assert (found.tables, found.rules) == ([], ["SCR-081"])


def test_a_list_of_one_column_is_a_table_of_one_column() -> None:
    assert read_text("id\nplan-1\nplan-2\n").cells == [("id",), ("plan-1",), ("plan-2",)]


@pytest.mark.parametrize("start", ["a,", 'a,"', '"a""', "a,\n\n"])
def test_a_row_larger_than_memory_should_hold_ends_the_table(start: str) -> None:
    found = read_text(f"a,b\n{start}{'x' * (LARGEST_ROW * 2)}\n{'x' * 10}")
    (placed,) = found.faults
    assert placed.place is not None
    assert (placed.fault.rule, found.cells[0]) == ("SCR-010", ("a", "b"))
    assert placed.place.line in {2, 4}


@pytest.mark.parametrize("row", [",", '"",'])
def test_a_row_of_more_cells_than_a_sheet_has_columns_ends_the_table(row: str) -> None:
    widest = read_text(f"a\n{row * (MOST_CELLS - 1)}\n")
    assert (len(widest.cells[1]), widest.rules) == (MOST_CELLS, [])
    wider = read_text(f"a\n{row * MOST_CELLS}\n")
    assert (wider.cells, wider.rules) == ([("a",)], ["SCR-014"])


TEXT = 'a,"b\r\nc"\r\n\r\n"d""e" , "f,g"\r"h",\n\ni,"j\r'


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 1000])
def test_the_rows_do_not_depend_on_where_a_piece_of_the_text_ends(size: int) -> None:
    expected = list(read_records([TEXT], ","))
    assert list(read_records(pieces(TEXT, size), ",")) == expected
    assert [row.cells for row in expected if isinstance(row, SourceRow)] == [
        ("a", "b\nc"),
        ("",),
        ('d"e ', "f,g"),
        ("h", ""),
        ("",),
        ("i", "j\n"),
    ]


def test_pieces_as_long_as_the_text_that_is_read_at_a_time_lose_nothing() -> None:
    rows = [[f"{number}", "x" * 100, "y\nz" * (number % 3)] for number in range(5000)]
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    assert [list(cells) for cells in read_text(written.getvalue()).cells] == rows


def test_rows_come_while_they_are_asked_for() -> None:
    def text() -> object:
        yield "a,b\n" * 50_000
        raise AssertionError

    assert next(read_records(text(), ",")).cells == ("a", "b")  # type: ignore[arg-type]
