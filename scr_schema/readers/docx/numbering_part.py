"""The part of a document that says how its lists are numbered (ECMA-376 Part 1, 17.9)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from scr_schema.readers.docx.numbering import LEVELS, Level, List
from scr_schema.readers.office.package import LARGEST_SMALL, Package
from scr_schema.readers.office.values import is_on, whole_number
from scr_schema.readers.office.xml_ import read_through

# What is printed in front of a paragraph is a word or two.
_LONGEST_TEXT = 255


def lists_of(package: Package, part: str | None, numbers_of_styles: Mapping[str, str]) -> dict[str, List]:
    """The lists of a document by their numbers; ``numbers_of_styles`` are those that styles of lists name.

    Raises:
        BadPackage: the part cannot be read.

    """
    found = _Numbering()
    if part:
        read_through(package.chunks(part, LARGEST_SMALL), found)
    return {number: _list(found, numbered, numbers_of_styles) for number, numbered in found.lists.items()}


@dataclass(slots=True)
class _Scheme:
    """The levels that lists share; or the name of a style of lists that says them."""

    levels: dict[int, Level] = field(default_factory=dict)
    style: str | None = None


@dataclass(slots=True)
class _Numbered:
    """A list as it is written: the scheme that it follows, and what it has of its own."""

    scheme: str = ""
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


def _list(found: "_Numbering", numbered: _Numbered, numbers_of_styles: Mapping[str, str]) -> List:
    name = numbered.scheme
    scheme = found.schemes.get(name, _Scheme())
    if not scheme.levels and scheme.style:
        named = found.lists.get(numbers_of_styles.get(scheme.style, ""), _Numbered())
        name, scheme = named.scheme, found.schemes.get(named.scheme, _Scheme())
    return List(name, scheme.levels | numbered.levels, numbered.starts)


class _Numbering:
    """Gathers schemes and lists."""

    def __init__(self) -> None:
        self.schemes: dict[str, _Scheme] = {}
        self.lists: dict[str, _Numbered] = {}
        self._scheme: _Scheme | None = None
        self._list: _Numbered | None = None
        self._number = 0
        self._level: Level | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        match name:
            case "abstractNum":
                self._scheme = self.schemes.setdefault(attributes.get("abstractNumId", ""), _Scheme())
            case "num":
                self._list = self.lists.setdefault(attributes.get("numId", ""), _Numbered())
            case "numStyleLink" if self._scheme:
                self._scheme.style = value
            case "abstractNumId" if self._list:
                self._list.scheme = value
            case "lvlOverride":
                self._number = whole_number(attributes.get("ilvl"), 0, LEVELS - 1)
            case "startOverride" if self._list:
                self._list.starts[self._number] = whole_number(value, 1)
            case "lvl":
                self._number = whole_number(attributes.get("ilvl"), 0, LEVELS - 1)
                self._level = Level()
            case _ if self._level:
                self._level = _with(self._level, name, value)

    def end(self, name: str) -> None:
        if name == "lvl" and self._level:
            owner = self._list or self._scheme
            if owner:
                owner.levels[self._number] = self._level
            self._level = None
        elif name == "abstractNum":
            self._scheme = None
        elif name == "num":
            self._list = None

    def text(self, text: str) -> None:
        pass


def _with(level: Level, name: str, value: str) -> Level:
    """The level with one more thing known of it."""
    match name:
        case "start":
            return replace(level, start=whole_number(value, 1))
        case "numFmt":  # a form of one's own stands beside one that all programs know, which comes last
            return replace(level, form=value)
        case "lvlText":
            return replace(level, text=value[:_LONGEST_TEXT])
        case "lvlRestart":
            return replace(level, restart=whole_number(value, 0, LEVELS))
        case "suff":
            return replace(level, spaced=value != "nothing")
        case "isLgl":
            return replace(level, plain=is_on(value))
        case "pStyle":
            return replace(level, style=value)
    return level
