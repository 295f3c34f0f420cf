"""Workbooks as openpyxl and XlsxWriter write them."""

import datetime
import io

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.table import Table

DAY = datetime.date(2010, 11, 5)


def saved(workbook: openpyxl.Workbook) -> io.BytesIO:
    file = io.BytesIO()
    workbook.save(file)
    return file


@pytest.fixture
def plan():
    """A workbook of openpyxl with a sheet that has a heading row."""
    workbook = openpyxl.Workbook()
    workbook.active.title = "Plan"
    workbook.active.append(["Recommendation", "Action", "Target date"])
    return workbook


def test_openpyxl_values_are_read(reading, plan):
    moment = datetime.datetime(2010, 11, 5, 15, 30)
    plan.active.append(["1.", 7, DAY, 0.1 + 0.2, True, None, moment, datetime.time(9, 5), "=A1", "=1/0"])
    found = reading(saved(plan))
    (row,) = found.rows[0][1:]
    assert row.cells == ("1.", "7", "2010-11-05", "0.3", "TRUE", "", "2010-11-05 15:30:00", "9:05:00")
    assert row.dates == {2: "2010-11-05", 6: "2010-11-05"}
    assert found.said == [("SCR-077", "", "Plan!I2"), ("SCR-077", "", "Plan!J2")]


def test_openpyxl_formats_and_colours_are_read(reading, plan):
    sheet = plan.active
    sheet.append(["1.", "Write", DAY])
    sheet["C2"].number_format = "mmm-yy"
    sheet["B2"].fill = PatternFill("solid", fgColor="00B050")
    (row,) = reading(saved(plan)).rows[0][1:]
    assert (row.cells[2], row.dates, row.fills) == ("Nov-10", {2: "2010-11"}, {1: "00B050"})


def test_openpyxl_merged_cells_titles_tables_and_notes_are_read(reading, plan):
    sheet = plan.active
    for row in (["1.", "Write", "May"], [None, "Send", "June"], ["2.", "Ask", "July"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.print_title_rows = "1:1"
    sheet.add_table(Table(displayName="Actions", ref="A4:C5"))
    sheet["A2"].comment = Comment("words", "nobody")
    found = reading(saved(plan))
    assert [row.cells for row in found.rows[0][1:3]] == [("1.", "Write", "May"), ("1.", "Send", "June")]
    assert [row.number for row in found.rows[0] if row.is_header] == [1, 4]
    assert found.said == [("SCR-087", "1 note", None)]


def test_openpyxl_hidden_things_are_read_and_said(reading, plan):
    sheet = plan.active
    for number in range(2, 9):
        sheet.cell(number, 1, number)
        sheet.row_dimensions[number].hidden = number % 2 == 0
    sheet.column_dimensions.group("B", "C", hidden=True)
    plan.create_sheet("Old").append(["words"])
    plan["Old"].sheet_state = "veryHidden"
    found = reading(saved(plan))
    assert found.said == [("SCR-076", "4 rows and 2 columns", "Plan!2"), ("SCR-076", "1 sheet", "Old!1")]


def test_openpyxl_counts_from_1904(reading, plan):
    plan.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    plan.active.append(["1.", "Write", DAY])
    (row,) = reading(saved(plan)).rows[0][1:]
    assert row.dates == {2: "2010-11-05"}


def test_openpyxl_streams_are_read(reading):
    workbook = openpyxl.Workbook(write_only=True)
    workbook.create_sheet("Plan").append(["a\nb", " c ", "_x0041_ is an escape"])
    assert reading(saved(workbook)).grid == {1: ("a\nb", " c ", "A is an escape")}


@pytest.mark.parametrize("options", [{}, {"constant_memory": True}, {"use_zip64": True}])
def test_xlsxwriter_values_are_read(reading, options):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, **options}) as workbook:
        sheet = workbook.add_worksheet("Plan")
        day = workbook.add_format({"num_format": "d mmmm yyyy", "bg_color": "#FFC000"})
        bold = workbook.add_format({"bold": True})
        sheet.write_row(0, 0, ["1.", "_x0041_", "a\tb\nc", 2011, 123456789012345678])
        sheet.write_rich_string(1, 0, "a ", bold, "b", " c")
        sheet.write_datetime(1, 1, datetime.datetime.combine(DAY, datetime.time()), day)
        sheet.write_formula(1, 2, "=1+1", None, 2)
        sheet.write_formula(1, 3, '="a"', None, "a")
        sheet.write_boolean(1, 4, False)
        sheet.merge_range(2, 0, 3, 1, "merged")
        sheet.write(3, 2, "beside")
    found = reading(file)
    assert found.grid[1] == ("1.", "_x0041_", "a\tb\nc", "2011", "123456789012346000")
    assert found.grid[2] == ("a b c", "5 November 2010", "2", "a", "FALSE")
    assert found.grid[4] == ("merged", "", "beside")
    first, last = found.rows[0][1], found.rows[0][3]
    assert (first.dates, first.fills, last.spanned, last.widths) == (
        {1: "2010-11-05"},
        {1: "FFC000"},
        frozenset({0}),
        {0: 2},
    )
    assert found.said == []
