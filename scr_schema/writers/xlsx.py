"""A plan as a workbook: a sheet for each agency, its heading frozen, and repeated on every printed page."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.errors import DoesNotFit
from scr_schema.tables.place import column_letters
from scr_schema.tables.plan.parts import Column, Extra, Meaning
from scr_schema.tables.plan.printed import PrintedLine, PrintedPlan, PrintedTable
from scr_schema.tables.plan.status import shown
from scr_schema.writers.workbook import HEADING, Looks, sheet_names, utf_16_length, workbook

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# How wide columns are at least, in digits; wider where a row would else be higher than Excel shows.
_WIDTHS: Mapping[Meaning | None, int] = {
    Column.RECOMMENDATION: 28,
    Column.TASKS: 32,
    Column.RESPONSIBILITY: 17,
    Column.TARGET_DATES: 13,
    Column.EVIDENCE: 23,
    Column.EXPECTED_OUTCOME: 23,
    Column.PROGRESS: 23,
    Extra.NUMBER: 6,
    Extra.AGENCY: 20,
}
_WIDTH = 13
_WIDEST = 90
# Lines of ten points are so high; Excel shows no row that is higher than 409 points.
_LINE, _HIGHEST_ROW = 13, 409
_MOST_LINES = _HIGHEST_ROW // _LINE - 1
# So many letters of a text are as wide as so many digits.
_LETTERS, _DIGITS = 8, 7

#: The most that a cell holds, in the units of UTF-16, and the most rows that a sheet has.
LONGEST_CELL = 32_767
MOST_ROWS = 1_048_576

_LINE_END = re.compile(r"\r\n|\r|\n")
_LONGEST_PAGE_HEADER = 200


def write(plan: PrintedPlan) -> bytes:
    """The workbook; every cell is a text, whatever it looks like.

    Raises:
        DoesNotFit: a text or a table is larger than a workbook holds.
        NotInstalled: XlsxWriter is not there.

    """
    for table in plan.tables:
        _require_room(table)
    return workbook(plan.title, f"{plan.language}-GB", lambda book: _fill(book, plan))


def write_sheet(book: "Workbook", name: str, table: PrintedTable, looks: Looks, markings: str = "") -> "Worksheet":
    """A sheet of that legal name with the table in it."""
    sheet = book.add_worksheet(name)
    _write_rows(sheet, table, looks)
    _arrange(sheet, len(table.titles), markings)
    # Screen readers know by a name of this form where the titles of columns stand.
    number = len(book.worksheets())
    last = f"{column_letters(len(table.titles))}{len(table.lines) + 1}"
    sheet_of = name.replace("'", "''")
    book.define_name(f"ColumnTitleRegion{number}.A1.{last}.{number}", f"='{sheet_of}'!$A$1")
    return sheet


def width_of(meaning: Meaning | None) -> int:
    """How wide a column is at least, in digits."""
    return _WIDTHS.get(meaning, _WIDTH)


def height_of(cells: Sequence[str], widths: Sequence[int]) -> float:
    """How high a row is, in points, so that the whole of each cell is seen."""
    return min(_HIGHEST_ROW, _LINE * (_lines(cells, widths) + 0.5))


def _fill(book: "Workbook", plan: PrintedPlan) -> None:
    looks = Looks(book)
    names = sheet_names(table.name for table in plan.tables)
    for name, table in zip(names, plan.tables, strict=True):
        write_sheet(book, name, table, looks, " · ".join(plan.markings))


def _write_rows(sheet: "Worksheet", table: PrintedTable, looks: Looks) -> None:
    widths = _widths(table)
    for index, width in enumerate(widths):
        sheet.set_column(index, index, width)
    for row, line in enumerate((PrintedLine(table.titles), *table.lines)):
        room = 0 if row else _LINE  # a heading is bold, and so takes more
        sheet.set_row(row, height_of(line.cells, widths) + room)
        for index, cell in enumerate(line.cells):
            coloured = _coloured(line.status) if index == table.status_column else {}
            sheet.write_string(row, index, cell, looks.of(cell, **(coloured if row else HEADING)))


def _coloured(status: ActionStatusCode | None) -> dict[str, Any]:
    if status is None:
        return {}
    colours = shown(status)
    return {"bold": True, "bg_color": f"#{colours.fill}", "font_color": f"#{colours.text}"}


def _arrange(sheet: "Worksheet", columns: int, markings: str) -> None:
    """How the sheet looks on the screen and on paper: A4 on its side, as wide as a page.

    It has no print area: one that is drawn around the rows of today leaves out those of tomorrow.
    """
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    if markings:
        sheet.set_header(f"&C&B{markings[:_LONGEST_PAGE_HEADER].replace('&', '&&')}")
    sheet.set_footer("&CPage &P of &N")
    sheet.ignore_errors({"number_stored_as_text": f"A1:{column_letters(columns)}{MOST_ROWS}"})


def _widths(table: PrintedTable) -> list[int]:
    cells_of = zip(table.titles, *(line.cells for line in table.lines), strict=True)
    return [_width(width_of(meaning), cells) for meaning, cells in zip(table.meanings, cells_of, strict=True)]


def _width(least: int, cells: Sequence[str]) -> int:
    """The least width at which each cell is seen whole, if there is one."""
    high = [cell for cell in cells if _lines([cell], [least]) > _MOST_LINES]
    widths = range(least, _WIDEST, 4)
    return next((width for width in widths if all(_lines([cell], [width]) <= _MOST_LINES for cell in high)), _WIDEST)


def _lines(cells: Sequence[str], widths: Sequence[int]) -> int:
    """About how many lines the highest of the cells takes."""
    sizes = zip(cells, widths, strict=True)
    return max(
        sum(1 + len(words) * _DIGITS // (width * _LETTERS) for words in _LINE_END.split(cell)) for cell, width in sizes
    )


def _require_room(table: PrintedTable) -> None:
    if len(table.lines) >= MOST_ROWS:
        raise DoesNotFit("rows in a table", MOST_ROWS)
    for cells in (table.titles, *(line.cells for line in table.lines)):
        if any(utf_16_length(cell) > LONGEST_CELL for cell in cells):
            raise DoesNotFit("characters in a cell", LONGEST_CELL)
