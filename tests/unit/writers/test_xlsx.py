import io
import re
import sys
import zipfile

import openpyxl
import pytest
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet
from printed_plans import NASTY, grid, nasty_plan, plan_of, table_of

from scr_schema.errors import DoesNotFit, NotInstalled
from scr_schema.tables.plan.printed import PrintedPlan
from scr_schema.writers.xlsx import LONGEST_CELL, MOST_ROWS, write


def opened(plan: PrintedPlan) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write(plan)))


def first_sheet(plan: PrintedPlan) -> Worksheet:
    return opened(plan).worksheets[0]


def cells_of(sheet: Worksheet) -> list[tuple[str, ...]]:
    """The texts of all cells, as the library has them that most programs read workbooks with."""
    return [tuple(cell or "" for cell in row) for row in sheet.iter_rows(values_only=True)]


def parts_of(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        return {name: container.read(name).decode() for name in container.namelist()}


def test_every_text_stands_in_its_cell_as_it_was() -> None:
    plan = nasty_plan()
    assert [cells_of(sheet) for sheet in opened(plan)] == [grid(table) for table in plan.tables]


def test_every_cell_is_a_text_and_none_a_formula_a_number_or_a_link() -> None:
    for sheet in opened(nasty_plan()):
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert {cell.data_type for cell in cells} == {"s"}
        assert not any(cell.hyperlink for cell in cells)
        assert all(cell.quotePrefix for cell in cells if re.match(r"'*[=+\-@\t\r\n]", cell.value))


def test_a_short_cell_is_formatted_as_text_so_that_a_date_typed_over_it_stays_as_typed() -> None:
    sheet = first_sheet(plan_of(table_of(("1/5/2011", "x" * 256, *["a"] * 5))))
    assert [sheet["A2"].number_format, sheet["B2"].number_format] == ["@", "General"]


def test_an_agency_has_a_sheet_whose_heading_is_frozen_and_repeated_on_paper() -> None:
    book = opened(nasty_plan())
    assert book.sheetnames == ["Alpha & Sons' Trust", "Beta"]
    for sheet in book:
        assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage  # as wide as one page, which is what is not said
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
        assert all(
            cell.font.bold and cell.alignment.wrap_text and cell.fill.patternType == "solid" for cell in sheet[1]
        )


def test_rows_that_are_added_below_are_printed_too() -> None:
    assert not first_sheet(plan_of(table_of(("a",) * 7))).print_area


def test_a_row_is_as_high_as_its_text_and_grows_with_it() -> None:
    plan = plan_of(table_of(("a",) * 7, ("word " * 200, *["a"] * 6), ("line\n" * 20, *["a"] * 6)))
    heights = [first_sheet(plan).row_dimensions[row].height for row in (2, 3, 4)]
    assert heights[0] < 30 < 200 < heights[1] <= 409
    assert 240 < heights[2] <= 409
    assert "customHeight" not in parts_of(write(plan))["xl/worksheets/sheet1.xml"]


def test_a_column_is_wider_where_its_cells_would_else_be_too_high() -> None:
    def width(text: str) -> float:
        return first_sheet(plan_of(table_of((text, *["a"] * 6)))).column_dimensions["A"].width

    assert width("word " * 20) == width("word ") < width("word " * 500) < 100


def test_a_status_is_a_word_on_its_colour_and_no_other_cell_has_one() -> None:
    row = first_sheet(plan_of(table_of(("a",) * 7, status="completed")))[2]
    assert [cell.fill.patternType for cell in row[:-1]] == [None] * 7
    assert (row[-1].value, row[-1].fill.fgColor.rgb) == ("Completed", "FF92D050")


def test_screen_readers_are_told_where_the_titles_stand() -> None:
    names = opened(nasty_plan()).defined_names
    assert {name: names[name].attr_text for name in names} == {
        "ColumnTitleRegion1.A1.G5.1": "'Alpha & Sons'' Trust'!$A$1",
        "ColumnTitleRegion2.A1.H5.2": "'Beta'!$A$1",
    }


def test_markings_stand_at_the_top_of_every_page() -> None:
    plan = PrintedPlan(tables=(table_of(("a",) * 7),), markings=("OFFICIAL", "A & B", "x" * 500))
    assert first_sheet(plan).oddHeader.center.text.startswith("&BOFFICIAL · A && B · xxx")
    assert first_sheet(nasty_plan()).oddHeader.center.text is None


def test_nothing_tells_who_wrote_the_workbook_when_or_with_what() -> None:
    content = write(nasty_plan())
    parts = parts_of(content)
    assert not [name for name in parts if "app.xml" in name or "comment" in name or "custom" in name]
    assert not re.search(r"Microsoft Excel|appName|creator|lastModifiedBy|Company|dcterms", "".join(parts.values()))
    assert "<dc:title>Action plan</dc:title>" in parts["docProps/core.xml"]
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        assert {entry.date_time for entry in container.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert write(nasty_plan()) == write(nasty_plan())


def test_every_part_is_well_formed_and_is_declared_and_related() -> None:
    parts = parts_of(write(nasty_plan()))
    for content in parts.values():
        etree.fromstring(content.encode())
    assert set(re.findall(r'PartName="/([^"]+)"', parts["[Content_Types].xml"])) <= set(parts)
    assert set(re.findall(r'Target="([^"]+)"', parts["_rels/.rels"])) == {"xl/workbook.xml", "docProps/core.xml"}


@pytest.mark.parametrize("text", ["x" * LONGEST_CELL, "🐣" * (LONGEST_CELL // 2)])
def test_the_longest_text_that_a_cell_holds_is_written_whole(text: str) -> None:
    assert first_sheet(plan_of(table_of((text, *["a"] * 6))))["A2"].value == text


@pytest.mark.parametrize("text", ["x" * (LONGEST_CELL + 1), "🐣" * (LONGEST_CELL // 2 + 1)])
def test_a_longer_text_is_refused_and_not_cut(text: str) -> None:
    with pytest.raises(DoesNotFit) as refused:
        write(plan_of(table_of((text, *["a"] * 6))))
    assert (refused.value.what, refused.value.limit) == ("characters in a cell", LONGEST_CELL)
    assert "x" * 9 not in str(refused.value)


def test_more_rows_than_a_sheet_has_are_refused_and_not_cut() -> None:
    row = ("a",) * 7
    with pytest.raises(DoesNotFit, match="1,048,576 rows"):
        write(plan_of(table_of(*[row] * MOST_ROWS)))


def test_where_the_library_is_missing_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(NotInstalled, match="extra `tables`"):
        write(plan_of(table_of(NASTY[:7])))
