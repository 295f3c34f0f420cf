"""Documents as wholes: as programs write them, beside their tables, and broken."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from read_sources import document, package, read_all, trees

from scr_schema.readers import csv_
from scr_schema.readers.docx.reader import LARGEST_BODY, read
from scr_schema.readers.docx.rows import MOST_COLUMNS, MOST_GIVEN

SEED = Path(__file__).parents[5] / "shared" / "seed"
TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
PARAGRAPH = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
BOX = f"<w:r><w:drawing><w:txbxContent>{PARAGRAPH}</w:txbxContent></w:drawing></w:r>"


def saved(made: Any) -> bytes:
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def parts_of(content: bytes) -> dict[str, str | bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_merged_cells_lists_and_headings_of_python_docx() -> None:
    made = docx.Document()
    made.add_heading("Alpha", 1)
    table = made.add_table(3, 3)
    for row, words in enumerate(["abc", "def", "ghi"]):
        for column, letter in enumerate(words):
            table.cell(row, column).text = letter
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 2).merge(table.cell(2, 2))
    for words in ("Draft", "Send"):
        table.cell(2, 1).add_paragraph(words, style="List Number")
    table.cell(2, 0).add_paragraph("Ask", style="List Bullet")
    found = read_all(read, saved(made))
    assert found.cells == [("a\nb", "", "c"), ("d", "e", "f\ni"), ("g\n• Ask", "h\n1. Draft\n2. Send", "f\ni")]
    assert [(row.widths, row.spanned) for row in found.rows] == [({0: 2}, frozenset()), ({}, frozenset()), ({}, {2})]
    assert found.tables[0][0].above == ("Alpha",)


def test_the_strict_form_reads_like_the_other() -> None:
    main = document(TABLE)
    strict = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in parts_of(main).items()
        if isinstance(content, bytes)
    }
    assert read_all(read, package(dict(strict))).cells == [("a",)]


def test_what_stands_beside_the_text_is_counted() -> None:
    found = read_all(
        read,
        document(
            TABLE + "<w:p><w:r><w:drawing><w:txbxContent>" + PARAGRAPH + "</w:txbxContent></w:drawing></w:r></w:p>",
            comments=f"<w:comment>{PARAGRAPH}</w:comment><w:comment>{PARAGRAPH}</w:comment>",
            footnotes='<w:footnote w:type="separator"/><w:footnote/>',
            endnotes='<w:endnote w:type="separator"/>',
            header=PARAGRAPH,
            footer="<w:p/>",
            aFChunk="",
        ),
    )
    what = "2 comments, 1 footnote, 1 header, 1 embedded document and 1 text box"
    assert found.words("SCR-087") == [{"what": what}]
    assert found.words("SCR-084") == [{"count": "1 paragraph", "stand": "stands"}]


def test_a_document_without_a_table_is_refused() -> None:
    assert read_all(read, document(PARAGRAPH)).words("SCR-081") == [{"why": "the document has no table"}]
    assert read_all(read, document("<w:p/>")).rules == ["SCR-003"]


def test_macros_are_said() -> None:
    found = read_all(read, package({**parts_of(document(TABLE)), "word/vbaProject.bin": b"x"}))
    assert (found.cells, found.rules) == ([("a",)], ["SCR-017"])


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "SCR-014"),
        (b"no archive", "SCR-014"),
        (document(TABLE)[:-30], "SCR-014"),
        (package({"word/document.xml": "<document/>"}), "SCR-014"),
        (package({**parts_of(document(TABLE)), "word/document.xml": "<w:styles xmlns:w='w'/>"}), "SCR-014"),
        (package({**parts_of(document(TABLE)), "word/document.xml": "<!DOCTYPE x><document/>"}), "SCR-016"),
        (document(TABLE, styles="<w:style"), "SCR-014"),
        (document(TABLE, numbering="<w:num"), "SCR-014"),
    ],
)
def test_a_broken_document_is_refused(content: bytes, rule: str) -> None:
    found = read_all(read, content)
    assert (found.tables, found.rules) == ([], [rule])


@pytest.mark.parametrize("broken", ["comments", "header"])
def test_broken_notes_leave_the_tables_readable(broken: str) -> None:
    found = read_all(read, document(TABLE, **{broken: "<w:comment"}))
    assert (found.cells, found.rules) == ([("a",)], ["SCR-014"])


def test_a_document_that_breaks_off_gives_the_rows_before() -> None:
    parts = parts_of(document(TABLE.replace("</w:tbl>", "<w:tr><w:tc>")))
    found = read_all(read, package(parts))
    assert (found.cells, found.rules) == ([("a",)], ["SCR-014"])


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl><w:tr><w:tc>" * 200 + "</w:tc></w:tr></w:tbl>" * 200,
        "<w:tbl><w:tr><w:tc>" + PARAGRAPH.replace("a", "x" * 9_000_000) + "</w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc>" + PARAGRAPH.replace("a", "x" * 5_000_000) * 2 + "</w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr>" + f"<w:tc>{PARAGRAPH.replace('a', 'x' * 5_000_000)}</w:tc>" * 2 + "</w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc><w:p>" + BOX.replace("a", "x" * 5_000_000) * 2 + "</w:p></w:tc></w:tr></w:tbl>",
        " " * (LARGEST_BODY + 1),
    ],
    ids=["depth", "paragraph", "cell", "row", "text boxes", "part"],
)
def test_what_memory_should_not_hold_is_refused(body: str) -> None:
    found = read_all(read, document(body))
    assert found.cells == []
    assert {"SCR-010", "SCR-014"} & set(found.rules)


def test_merged_cells_are_repeated_no_more_often_than_memory_should_hold() -> None:
    restart = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    begins = f"<w:tr><w:tc>{restart}{PARAGRAPH.replace('a', 'x' * 1_000_000)}</w:tc></w:tr>"
    goes_on = f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{PARAGRAPH}</w:tc></w:tr>"
    found = read_all(read, document(f"<w:tbl>{begins}{goes_on * 500}</w:tbl>"))
    assert (len(found.rows), found.rules) == (MOST_GIVEN // 1_000_000, ["SCR-010"])


def test_of_more_cells_than_a_table_has_columns_few_are_held() -> None:
    found = read_all(read, document("<w:tbl><w:tr>" + f"<w:tc>{PARAGRAPH}</w:tc>" * 100_000 + "</w:tr></w:tbl>"))
    assert ([len(cells) for cells in found.cells], found.rules) == ([MOST_COLUMNS], ["SCR-014"])


PARTS = [
    "tbl",
    "tr",
    "tc",
    "p",
    "r",
    "t",
    "br",
    "sym",
    "sdt",
    "body",
    "ins",
    "del",
    "fldChar",
    "drawing",
    "txbxContent",
]
PROPERTIES = ["pPr", "rPr", "trPr", "tcPr", "gridSpan", "vMerge", "hMerge", "numPr", "numId", "ffData", "ddList"]
ALTERNATIVES = ["AlternateContent", "Choice", "Fallback"]
ELEMENTS = [*(f"w:{name}" for name in (*PARTS, *PROPERTIES)), *(f"mc:{name}" for name in ALTERNATIVES)]
ATTRIBUTES = ["", 'w:val="1"', 'w:val="restart"', 'w:val=""', 'w:fldCharType="begin"', 'w:char="F0FC"']


@given(st.lists(trees(ELEMENTS, ATTRIBUTES), max_size=4))
@tried_on(300)
def test_elements_where_they_do_not_belong_do_no_harm(body: list[str]) -> None:
    found = read_all(read, document("".join(body) + TABLE))
    assert found.tables or found.faults


def test_rows_that_nobody_asks_for_are_passed_over() -> None:
    tables = [item for item in read(io.BytesIO(document(TABLE * 3))) if hasattr(item, "rows")]
    assert [item.number for item in tables] == [1, 2, 3]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_what_libre_office_writes_comes_back(tmp_path: Path) -> None:
    lists = "<ol><li>Draft</li><li>Send</li></ol>"
    page = f"<p>Alpha</p><table><tr><th>Tasks</th><th>Dates</th></tr><tr><td>{lists}</td><td>May</td></tr></table>"
    (tmp_path / "plan.html").write_text(page)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--infilter=HTML (StarWriter)",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    subprocess.run([*command, "plan.html"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    found = read_all(read, (tmp_path / "plan.docx").read_bytes())
    assert found.cells == [("Tasks", "Dates"), ("1. Draft\n2. Send", "May")]
    assert found.tables[0][0].above == ("Alpha",)


@pytest.mark.skipif(not SEED.exists(), reason="the source is not here")
def test_the_document_of_the_source_has_the_cells_of_its_table() -> None:
    found = read_all(read, (SEED / "action-plan.docx").read_bytes())
    table = read_all(csv_.read, (SEED / "action-plan.csv").read_bytes())
    assert found.cells == table.cells
    assert len(found.tables) == 55
    assert found.rules == ["SCR-084"]
