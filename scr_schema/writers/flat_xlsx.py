"""Flat tables as a workbook: a sheet a table, its heading frozen and repeated on every page.

Texts are text cells, which no spreadsheet takes for a formula, a number or a date. The bytes are the same for the same
tables, and say nothing of who wrote them or when.
"""

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from tempfile import TemporaryDirectory
from typing import Any

from scr_schema.errors import NotInstalled
from scr_schema.tables.flat.cell import Cell
from scr_schema.tables.flat.shape import Kind
from scr_schema.tables.flat.table import CODES, FlatColumn, FlatTable, sheet_name
from scr_schema.tables.place import column_letters

#: The most characters that a cell holds, in units of UTF-16.
LONGEST_CELL = 32_767
_MOST_ROWS = 1_048_576
#: What the list of a drop-down may take before it must stand on a sheet, and what a note and its title may.
_LONGEST_LIST = 255
_LONGEST_NOTE = 255
_LONGEST_TITLE = 32
#: Some versions of Excel show nothing but `#` for a longer text in a cell that is formatted as text.
_LONGEST_AS_TEXT = 255
#: More digits than this are shown rounded, and some programs hold no more than they show.
_MOST_DIGITS = 10

_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_WIDTH = 24
#: As XLSX numbers them (ECMA-376, part 1, 18.8.30 and 18.3.1.63).
_AS_TEXT = 49
_A4 = 9

_FORMATS: dict[str, dict[str, Any]] = {
    "heading": {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDE6F0", "border": 1},
    "required": {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#9DB8D6", "border": 1},
    "text": {"num_format": _AS_TEXT, "valign": "top", "quote_prefix": True},
    "long text": {"valign": "top", "quote_prefix": True},
    "number": {"valign": "top"},
    "column": {"num_format": _AS_TEXT, "valign": "top"},
}


def flat_workbook(tables: Iterable[FlatTable]) -> bytes:
    """The workbook of the tables; a table of more rows than a sheet has goes on in a sheet behind it.

    No text in them is longer than ``LONGEST_CELL``.

    Raises:
        NotInstalled: there is no XlsxWriter.

    """
    try:
        import xlsxwriter
    except ImportError:
        raise NotInstalled("XlsxWriter", "Writing workbooks", "tables") from None
    file = io.BytesIO()
    # Rows go to a folder, so that memory is flat; nothing stays in it, whatever happens.
    with TemporaryDirectory() as folder, xlsxwriter.Workbook(file, {"constant_memory": True, "tmpdir": folder}) as book:
        book.set_properties({"author": "", "created": _NO_TIME})
        writing = _Workbook(book)
        for table in tables:
            writing.write(table)
        writing.write_codes()
    return file.getvalue()


class _Workbook:
    """A workbook that grows by a sheet at a time."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._formats = {name: book.add_format(format_) for name, format_ in _FORMATS.items()}
        self._taken: set[str] = set()
        self._lists: dict[str, tuple[str, ...]] = {}

    def write(self, table: FlatTable) -> None:
        """Write a table, on as many sheets as it needs."""
        sheet, number = self._sheet(table), 0
        for row in table.rows:
            number += 1
            if number == _MOST_ROWS:
                sheet, number = self._sheet(table), 1
            for index in sorted(row):
                self._cell(sheet, number, index, row[index])

    def write_codes(self) -> None:
        """Write the sheet from which drop-downs take their codes, where any is too long to do without."""
        if not self._lists:
            return
        sheet = self._book.add_worksheet(CODES)
        height = max(map(len, self._lists.values()))
        for index, name in enumerate(self._lists):
            sheet.write_string(0, index, name)
        for row in range(height):
            for index, codes in enumerate(self._lists.values()):
                if row < len(codes):
                    sheet.write_string(row + 1, index, codes[row])
        sheet.very_hidden()

    def _sheet(self, table: FlatTable) -> Any:
        name = sheet_name(table.name, self._taken)
        self._taken.add(name.lower())
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        for index, column in enumerate(table.columns):
            sheet.set_column(index, index, _WIDTH, self._formats["column"] if _is_text(column) else None)
            form = self._formats["required" if column.is_required else "heading"]
            sheet.write_string(0, index, column.heading, form)
            rule = self._rule(column)
            if rule:
                sheet.data_validation(1, index, _MOST_ROWS - 1, index, rule)
        return sheet

    def _rule(self, column: FlatColumn) -> dict[str, Any]:
        """What a spreadsheet says of a cell when it is filled in, and which codes it offers."""
        rule: dict[str, Any] = {}
        if column.note:
            rule = {
                "validate": "any",
                "input_title": _cut(column.heading, _LONGEST_TITLE),
                "input_message": _cut(column.note, _LONGEST_NOTE),
            }
        if column.codes:
            short = len(",".join(column.codes)) <= _LONGEST_LIST
            rule |= {
                "validate": "list",
                "source": list(column.codes) if short or not column.list else self._range(column.list, column.codes),
                "error_title": "Not a code of the list",
                "error_message": "Choose one of the codes, or leave the cell blank.",
            }
        return rule

    def _range(self, name: str, codes: tuple[str, ...]) -> str:
        self._lists[name] = codes
        letters = column_letters(list(self._lists).index(name) + 1)
        return f"={CODES}!${letters}$2:${letters}${len(codes) + 1}"

    def _cell(self, sheet: Any, row: int, index: int, cell: Cell) -> None:
        words = cell if isinstance(cell, str) else repr(cell)
        if words is not cell and len(words) <= _MOST_DIGITS and "e" not in words:
            sheet.write_number(row, index, cell, self._formats["number"])
        else:
            form = "text" if len(words) <= _LONGEST_AS_TEXT else "long text"
            sheet.write_string(row, index, words, self._formats[form])


def _is_text(column: FlatColumn) -> bool:
    return column.kind not in {Kind.INTEGER, Kind.NUMBER}


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"
