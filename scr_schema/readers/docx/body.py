"""The body of a document: its tables row by row, and the paragraphs around them (ECMA-376 Part 1, 17.3 and 17.4).

Elements are known by their names without a prefix. What is inside of a drawing is passed over, but for the text boxes
in it; of alternatives for newer and older programs the first is read.
"""

import re
from collections.abc import Iterator, Mapping

from scr_schema.readers.docx.numbering import Counting
from scr_schema.readers.docx.rows import Row, Rows
from scr_schema.readers.docx.styles import Styles
from scr_schema.readers.docx.words import End, Start, Words
from scr_schema.readers.office.bad_package import damaged
from scr_schema.readers.office.tables import Event, TableBegins, TableEnds
from scr_schema.readers.office.values import is_on, whole_number
from scr_schema.readers.text_around import TextAround

# What holds no words, or instructions of fields, or what was there before a change.
_PASSED_OVER = frozenset(
    ["tblPr", "tblGrid", "tblPrEx", "sectPr", "tabs", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rubyPr", "rt"]
    + ["instrText", "delInstrText", "delText"]
    + [f"{name}Change" for name in ("rPr", "pPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "numbering")]
)
_SHAPES = ("drawing", "pict", "object")
_IN_SHAPES = frozenset([*_SHAPES, "txbxContent", "AlternateContent", "Choice", "Fallback"])
_CHANGES = frozenset(["ins", "del", "moveTo", "moveFrom", "cellIns", "cellDel", "cellMerge"])
_COLOUR = re.compile("[0-9A-Fa-f]{6}")


class Body:
    """Gathers what the part holds; ``take`` it between two pieces of the part.

    ``ended``: all of it has come. ``text_boxes`` are those outside of the tables.
    """

    def __init__(self, styles: Styles, counting: Counting) -> None:
        self.tables = self.text_boxes = 0
        self.ended = False
        self.around = TextAround("paragraph")
        self._words = Words(styles, counting, self.around)
        self._found: list[Event] = []
        self._depth = 0
        self._rows = Rows(0)
        self._row = Row()
        self._opened = False
        self._passed_over = self._inside = 0
        self._property = ""
        self._shapes: list[bool] = []
        self._chosen: list[bool] = []
        self._starts = self._words.starts | self._own_starts()
        self._ends = self._words.ends | self._own_ends()
        self._properties = self._words.properties | {"trPr": self._of_row, "tcPr": self._of_cell}

    def take(self) -> Iterator[Event]:
        """What has come since it was asked last."""
        found, self._found = self._found, []
        return iter(found)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins.

        Raises:
            BadPackage: the part is no document, or holds more than memory should.

        """
        if self._passed_over or name in _PASSED_OVER:
            self._passed_over += 1
        elif self._property:
            self._inside += 1
            self._properties[self._property](name, attributes)
            if name in _CHANGES:
                self._rows.note_change()
        elif self._unseen(name):
            return
        elif name in self._properties:
            self._property = name
        elif action := self._starts.get(name):
            action(attributes)
        elif not self._opened:
            self._open(name)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._passed_over:
            self._passed_over -= 1
        elif self._inside:
            self._inside -= 1
        elif not self._unseen(name):
            self._property = ""
            if action := self._ends.get(name):
                action()

    def text(self, text: str) -> None:
        """A piece of text."""
        if not self._passed_over:
            self._words.text(text)

    def _unseen(self, name: str) -> bool:
        """Whether an element is not looked at, as most are not inside of a drawing."""
        return bool(self._shapes) and self._shapes[-1] and name not in _IN_SHAPES

    def _open(self, name: str) -> None:
        if name != "document":
            raise damaged("its main part is no document")
        self._opened = True

    def _own_starts(self) -> dict[str, Start]:
        return {
            "tbl": self._start_table,
            "tr": self._start_row,
            "tc": self._start_cell,
            **dict.fromkeys(("ins", "moveTo"), lambda _: self._rows.note_change()),
            **dict.fromkeys(("del", "moveFrom"), self._pass_over_change),
            **dict.fromkeys(_SHAPES, lambda _: self._shapes.append(True)),
            "txbxContent": self._start_box,
            "AlternateContent": lambda _: self._chosen.append(False),
            **dict.fromkeys(("Choice", "Fallback"), self._start_alternative),
        }

    def _own_ends(self) -> dict[str, End]:
        return {
            "tbl": self._end_table,
            "tr": self._end_row,
            "tc": self._end_cell,
            **dict.fromkeys((*_SHAPES, "txbxContent"), self._end_shape),
            "AlternateContent": self._end_alternatives,
            "document": self._end,
        }

    def _start_table(self, _: Mapping[str, str]) -> None:
        """A table inside of a cell is part of its words."""
        self._depth += 1
        if self._depth > 1:
            self._row.cell.holds_table = True
            return
        self.tables += 1
        self._rows = Rows(self.tables)
        self._found.append(TableBegins(self.tables, above=self.around.take_above()))

    def _end_table(self) -> None:
        self._depth -= 1
        if self._depth:
            self._row.cell.lines.end_table()
            return
        self._found.extend(self._rows.faults())
        self._found.append(TableEnds())

    def _start_row(self, _: Mapping[str, str]) -> None:
        if self._depth == 1:
            self._row = Row()
            self._rows.begin_row(self._words.hidden)

    def _end_row(self) -> None:
        if self._depth == 1:
            self._found.extend(self._rows.end_row(self._row, self._words.hidden))

    def _start_cell(self, _: Mapping[str, str]) -> None:
        if self._depth == 1:
            self._row.begin_cell()
            self._words.enter(self._row.cell.lines)

    def _end_cell(self) -> None:
        if self._depth == 1:
            self._words.leave()

    def _of_row(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take what is said of a row."""
        value = attributes.get("val", "")
        if self._depth != 1:
            return
        if name == "gridBefore":
            self._row.before = whole_number(value, 0)
        elif name == "tblHeader":
            self._row.is_header = is_on(value)
        elif name == "hidden":
            self._row.hidden = is_on(value)
        elif name == "del":
            self._row.deleted = True

    def _of_cell(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take what is said of a cell."""
        if self._depth != 1:
            return
        value, cell = attributes.get("val", ""), self._row.cell
        if name == "gridSpan":
            cell.span = max(whole_number(value, 1), 1)
        elif name == "vMerge":
            cell.above, cell.begins_below = value != "restart", value == "restart"
        elif name == "hMerge":
            cell.before = value != "restart"
        elif name == "cellDel":
            cell.deleted = True
        elif name == "shd" and _COLOUR.fullmatch(fill := attributes.get("fill", "")):
            cell.fill = fill.upper()

    def _pass_over_change(self, _: Mapping[str, str]) -> None:
        """What was deleted or moved away is not read."""
        self._rows.note_change()
        self._passed_over = 1

    def _start_box(self, _: Mapping[str, str]) -> None:
        self._shapes.append(False)
        self._words.enter()
        self.text_boxes += not self._depth

    def _end_shape(self) -> None:
        if not self._shapes.pop():
            self._words.leave()

    def _start_alternative(self, _: Mapping[str, str]) -> None:
        """Of the alternatives only the first is read."""
        if self._chosen and self._chosen[-1]:
            self._passed_over = 1
        elif self._chosen:
            self._chosen[-1] = True

    def _end_alternatives(self) -> None:
        self._chosen.pop()

    def _end(self) -> None:
        self.ended = True
