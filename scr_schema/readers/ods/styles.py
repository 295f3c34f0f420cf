"""What styles say of cells and sheets: the background, how much of a date is shown, what is hidden."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scr_schema.readers.office.package import LARGEST_SMALL, Package
from scr_schema.readers.office.xml_ import read_through

# A style has a parent, which may have one too; a circle of them has no end.
_DEEPEST = 20
_COLOUR = re.compile("#([0-9A-Fa-f]{6})")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T|\Z)")
# How much of an EDTF date is shown by the smallest part of a date that a format has.
_SHOWN = {"day": 10, "month": 7, "year": 4}


@dataclass(slots=True)
class _Style:
    parent: str | None
    format: str | None
    fill: str | None = None


class Styles:
    """Gathers the styles of a file; ``start`` and ``end`` are told of the elements that say them."""

    def __init__(self) -> None:
        self.hidden_sheets: set[str] = set()
        self._cells: dict[str, _Style] = {}
        self._parts_of_dates: dict[str, set[str]] = {}
        self._name = self._family = self._format = ""

    def fill(self, name: str | None) -> str | None:
        """The background of a cell of that style as ``RRGGBB``."""
        found = next((style.fill for style in self._line_of(name) if style.fill is not None), None)
        return found or None

    def edtf(self, value: str, name: str | None) -> str | None:
        """The date that a cell of that style holds, as far as its format shows it; nothing where it shows none."""
        day = _DAY.match(value)
        if day is None or not 1 <= int(day[2]) <= 12 or not 1 <= int(day[3]) <= 31:
            return None
        format_ = next((style.format for style in self._line_of(name) if style.format), "")
        parts = self._parts_of_dates.get(format_, set(_SHOWN))
        length = next((length for part, length in _SHOWN.items() if part in parts), 0)
        return value[:length] or None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element of a style begins."""
        match name:
            case "style":
                self._name, self._family = attributes.get("name", ""), attributes.get("family", "")
                if self._family == "table-cell":
                    parent, format_ = attributes.get("parent-style-name"), attributes.get("data-style-name")
                    self._cells[self._name] = _Style(parent, format_)
            case "table-cell-properties" if self._family == "table-cell":
                if background := attributes.get("background-color"):
                    colour = _COLOUR.fullmatch(background)
                    self._cells[self._name].fill = colour[1].upper() if colour else ""
            case "table-properties" if self._family == "table" and attributes.get("display") == "false":
                self.hidden_sheets.add(self._name)
            case "date-style":
                self._format = attributes.get("name", "")
                self._parts_of_dates[self._format] = set()
            case "day" | "month" | "year" if self._format:
                self._parts_of_dates[self._format].add(name)

    def end(self, name: str) -> None:
        """An element of a style ends."""
        if name == "style":
            self._family = ""
        elif name == "date-style":
            self._format = ""

    def text(self, text: str) -> None:
        """A style has no text that counts."""

    def _line_of(self, name: str | None) -> Iterator[_Style]:
        for _ in range(_DEEPEST):
            style = self._cells.get(name or "")
            if style is None:
                return
            yield style
            name = style.parent


def styles_of(package: Package, part: str) -> Styles:
    """The styles that a part says; none where there is no such part.

    Raises:
        BadPackage: the part cannot be read.

    """
    styles = Styles()
    if part in package:
        read_through(package.chunks(part, LARGEST_SMALL), styles)
    return styles
