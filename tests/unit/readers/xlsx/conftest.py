import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from scr_schema.faults import FAULTS
from scr_schema.readers.xlsx.reader import read
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import SourceRow, SourceTable

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relationships(ties: Mapping[str, tuple[str, str]]) -> str:
    listed = (
        f'<Relationship Id="{number}" Type="{TIES}/{kind}" Target="{target}"/>'
        for number, (kind, target) in ties.items()
    )
    return f"<Relationships>{''.join(listed)}</Relationships>"


def sheet_xml(rows: str, before: str = "", after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def workbook(
    *sheets: str | bytes,
    styles: str = "",
    strings: str = "",
    said: str = "",
    states: Sequence[str] = (),
    kinds: Sequence[str] = (),
    more: Mapping[str, str | bytes] | None = None,
    leave_out: Sequence[str] = (),
) -> io.BytesIO:
    """A workbook made by hand: sheets are whole parts, or the rows of one."""
    parts: dict[str, str | bytes] = {"_rels/.rels": relationships({"a": ("officeDocument", "xl/workbook.xml")})}
    ties = {"t": ("theme", "theme.xml")}
    listed = ""
    for number, sheet in enumerate(sheets, 1):
        state = states[number - 1] if states else "visible"
        listed += f'<sheet name="Sheet{number}" sheetId="{number}" state="{state}" r:id="r{number}"/>'
        ties[f"r{number}"] = (kinds[number - 1] if kinds else "worksheet", f"worksheets/sheet{number}.xml")
        whole = isinstance(sheet, bytes) or "sheetData" in sheet
        parts[f"xl/worksheets/sheet{number}.xml"] = sheet if whole else sheet_xml(str(sheet))
    parts["xl/workbook.xml"] = f'<workbook xmlns="{MAIN}" xmlns:r="{TIES}"><sheets>{listed}</sheets>{said}</workbook>'
    if styles:
        ties["s"] = ("styles", "styles.xml")
        parts["xl/styles.xml"] = f"<styleSheet>{styles}</styleSheet>"
    if strings:
        ties["w"] = ("sharedStrings", "sharedStrings.xml")
        parts["xl/sharedStrings.xml"] = strings if "<sst" in strings else f"<sst>{strings}</sst>"
    parts["xl/_rels/workbook.xml.rels"] = relationships(ties)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts, **(more or {})}.items():
            if name not in leave_out:
                archive.writestr(name, content)
    return file


@dataclass
class Read:
    """All that was read of a workbook."""

    tables: list[SourceTable] = field(default_factory=list)
    rows: list[list[SourceRow]] = field(default_factory=list)
    faults: list[PlacedFault] = field(default_factory=list)

    @property
    def grid(self) -> dict[int, tuple[str, ...]]:
        """The cells of the first sheet by the numbers of their rows."""
        return {row.number: row.cells for row in self.rows[0]}

    @property
    def said(self) -> list[tuple[str, str, str | None]]:
        """Each fault with its words and where it is."""
        return [
            (
                placed.fault.rule,
                ", ".join(placed.fault.words.values()),
                placed.place and f"{placed.place.sheet}!{placed.place.cell or placed.place.row}",
            )
            for placed in self.faults
        ]


def read_all(file: io.BytesIO) -> Read:
    found = Read()
    for item in read(file):
        if isinstance(item, PlacedFault):
            found.faults.append(item)
            continue
        found.tables.append(item)
        rows = list(item.rows)
        found.rows.append([row for row in rows if isinstance(row, SourceRow)])
        found.faults += [row for row in rows if isinstance(row, PlacedFault)]
    for placed in found.faults:
        assert set(placed.fault.words) == FAULTS[placed.fault.rule].slots
    return found


@pytest.fixture
def book():
    """Makes a workbook by hand, and reads it."""

    def make(*sheets, **parts):
        return read_all(workbook(*sheets, **parts))

    return make


@pytest.fixture
def written():
    """Makes a workbook by hand."""
    return workbook


@pytest.fixture
def sheet():
    """Makes the part of a sheet."""
    return sheet_xml


@pytest.fixture
def reading():
    """Reads all of a workbook."""
    return read_all
