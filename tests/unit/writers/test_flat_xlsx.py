import io
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from scr_schema.errors import NotInstalled
from scr_schema.readers.xlsx.reader import read
from scr_schema.tables.flat.shape import Kind
from scr_schema.tables.flat.table import FlatColumn, FlatTable
from scr_schema.tables.source import SourceRow, SourceTable
from scr_schema.writers import flat_xlsx
from scr_schema.writers.flat_xlsx import flat_workbook

TEXT, NUMBER = FlatColumn("title", Kind.TEXT), FlatColumn("revision", Kind.INTEGER)


def table(*columns: FlatColumn, rows: object = (), name: str = "any") -> FlatTable:
    return FlatTable(name, columns, iter(rows))


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def sheet(content: bytes, number: int = 1) -> str:
    return parts(content)[f"xl/worksheets/sheet{number}.xml"]


def sheets(content: bytes) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for one in read(io.BytesIO(content)):
        if isinstance(one, SourceTable):
            found[one.sheet or ""] = [row.cells for row in one.rows if isinstance(row, SourceRow)]
    return found


def test_a_table_is_a_sheet_whose_heading_is_frozen_and_repeated_on_every_page() -> None:
    content = flat_workbook([table(TEXT, NUMBER, rows=[{0: "One", 1: 2}, {1: 3}], name="persons")])
    assert sheets(content) == {"persons": [("title", "revision"), ("One", "2"), ("", "3")]}
    assert 'ySplit="1"' in sheet(content)
    assert "_xlnm.Print_Titles" in parts(content)["xl/workbook.xml"]


def test_a_text_is_a_text_cell_whatever_it_looks_like_and_a_number_a_number() -> None:
    texts = ["=1+1", "@x", "007", "2011-03", "http://example.org/", "-1", "TRUE", "  a\n b  "]
    content = flat_workbook([table(TEXT, NUMBER, rows=[{0: text, 1: 12} for text in texts])])
    assert [row[0] for row in sheets(content)["any"][1:]] == texts
    cells = re.findall(r'<c r="([A-Z]+)[0-9]+"[^>]*?(?: t="(\w+)")?>', sheet(content))
    assert cells[2:] == [("A", "inlineStr"), ("B", "")] * len(texts)
    assert "<f>" not in sheet(content)
    assert "hyperlink" not in sheet(content)
    assert 'quotePrefix="1"' in parts(content)["xl/styles.xml"]
    assert 'numFmtId="49"' in parts(content)["xl/styles.xml"]  # text


@pytest.mark.parametrize("number", [9_007_199_254_740_991, 0.1 + 0.2, 1e300, 5e-324, 123.456, 0, -1])
def test_a_number_that_would_be_shown_rounded_is_written_out(number: float) -> None:
    content = flat_workbook([table(NUMBER, rows=[{0: number}])])
    assert sheets(content)["any"][1] == (repr(number),)


def test_a_cell_offers_the_codes_of_its_list_and_says_what_it_is() -> None:
    column = FlatColumn(
        "marking/code", Kind.TEXT, True, "Required. How it is marked.", ("official", "legacy"), "MarkingCode"
    )
    content = flat_workbook([table(column)])
    (rule,) = re.findall(r"<dataValidation .*?</dataValidation>", sheet(content))
    assert 'sqref="A2:A1048576"' in rule
    assert '<formula1>"official,legacy"</formula1>' in rule
    assert 'prompt="Required. How it is marked."' in rule
    assert 'promptTitle="marking/code"' in rule


def test_codes_that_are_too_many_for_a_list_stand_on_a_sheet_that_nobody_sees() -> None:
    codes = tuple(f"code-number-{number}" for number in range(40))
    columns = [FlatColumn(heading, Kind.TEXT, codes=codes, list="LongCode") for heading in ("a", "b")]
    content = flat_workbook([table(*columns)])
    assert sheet(content).count("<formula1>Codes!$A$2:$A$41</formula1>") == 2
    assert sheets(content)["Codes"] == [("LongCode",), *((code,) for code in codes)]
    assert 'name="Codes" sheetId="2" state="veryHidden"' in parts(content)["xl/workbook.xml"]


def test_a_note_or_title_is_cut_to_what_a_spreadsheet_shows() -> None:
    content = flat_workbook([table(FlatColumn("a/" * 30 + "a", Kind.TEXT, note="word " * 100))])
    (prompt,) = re.findall(r' prompt="(.*?)"', sheet(content))
    (title,) = re.findall(r'promptTitle="(.*?)"', sheet(content))
    assert prompt.endswith("word…")
    assert 245 < len(prompt) <= 255
    assert len(title) <= 32


def test_the_same_tables_give_the_same_bytes_which_say_nothing_of_anybody() -> None:
    content = flat_workbook([table(TEXT, rows=[{0: "One"}])])
    assert content == flat_workbook([table(TEXT, rows=[{0: "One"}])])
    core = parts(content)["docProps/core.xml"]
    assert re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]+)", core) == []
    assert set(re.findall(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]+Z", core)) == {"1980-01-01T00:00:00Z"}
    assert not any("comment" in name for name in parts(content))


def test_a_table_of_more_rows_than_a_sheet_has_goes_on_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flat_xlsx, "_MOST_ROWS", 3)
    content = flat_workbook([table(TEXT, rows=[{0: str(number)} for number in range(5)], name="persons")])
    assert sheets(content) == {
        "persons": [("title",), ("0",), ("1",)],
        "persons 2": [("title",), ("2",), ("3",)],
        "persons 3": [("title",), ("4",)],
    }


def test_nothing_stays_on_the_disk_even_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rows() -> Iterator[dict[int, str]]:
        yield {0: "One"}
        assert list(tmp_path.rglob("*"))
        raise KeyboardInterrupt

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        flat_workbook([table(TEXT, rows=rows())])
    assert list(tmp_path.iterdir()) == []


def test_a_long_text_is_no_cell_that_is_formatted_as_text_which_shows_nothing_of_it() -> None:
    content = flat_workbook([table(TEXT, rows=[{0: "x" * 255}, {0: "=" * 256}])])
    short, long = re.findall(r'<c r="A[23]" s="([0-9]+)"', sheet(content))
    (forms,) = re.findall(r"<cellXfs.*?</cellXfs>", parts(content)["xl/styles.xml"])
    numbers = re.findall(r'<xf numFmtId="([0-9]+)"[^>]*quotePrefix="1"', forms)
    assert short != long
    assert sorted(numbers) == ["0", "49"]
    assert [len(row[0]) for row in sheets(content)["any"]] == [5, 255, 256]


def test_without_the_library_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(NotInstalled, match="extra `tables`"):
        flat_workbook([])
