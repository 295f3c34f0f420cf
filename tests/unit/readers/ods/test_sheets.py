"""What is read of sheets, rows and cells."""

import pytest
from read_sources import Read, read_all, spreadsheet

from scr_schema.readers.ods.reader import read
from scr_schema.readers.ods.rows import MOST_COLUMNS, MOST_REPEATED
from scr_schema.tables.source import SourceRow


def cell(words: str | None = None, attributes: str = "", more: str = "") -> str:
    text = "" if words is None else f"<text:p>{words}</text:p>"
    return f"<table:table-cell {attributes}>{text}{more}</table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    inside = "".join(one if one.startswith("<") else cell(one) for one in cells)
    return f"<table:table-row {attributes}>{inside}</table:table-row>"


def sheet(*rows: str, name: str = "Plan", attributes: str = "") -> str:
    return f'<table:table table:name="{name}" {attributes}>{"".join(rows)}</table:table>'


def read_rows(*rows: str, styles: str = "") -> Read:
    return read_all(read, spreadsheet(sheet(*rows), styles))


def only_row(*cells: str, styles: str = "") -> SourceRow:
    (found,) = read_rows(row(*cells), styles=styles).rows
    return found


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("a  b\n\t c", "a b c"),
        (" a", "a"),
        ("a<text:s/>b<text:s text:c='3'/>c", "a b   c"),
        ("a <text:s/>b", "a  b"),
        ("<text:s text:c='2'/> a", "   a"),
        ("a<text:tab/>b<text:line-break/>c", "a\tb\nc"),
        ("a<text:span>b <text:span> c</text:span></text:span>", "ab c"),
        ("<text:a>link</text:a>", "link"),
        ("a<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>r</text:ruby-text></text:ruby>", "ab"),
        ("a</text:p><text:p/><text:p>b", "a\n\nb"),
        ("</text:p><text:p>a", "\na"),
    ],
)
def test_words_are_read_as_they_are_printed(inside: str, words: str) -> None:
    assert only_row(cell(inside), "x").cells == (words, "x")


@pytest.mark.parametrize(
    ("attributes", "words", "printed"),
    [
        ("office:value-type='float' office:value='2011'", "2,011", "2,011"),
        ("office:value-type='float' office:value='2011'", None, "2011"),
        ("office:value-type='percentage' office:value='0.95'", "95%", "95%"),
        ("office:value-type='currency' office:value='5'", "£5.00", "£5.00"),
        ("office:value-type='boolean' office:boolean-value='true'", None, "true"),
        ("office:value-type='time' office:time-value='PT09H30M00S'", "09:30", "09:30"),
        ("office:value-type='string' office:string-value='said'", None, "said"),
        ("office:value-type='string' office:string-value='said'", "printed", "printed"),
    ],
)
def test_a_cell_is_what_it_prints_or_else_its_value(attributes: str, words: str | None, printed: str) -> None:
    found = only_row(cell(words, attributes), "x")
    assert (found.cells, found.dates) == ((printed, "x"), {})


DATES = """
<number:date-style style:name="N1"><number:day/>.<number:month/>.<number:year/></number:date-style>
<number:date-style style:name="N2"><number:month number:textual="true"/><number:year/></number:date-style>
<number:date-style style:name="N3"><number:year/></number:date-style>
<number:date-style style:name="N4"><number:day-of-week/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="month" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="inherited" style:family="table-cell" style:parent-style-name="month"/>
<style:style style:name="year" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="weekday" style:family="table-cell" style:data-style-name="N4"/>
<style:style style:name="round" style:family="table-cell" style:parent-style-name="round"/>
"""


@pytest.mark.parametrize(
    ("style", "value", "date"),
    [
        ("day", "2010-11-30", "2010-11-30"),
        ("day", "2010-11-30T09:30:00", "2010-11-30"),
        ("month", "2010-11-01", "2010-11"),
        ("inherited", "2010-11-01", "2010-11"),
        ("year", "2010-11-01", "2010"),
        ("round", "2010-11-30", "2010-11-30"),
        ("absent", "2010-11-30", "2010-11-30"),
        ("weekday", "2010-11-30", None),
        ("day", "2010-13-01", None),
        ("day", "2010-02-00", None),
        ("day", "30/11/2010", None),
        ("day", "", None),
    ],
)
def test_a_date_is_told_as_far_as_its_format_shows_it(style: str, value: str, date: str | None) -> None:
    attributes = f"table:style-name='{style}' office:value-type='date' office:date-value='{value}'"
    found = only_row(cell("30 Nov", attributes), "x", styles=DATES)
    assert (found.cells[0], dict(found.dates)) == ("30 Nov", {} if date is None else {0: date})


COLOURS = """
<style:style style:name="red" style:family="table-cell">
  <style:table-cell-properties fo:background-color="#ff0000"/></style:style>
<style:style style:name="child" style:family="table-cell" style:parent-style-name="red"/>
<style:style style:name="none" style:family="table-cell" style:parent-style-name="red">
  <style:table-cell-properties fo:background-color="transparent"/></style:style>
<style:style style:name="white" style:family="table-cell">
  <style:table-cell-properties fo:background-color="#FFFFFF"/></style:style>
<style:style style:name="red" style:family="table-row">
  <style:table-row-properties fo:background-color="#00ff00"/></style:style>
"""


def styled(name: str, words: str | None = None, more: str = "") -> str:
    return cell(words, f"table:style-name='{name}' {more}")


def test_backgrounds_come_from_styles_and_those_they_are_based_on() -> None:
    found = only_row(
        styled("red", "a"), styled("child", "b"), styled("none", "c"), styled("absent", "d"), styles=COLOURS
    )
    assert found.fills == {0: "FF0000", 1: "FF0000"}


def test_a_cell_without_a_style_has_that_of_its_row_or_column() -> None:
    plain = "<table:table-column table:number-columns-repeated='2'/>"
    red = "<table:table-column table:default-cell-style-name='red'/>"
    own = row("d", attributes="table:default-cell-style-name='child'")
    found = read_rows(plain, red, row("a", "b", "c"), own, styles=COLOURS)
    assert [one.fills for one in found.rows] == [{2: "FF0000"}, {0: "FF0000"}]


def test_blank_cells_count_as_far_as_they_have_a_colour() -> None:
    page = styled("red", more="table:number-columns-repeated='16000'")
    assert only_row("a", styled("red"), page, styles=COLOURS).cells == ("a", "")
    assert only_row("a", cell(), styled("white"), styles=COLOURS).cells == ("a",)


def test_common_styles_are_known_too() -> None:
    found = read_all(read, spreadsheet(sheet(row(styled("red", "a"))), styles=COLOURS))
    assert found.rows[0].fills == {0: "FF0000"}


def test_sheets_come_in_their_order_by_name_and_number() -> None:
    found = read_all(read, spreadsheet(sheet(row("a"), name="Alpha") + sheet(row("b"), name="Beta")))
    assert [(one.sheet, one.number, one.above) for one, _ in found.tables] == [("Alpha", 1, ()), ("Beta", 2, ())]
    assert [(one.sheet, one.table, one.number) for one in found.rows] == [("Alpha", 1, 1), ("Beta", 2, 1)]


def test_a_copy_of_a_sheet_in_another_file_is_none_of_the_sheets() -> None:
    found = read_all(read, spreadsheet(sheet(row("a")) + sheet(row("b"), name="&apos;file:///x.ods&apos;#$Plan")))
    assert (found.cells, len(found.tables)) == ([("a",)], 1)


def test_repeated_rows_and_cells_have_their_numbers() -> None:
    blank = "<table:table-row table:number-rows-repeated='1000000'><table:table-cell/></table:table-row>"
    twice = row(cell("b", "table:number-columns-repeated='2'"), attributes="table:number-rows-repeated='2'")
    gap = cell(None, "table:number-columns-repeated='3'")
    found = read_rows(row("a", gap, "z"), blank, twice, row("c"))
    assert [(one.number, one.cells) for one in found.rows] == [
        (1, ("a", "", "", "", "z")),
        (1_000_002, ("b", "b")),
        (1_000_003, ("b", "b")),
        (1_000_004, ("c",)),
    ]


@pytest.mark.parametrize("times", ["0", "-1", "", "x"])
def test_a_number_of_times_that_is_none_is_once(times: str) -> None:
    repeated = cell("a", f"table:number-columns-repeated='{times}'")
    found = read_rows(row(repeated, "b", attributes=f"table:number-rows-repeated='{times}'"), row("c"))
    assert [(one.number, one.cells) for one in found.rows] == [(1, ("a", "b")), (2, ("c",))]


@pytest.mark.parametrize(
    ("rows", "times"),
    [
        (row("a", attributes="table:number-rows-repeated='2000000000'"), 0),
        (row(*["a"] * 100, attributes="table:number-rows-repeated='1000000'"), 0),
        (row(cell("a", "table:number-columns-repeated='999'")) * (MOST_REPEATED // 998 + 1), MOST_REPEATED // 998),
        (row(cell("x" * 9000, "table:number-columns-repeated='999'")), 0),
    ],
)
def test_what_is_repeated_more_often_than_memory_should_hold_ends_the_file(rows: str, times: int) -> None:
    found = read_rows(rows)
    assert len(found.rows) == times
    assert found.rules in (["SCR-014"], ["SCR-010"])


def test_cells_far_out_are_not_read_and_said() -> None:
    far = cell(None, f"table:number-columns-repeated='{MOST_COLUMNS}'")
    found = read_rows(row("a", far, "b", cell("c", "table:number-columns-repeated='3'")))
    assert found.cells == [("a",)]
    assert found.words("SCR-018") == [{"what": "4 cells", "limit": "1,000"}]
    wide = read_rows(row(cell("a", "table:number-columns-repeated='2000000000'")))
    assert [len(cells) for cells in wide.cells] == [MOST_COLUMNS]
    assert wide.rules == ["SCR-018"]


COVERED = "<table:covered-table-cell/>"


def test_cells_that_take_several_columns_and_rows_stand_in_each_row() -> None:
    both = "table:number-columns-spanned='2' table:number-rows-spanned='3'"
    found = read_rows(
        row(cell("a", both), COVERED, "1"),
        row(COVERED, COVERED, "2"),
        row(COVERED, COVERED, "3"),
        row("b", "c", "4"),
        styles=COLOURS,
    ).rows
    assert [one.cells for one in found] == [("a", "", "1"), ("a", "", "2"), ("a", "", "3"), ("b", "c", "4")]
    assert [one.widths for one in found] == [{0: 2}, {0: 2}, {0: 2}, {}]
    assert [one.spanned for one in found] == [frozenset(), {0}, {0}, frozenset()]


def test_a_merged_cell_keeps_its_colour_and_date_and_ends_with_its_rows() -> None:
    date = "office:value-type='date' office:date-value='2011-05-01' table:number-rows-spanned='2'"
    found = read_rows(row("1", styled("red", "May", date)), row("2", COVERED), row("3", "x"), styles=COLOURS).rows
    assert [one.cells for one in found] == [("1", "May"), ("2", "May"), ("3", "x")]
    assert [(one.dates, one.fills) for one in found] == [({1: "2011-05-01"}, {1: "FF0000"})] * 2 + [({}, {})]


def test_words_under_a_merged_cell_are_kept_where_they_stand() -> None:
    own = "<table:covered-table-cell><text:p>own</text:p></table:covered-table-cell>"
    found = read_rows(row(cell("a", "table:number-rows-spanned='2'"), "1"), row(own, "2")).rows[1]
    assert (found.cells, found.spanned) == (("own", "2"), frozenset())


def test_heading_rows_are_told() -> None:
    found = read_rows(f"<table:table-header-rows>{row('a')}</table:table-header-rows>", row("b"))
    assert [one.is_header for one in found.rows] == [True, False]


def test_hidden_rows_columns_and_sheets_are_read_and_said() -> None:
    styles = """<style:style style:name="away" style:family="table">
      <style:table-properties table:display="false"/></style:style>"""
    columns = "<table:table-column/><table:table-column table:visibility='collapse' table:number-columns-repeated='9'/>"
    group = f"<table:table-row-group table:display='false'>{row('c')}</table:table-row-group>"
    hidden = row("b", attributes="table:visibility='filter' table:number-rows-repeated='2'")
    blank = "<table:table-row table:visibility='collapse'><table:table-cell/></table:table-row>"
    content = sheet(columns, row("a", "b"), hidden, group, blank) + sheet(
        row("d"), attributes="table:style-name='away'"
    )
    found = read_all(read, spreadsheet(content, styles))
    assert found.cells == [("a", "b"), ("b",), ("b",), ("c",), ("d",)]
    assert found.words("SCR-076") == [{"what": "3 rows and 1 column"}, {"what": "1 sheet"}]
    places = [placed.place for placed in found.faults]
    assert [(place and place.table, place and place.row) for place in places] == [(1, 2), (2, 1)]


def test_a_group_of_columns_may_be_hidden() -> None:
    group = "<table:table-column-group table:display='false'><table:table-column/></table:table-column-group>"
    assert read_rows(group, row("a")).words("SCR-076") == [{"what": "1 column"}]


def test_a_formula_without_a_value_is_said_at_its_cell() -> None:
    formula = "table:formula='of:=A1'"
    done = cell(None, f"{formula} office:value-type='string' office:string-value=''")
    found = read_rows(row("a", cell(None, formula), cell("3", formula), done))
    assert [(placed.fault.rule, placed.place and placed.place.cell) for placed in found.faults] == [("SCR-077", "B1")]


def test_notes_and_drawings_are_no_words_of_a_cell_and_counted() -> None:
    note = "<office:annotation><text:p>note</text:p></office:annotation>"
    box = "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>"
    picture = "<draw:frame><draw:image/></draw:frame>"
    shapes = f"<table:shapes>{box}</table:shapes>"
    found = read_rows(shapes, row(cell("a", more=note + box + picture), "b"))
    assert found.cells == [("a", "b")]
    assert found.words("SCR-087") == [{"what": "1 note and 2 text boxes"}]


def test_tracked_changes_are_said_and_what_was_deleted_is_not_read() -> None:
    deleted = f"<table:deletion><table:dependencies/>{sheet(row('gone'))}</table:deletion>"
    changes = f"<table:tracked-changes>{deleted}<table:insertion/></table:tracked-changes>"
    found = read_all(read, spreadsheet(changes + sheet(row("a"))))
    assert (found.cells, found.rules) == ([("a",)], ["SCR-078"])
    assert read_all(read, spreadsheet("<table:tracked-changes/>" + sheet(row("a")))).rules == []


def test_a_table_in_a_cell_is_read_as_words_of_it_and_said() -> None:
    found = read_rows(row("a", cell("b", more=sheet(row("c", "d"))), "e"))
    assert found.cells == [("a", "b\nc\nd", "e")]
    assert [(placed.fault.rule, placed.place and placed.place.cell) for placed in found.faults] == [("SCR-079", "B1")]


def test_messages_about_what_may_be_entered_are_no_words() -> None:
    message = "<table:content-validation><table:help-message><text:p>help</text:p></table:help-message>"
    messages = f"<table:content-validations>{message}</table:content-validation></table:content-validations>"
    assert read_all(read, spreadsheet(messages + sheet(row("a")))).cells == [("a",)]


def test_control_characters_become_blanks_and_are_said() -> None:
    found = read_rows(row("a", "b\x7fc"))
    assert (found.cells, found.rules) == ([("a", "b c")], ["SCR-071"])
