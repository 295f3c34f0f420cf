"""What a workbook says of itself: its sheets, and where the parts are that they need."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from scr_schema.readers.office.opc import main_part, relationships
from scr_schema.readers.office.package import LARGEST_SMALL, Package, damaged
from scr_schema.readers.office.xml_ import Gathered, read_through
from scr_schema.readers.xlsx.reference import index_of

#: The most sheets of a workbook.
MOST_SHEETS = 10_000

_TITLE_ROWS = re.compile(r"!\$([0-9]{1,7}):\$([0-9]{1,7}) *(?:,|\Z)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its number among those with cells, its part, and the rows that every printed page repeats.

    ``part`` is absent where the package does not have it.
    """

    name: str
    number: int
    part: str | None
    hidden: bool = False
    titles: range = range(0)


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets in their order, how days are counted, and the parts by what they are: ``styles``, ``theme`` …."""

    sheets: tuple[Sheet, ...]
    since_1904: bool = False
    parts: Mapping[str, str] = field(default_factory=dict)


def workbook_of(package: Package) -> Workbook:
    """What the main part of a package says.

    Raises:
        BadPackage: it cannot be read, or names one part as two sheets.

    """
    main = main_part(package)
    said = _Said()
    read_through(package.chunks(main, LARGEST_SMALL), said)
    ties = relationships(package, main)
    parts = {tie.kind: tie.target for tie in reversed(ties.values()) if not tie.external}
    sheets: list[Sheet] = []
    for position, listed in enumerate(said.sheets):
        tie = ties.get(listed.get("id", ""))
        if tie is None or tie.kind == "worksheet":
            part = tie.target if tie and tie.target in package else None
            hidden = listed.get("state") in {"hidden", "veryHidden"}
            titles = said.titles.get(position, range(0))
            sheets.append(Sheet(listed.get("name", ""), len(sheets) + 1, part, hidden, titles))
    read = [sheet.part.lower() for sheet in sheets if sheet.part]
    if len(set(read)) < len(read):
        raise damaged("two sheets are one part of it")
    return Workbook(tuple(sheets), said.since_1904, parts)


class _Said:
    """Gathers what the main part says: sheets as they are listed, title rows by a sheet's position from 0."""

    def __init__(self) -> None:
        self.sheets: list[Mapping[str, str]] = []
        self.titles: dict[int, range] = {}
        self.since_1904 = False
        self._sheet_of_titles: int | None = None
        self._words = Gathered()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            self.sheets.append(attributes)
            if len(self.sheets) > MOST_SHEETS:
                raise damaged(f"it lists more than {MOST_SHEETS:,} sheets")
        elif name == "workbookPr":
            self.since_1904 = attributes.get("date1904", "0") in {"1", "true", "on"}
        elif name == "definedName" and attributes.get("name", "").lower() == "_xlnm.print_titles":
            self._sheet_of_titles = index_of(attributes.get("localSheetId", ""), len(self.sheets))

    def end(self, name: str) -> None:
        if name == "definedName" and self._sheet_of_titles is not None:
            if found := _TITLE_ROWS.search(self._words.take()):
                self.titles[self._sheet_of_titles] = range(int(found[1]), int(found[2]) + 1)
            self._sheet_of_titles = None

    def text(self, text: str) -> None:
        if self._sheet_of_titles is not None:
            self._words.add(text)
