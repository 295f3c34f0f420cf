"""What is written into the cells of a workbook comes back from it, whoever writes it, and wherever it stands."""

import io
from typing import Any

import openpyxl
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.readers.xlsx.reader import read
from scr_schema.tables.place import PlacedFault

PIECES = st.sampled_from(
    [
        "\n",
        "\t",
        " ",
        "_x",
        "_x000D_",
        "_x005F_",
        "&amp;",
        "<",
        "]]>",
        '"',
        "'",
        "=1+1",
        "#REF!",
        "5",
        "é",
        "’",
        "😀",
        "\u2028",
    ]
)
WORDS = st.text(
    st.characters(min_codepoint=32, exclude_characters="\x7f\ufffe\uffff", exclude_categories=["Cs"]), max_size=8
)
TEXTS = st.lists(PIECES | WORDS, max_size=6).map("".join)
GRIDS = st.dictionaries(st.tuples(st.integers(0, 30), st.integers(0, 12)), TEXTS, max_size=20)


def by_xlsxwriter(grid: dict[tuple[int, int], str], *, constant_memory: bool) -> io.BytesIO:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "constant_memory": constant_memory}) as workbook:
        sheet = workbook.add_worksheet()
        for (row, column), text in sorted(grid.items()):
            sheet.write_string(row, column, text)
    return file


def by_openpyxl(grid: dict[tuple[int, int], str]) -> io.BytesIO:
    """openpyxl leaves it to us to escape what reads as an escape."""
    workbook = openpyxl.Workbook()
    for (row, column), text in grid.items():
        cell = workbook.active.cell(row + 1, column + 1, text.replace("_x", "_x005F_x"))
        cell.data_type = "s"
    file = io.BytesIO()
    workbook.save(file)
    return file


def read_back(file: io.BytesIO) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    items: list[Any] = list(read(file))
    for item in items:
        if not isinstance(item, PlacedFault):
            for row in item.rows:
                assert not isinstance(row, PlacedFault)
                found |= {(row.number - 1, column): text for column, text in enumerate(row.cells) if text.strip()}
    return found


@given(GRIDS)
@tried_on(60)
def test_texts_come_back_as_they_were_written(grid: dict[tuple[int, int], str]) -> None:
    expected = {place: text for place, text in grid.items() if text.strip()}
    assert read_back(by_xlsxwriter(grid, constant_memory=False)) == expected
    assert read_back(by_xlsxwriter(grid, constant_memory=True)) == expected
    assert read_back(by_openpyxl(grid)) == expected
