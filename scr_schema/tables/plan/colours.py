"""The colours of traffic lights, as words name them and as cells are filled with them."""

import re
from colorsys import rgb_to_hsv
from enum import StrEnum


class Colour(StrEnum):
    """A colour by which boards tell how far a row has come."""

    RED = "red"
    AMBER = "amber"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"


_NAMES = {
    **{colour.value: colour for colour in Colour},
    "r": Colour.RED,
    "a": Colour.AMBER,
    "orange": Colour.AMBER,
    "g": Colour.GREEN,
    "b": Colour.BLUE,
}

_FILL = re.compile(r"[0-9A-Fa-f]{6}")
#: Degrees of hue, from and up to, of what Word, Excel and LibreOffice offer under each name.
_HUES = (
    (0, 15, Colour.RED),
    (20, 50, Colour.AMBER),
    (50, 68, Colour.YELLOW),
    (70, 165, Colour.GREEN),
    (190, 250, Colour.BLUE),
    (340, 360, Colour.RED),
)
#: Paler or darker than this, a fill is the stripe of a table's style as likely as a traffic light.
_LEAST_SATURATION = 0.3
_LEAST_VALUE = 0.35
#: Excel's own cell styles "Good", "Neutral" and "Bad", which are paler than that.
_OF_STYLES = {"C6EFCE": Colour.GREEN, "FFEB9C": Colour.AMBER, "FFC7CE": Colour.RED}


def colour_named(word: str) -> Colour | None:
    """The colour that a word in small letters is, or its first letter stands for."""
    return _NAMES.get(word)


def colour_of(fill: str | None) -> Colour | None:
    """The traffic light that a background, ``RRGGBB``, is; nothing for white, grey, tints and all other colours."""
    if fill is None or not _FILL.fullmatch(fill):
        return None
    if fill.upper() in _OF_STYLES:
        return _OF_STYLES[fill.upper()]
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = rgb_to_hsv(red, green, blue)
    if saturation < _LEAST_SATURATION or value < _LEAST_VALUE:
        return None
    return next((colour for least, most, colour in _HUES if least <= hue * 360 < most), None)
