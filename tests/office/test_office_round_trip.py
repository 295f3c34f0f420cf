"""What we write, opened and saved by LibreOffice, and read again; needs ``soffice`` and ``pdftotext``."""

import io
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import openpyxl
import pytest
from printed_plans import grid, nasty_plan, plan_of, table_of

from scr_schema.operations.template import plan_template
from scr_schema.readers.docx import reader as docx
from scr_schema.readers.ods import reader as ods
from scr_schema.readers.xlsx import reader as xlsx
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import Source, SourceTable
from scr_schema.writers.registry import PLAN_WRITERS

#: Opens what it is given, and saves it under another ending.
Office = Callable[[bytes, str, str], bytes]

#: LibreOffice escapes what looks like an escape in documents too, where Word does not.
UNESCAPED: dict[str, Callable[[str], str]] = {
    ".xlsx": str,
    ".ods": str,
    ".docx": lambda text: text.replace("_x005F_", "_"),
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("office")
    program = shutil.which("soffice")
    assert program, "LibreOffice is not installed"

    def resave(content: bytes, ending: str, to: str) -> bytes:
        source = folder / f"plan{ending}"
        source.write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [
            program,
            profile,
            "--headless",
            "--convert-to",
            to.removeprefix("."),
            "--outdir",
            folder / "out",
            source,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return (folder / "out" / f"plan{to}").read_bytes()

    yield resave
    shutil.rmtree(folder)


def cells_of(read: Callable[[BinaryIO], Source], content: bytes) -> list[list[tuple[str, ...]]]:
    """The cells of all tables, without the blank rows and columns that programs put around them."""
    return [list(rows_of(table)) for table in read(io.BytesIO(content)) if not isinstance(table, PlacedFault)]


def rows_of(table: SourceTable) -> Iterator[tuple[str, ...]]:
    yield from (bare(row.cells) for row in table.rows if not isinstance(row, PlacedFault) and not row.blank)


def bare(cells: tuple[str, ...]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def printed() -> list[list[tuple[str, ...]]]:
    return [[bare(cells) for cells in grid(table)] for table in nasty_plan().tables]


@pytest.mark.parametrize(
    ("ending", "to", "read"),
    [(".xlsx", ".xlsx", xlsx.read), (".xlsx", ".ods", ods.read), (".docx", ".docx", docx.read)],
)
def test_what_an_office_program_opened_and_saved_says_the_same(
    office: Office, ending: str, to: str, read: Callable[[BinaryIO], Source]
) -> None:
    saved = cells_of(read, office(PLAN_WRITERS[ending](nasty_plan()), ending, to))
    assert [[tuple(map(UNESCAPED[to], row)) for row in table] for table in saved] == printed()


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_no_cell_is_a_formula_when_a_spreadsheet_opens_it(office: Office, ending: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(office(PLAN_WRITERS[ending](nasty_plan()), ending, ".xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize("ending", [".xlsx", ".docx"])
def test_every_printed_page_has_the_heading_of_the_table_on_it(office: Office, ending: str, tmp_path: Path) -> None:
    rows = [(f"Recommendation {number}.", "task " * 60, "owner", "May 2011", "", "", "") for number in range(1, 60)]
    pdf = tmp_path / "plan.pdf"
    pdf.write_bytes(office(PLAN_WRITERS[ending](plan_of(table_of(*rows))), ending, ".pdf"))
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    assert len(pages) > 3
    assert all("Key tasks" in page and "Target dates" in page for page in pages)


def test_the_template_keeps_its_list_and_its_notes(office: Office) -> None:
    book = openpyxl.load_workbook(io.BytesIO(office(plan_template(), ".xlsx", ".xlsx")))
    rules = book.worksheets[0].data_validations.dataValidation
    assert [rule.type for rule in rules if rule.formula1 and "Completed late" in rule.formula1] == ["list"]
    assert sum(bool(rule.prompt) for rule in rules) == 10
