"""What the styles of a document say of its paragraphs and words: how they are numbered, and whether they are hidden."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scr_schema.readers.office.package import LARGEST_SMALL, Package
from scr_schema.readers.office.values import is_on
from scr_schema.readers.office.xml_ import read_through

# A style is based on another, which may be based on a third; a circle of them has no end.
_DEEPEST = 20


@dataclass(slots=True)
class Style:
    """One style: the style it is based on, the list it belongs to with the level in it, and whether it hides words."""

    based_on: str | None = None
    number: str | None = None
    level: str | None = None
    hides: bool | None = None


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles

    @property
    def numbers(self) -> dict[str, str]:
        """The lists that styles name, by the ids of the styles."""
        return {name: style.number for name, style in self._styles.items() if style.number}

    def numbering(self, name: str) -> tuple[str | None, str | None]:
        """The list and the level in it that a style says, or one that it is based on."""
        number = next((style.number for style in self._line_of(name) if style.number), None)
        level = next((style.level for style in self._line_of(name) if style.level), None)
        return number, level

    def hides(self, name: str) -> bool:
        """Whether words of a style are hidden."""
        return next((style.hides for style in self._line_of(name) if style.hides is not None), False)

    def _line_of(self, start: str) -> Iterator[Style]:
        name: str | None = start
        for _ in range(_DEEPEST):
            style = self._styles.get(name or "")
            if style is None:
                return
            yield style
            name = style.based_on


def styles_of(package: Package, part: str | None) -> Styles:
    """The styles of a document; none where it has no such part.

    Raises:
        BadPackage: the part cannot be read.

    """
    found = _Styles()
    if part:
        read_through(package.chunks(part, LARGEST_SMALL), found)
    return Styles(found.styles)


class _Styles:
    """Gathers styles; those of parts of tables stand inside others, and are not asked for."""

    def __init__(self) -> None:
        self.styles: dict[str, Style] = {}
        self._style: Style | None = None
        self._inside = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if name == "style":
            self._style = self.styles.setdefault(attributes.get("styleId", ""), Style())
        elif name in {"tblStylePr", "pPrChange", "rPrChange"}:
            self._inside += 1
        elif self._style is None or self._inside:
            return
        elif name == "basedOn":
            self._style.based_on = value
        elif name == "numId":
            self._style.number = value
        elif name == "ilvl":
            self._style.level = value
        elif name == "vanish":
            self._style.hides = is_on(value)

    def end(self, name: str) -> None:
        if name == "style":
            self._style = None
        elif name in {"tblStylePr", "pPrChange", "rPrChange"}:
            self._inside -= 1

    def text(self, text: str) -> None:
        pass
