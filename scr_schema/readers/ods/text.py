"""The words of a cell, paragraph by paragraph (ODF 1.3 Part 3, 6.1)."""

import re
from collections.abc import Mapping

from scr_schema.readers.office.values import whole_number
from scr_schema.readers.office.xml_ import Gathered

_BLANKS = re.compile("[ \t\r\n]+")
# More blanks in a row than any line has.
_MOST_BLANKS = 1000


class CellText:
    """Puts the paragraphs of a cell together, each on a line.

    Blanks in a row are one blank, as other ones have elements of their own, and none opens a paragraph.
    """

    def __init__(self) -> None:
        self.paragraphs = 0
        self._words = Gathered()
        self._behind_blank = True

    def begin(self) -> None:
        """A paragraph begins."""
        if self.paragraphs:
            self._words.add("\n")
        self.paragraphs += 1
        self._behind_blank = True

    def add(self, text: str) -> None:
        """Take a piece of text.

        Raises:
            BadPackage: the cell is larger than memory should hold.

        """
        words = _BLANKS.sub(" ", text)
        if self._behind_blank and words.startswith(" "):
            words = words[1:]
        if words:
            self._words.add(words)
            self._behind_blank = words.endswith(" ")

    def add_element(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take an element that stands for blanks or the end of a line."""
        if name == "s":
            self._words.add(" " * whole_number(attributes.get("c"), 1, _MOST_BLANKS))
        else:
            self._words.add("\t" if name == "tab" else "\n")
        self._behind_blank = False

    def take(self) -> str:
        """All of it; the next cell begins empty."""
        self.paragraphs = 0
        return self._words.take()
