"""Spreadsheets as wholes: as programs write them, and broken."""

import datetime
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from read_sources import SPREADSHEET, package, read_all, spreadsheet, trees

from scr_schema.readers import csv_
from scr_schema.readers.ods.reader import read

SEED = Path(__file__).parents[5] / "shared" / "seed"
SHEET = (
    '<table:table table:name="Plan"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>'
    "</table:table-row></table:table>"
)


needs_libre_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")


def parts_of(content: bytes) -> dict[str, str | bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


ELEMENTS = [
    *(f"table:{name}" for name in ("table", "table-row", "table-cell", "covered-table-cell", "table-column")),
    *(f"table:{name}" for name in ("table-header-rows", "table-row-group", "deletion", "shapes")),
    *(f"text:{name}" for name in ("p", "s", "span", "tab", "note")),
    *("office:annotation", "office:spreadsheet", "draw:frame", "style:style", "number:date-style"),
]
ATTRIBUTES = [
    "",
    "table:number-columns-repeated='3'",
    "table:number-rows-repeated='3'",
    "table:number-rows-spanned='2' table:number-columns-spanned='2'",
    "table:formula='x'",
    "office:value-type='date' office:date-value='2011-05-01'",
]


@given(st.lists(trees(ELEMENTS, ATTRIBUTES), max_size=4), st.lists(trees(ELEMENTS, ATTRIBUTES), max_size=2))
@tried_on(300)
def test_elements_where_they_do_not_belong_do_no_harm(sheets: list[str], styles: list[str]) -> None:
    found = read_all(read, spreadsheet("".join(sheets) + SHEET, "".join(styles)))
    assert found.tables or found.faults


def test_an_empty_spreadsheet_is_said() -> None:
    assert read_all(read, spreadsheet("<table:table/>")).rules == ["SCR-003"]


def test_macros_are_said() -> None:
    found = read_all(read, package({**parts_of(spreadsheet(SHEET)), "Basic/Standard/a.xml": "x"}))
    assert (found.cells, found.rules) == ([("a",)], ["SCR-017"])


def manifest(inside: str, before: str = "") -> str:
    return f"{before}<manifest:manifest xmlns:manifest='m'>{inside}</manifest:manifest>"


ENCRYPTED = manifest("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
OLD = manifest("", "<!DOCTYPE manifest:manifest>")


def test_a_password_is_said_and_an_old_manifest_is_none() -> None:
    parts = parts_of(spreadsheet(SHEET))
    protected = read_all(read, package({**parts, "content.xml": b"\1\2\3", "META-INF/manifest.xml": ENCRYPTED}))
    assert (protected.tables, protected.rules) == ([], ["SCR-013"])
    assert read_all(read, package({**parts, "META-INF/manifest.xml": OLD})).cells == [("a",)]


def test_a_file_without_its_kind_is_read() -> None:
    parts = parts_of(spreadsheet(SHEET))
    assert read_all(read, package({"content.xml": parts["content.xml"]})).cells == [("a",)]


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "SCR-014"),
        (b"no archive", "SCR-014"),
        (spreadsheet(SHEET)[:-30], "SCR-014"),
        (package({"mimetype": SPREADSHEET}), "SCR-014"),
        (package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "SCR-012"),
        (package({"mimetype": SPREADSHEET, "content.xml": "<x/>"}), "SCR-014"),
        (package({"mimetype": SPREADSHEET, "content.xml": "<!DOCTYPE x><x/>"}), "SCR-016"),
        (package({"content.xml": "<document-content><body><text/></body></document-content>"}), "SCR-014"),
        (spreadsheet(SHEET, styles="<style:style"), "SCR-014"),
        (spreadsheet("<table:table><table:table-row>"), "SCR-014"),
    ],
)
def test_a_broken_spreadsheet_is_refused(content: bytes, rule: str) -> None:
    found = read_all(read, content)
    assert (found.cells, found.rules) == ([], [rule])


def test_a_spreadsheet_that_breaks_off_gives_the_rows_before() -> None:
    found = read_all(read, spreadsheet(SHEET.replace("</table:table>", "<table:table-row><table:table-cell>")))
    assert (found.cells, found.rules) == ([("a",)], ["SCR-014"])


def converted(folder: Path, name: str, to: str) -> bytes:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder), str(folder / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / name).with_suffix(f".{to}").read_bytes()


@needs_libre_office
def test_what_libre_office_writes_comes_back(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Recommendation", "Date", "Month", "RAG"])
    sheet.append(["Two\nlines", datetime.date(2010, 11, 30), datetime.date(2011, 5, 1), ""])
    sheet.append(["=1+1", "", "", 0.5])
    sheet["B2"].number_format, sheet["C2"].number_format, sheet["D3"].number_format = "dd/mm/yyyy", "mmm yy", "0%"
    sheet["D2"].fill = openpyxl.styles.PatternFill("solid", fgColor="FF0000")
    sheet.merge_cells("C2:C3")
    sheet.row_dimensions[3].hidden = True
    hidden = book.create_sheet("Old")
    hidden["B2"] = "x"
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "plan.xlsx")
    found = read_all(read, converted(tmp_path, "plan.xlsx", "ods"))
    assert found.cells == [
        ("Recommendation", "Date", "Month", "RAG"),
        ("Two\nlines", "30/11/2010", "May 11", ""),
        ("2", "", "May 11", "50%"),
        ("", "x"),
    ]
    second, third = found.rows[1:3]
    assert (second.dates, second.fills) == ({1: "2010-11-30", 2: "2011-05"}, {3: "FF0000"})
    assert (third.spanned, third.dates) == ({2}, {2: "2011-05"})
    assert found.words("SCR-076") == [{"what": "1 row"}, {"what": "1 sheet"}]


@pytest.mark.skipif(
    shutil.which("soffice") is None or not SEED.exists(), reason="LibreOffice or the source is not here"
)
def test_the_workbook_of_the_source_converted_has_the_cells_of_its_table(tmp_path: Path) -> None:
    shutil.copy(SEED / "action-plan.xlsx", tmp_path)
    found = read_all(read, converted(tmp_path, "action-plan.xlsx", "ods"))
    rows = read_all(csv_.read, (SEED / "action-plan.csv").read_bytes()).cells
    assert [(*cells, *[""] * (7 - len(cells))) for cells in found.cells] == rows
    assert found.faults == []
