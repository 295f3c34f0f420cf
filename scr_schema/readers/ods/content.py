"""The content of a spreadsheet: its styles, then its sheets (ODF 1.3 Part 3).

Elements are known by their names without a prefix.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from scr_schema.finding import Fault
from scr_schema.readers.ods.sheets import Sheets
from scr_schema.readers.ods.styles import Styles
from scr_schema.readers.office.bad_package import damaged
from scr_schema.readers.office.tables import Event
from scr_schema.tables.place import PlacedFault

# Pictures and the like, of which only is seen whether words stand in them.
_LINES = frozenset(["rect", "ellipse", "circle", "line", "polyline", "polygon", "path", "connector", "measure"])
_SHAPES = _LINES | {"frame", "custom-shape", "caption", "control", "g"}
_NOTES = frozenset(["annotation", "note"])
_PASSED_OVER = _SHAPES | _NOTES | {"ruby-text", "dde-links", "content-validations", "forms"}
_CHANGES = frozenset(["cell-content-change", "insertion", "deletion", "movement"])
# What comes first of all, and first in the body.
_FIRST = {"": "document-content", "body": "spreadsheet"}
# Of a sheet in another file, from which values are taken, a spreadsheet keeps a copy that nobody sees.
_FROM_ELSEWHERE = ("'file:", "'http:", "'https:")


class Content:
    """Gathers what the part holds; ``take`` it between two pieces of the part.

    ``styles`` are those that other parts say, and come to hold its own. ``notes`` and ``text_boxes`` are how many were
    passed over.
    """

    def __init__(self, styles: Styles) -> None:
        self.notes = self.text_boxes = 0
        self.ended = False
        self._found: list[Iterable[Event]] = []
        self._styles = styles
        self._sheets = Sheets(styles, self._found)
        self._starts, self._ends = self._sheets.starts, self._sheets.ends
        self._before = ""
        self._in_body = self._changed = False
        self._passed_over = 0
        self._in_shape = self._shape_says = False

    @property
    def said(self) -> bool:
        """Whether any cell said anything."""
        return self._sheets.said

    def take(self) -> Iterator[Event]:
        """What has come since it was asked last."""
        found = self._found.copy()
        self._found.clear()
        return chain.from_iterable(found)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins.

        Raises:
            BadPackage: the part is no content of a spreadsheet, or holds more than memory should.

        """
        if self._passed_over:
            self._passed_over += 1
        elif not self._in_body:
            self._before_body(name, attributes)
        elif name in _PASSED_OVER or name in _CHANGES or _is_elsewhere(name, attributes):
            self._pass_over(name)
        elif action := self._starts.get(name):
            action(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._passed_over:
            self._passed_over -= 1
            if not self._passed_over:
                self.text_boxes += self._shape_says
                self._in_shape = self._shape_says = False
        elif not self._in_body:
            self._styles.end(name)
        elif action := self._ends.get(name):
            action()
        elif name == "spreadsheet":
            self.ended = True

    def text(self, text: str) -> None:
        """A piece of text."""
        if not self._passed_over:
            self._sheets.text(text)
        elif self._in_shape and not text.isspace():
            self._shape_says = True

    def _before_body(self, name: str, attributes: Mapping[str, str]) -> None:
        self._in_body = name == "spreadsheet"
        if name != _FIRST.get(self._before, name):
            raise damaged("its main part is no spreadsheet")
        self._before = name
        self._styles.start(name, attributes)

    def _pass_over(self, name: str) -> None:
        self._passed_over = 1
        self._in_shape = name in _SHAPES
        self.notes += name in _NOTES
        if name in _CHANGES and not self._changed:
            self._changed = True
            self._found.append((PlacedFault(Fault("SCR-078")),))


def _is_elsewhere(name: str, attributes: Mapping[str, str]) -> bool:
    return name == "table" and attributes.get("name", "").startswith(_FROM_ELSEWHERE)
