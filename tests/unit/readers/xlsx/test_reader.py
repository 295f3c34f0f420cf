import csv
from pathlib import Path

import pytest

from scr_schema.readers.xlsx.reader import read
from scr_schema.tables.source import SourceTable

SEED = Path(__file__).parents[5] / "shared" / "seed"
LIST = '<row r="1"><c r="A1" t="s"><v>{}</v></c></row>'


def inline(place: str, text: str, more: str = "") -> str:
    return f'<c r="{place}" t="inlineStr" {more}><is><t>{text}</t></is></c>'


def test_sheets_are_read_in_their_order_and_charts_passed_over(book):
    read = book(
        f'<row r="1">{inline("A1", "one")}</row>',
        "<chartsheet><sheetData/></chartsheet>",
        f'<row r="1">{inline("A1", "two")}</row>',
        kinds=["worksheet", "chartsheet", "worksheet"],
    )
    assert [(table.sheet, table.number) for table in read.tables] == [("Sheet1", 1), ("Sheet3", 2)]
    assert [row.cells for rows in read.rows for row in rows] == [("one",), ("two",)]
    assert [(rows[0].sheet, rows[0].table) for rows in read.rows] == [("Sheet1", 1), ("Sheet3", 2)]
    assert read.faults == []


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="A1"><v>2011</v></c>', "2011"),
        ('<c r="A1" t="n"><v>0.30000000000000004</v></c>', "0.3"),
        ('<c r="A1" t="s"><v>1</v></c>', "second"),
        ('<c r="A1" t="s"><v> 0 </v></c>', "first"),
        ('<c r="A1" t="str"><f>A2</f><v>words</v></c>', "words"),
        ('<c r="A1" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A1" t="b"><v>0</v></c>', "FALSE"),
        ('<c r="A1" t="b"><v>maybe</v></c>', "maybe"),
        ('<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"),
        ('<c r="A1" t="d"><v>2010-11-05</v></c>', "05/11/2010"),
        ('<c r="A1" t="d"><v>2010-11-05T15:30:00.000</v></c>', "05/11/2010 15:30"),
        ('<c r="A1" t="d"><v>2010-02-30</v></c>', "2010-02-30"),
        ('<c r="A1" t="d"><v>1066-10-14</v></c>', "1066-10-14"),
        ('<c r="A1" t="new"><v>words</v></c>', "words"),
        ('<c r="A1" t="inlineStr"><is><t>a</t><t>b</t></is></c>', "ab"),
        ('<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>cut </t></r><r><t>kept</t></r></is></c>', "cut kept"),
        ('<c r="A1" t="inlineStr"><is><t>word</t><rPh sb="0" eb="1"><t>said</t></rPh><t>s</t></is></c>', "words"),
        (
            '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\r\nb_x000D_\nc_x0009__x005F_x0041_</t></is></c>',
            None,
        ),
        ('<c r="A1" t="inlineStr"><is><t><![CDATA[<b>&amp;]]></t></is></c>', "<b>&amp;"),
        ('<c r="A1" t="inlineStr"><is><t>_xD83D__xDE00_ _xD83D_</t></is></c>', "😀 _xD83D_"),
        ('<c r="A1" t="str"><v>_x0041_</v></c>', "A"),
        ('<c r="A1"><v>words</v></c>', "words"),
    ],
)
def test_a_cell_reads_as_it_is_printed(book, cell, text):
    strings = "<si><t>first</t></si><si><r><t>sec</t></r><r><t>ond</t></r><rPh><t>said</t></rPh></si>"
    read = book(f'<row r="1">{cell}</row>', strings=strings)
    assert read.grid == {1: (text if text is not None else " a\nb\nc\t_x0041_",)}
    assert read.faults == []


def test_an_iso_date_is_a_date(book):
    (row,) = book('<row r="1"><c r="B1" t="d"><v>2010-11-05T00:00:00Z</v></c></row>').rows[0]
    assert (row.cells, row.dates) == (("", "05/11/2010"), {1: "2010-11-05"})


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ('<c r="C1"><f>A1+B1</f></c>', True),
        ('<c r="C1"><f>A1+B1</f><v></v></c>', True),
        ('<c r="C1"><f>A1+B1</f><v/></c>', True),
        ('<c r="C1" t="str"><f>A1</f></c>', True),
        ('<c r="C1" t="str"><f>A1</f><v></v></c>', False),
        ('<c r="C1"><f t="shared" si="0"/><v>3</v></c>', False),
        ('<c r="C1"><v/></c>', False),
        ('<c r="C1"/>', False),
    ],
)
def test_a_formula_without_a_value_is_said_where_it_is(book, cell, fault):
    read = book(f'<row r="1">{inline("A1", "words")}{cell}</row>')
    assert read.grid[1][0] == "words"
    assert read.said == ([("SCR-077", "", "Sheet1!C1")] if fault else [])


def test_dates_are_known_by_their_format(book):
    formats = '<numFmts><numFmt numFmtId="164" formatCode="mmm\\-yy;@"/></numFmts>'
    xfs = "".join(f'<xf numFmtId="{number}"/>' for number in (0, 14, 164, 9, 77))
    cells = "".join(f'<c s="{style}"><v>40487</v></c>' for style in range(5))
    (row,) = book(f"<row>{cells}</row>", styles=f"{formats}<cellXfs>{xfs}</cellXfs>").rows[0]
    assert row.cells == ("40487", "05/11/2010", "Nov-10", "4048700%", "40487")
    assert row.dates == {1: "2010-11-05", 2: "2010-11"}


def test_days_are_counted_from_1904_where_the_workbook_says_so(book):
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    (row,) = book("<row><c><v>0</v></c></row>", styles=styles, said='<workbookPr date1904="1"/>').rows[0]
    assert (row.cells, row.dates) == (("01/01/1904",), {0: "1904-01-01"})


@pytest.mark.parametrize("style", ["99", "-1", "x", "999999999999999999999", ""])
def test_a_style_that_is_not_there_prints_numbers_as_they_are(book, style):
    styles = '<cellXfs><xf numFmtId="2"/></cellXfs>'
    expected = "40487.00" if style == "" else "40487"
    assert book(f'<row><c s="{style}"><v>40487</v></c></row>', styles=styles).grid == {1: (expected,)}


def test_a_number_of_a_shared_text_that_is_not_there_is_said_once(book):
    bad = "".join(
        f'<c r="{place}" t="s"><v>{number}</v></c>' for place, number in [("B2", "7"), ("C2", "-1"), ("D2", "x")]
    )
    read = book(f'<row r="2">{inline("A2", "words")}{bad}</row>', strings="<si><t>first</t></si>")
    assert read.grid == {2: ("words",)}
    assert read.said == [("SCR-014", "3 cells take a text that it does not hold", "Sheet1!B2")]


def test_rows_and_cells_without_a_place_stand_behind_the_one_before(book):
    rows = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>"
    assert book(rows).grid == {1: ("1", "", "2"), 3: ("3",)}


def test_a_row_without_a_number_takes_that_of_its_cells(book):
    assert book('<row><c r="B7"><v>1</v></c></row><row><c><v>2</v></c></row>').grid == {7: ("", "1"), 8: ("2",)}


def test_cells_out_of_order_go_to_their_places(book):
    row = "".join(f'<c r="{place}"><v>{number}</v></c>' for number, place in enumerate(("C1", "A1", "B1", "E1")))
    assert book(f'<row r="1">{row}</row>').grid == {1: ("1", "2", "0", "", "3")}


def test_a_cell_where_another_stands_is_said(book):
    read = book('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="A1"/></row>')
    assert read.grid == {1: ("1",)}
    assert read.said == [("SCR-014", "1 cell stands where another one stands and was read", "Sheet1!A1")]


def test_a_date_where_a_text_stands_does_not_become_its_date(book):
    cells = f'{inline("A1", "words")}<c r="A1" s="0"><v>40487</v></c>'
    (row,) = book(f'<row r="1">{cells}</row>', styles='<cellXfs><xf numFmtId="14"/></cellXfs>').rows[0]
    assert (row.cells, row.dates) == (("words",), {})


def test_a_row_behind_a_later_one_is_read_and_said(book):
    read = book('<row r="5"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row><row r="2"><c><v>3</v></c></row>')
    assert [(row.number, row.cells) for row in read.rows[0]] == [(5, ("1",)), (2, ("2",)), (2, ("3",))]
    assert read.said == [("SCR-014", "2 rows stand behind a later one", "Sheet1!2")]


def test_rows_in_which_nothing_stands_are_passed_over_and_keep_their_number(book):
    rows = '<row r="2"><c r="A2" s="1"/></row><row r="3"/><row r="9"><c r="A9" t="str"><v> </v></c></row>'
    assert book(f'{rows}<row r="12">{inline("A12", "words")}</row>').grid == {12: ("words",)}


def test_a_false_extent_is_not_believed(book, sheet):
    rows = f'<row r="3">{inline("C3", "words")}</row>'
    for extent in ("A1", "A1:XFD1048576", "nonsense"):
        assert book(sheet(rows, before=f'<dimension ref="{extent}"/>')).grid == {3: ("", "", "words")}


def test_hidden_rows_and_columns_are_read_and_counted_where_something_stands(book, sheet):
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" width="0"/></cols>'
    rows = (
        f'<row r="1" hidden="1">{inline("A1", "one")}</row><row r="2" hidden="1"/>'
        f'<row r="3">{inline("B3", "two")}</row><row r="4" ht="0">{inline("B4", "three")}</row>'
    )
    read = book(sheet(rows, before=columns))
    assert read.grid == {1: ("one",), 3: ("", "two"), 4: ("", "three")}
    assert read.said == [("SCR-076", "2 rows and 1 column", "Sheet1!1")]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_read_and_said(book, state):
    row = f'<row r="1">{inline("A1", "words")}</row>'
    read = book(row, row, states=["visible", state])
    assert [len(rows) for rows in read.rows] == [1, 1]
    assert read.said == [("SCR-076", "1 sheet", "Sheet2!1")]


def test_a_hidden_sheet_is_not_said_where_nothing_stands_in_it_or_nobody_reads_it(book, written):
    row = f'<row r="1">{inline("A1", "words")}</row>'
    assert book(row, "", states=["visible", "hidden"]).said == []
    assert [type(item) for item in read(written(row, row, states=["visible", "hidden"]))] == [SourceTable] * 2


def test_cells_far_to_the_right_are_counted_and_not_read(book):
    row = inline("A1", "near") + inline("ALL1", "last") + inline("ALM1", "far") + inline("XFD1", "farther")
    read = book(f'<row r="1">{row}</row>')
    assert (len(read.grid[1]), read.grid[1][0], read.grid[1][-1]) == (1000, "near", "last")
    assert read.said == [("SCR-018", "2 cells, 1,000", "Sheet1!ALM1")]


def test_a_lone_cell_in_the_last_corner_is_said(book):
    read = book(f'<row r="1048576">{inline("XFD1048576", "words")}</row>')
    assert read.rows == [[]]
    assert read.said == [("SCR-018", "1 cell, 1,000", "Sheet1!XFD1048576")]


def test_title_rows_and_the_headings_of_tables_are_known(book):
    rows = "".join(f'<row r="{number}">{inline(f"A{number}", "words")}</row>' for number in range(1, 6))
    said = "<definedNames><definedName name='_xlnm.Print_Titles' localSheetId='0'>'It''s $7:$8'!$A:$B,Sheet1!$1:$2"
    tie = '<a><Relationship Id="t" Type="x/table" Target="../tables/table1.xml"/></a>'
    more = {"xl/worksheets/_rels/sheet1.xml.rels": tie, "xl/tables/table1.xml": '<table ref="A4:B5"/>'}
    (found,) = book(rows, said=f"{said}</definedName></definedNames>", more=more).rows
    assert [row.number for row in found if row.is_header] == [1, 2, 4]


def test_a_table_without_a_heading_row_has_none(book):
    tie = '<a><Relationship Id="t" Type="x/table" Target="/xl/tables/table1.xml"/></a>'
    table = '<table ref="A1:B5" headerRowCount="0"/>'
    more = {"xl/worksheets/_rels/sheet1.xml.rels": tie, "xl/tables/table1.xml": table}
    (found,) = book(f'<row r="1">{inline("A1", "words")}</row>', more=more).rows
    assert [row.is_header for row in found] == [False]


def test_notes_are_counted(book):
    tie = '<a><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></a>'
    notes = "<comments><commentList><comment ref='A1'/><comment ref='A2'/></commentList></comments>"
    more = {"xl/worksheets/_rels/sheet1.xml.rels": tie, "xl/comments1.xml": notes}
    read = book(f'<row r="1">{inline("A1", "words")}</row>', more=more)
    assert (read.grid, read.said) == ({1: ("words",)}, [("SCR-087", "2 notes", None)])


def test_notes_that_cannot_be_read_are_said_and_the_sheets_are_read(book):
    tie = '<a><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></a>'
    more = {"xl/worksheets/_rels/sheet1.xml.rels": tie, "xl/comments1.xml": "<comments>"}
    read = book(f'<row r="1">{inline("A1", "words")}</row>', more=more)
    assert (read.grid, read.said) == ({1: ("words",)}, [("SCR-014", "a part is no well-formed XML", None)])


def test_many_shared_texts_are_each_found(book):
    numbers = [*range(9000), 3, 8999]
    texts = "".join(
        f"<si><t>{number} {'x' * (number % 2 * 5000 if number < 4 else 0)}</t></si>" for number in range(9000)
    )
    cells = "".join(f'<row><c t="s"><v>{number}</v></c></row>' for number in numbers)
    assert [int(row.cells[0].split()[0]) for row in book(cells, strings=texts).rows[0]] == numbers


def test_blanks_at_the_end_of_a_row_are_left_out_and_others_kept(book):
    cells = "".join(f'<c t="str"><v>{text}</v></c>' for text in (" ", " a ", " ", "\n"))
    assert book(f"<row>{cells}</row>").grid == {1: (" ", " a ")}


def test_macros_are_said_and_the_rest_is_read(book):
    read = book(f'<row r="1">{inline("A1", "words")}</row>', more={"xl/vbaProject.bin": b""})
    assert (read.grid, read.said) == ({1: ("words",)}, [("SCR-017", "", None)])


def test_control_characters_become_blanks_and_are_said(book):
    read = book(f'<row r="1">{inline("A1", "a_x0001_b")}</row>')
    assert (read.grid, read.said) == ({1: ("a b",)}, [("SCR-071", "", "Sheet1!A1")])


def test_a_workbook_in_which_nothing_stands_is_said(book):
    assert book("", "").said == [("SCR-003", "", None)]


def test_a_sheet_that_nobody_reads_may_hold_something(written):
    assert [type(item) for item in read(written(""))] == [SourceTable]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_parts_in_other_encodings_are_read(book, sheet, encoding):
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    part = f'{mark}<?xml version="1.0"?>\r\n' + sheet(
        f'<row r="1">{inline("A1", "Café")}</row><row r="2">{inline("B2", "b")}</row>',
        after='<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    )
    read = book(part.encode(encoding))
    assert read.grid == {1: ("Café",), 2: ("Café", "b")}


def test_prefixes_and_the_strict_form_are_read_alike(book):
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    part = (
        f'<x:worksheet xmlns:x="{strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>one</x:t>'
        '</x:is></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData>'
        '<x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>'
    )
    (rows,) = book(part).rows
    assert [(row.cells, row.spanned) for row in rows] == [(("one",), frozenset()), (("one", "2"), frozenset({0}))]


def test_rows_of_another_part_of_a_sheet_are_no_rows(book, sheet):
    row = "<row r='9'><c><v>9</v></c></row>"
    after = f"<controls><control>{row}</control></controls><x>{row}</x>"
    assert book(sheet('<row r="1"><c><v>1</v></c></row>', after=after)).grid == {1: ("1",)}


@pytest.mark.skipif(not SEED.exists(), reason="the source is not beside the repository")
def test_the_real_plan_has_the_same_cells_as_its_csv():
    with (SEED / "action-plan.csv").open(encoding="utf-8-sig", newline="") as file:
        expected = {
            number: tuple(cell.replace("\r\n", "\n") for cell in cells)
            for number, cells in enumerate(csv.reader(file), 1)
        }
    with (SEED / "action-plan.xlsx").open("rb") as file:
        (table,) = read(file)
        rows = {row.number: row.cells + ("",) * (7 - len(row.cells)) for row in table.rows}
    assert rows == expected
