"""No value leaves by accident from tables: a canary in every cell, name, note and setting never comes out."""

import contextlib
import copy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment

from scr_schema import Report, validate
from scr_schema.errors import ScrSchemaError
from scr_schema.operations.convert import convert
from scr_schema.operations.from_tables import Options
from scr_schema.reports import REPORTS

CANARY = "Canary 7Q of a child"
PLAN = [
    ["Alpha RECOMMENDATION", "KEY TASKS", "RESPONSIBILITY", "TARGET DATES", "RAG", "NOTES"],
    ["1. Write.", "1. Draft\n2. Send", "1. Clerk\n2. Nurse", "1. May 2011\n2. 31/11/2010", "Amber", "None"],
    ["", "Ask", "Manager", "soon", "", ""],
]
FLAT = [
    ["record_type", "schema_version", "id", "items/0/record", "items/0/outcome", "surprise"],
    ["receipt", "1.0", "fixture:r-1", "fixture:n-1", "accepted", "x"],
]
WORDS = (CANARY, f"1. {CANARY}", f"31/02/2011 {CANARY}", f"={CANARY}", f"{CANARY}: {CANARY}")


def said_of(source: Path) -> Iterator[str]:
    """All that is said of a file of tables by both commands, as values and in every format."""
    for report in (validate(source), converted(source)):
        assert report.findings
        yield repr(report)
        yield from (render(report) for render in REPORTS.values())


def converted(source: Path) -> Report:
    return convert(source, source.with_name("records.ndjson"), Options())


def with_canaries(table: list[list[str]]) -> Iterator[list[list[str]]]:
    for row, cells in enumerate(table):
        for column in range(len(cells)):
            for words in WORDS:
                changed = copy.deepcopy(table)
                changed[row][column] = words
                yield changed


def workbook(path: Path, table: list[list[Any]]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    for row in table:
        book.active.append(row)
    book.save(path)
    return book


@pytest.mark.parametrize("table", [PLAN, FLAT], ids=["plan", "flat"])
def test_from_no_cell_of_a_workbook(table: list[list[str]], tmp_path: Path) -> None:
    for changed in with_canaries(table):
        workbook(tmp_path / "plan.xlsx", changed)
        assert not [text for text in said_of(tmp_path / "plan.xlsx") if CANARY in text]


def test_from_nothing_beside_the_cells_of_a_workbook(tmp_path: Path) -> None:
    book = workbook(tmp_path / "plan.xlsx", PLAN)
    sheet = book.active
    sheet.title = CANARY
    sheet["A2"].comment = Comment(CANARY, CANARY)
    sheet["C3"].number_format = f'"{CANARY}" 0'
    sheet["C3"] = 7
    sheet.oddHeader.center.text = CANARY
    sheet.row_dimensions[3].hidden = True
    book.properties.creator = book.properties.title = CANARY
    book.create_sheet(f"{CANARY} 2").sheet_state = "hidden"
    book.save(tmp_path / "plan.xlsx")
    assert not [text for text in said_of(tmp_path / "plan.xlsx") if CANARY in text]


def test_from_no_cell_or_paragraph_of_a_document(tmp_path: Path) -> None:
    for changed in [PLAN, *with_canaries(PLAN)]:
        document = docx.Document()
        document.add_heading(CANARY)
        document.core_properties.author = CANARY
        document.sections[0].header.paragraphs[0].text = CANARY
        table = document.add_table(0, len(PLAN[0]))
        for row in changed:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
        document.save(str(tmp_path / "plan.docx"))
        assert not [text for text in said_of(tmp_path / "plan.docx") if CANARY in text]


@pytest.mark.parametrize(
    "mapping",
    [
        CANARY,
        f'"{CANARY}" = 1',
        f'[titles]\n"{CANARY}" = "{CANARY}"',
        f'[columns]\n"{CANARY}" = "tasks"',
        f'[status]\n"x" = "{CANARY}"',
        f'[[layout]]\nsheet = "{CANARY}"\nheading-row = "{CANARY}"',
    ],
)
def test_from_no_mapping_and_no_file_of_ids(mapping: str, tmp_path: Path) -> None:
    workbook(tmp_path / "plan.xlsx", PLAN)
    (tmp_path / "said.toml").write_text(mapping, "utf-8")
    for options in (Options(mapping=tmp_path / "said.toml"), Options(ids=tmp_path / "said.toml")):
        with contextlib.suppress(ScrSchemaError):
            convert(tmp_path / "plan.xlsx", tmp_path / "records.ndjson", options)
            raise AssertionError("it was taken")
    for option in ("--mapping", "--ids"):
        command = ["convert", "plan.xlsx", "records.ndjson", option, "said.toml"]
        said = run(tmp_path, *command)
        assert said.returncode in {2, 3}
        assert CANARY not in said.stdout + said.stderr


def test_from_neither_stream_of_the_command(tmp_path: Path) -> None:
    workbook(tmp_path / "plan.xlsx", [[CANARY, *PLAN[0][1:]], *PLAN[1:]])
    for arguments in (["validate", "plan.xlsx"], ["convert", "plan.xlsx", "r.ndjson", "--explain", "m.toml"]):
        said = run(tmp_path, *arguments)
        assert said.stdout
        assert (CANARY in said.stdout, said.stderr) == (False, "")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scr_schema", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
