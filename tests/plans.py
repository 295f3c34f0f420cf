"""Plans for tests: tables of texts as a source, and the plans of `fixtures/plans` as files."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from scr_schema.tables.source import Source, SourceRow, SourceTable

PLANS = Path(__file__).parents[1] / "fixtures" / "plans"


def table_of(
    *rows: Sequence[str], sheet: str | None = None, number: int | None = None, above: Sequence[str] = ()
) -> SourceTable:
    """A table of texts; a blank row counts and is not given, as readers do."""
    made = (SourceRow(at, tuple(cells), sheet=sheet, table=number) for at, cells in enumerate(rows, 1) if any(cells))
    return SourceTable(made, sheet=sheet, number=number, above=tuple(above))


def source_of(*rows: Sequence[str]) -> Source:
    """A source of one table of texts."""
    return iter([table_of(*rows)])


def plan_named(name: str) -> dict[str, Any]:
    """A plan of the fixtures with its key."""
    plan: dict[str, Any] = json.loads((PLANS / f"{name}.json").read_text("utf-8"))
    return plan


def plan_file(plan: dict[str, Any], ending: str) -> bytes:
    """A plan as a file with that ending."""
    return {".csv": _csv, ".txt": _text, ".xlsx": _workbook, ".docx": _document}[ending](plan["tables"])


def _cells(row: Any) -> list[dict[str, Any]]:
    cells = row["cells"] if isinstance(row, dict) else row
    return [cell if isinstance(cell, dict) else {"text": cell} for cell in cells]


def _csv(tables: list[Any]) -> bytes:
    (table,) = tables
    text = io.StringIO()
    csv.writer(text).writerows([cell["text"] for cell in _cells(row)] for row in table["rows"])
    return text.getvalue().encode()


def _text(tables: list[Any]) -> bytes:
    lines: list[str] = []
    for table in tables:
        lines += [*table.get("above", ()), *("\t".join(cell["text"] for cell in _cells(row)) for row in table["rows"])]
    return "\n".join(lines).encode()


def _workbook(tables: list[Any]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for table in tables:
        sheet = book.create_sheet(table.get("sheet"))
        for index in table.get("hidden_columns", ()):
            sheet.column_dimensions[sheet.cell(1, index + 1).column_letter].hidden = True
        for number, row in enumerate(table["rows"], 1):
            sheet.row_dimensions[number].hidden = isinstance(row, dict) and row.get("hidden", False)
            for position, cell in enumerate(_cells(row), 1):
                _put(sheet, number, position, cell)
        for number, position, cell in _merged(table):
            below, right = number + cell.get("down", 1) - 1, position + cell.get("across", 1) - 1
            sheet.merge_cells(start_row=number, start_column=position, end_row=below, end_column=right)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _put(sheet: Any, number: int, position: int, cell: dict[str, Any]) -> None:
    place = sheet.cell(number, position)
    if "date" in cell:
        place.value, place.number_format = date.fromisoformat(cell["date"]), cell["format"]
    elif cell["text"]:
        place.value = cell["text"]
    if "fill" in cell:
        place.fill = PatternFill("solid", fgColor=cell["fill"])


def _merged(table: Any) -> Iterator[tuple[int, int, dict[str, Any]]]:
    for number, row in enumerate(table["rows"], 1):
        for position, cell in enumerate(_cells(row), 1):
            if cell.get("across", 1) > 1 or cell.get("down", 1) > 1:
                yield number, position, cell


def _document(tables: list[Any]) -> bytes:
    document = Document()
    for table in tables:
        for paragraph in table.get("above", ()):
            document.add_paragraph(paragraph)
        width = max(len(_cells(row)) for row in table["rows"])
        made = document.add_table(0, width)
        for row in table["rows"]:
            cells = made.add_row().cells
            for place, cell in zip(cells, _cells(row), strict=False):
                place.text = cell["text"]
                if "fill" in cell:
                    _shade(place, cell["fill"])
        for number, position, cell in _merged(table):
            below, right = number + cell.get("down", 1) - 2, position + cell.get("across", 1) - 2
            made.cell(number - 1, position - 1).merge(made.cell(below, right)).text = cell["text"]
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _shade(place: Any, fill: str) -> None:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), fill)
    place._tc.get_or_add_tcPr().append(shading)


def every_plan() -> Iterable[tuple[str, str]]:
    """Each plan of the fixtures with each ending that it can have."""
    for path in sorted(PLANS.glob("*.json")):
        yield from ((path.stem, ending) for ending in json.loads(path.read_text("utf-8"))["formats"])
