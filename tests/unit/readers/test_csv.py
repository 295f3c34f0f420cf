import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_schema.faults import FAULTS
from scr_schema.readers.csv_ import DELIMITERS, read_csv
from scr_schema.readers.csv_cells import read_records

HEADING = "Recommendation,Action,Target dates"


def cells(content: bytes):
    return [row.cells for row in read_csv(content).rows]


def rules(content: bytes):
    return [fault.fault.rule for fault in read_csv(content).faults]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_utf_8_is_read_with_and_without_mark_and_with_any_line_end(mark, line_end):
    content = f"{mark}{HEADING}{line_end}Café,“Write”,May{line_end}".encode()
    assert cells(content) == [tuple(HEADING.split(",")), ("Café", "“Write”", "May")]
    assert rules(content) == []


@pytest.mark.parametrize(("encoding", "named"), [("windows-1252", "windows-1252"), ("utf-16", "utf-16")])
def test_another_encoding_is_read_and_named(encoding, named):
    content = f"{HEADING}\nCafé,“Write”,May\n".encode(encoding)
    assert cells(content)[1] == ("Café", "“Write”", "May")
    (fault,) = read_csv(content).faults
    assert (fault.fault.rule, fault.fault.words) == ("SCR-068", {"encoding": named})


def test_bytes_that_windows_never_writes_are_guessed_by_frequency():
    content = (HEADING + "\n" + "Персонал должен спрашивать,Написать всем,май\n" * 20).encode("koi8-r")
    assert rules(content) == ["SCR-068"]
    assert len(cells(content)) == 21


@pytest.mark.parametrize("content", [b"", b"\n \n", "\ufeff".encode()])
def test_an_empty_file_is_said(content):
    assert (cells(content), rules(content)) == ([], ["SCR-003"])


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_heading_decides_the_delimiter(delimiter):
    content = f"Plan, as agreed; by all\n{HEADING.replace(',', delimiter)}\n1{delimiter}a, b; c{delimiter}May\n"
    quoted = content.replace("a, b; c", '"a, b; c"').encode()
    assert cells(quoted)[2] == ("1", "a, b; c", "May")


def test_cells_keep_their_line_breaks_quotes_and_places():
    table = read_csv(f'{HEADING}\r\n1,"Wri""te\r\nSend",May\r\n\r\n2,Ask,"June"x\r\n'.encode())
    first, blank, second = table.rows[1:]
    assert first.cells == ("1", 'Wri"te\nSend', "May")
    assert (first.number, first.first_line, first.last_line, first.starts) == (2, 2, 3, ((2, 1), (2, 3), (3, 7)))
    assert (blank.number, blank.blank, blank.first_line) == (3, True, 4)
    assert (second.number, second.cells, second.first_line) == (4, ("2", "Ask", "Junex"), 5)


@pytest.mark.parametrize("text", ['1,"Write,May\n2,Send,June\n', '1,"', '1,"Write""\n'])
def test_a_quote_that_is_never_closed_is_found_where_it_opens(text):
    table = read_csv(f"{HEADING}\n{text}".encode())
    (fault,) = table.faults
    assert (fault.fault.rule, fault.place.row, fault.place.line, fault.place.column) == ("SCR-072", 2, 2, 3)
    assert fault.place.cell == "B2"
    assert len(table.rows) == 2


def test_a_quote_opening_on_a_later_line_of_its_row_is_found_there():
    (fault,) = read_csv(f'{HEADING}\n"a\nb","c\n'.encode()).faults
    assert (fault.place.row, fault.place.line, fault.place.column) == (2, 3, 4)


def test_control_characters_become_blanks_and_are_said():
    table = read_csv(f"{HEADING}\n1,Wri\x00te\x0b,May\n".encode())
    assert table.rows[1].cells == ("1", "Wri te ", "May")
    assert [(fault.fault.rule, fault.place.cell) for fault in table.faults] == [("SCR-071", "B2")]


@pytest.mark.parametrize("content", [b"", f"{HEADING}\n\x81é".encode("latin-1"), f'{HEADING}\n"\x00'.encode()])
def test_every_fault_fills_the_slots_of_its_text(content):
    for fault in read_csv(content).faults:
        assert set(fault.fault.words) == FAULTS[fault.fault.rule].slots


WORDS = st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1), st.sampled_from(DELIMITERS))
def test_what_the_standard_library_writes_comes_back(rows, delimiter):
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    read = read_records(written.getvalue(), delimiter)
    assert [list(row.cells) for row in read.rows] == rows
    assert read.unclosed_quote is None


@given(st.binary())
def test_any_bytes_are_read_or_said(content):
    table = read_csv(content)
    assert table.rows or table.faults


@given(st.text(st.sampled_from('a",\n\r '), max_size=30))
def test_places_point_at_the_cells(text):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for row in read_records(text, ",").rows:
        assert row.first_line <= row.last_line
        for cell, (line, column) in zip(row.cells, row.starts, strict=True):
            assert lines[line - 1][column - 1 :].lstrip('"')[:1] in (cell.lstrip('"')[:1], ",", "")
