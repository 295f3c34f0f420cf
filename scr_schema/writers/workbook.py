"""A workbook as we write any: it opens where it begins, holds texts and no formulas, and says nobody's name."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from scr_schema.errors import NotInstalled
from scr_schema.writers.office import CORE_PART, core_properties, packed

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

#: The font of whatever names none; the widths of columns are counted in its digits.
_FONT = {"font_name": "Arial", "font_size": 10}
#: How each cell looks, and what sets a heading off from the others.
_BODY = {
    "text_wrap": True,
    "valign": "top",
    "border": 1,
    "border_color": "#6B7780",
}
HEADING = {"bold": True, "bg_color": "#E1E8EF"}

# What Excel would take for a formula as soon as somebody edits the cell, if it did not say that it is quoted.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
# Some versions of Excel show a longer cell as nothing but `#` where it is formatted as text.
_LONGEST_TEXT = 255

_NOT_IN_A_SHEET_NAME = re.compile(r"[\x00-\x1f\[\]:*?/\\]+")
_LONGEST_SHEET_NAME = 31

# Where a program signs what it wrote, and what refers to that part.
_PROGRAM_PART = "docProps/app.xml"
_OF_THE_PROGRAM = re.compile(
    rf'<(?:Override|Relationship) [^>]*"/?{re.escape(_PROGRAM_PART)}"[^>]*/>|<fileVersion[^>]*/>'
)
_SIGNED = ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")
# A row whose height is said to be somebody's wish does not grow with what is typed into it.
_FIXED_HEIGHT = b' customHeight="1"'


def workbook(title: str, language: str, fill: Callable[["Workbook"], None]) -> bytes:
    """The file of a workbook that ``fill`` puts sheets into.

    Raises:
        NotInstalled: XlsxWriter is not there.

    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise NotInstalled("XlsxWriter", "Writing workbooks", "tables") from None
    file = io.BytesIO()
    in_memory = {"in_memory": True}  # nothing of a record is left in a temporary file
    with Workbook(file, {**in_memory, "default_format_properties": dict(_FONT)}) as book:
        fill(book)
    return _unsigned(file, core_properties(title, language))


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: "Workbook") -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def of(self, text: str, **changes: Any) -> "Format":
        """How a cell with that text looks: it stays a text, and so does what is typed over it."""
        if _FORMULA.match(text):
            changes["quote_prefix"] = True
        if len(text) <= _LONGEST_TEXT:
            changes.setdefault("num_format", "@")
        key = tuple(sorted(changes.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({**_BODY, **changes})
        return self._made[key]


def sheet_names(wanted: Iterable[str | None]) -> list[str]:
    """A legal name for each sheet, all different; what has none of its own is called by its number."""
    names: list[str] = []
    for number, name in enumerate(wanted, 1):
        legal = _legal(name or "", _LONGEST_SHEET_NAME) or f"Table {number}"
        while legal.casefold() in {"history", *map(str.casefold, names)}:  # Excel keeps `History` to itself
            mark = f" ({number})"
            legal = _legal(legal, _LONGEST_SHEET_NAME - len(mark)) + mark
        names.append(legal)
    return names


def utf_16_length(text: str) -> int:
    """How long Excel takes a text to be."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _legal(name: str, longest: int) -> str:
    words = " ".join(_NOT_IN_A_SHEET_NAME.sub(" ", name).split()).strip("' ")
    while utf_16_length(words) > longest:
        words = words[:-1].strip("' ")
    return words


def _unsigned(file: io.BytesIO, properties: bytes) -> bytes:
    """The workbook without the name of the program that wrote it and the time at which it did."""
    with zipfile.ZipFile(file) as container:
        parts = {name: container.read(name) for name in container.namelist() if name != _PROGRAM_PART}
    for name in _SIGNED:
        parts[name] = _OF_THE_PROGRAM.sub("", parts[name].decode()).encode()
    sheets = {
        name: part.replace(_FIXED_HEIGHT, b"") for name, part in parts.items() if name.startswith("xl/worksheets/")
    }
    return packed(parts | sheets | {CORE_PART: properties})
