"""How tables, rows and cells are told apart."""

import pytest
from read_sources import Read, document, read_all

from scr_schema.readers.docx.reader import read
from scr_schema.readers.docx.rows import MOST_COLUMNS
from scr_schema.tables.source import SourceRow


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def cell(words: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inside = "".join(one if one.startswith("<") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def read_body(body: str) -> Read:
    return read_all(read, document(body))


def only_row(*cells: str, properties: str = "") -> SourceRow:
    (found,) = read_body(table(row(*cells, properties=properties))).rows
    return found


def test_tables_come_in_their_order_with_what_stands_above_them() -> None:
    body = paragraph("Plan") + paragraph("Alpha") + table(row("a"), row("b")) + paragraph(" ") + table(row("c"))
    (first, rows), (second, more) = read_body(body + paragraph("End")).tables
    assert [(one.number, one.sheet, one.above) for one in (first, second)] == [
        (1, None, ("Plan", "Alpha")),
        (2, None, ()),
    ]
    assert [(one.table, one.number, one.cells) for one in [*rows, *more]] == [
        (1, 1, ("a",)),
        (1, 2, ("b",)),
        (2, 1, ("c",)),
    ]
    assert read_body(body + paragraph("End")).words("SCR-084") == [{"count": "3 paragraphs", "stand": "stand"}]


def test_content_controls_may_stand_around_rows_cells_and_tables() -> None:
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    body = control(table(control(row(control(cell("a")), "b")), row("c", "d")))
    assert read_body(body).cells == [("a", "b"), ("c", "d")]


def test_blank_rows_count_and_are_passed_over() -> None:
    assert [one.number for one in read_body(table(row("a"), row(" "), row(), row("b"))).rows] == [1, 4]


def test_wide_cells_take_the_columns_of_the_grid() -> None:
    found = only_row("a", cell("b", '<w:gridSpan w:val="3"/>'), "c")
    assert (found.cells, found.widths) == (("a", "b", "", "", "c"), {1: 3})
    assert found.place(4).cell == "E1"


def test_columns_before_the_first_cell_are_blank() -> None:
    assert only_row("a", properties='<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>').cells == ("", "", "a")


@pytest.mark.parametrize("span", ["2000000000", "9" * 5000])
def test_more_columns_than_a_table_has_are_cut_and_said(span: str) -> None:
    found = read_body(table(row("a", cell("b", f'<w:gridSpan w:val="{span}"/>'), "lost"), row("c")))
    assert [len(cells) for cells in found.cells] == [MOST_COLUMNS, 1]
    assert found.rules == ["SCR-014"]
    before = read_body(table(row("lost", properties=f'<w:gridBefore w:val="{span}"/>'), row("c")))
    assert (before.cells, before.rules) == ([("c",)], ["SCR-014"])


@pytest.mark.parametrize("span", ["0", "-1", "", "x", "\u0663"])
def test_a_width_that_is_none_is_one(span: str) -> None:
    assert only_row(cell("a", f'<w:gridSpan w:val="{span}"/>'), "b").cells == ("a", "b")


BEGINS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_a_cell_that_takes_several_rows_stands_in_each_of_them() -> None:
    red = '<w:shd w:val="clear" w:fill="ff0000"/>'
    found = read_body(
        table(
            row(cell("a", BEGINS + red), "1"),
            row(cell("", GOES_ON), "2"),
            row(cell("", '<w:vMerge w:val="continue"/>'), "3"),
            row("b", "4"),
            row(cell("", GOES_ON), "5"),
        )
    ).rows
    assert [one.cells for one in found] == [("a", "1"), ("a", "2"), ("a", "3"), ("b", "4"), ("", "5")]
    assert [one.spanned for one in found] == [frozenset(), {0}, {0}, frozenset(), frozenset()]
    assert [one.fills for one in found] == [{0: "FF0000"}] * 3 + [{}, {}]


def test_a_cell_may_take_rows_and_columns_at_once() -> None:
    two = '<w:gridSpan w:val="2"/>'
    found = read_body(table(row(cell("a", two + BEGINS), "1"), row(cell("", two + GOES_ON), "2"))).rows[1]
    assert (found.cells, found.spanned, found.widths) == (("a", "", "2"), {0}, {0: 2})


def test_a_row_in_which_only_a_cell_from_above_stands_is_passed_over() -> None:
    found = read_body(table(row(cell("a", BEGINS), "1"), row(cell("", GOES_ON), " "), row(cell("", GOES_ON), "3")))
    assert [(one.number, one.cells) for one in found.rows] == [(1, ("a", "1")), (3, ("a", "3"))]


def test_a_second_begin_ends_the_first_cell() -> None:
    found = read_body(table(row(cell("a", BEGINS), "1"), row(cell("b", BEGINS), "2"), row(cell("", GOES_ON), "3")))
    assert found.cells == [("a", "1"), ("b", "2"), ("b", "3")]


def test_words_under_a_merged_cell_are_kept_where_they_stand() -> None:
    found = read_body(table(row(cell("a", BEGINS), "1"), row(cell("own", GOES_ON), "2"))).rows[1]
    assert (found.cells, found.spanned) == (("own", "2"), frozenset())


def test_cells_that_old_files_merge_are_one_wide_cell() -> None:
    found = only_row(cell("a", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("", "<w:hMerge/>"), "b")
    assert (found.cells, found.widths) == (("a", "", "", "b"), {0: 3})
    assert only_row(cell("", "<w:hMerge/>"), cell("b", "<w:hMerge/>")).cells == ("", "b")


def test_heading_rows_and_backgrounds_are_told() -> None:
    found = only_row(
        cell("a", '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'),
        cell("b", '<w:shd w:val="clear" w:fill="00b050"/>'),
        properties="<w:tblHeader/>",
    )
    assert (found.is_header, found.fills) == (True, {1: "00B050"})
    assert not only_row("a", properties='<w:tblHeader w:val="false"/>').is_header


def test_hidden_rows_are_read_and_said() -> None:
    found = read_body(table(row("a"), row("b", properties="<w:hidden/>"), row("c", properties="<w:hidden/>")))
    assert found.cells == [("a",), ("b",), ("c",)]
    assert found.words("SCR-076") == [{"what": "2 rows"}]
    assert [placed.place and placed.place.row for placed in found.faults] == [2]


def test_rows_and_cells_that_were_deleted_are_not_read() -> None:
    found = read_body(
        table(
            row("a", "b"),
            row("gone", "gone", properties="<w:del/>"),
            row("new", "c", properties="<w:ins/>"),
            row(cell("gone", "<w:cellDel/>"), "d"),
        )
    )
    assert [(one.number, one.cells) for one in found.rows] == [(1, ("a", "b")), (3, ("new", "c")), (4, ("", "d"))]
    assert found.rules == ["SCR-078"]


def test_former_properties_of_rows_and_cells_count_for_nothing() -> None:
    old_cell = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="5"/></w:tcPr></w:tcPrChange>'
    old_row = "<w:trPrChange><w:trPr><w:hidden/></w:trPr></w:trPrChange>"
    found = read_body(table(row(cell("a", old_cell), "b", properties=old_row)))
    assert (found.cells, found.rules) == ([("a", "b")], [])


def test_a_table_in_a_cell_is_read_as_words_of_it_and_said() -> None:
    nested = table(row("1", cell("2", '<w:gridSpan w:val="2"/>'), properties="<w:hidden/>"), row("3"))
    outer = f"<w:tc>{paragraph('before')}{nested}<w:p/></w:tc>"
    found = read_body(table(row("a", outer, "b"), row("c")))
    assert found.cells == [("a", "before\n1\n2\n3", "b"), ("c",)]
    assert [(placed.fault.rule, placed.place and placed.place.cell) for placed in found.faults] == [("SCR-079", "B1")]
    assert len(found.tables) == 1


def test_words_behind_a_table_in_a_cell_are_kept() -> None:
    cell_with_table = f"<w:tc>{table(row('1'))}<w:p/>{paragraph('behind')}<w:p/></w:tc>"
    assert only_row(cell_with_table, "b").cells == ("1\nbehind\n", "b")


def test_a_table_in_a_text_box_is_a_table() -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{table(row('a'))}{paragraph('x')}</w:txbxContent></v:textbox></w:pict>"
    found = read_body(f"<w:p><w:r>{box}<w:t>around</w:t></w:r></w:p>" + table(row("b")))
    assert found.cells == [("a",), ("b",)]
    assert [one.above for one, _ in found.tables] == [(), ("around", "x")]
    assert found.words("SCR-087") == [{"what": "1 text box"}]


def test_places_are_table_row_and_column_of_the_grid() -> None:
    found = read_body(table(row("a")) + table(row("b"), row(cell("c", '<w:gridSpan w:val="2"/>'), "d\x7f")))
    (placed,) = found.faults
    assert placed.place is not None
    assert (placed.fault.rule, placed.place.table, placed.place.row, placed.place.cell) == ("SCR-071", 2, 2, "C2")
