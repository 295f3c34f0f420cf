"""One paragraph while its words come in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scr_schema.readers.docx.room import Room
from scr_schema.readers.docx.styles import Styles
from scr_schema.readers.docx.symbols import in_font, symbol
from scr_schema.readers.office.values import is_on

#: What an element without words of its own prints; a soft hyphen is seen only where Word breaks the line.
PRINTED = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(slots=True)
class Run:
    """What is said of the words that come: their font, and whether they are hidden."""

    font: str = ""
    hidden: bool = False


@dataclass(slots=True)
class Paragraph:
    """Its style, the list and level that it names itself, its words, and those of the text boxes that hang on it.

    ``runs_on``: its end was deleted while changes were tracked, so that the next paragraph goes on with it.
    """

    styles: Styles
    room: Room
    style: str | None = None
    number: str | None = None
    level: str | None = None
    runs_on: bool = False
    hidden: bool = False
    boxed: list[str] = field(default_factory=list)
    run: Run = field(default_factory=Run)
    _words: list[str] = field(default_factory=list)
    _fields: list[bool] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Take words as they are printed; an instruction of a field is not.

        Raises:
            BadPackage: the paragraph is longer than memory should hold.

        """
        if text and not any(self._fields):
            self.hidden |= self.run.hidden and not text.isspace()
            self.room.take(text)
            self._words.append(in_font(text, self.run.font) if self.run.font else text)

    def add_symbol(self, attributes: Mapping[str, str]) -> None:
        """Take a sign that is named by its font and number."""
        font, self.run.font = self.run.font, ""
        self.add(symbol(attributes.get("font", ""), attributes.get("char", "")))
        self.run.font = font

    def field_mark(self, kind: str) -> None:
        """A field begins with its instruction, then its result comes, then it ends; fields stand inside fields."""
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def add_form(self, text: str) -> None:
        """Take what a form field shows, which stands in its instruction."""
        self.room.take(text)
        self._words.append(text)

    def say(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take one thing that is said of the paragraph as a whole."""
        value = attributes.get("val", "")
        if name == "pStyle":
            self.style = value
        elif name == "numId":
            self.number = value
        elif name == "ilvl":
            self.level = value
        elif name == "del":
            self.runs_on = True

    def say_of_words(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take one thing that is said of the words that come."""
        value = attributes.get("val", "")
        if name == "rStyle":
            self.run.hidden = self.run.hidden or self.styles.hides(value)
        elif name == "vanish":
            self.run.hidden = is_on(value)
        elif name == "rFonts":
            self.run.font = attributes.get("ascii", attributes.get("hAnsi", ""))

    def begin_run(self) -> None:
        """More words come, of which nothing is said yet but by the style of the paragraph."""
        self.run = Run(hidden=self.style is not None and self.styles.hides(self.style))

    @property
    def numbering(self) -> tuple[str | None, str | None]:
        """The list and the level in it: its own, else those of its style."""
        number, level = self.styles.numbering(self.style) if self.style else (None, None)
        return self.number or number, self.level or level

    def take(self) -> str:
        """All its words."""
        return "".join(self._words)
