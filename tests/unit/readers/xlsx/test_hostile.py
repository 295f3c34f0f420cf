import io
import struct
import subprocess
import sys
import warnings
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_schema.faults import FAULTS
from scr_schema.readers.office import package
from scr_schema.readers.xlsx import remarks, rows, shared_strings, sheet_xml, workbook
from scr_schema.readers.xlsx.reader import read
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import SourceTable

ONE = '<row r="1"><c r="A1" t="str"><v>words</v></c></row>'
DOCTYPE = '<!DOCTYPE worksheet [<!ENTITY a "bbbb"><!ENTITY c "&a;&a;&a;">]>'
NO_XML = ("SCR-014", "a part is no well-formed XML")


def rules(read):
    return [(rule, words) for rule, words, _ in read.said]


@pytest.mark.parametrize("raw", [b"", b"Recommendation,Action\n", b"PK\3\4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_file_that_is_no_workbook_is_refused(reading, raw):
    found = reading(io.BytesIO(raw))
    assert [rule for rule, _ in rules(found)] in (["SCR-014"], ["SCR-012"])
    assert found.tables == []


def test_a_workbook_under_a_password_is_said(reading):
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(200)
    assert rules(reading(io.BytesIO(raw))) == [("SCR-013", "")]


def test_a_binary_workbook_is_named_with_what_to_do(reading, written):
    rels = '<a><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></a>'
    (placed,) = reading(written(ONE, more={"_rels/.rels": rels, "xl/workbook.bin": b""})).faults
    assert placed.fault.rule == "SCR-012"
    assert "XLSX" in placed.fault.cure


@pytest.mark.parametrize("part", ["_rels/.rels", "xl/workbook.xml"])
def test_a_package_without_a_part_that_it_needs_is_refused(book, part):
    assert rules(book(ONE, leave_out=[part])) == [("SCR-014", "its main part is missing")]


@pytest.mark.parametrize("part", ["xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"])
def test_a_sheet_that_is_missing_is_said_and_the_others_are_read(book, part):
    found = book(ONE, ONE, leave_out=[part])
    assert ("SCR-014", "the part of a sheet is missing", "Sheet1!1") in found.said
    assert len(found.rows) == 2


@pytest.mark.parametrize("part", ["xl/theme.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"])
def test_a_package_without_other_parts_is_read(book, part):
    found = book(ONE, styles="<cellXfs/>", strings="<si/>", leave_out=[part])
    assert (found.grid, found.said) == ({1: ("words",)}, [])


def test_a_workbook_without_sheets_is_refused(book):
    assert rules(book()) == [("SCR-014", "it holds no sheet")]


def test_two_sheets_of_one_part_are_refused(book):
    rels = "".join(f'<Relationship Id="r{one}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' for one in "12")
    assert rules(book(ONE, ONE, more={"xl/_rels/workbook.xml.rels": f"<a>{rels}</a>"}))[0][0] == "SCR-014"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/theme.xml"])
@pytest.mark.parametrize(("content", "rule"), [(f"{DOCTYPE}<a>&c;</a>", "SCR-016"), ("<a>", "SCR-014")])
def test_a_part_that_cannot_be_trusted_stops_the_reading(book, part, content, rule):
    found = book(ONE, styles="<cellXfs/>", strings="<si/>", more={part: content})
    assert [rule for rule, _, _ in found.said] == [rule]
    assert found.tables == []


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (f"{DOCTYPE}<worksheet><sheetData>{ONE}</sheetData></worksheet>", ("SCR-016", "")),
        ("<worksheet><sheetData><row>", NO_XML),
        ("<worksheet><sheetData><row><c></row></sheetData></worksheet>", NO_XML),
        ("<worksheet><sheetData>&c;</sheetData></worksheet>", NO_XML),
        ("<worksheet><sheetData><row r='1048577'/></sheetData></worksheet>", None),
        ("<worksheet><sheetData><row r='0'/></sheetData></worksheet>", None),
        ("<worksheet><sheetData><row r='-1'/></sheetData></worksheet>", None),
        ("<worksheet><sheetData><row r='1e3'/></sheetData></worksheet>", None),
        ("<worksheet><sheetData><row r='٣'/></sheetData></worksheet>", None),
        ("<worksheet><sheetData><row><c r='XFE1'><v>1</v></c></row></sheetData></worksheet>", None),
        ("<worksheet><sheetData><row><c r='1'><v>1</v></c></row></sheetData></worksheet>", None),
        ("<worksheet><sheetData><row>" + "<a>" * 300, ("SCR-014", "its parts are nested more than 256 levels deep")),
        ("<worksheet>" + "<a>" * 300 + "sheetData", ("SCR-014", "its parts are nested more than 256 levels deep")),
    ],
)
def test_a_sheet_that_cannot_be_trusted_is_said_and_the_next_is_read(book, part, said):
    found = book(part.encode(), ONE)
    assert [row.cells for row in found.rows[1]] == [("words",)]
    ((rule, what, place),) = found.said
    assert (rule, what) == said if said else rule == "SCR-014"
    assert place == "Sheet1!1"


def test_rows_before_the_damage_are_given(book, sheet):
    broken = sheet(ONE + '<row r="5"><c><v>2</v></c></row><row r="6"><c><v>3').replace("</sheetData></worksheet>", "")
    found = book(f"{broken} </sheetData>")
    assert found.grid == {1: ("words",), 5: ("2",)}
    assert found.said == [(*NO_XML, "Sheet1!6")]


def test_a_wrong_checksum_is_said_behind_the_rows(reading, written):
    raw = bytearray(written(ONE).getvalue())
    entry = raw.index(b"PK\1\2")
    while raw[entry + 46 : entry + 70] != b"xl/worksheets/sheet1.xml":
        entry = raw.index(b"PK\1\2", entry + 1)
    raw[entry + 16] ^= 1
    found = reading(io.BytesIO(bytes(raw)))
    assert found.grid == {1: ("words",)}
    assert [rule for rule, _ in rules(found)] == ["SCR-014"]


def test_two_members_of_one_name_are_refused(reading, written):
    file = written(ONE)
    with warnings.catch_warnings(), zipfile.ZipFile(file, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
    assert rules(reading(file)) == [("SCR-014", "two parts have one name")]


def test_a_lie_about_the_size_is_found(reading, written, sheet):
    part = sheet(ONE + " " * 1_000_000)
    raw = written(part).getvalue().replace(struct.pack("<L", len(part)), struct.pack("<L", 512))
    assert [rule for rule, _ in rules(reading(io.BytesIO(raw)))] == ["SCR-014"]


@pytest.mark.parametrize(
    ("module", "name", "limit", "said"),
    [
        (sheet_xml, "LARGEST_ROW", 4, ("SCR-010", "4")),
        (rows, "LARGEST_ROW", 4, ("SCR-010", "4")),
        (rows, "LARGEST", 4, ("SCR-010", "4")),
        (sheet_xml, "COLUMNS", 0, ("SCR-014", "a row has more than 0 cells")),
        (package, "MOST_TAGS", 20, ("SCR-014", "its parts have more than 20 tags")),
        (shared_strings, "LARGEST_TEXTS", 3, ("SCR-010", "3")),
        (shared_strings, "MOST_TEXTS", 1, ("SCR-014", "it has more than 1 texts")),
        (workbook, "MOST_SHEETS", 0, ("SCR-014", "it lists more than 0 sheets")),
    ],
)
def test_what_takes_too_much_is_refused(book, monkeypatch, module, name, limit, said):
    monkeypatch.setattr(module, name, limit)
    assert rules(book(ONE, strings="<si><t>ab</t></si><si><t>cd</t></si>"))[0] == said


def test_one_long_text_in_many_cells_is_refused(book, monkeypatch):
    monkeypatch.setattr(rows, "LARGEST", 100)
    cells = '<row><c t="s"><v>0</v></c></row>' * 9
    found = book(cells, strings=f"<si><t>{'x' * 25}</t></si>")
    assert (len(found.rows[0]), rules(found)) == (4, [("SCR-010", "100")])


def test_a_sheet_of_nothing_but_formulas_is_said_in_few_words(book, monkeypatch):
    monkeypatch.setattr(remarks, "MOST_UNCALCULATED", 2)
    said = book("<row><c><f/></c><c><f/></c><c><f/></c><c><f/></c></row>").said
    more = "2 more cells have a formula, and the file no value of it"
    assert said == [("SCR-077", "", "Sheet1!A1"), ("SCR-077", "", "Sheet1!B1"), ("SCR-014", more, "Sheet1!C1")]


@pytest.mark.parametrize(
    "cell",
    [
        '<c t="str"><v>{}</v></c>',
        '<c t="inlineStr"><is><t>{}</t></is></c>',
        "<c><v>{}</v></c>",
        '<c t="d"><v>{}</v></c>',
        '<c t="b"><v>{}</v></c>',
        '<c t="s"><v>0</v></c>',
    ],
)
@pytest.mark.parametrize("text", ["x" * 1_000_000, "_x004_" * 160_000, "_x0041_" * 140_000, "9" * 1_000_000])
def test_a_very_long_cell_is_read(book, cell, text):
    found = book(f"<row>{cell.format(text)}</row>", strings=f"<si><t>{text}</t></si>")
    assert found.grid[1][0] in {text, "A" * 140_000}
    assert found.said == []


BOMBS = """
import sys
from pathlib import Path
from scr_schema.readers.xlsx.reader import read
from scr_schema.tables.source import SourceTable

for item in read(open(sys.argv[1], "rb")):
    for row in item.rows if isinstance(item, SourceTable) else ():
        pass
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
print(int(status["VmHWM"].split()[0]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how much memory a process took")
@pytest.mark.parametrize(
    ("part", "begin", "unit", "times", "end"),
    [
        ("xl/sharedStrings.xml", "<sst>", f"<si><t>{'x' * 30000}</t></si>", 7000, "</sst>"),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row>",
            "<c/>" * 1000,
            20_000,
            "</row></sheetData></worksheet>",
        ),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<row/>" * 1000, 1000, "</sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>", "1" * 10_000, 20_000, "</v></c></row>"),
        ("xl/worksheets/sheet1.xml", '<worksheet a="', "1" * 10_000, 20_000, '"/>'),
        ("xl/worksheets/sheet1.xml", "<worksheet>", "<a>" * 1000, 20_000, ""),
    ],
)
def test_bombs_take_little_memory(written, tmp_path, part, begin, unit, times, end):
    path = tmp_path / "bomb.xlsx"
    path.write_bytes(written(ONE, strings="<si/>", leave_out=[part]).getvalue())
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(part, "w") as member,
    ):
        member.write(begin.encode())
        for _ in range(times):
            member.write(unit.encode())
        member.write(end.encode())
    child = subprocess.run([sys.executable, "-c", BOMBS, path], capture_output=True, text=True, check=True)
    assert int(child.stdout) < 250


@given(st.data())
def test_a_workbook_with_any_bytes_changed_is_read_or_refused(data):
    raw = bytearray(_plan())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    for item in read(io.BytesIO(bytes(raw))):
        for placed in [item] if isinstance(item, PlacedFault) else item.rows:
            assert not isinstance(placed, PlacedFault) or set(placed.fault.words) == FAULTS[placed.fault.rule].slots


@given(st.text(st.sampled_from("<>/=\"' &;:rcvtsfi0123456789ABXFDrowsheetData-."), max_size=60))
def test_any_sheet_is_read_or_refused(text):
    for part in (f"<worksheet><sheetData>{text}</sheetData></worksheet>", f"<worksheet><sheetData><row><c {text}"):
        for item in read(io.BytesIO(_plan(part))):
            for placed in item.rows if isinstance(item, SourceTable) else [item]:
                assert not isinstance(placed, PlacedFault) or set(placed.fault.words) == FAULTS[placed.fault.rule].slots


def _plan(sheet: str = f"<worksheet><sheetData>{ONE}</sheetData></worksheet>") -> bytes:
    """A stored workbook, so that changed bytes reach the readers of its parts."""
    parts = {
        "_rels/.rels": '<a><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></a>',
        "w.xml": '<workbook><sheets><sheet name="S" r:id="r"/></sheets></workbook>',
        "_rels/w.xml.rels": '<a><Relationship Id="r" Type="x/worksheet" Target="s.xml"/></a>',
        "s.xml": sheet,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()
