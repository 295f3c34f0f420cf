"""The formats of cells: how each prints its number, and its background."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scr_schema.readers.office.package import LARGEST_SMALL, Package, damaged
from scr_schema.readers.office.xml_ import read_through
from scr_schema.readers.xlsx.colours import Colours
from scr_schema.readers.xlsx.number_format import BUILT_IN, NumberFormat
from scr_schema.readers.xlsx.reference import index_of

#: The most formats of cells, fills or colours, and the most number formats; a spreadsheet allows some 65,000 and 250.
MOST, MOST_CODES = 100_000, 10_000


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell prints a number, and its background as ``RRGGBB``, if it has one."""

    format: NumberFormat
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The formats of cells by their number; one that there is not prints numbers as they are.

    ``days`` and ``moments`` are for days that a cell has without a format for them.
    """

    by_number: Mapping[str, Style]
    plain: Style
    days: Style
    moments: Style

    def of(self, number: str | None) -> Style:
        """The style with that number, as the file writes it."""
        return self.by_number.get(number or "0", self.plain)


def styles_of(package: Package, part: str | None, colours: Colours, *, since_1904: bool) -> Styles:
    """The formats in a part; none without one.

    Raises:
        BadPackage: the part cannot be read.

    """
    gathered = _Gathered()
    if part is not None and part in package:
        read_through(package.chunks(part, LARGEST_SMALL), gathered)
    if gathered.palette:
        colours = Colours(colours.theme, gathered.palette)
    codes = {str(number): code for number, code in BUILT_IN.items()} | gathered.codes
    fills = [colours.of(fill) if fill is not None else None for fill in gathered.fills]
    formats = {code: NumberFormat(code, since_1904=since_1904) for code in {*codes.values(), "General"}}
    styles = {
        (number, fill): Style(formats[codes.get(number, "General")], _at(fill, fills))
        for number, fill in set(gathered.pairs)
    }
    return Styles(
        by_number={str(number): styles[pair] for number, pair in enumerate(gathered.pairs)},
        plain=Style(formats["General"]),
        days=Style(NumberFormat(BUILT_IN[14], since_1904=since_1904)),
        moments=Style(NumberFormat(BUILT_IN[22], since_1904=since_1904)),
    )


def _at(number: str, fills: Sequence[str | None]) -> str | None:
    """The background of a number; none where there is no such number."""
    index = index_of(number, len(fills))
    return None if index is None else fills[index]


class _Gathered:
    """Gathers what a part of styles says: codes of number formats, fills, a palette, and pairs of their numbers."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.fills: list[Mapping[str, str] | None] = []
        self.palette: list[str] = []
        self.pairs: list[tuple[str, str]] = []
        self._list = ""  # the list in which we are: fills stand also in formats of conditions, which are not read
        self._solid = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in {"numFmts", "fills", "cellXfs", "indexedColors", "dxfs"}:
            self._list = self._list or name
        elif (take := _TAKEN.get((self._list, name))) is not None:
            take(self, attributes)
            most = max(len(self.fills), len(self.palette), len(self.pairs))
            if most > MOST or len(self.codes) > MOST_CODES:
                raise damaged(f"it has more than {MOST:,} formats of cells")

    def end(self, name: str) -> None:
        if name == self._list:
            self._list = ""

    def text(self, text: str) -> None:
        pass

    def code(self, attributes: Mapping[str, str]) -> None:
        self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")

    def fill(self, attributes: Mapping[str, str]) -> None:  # noqa: ARG002
        self.fills.append(None)
        self._solid = False

    def pattern(self, attributes: Mapping[str, str]) -> None:
        self._solid = attributes.get("patternType") == "solid"

    def colour(self, attributes: Mapping[str, str]) -> None:
        if self._solid and self.fills:
            self.fills[-1] = attributes

    def of_palette(self, attributes: Mapping[str, str]) -> None:
        self.palette.append(Colours().of(attributes) or "000000")

    def pair(self, attributes: Mapping[str, str]) -> None:
        self.pairs.append((attributes.get("numFmtId", "0"), attributes.get("fillId", "0")))


_TAKEN = {
    ("numFmts", "numFmt"): _Gathered.code,
    ("fills", "fill"): _Gathered.fill,
    ("fills", "patternFill"): _Gathered.pattern,
    ("fills", "fgColor"): _Gathered.colour,
    ("indexedColors", "rgbColor"): _Gathered.of_palette,
    ("cellXfs", "xf"): _Gathered.pair,
}
