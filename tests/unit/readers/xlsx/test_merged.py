import pytest

from scr_schema.readers.xlsx import merged, merging
from scr_schema.readers.xlsx.reference import column_of, range_of


def rows(*texts: str) -> str:
    """Rows of cells that are written as words; a dot is a blank one."""
    lines = []
    for number, line in enumerate(texts, 1):
        cells = "".join(
            f'<c r="{chr(65 + index)}{number}" t="str"><v>{word}</v></c>'
            for index, word in enumerate(line.split())
            if word != "."
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    return "".join(lines)


def merges(*ranges: str) -> str:
    listed = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    return f"<mergeCells>{listed}</mergeCells>"


@pytest.fixture
def laid(book, sheet):
    def read(texts, *ranges, **parts):
        found = book(sheet(rows(*texts), after=merges(*ranges)), **parts)
        return [(row.cells, set(row.spanned), dict(row.widths)) for row in found.rows[0]]

    return read


def test_a_cell_that_spans_rows_stands_in_each_of_them(laid):
    assert laid(["a b", ". c", ". d", "e f"], "A1:A3") == [
        (("a", "b"), set(), {}),
        (("a", "c"), {0}, {}),
        (("a", "d"), {0}, {}),
        (("e", "f"), set(), {}),
    ]


def test_a_cell_at_the_end_that_spans_rows_makes_them_longer(laid):
    assert laid(["a b c", "d"], "C1:C2")[1] == (("d", "", "c"), {2}, {})


def test_a_cell_that_spans_columns_has_a_width(laid):
    assert laid(["a . . b", "c"], "A1:C1", "A2:G2") == [(("a", "", "", "b"), set(), {0: 3}), (("c",), set(), {0: 7})]


def test_a_cell_may_span_both(laid):
    assert laid(["a . b", ". . c"], "A1:B2") == [
        (("a", "", "b"), set(), {0: 2}),
        (("a", "", "c"), {0}, {0: 2}),
    ]


def test_what_stands_hidden_under_a_merged_cell_is_kept(laid):
    assert laid(["a hidden", "under b"], "A1:B1", "A2:A2") == [
        (("a", "hidden"), set(), {}),
        (("under", "b"), set(), {}),
    ]
    assert laid(["a", "under b", ". c"], "A1:A3")[1:] == [(("under", "b"), set(), {}), (("a", "c"), {0}, {})]


def test_a_merged_cell_that_says_nothing_is_still_one(laid):
    assert laid([". b", ". c"], "A1:A2") == [(("", "b"), set(), {}), (("", "c"), {0}, {})]


def test_a_merged_cell_that_begins_in_a_row_of_nothing_is_still_one(laid):
    assert laid(["a", ".", ". c"], "A2:A3")[1] == (("", "c"), {0}, {})


def test_rows_in_which_only_a_merged_cell_reaches_are_passed_over(laid):
    assert len(laid(["a", ".", ".", "b"], "A1:A3")) == 2


def test_a_merged_cell_over_the_whole_sheet_costs_nothing(laid):
    assert laid(["a", ". b"], "A1:XFD1048576") == [(("a",), set(), {0: 16384}), (("a", "b"), {0}, {})]


def test_dates_and_colours_are_repeated_with_the_text(book, sheet):
    fills = (
        '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills>'
    )
    styles = f'{fills}<cellXfs><xf/><xf numFmtId="17" fillId="1"/></cellXfs>'
    part = sheet(
        '<row r="1"><c r="A1" s="1"><v>40487</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>',
        after=merges("A1:A2"),
    )
    row = book(part, styles=styles).rows[0][1]
    assert (row.cells, row.dates, row.fills) == (("Nov-10", "1"), {0: "2010-11"}, {0: "00FF00"})


@pytest.mark.parametrize("ranges", [("A1:A3", "A2:A4"), ("A1:A3", "A1:B2"), ("A1:A3",) * 3])
def test_merged_cells_that_overlap_do_no_harm(laid, ranges):
    assert [cells[1] for cells, _, _ in laid(["a b", ". c", ". d", ". e"], *ranges)] == ["b", "c", "d", "e"]


@pytest.mark.parametrize(
    "reference", ["", "A", "A1:", ":A1", "A0:A2", "A1:A1048577", "A1:XFE1", "A1:B2:C3", "ＡＡ1:A2", "A1 B2"]
)
def test_a_range_that_is_none_is_passed_over(laid, reference):
    assert laid(["a b", ". c"], reference) == [(("a", "b"), set(), {}), (("", "c"), set(), {})]


def test_merged_cells_stand_behind_much_else(book, sheet):
    words = '<sheetPr name="sheetData" mergeCell="A1:B2"/>' * 10_000
    part = sheet(rows("a b", ". c"), before=words, after=words + merges("A1:A2") + words)
    assert book(part).grid[2] == ("a", "c")


@pytest.mark.parametrize("end", ["</sheetData>", "</sheetData >", "</sheetData\n>"])
def test_the_end_of_the_rows_may_fall_between_two_pieces(book, sheet, end):
    for blanks in range(65536 - 200, 65536 + 8, 7):
        part = sheet(rows("a b", ". c"), before=" " * (blanks - 300), after=merges("A1:A2"))
        assert book(part.replace("</sheetData>", end)).grid[2] == ("a", "c")


def test_too_many_merged_cells_are_said(book, sheet, monkeypatch):
    monkeypatch.setattr(merged, "MOST_MERGED", 2)
    part = sheet(rows("a b", ". c"), after=merges("A1:A2", "C1:C2", "D1:D2"))
    assert book(part).said == [("SCR-014", "a sheet has more than 2 merged cells", "Sheet1!1")]


def test_merged_cells_that_reach_too_far_are_said(book, sheet, monkeypatch):
    monkeypatch.setattr(merging, "MOST_LAID", 2)
    read = book(sheet(rows("a b", ". c", ". d"), after=merges("A1:A3")))
    assert read.grid == {1: ("a", "b"), 2: ("a", "c")}
    assert read.said == [("SCR-014", "its merged cells reach over more than 2 others", "Sheet1!3")]


def test_columns_are_counted_as_spreadsheets_name_them():
    named = [column_of(name) for name in ("A", "z", "AA", "XFD", "XFE", "ZZZ", "AAAA", "", "É", "1")]
    assert named == [0, 25, 26, 16383, None, None, None, None, None, None]
    assert range_of("$b$7:A1") == (1, 0, 7, 1)
