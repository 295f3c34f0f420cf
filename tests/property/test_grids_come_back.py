"""Grids of nasty texts, written by libraries that are not ours, are read back the same."""

import csv
import io
import re
from collections.abc import Callable

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from odf import opendocument, table, teletype, text
from read_sources import pieces, read_all

from scr_schema.readers import csv_, text_dump
from scr_schema.readers.csv_cells import read_records
from scr_schema.readers.docx import reader as docx_
from scr_schema.readers.ods import reader as ods
from scr_schema.tables.source import SourceRow

Grid = list[list[str]]

NO_XML = "\ufffe\uffff"
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=NO_XML)
WORDS = st.text(CHARACTERS | st.sampled_from("\n\t  <>&'\",;=-+@_x000D_"), max_size=12)
CSV_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t ,;|'\"=-+@"), max_size=12)


def grids(words: st.SearchStrategy[str]) -> st.SearchStrategy[Grid]:
    """Grids whose last column is never blank, so that no row is passed over."""
    row = st.lists(words, min_size=3, max_size=3).map(lambda cells: [*cells, "x"])
    return st.lists(row, min_size=1, max_size=4)


def as_document(grid: Grid) -> bytes:
    made = docx.Document()
    rows = made.add_table(len(grid), len(grid[0])).rows
    for row, cells in zip(rows, grid, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    return saved(made.save)


def as_spreadsheet(grid: Grid) -> bytes:
    made = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="Plan")
    for cells in grid:
        row = table.TableRow()
        for words in cells:
            cell = table.TableCell(valuetype="string")
            for line in words.split("\n"):
                paragraph = text.P()
                teletype.addTextToElement(paragraph, line)
                cell.addElement(paragraph)
            row.addElement(cell)
        sheet.addElement(row)
    made.spreadsheet.addElement(sheet)
    return saved(made.save)


def as_csv(grid: Grid, delimiter: str = ",") -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(grid)
    return written.getvalue()


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    file = io.BytesIO()
    save(file)
    return file.getvalue()


@given(grids(WORDS))
@tried_on(60)
def test_from_a_document(grid: Grid) -> None:
    assert read_all(docx_.read, as_document(grid)).cells == [tuple(cells) for cells in grid]


# odfpy writes a blank that opens a line as one that does not count.
@given(grids(WORDS.map(lambda words: re.sub("(?m)^ +", "", words))))
@tried_on(60)
def test_from_a_spreadsheet(grid: Grid) -> None:
    assert read_all(ods.read, as_spreadsheet(grid)).cells == [tuple(cells) for cells in grid]


@given(grids(CSV_WORDS), st.sampled_from(",;\t|"), st.integers(1, 60))
@tried_on(300)
def test_from_csv_in_pieces_of_any_size(grid: Grid, delimiter: str, size: int) -> None:
    records = list(read_records(pieces(as_csv(grid, delimiter), size), delimiter))
    assert [list(record.cells) for record in records if isinstance(record, SourceRow)] == grid
    assert len(records) == len(grid)


@given(grids(CSV_WORDS))
@tried_on(200)
def test_from_csv_with_an_apostrophe_before_what_would_be_a_formula(grid: Grid) -> None:
    """Ours puts one before each text that would be a formula, or that would be one without its apostrophes."""
    inert = [[f"'{words}" if re.match(r"'*[=+\-@\t\r\n]", words) else words for words in cells] for cells in grid]
    heading = ["Recommendation", "Action", "Target dates", "x"]
    found = read_all(csv_.read, as_csv([heading, *inert]).encode())
    assert found.cells == [tuple(cells) for cells in [heading, *grid]]


@given(st.binary(max_size=200) | st.text(alphabet='a,;\t"\r\n 1./\ud7ff\x00', max_size=80).map(str.encode))
@tried_on(300)
@pytest.mark.parametrize("read", [csv_.read, text_dump.read])
def test_any_bytes_are_a_table_or_a_fault(read: Callable[..., csv_.Source], raw: bytes) -> None:
    for content in (
        raw,
        b"Recommendation,Action,Target dates\n" + raw,
        b"Recommendation\tAction\tTarget dates\n" + raw,
    ):
        found = read_all(read, content)
        assert found.rows or found.faults


@given(st.text(st.sampled_from('a",\n\r '), max_size=30))
@tried_on(300)
def test_places_point_at_the_cells(written: str) -> None:
    lines = written.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rows = [record for record in read_records([written], ",") if isinstance(record, SourceRow)]
    for row in rows:
        assert row.first_line is not None
        assert row.last_line is not None
        assert row.first_line <= row.last_line
        for cell, (line, column) in zip(row.cells, row.starts, strict=True):
            assert lines[line - 1][column - 1 :].lstrip('" ')[:1] in (cell.lstrip('" ')[:1], ",", "")
