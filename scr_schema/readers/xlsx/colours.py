"""Colours of a workbook as ``RRGGBB``: said outright, by their number in a palette, or by the theme's."""

import re
from collections.abc import Mapping, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

from scr_schema.readers.office.package import LARGEST_SMALL, Package
from scr_schema.readers.office.xml_ import read_through
from scr_schema.readers.xlsx.reference import index_of

#: The palette that numbers point into where a workbook has none of its own (ECMA-376 Part 1, 18.8.27).
PALETTE = tuple(
    re.findall(
        "......",
        "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000"
        "000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF"
        "8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600"
        "666699969696003366339966003300333300993300993366333399333333",
    )
)

# In the theme each dark colour stands before its light one; where cells count, the other way round.
_ORDER = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
          "folHlink")  # fmt: skip
_RGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_TINT = re.compile(r"-?[01]?(?:\.[0-9]{1,20})?(?:[eE]-[0-9]{1,2})?")


@dataclass(frozen=True, slots=True)
class Colours:
    """What numbers of colours mean in one workbook."""

    theme: Sequence[str | None] = ()
    palette: Sequence[str] = PALETTE

    def of(self, attributes: Mapping[str, str]) -> str | None:
        """The colour that an element of a style names; nothing where it leaves it to the system."""
        base = self._base(attributes)
        tint = attributes.get("tint", "0")
        return tinted(base, float(tint)) if base and _TINT.fullmatch(tint) and tint.strip("-.") else base

    def _base(self, attributes: Mapping[str, str]) -> str | None:
        if found := _RGB.fullmatch(attributes.get("rgb", "")):
            return found[1].upper()
        for kind, colours in (("theme", self.theme), ("indexed", self.palette)):
            index = index_of(attributes.get(kind, ""), len(colours))
            if index is not None:
                return colours[index]
        return None


def tinted(colour: str, tint: float) -> str:
    """A colour made darker by a negative tint, lighter by a positive one, up to 1 (ECMA-376 Part 1, 18.8.19)."""
    if not tint:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = rgb_to_hls(red, green, blue)
    tint = max(-1.0, min(1.0, tint))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, light, saturation))


def theme_of(package: Package, part: str | None) -> tuple[str | None, ...]:
    """The colours of a theme in the order in which cells count them; none without a theme.

    Raises:
        BadPackage: the part cannot be read.

    """
    if part is None or part not in package:
        return ()
    scheme = _Scheme()
    read_through(package.chunks(part, LARGEST_SMALL), scheme)
    return tuple(scheme.colours.get(name) for name in _ORDER)


class _Scheme:
    """Gathers the colours of a theme's first scheme."""

    def __init__(self) -> None:
        self.colours: dict[str, str] = {}
        self._name: str | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _ORDER:
            self._name = name
        elif self._name and name in {"srgbClr", "sysClr"}:
            found = _RGB.fullmatch(attributes.get("lastClr") or attributes.get("val", ""))
            if found:
                self.colours.setdefault(self._name, found[1].upper())

    def end(self, name: str) -> None:
        if name == self._name:
            self._name = None

    def text(self, text: str) -> None:
        pass
