"""The sheets of a spreadsheet, row by row (ODF 1.3 Part 3, 9.1)."""

from collections.abc import Callable, Iterable, Mapping

from scr_schema.finding import Fault
from scr_schema.readers.ods.rows import MOST_COLUMNS, Cell, Row, Rows
from scr_schema.readers.ods.styles import Styles
from scr_schema.readers.ods.text import CellText
from scr_schema.readers.office.tables import Event, TableBegins, TableEnds
from scr_schema.readers.office.values import whole_number
from scr_schema.tables.place import Place, PlacedFault

#: What is done when an element begins, and when one ends.
Start = Callable[[Mapping[str, str]], None]
End = Callable[[], None]

_HIDDEN = frozenset(["collapse", "filter"])
_NOTHING: Mapping[str, str] = {}
# Where a cell of a kind keeps its value; programs that only calculate leave out how it is printed.
_VALUES = {
    "date": "date-value",
    "time": "time-value",
    "boolean": "boolean-value",
    "string": "string-value",
    "float": "value",
    "percentage": "value",
    "currency": "value",
}


class _Columns:
    """The columns of a sheet, as far as they are read: which are hidden, and the style of cells that have none."""

    def __init__(self) -> None:
        self.hidden: set[int] = set()
        self._styles: list[str | None] = []

    def add(self, attributes: Mapping[str, str], *, hidden: bool) -> None:
        """Take one column or several that are alike."""
        begin = len(self._styles)
        times = min(whole_number(attributes.get("number-columns-repeated"), 1), MOST_COLUMNS - begin)
        self._styles.extend([attributes.get("default-cell-style-name")] * times)
        if hidden or attributes.get("visibility") in _HIDDEN:
            self.hidden.update(range(begin, begin + times))

    def style(self, column: int) -> str | None:
        """The style of a cell in a column."""
        return self._styles[column] if column < len(self._styles) else None


class Sheets:
    """Puts sheets together from their elements.

    ``found`` is what has come of them; a row is made when it is asked for, as it may be repeated a million times.
    """

    def __init__(self, styles: Styles, found: list[Iterable[Event]]) -> None:
        self.number = 0
        self.said = False
        self._styles = styles
        self._found = found
        self._depth = 0
        self._groups: list[bool] = []
        self._header = 0
        self._columns = _Columns()
        self._rows = Rows(None, 0, set())
        self._row = Row()
        self._row_style: str | None = None
        self._cell = _NOTHING
        self._in_cell = self._holds_table = False
        self._paragraphs = 0
        self._text = CellText()

    @property
    def starts(self) -> dict[str, Start]:
        """What is done with elements of a sheet when they begin."""
        return {
            "table": self._start_table,
            **dict.fromkeys(("table-row-group", "table-column-group"), self._start_group),
            "table-header-rows": self._start_header,
            "table-column": self._add_column,
            "table-row": self._start_row,
            **dict.fromkeys(("table-cell", "covered-table-cell"), self._start_cell),
            **dict.fromkeys(("p", "h"), self._start_paragraph),
            **{name: self._adding(name) for name in ("s", "tab", "line-break")},
        }

    @property
    def ends(self) -> dict[str, End]:
        """What is done with them when they end."""
        return {
            "table": self._end_table,
            **dict.fromkeys(("table-row-group", "table-column-group"), self._end_group),
            "table-header-rows": self._end_header,
            "table-row": self._end_row,
            **dict.fromkeys(("table-cell", "covered-table-cell"), self._end_cell),
            **dict.fromkeys(("p", "h"), self._end_paragraph),
        }

    def text(self, text: str) -> None:
        """A piece of text, which counts in a paragraph of a cell."""
        if self._in_cell and self._paragraphs:
            self._text.add(text)

    def _start_table(self, attributes: Mapping[str, str]) -> None:
        """A table inside of a cell is part of its words."""
        self._depth += 1
        if self._depth > 1:
            self._holds_table = True
            return
        self.number += 1
        name = attributes.get("name")
        self._columns, self._groups, self._header = _Columns(), [], 0
        self._rows = Rows(name, self.number, self._columns.hidden)
        if attributes.get("style-name") in self._styles.hidden_sheets:
            place = Place(row=1, sheet=name, table=self.number)
            self._found.append((PlacedFault(Fault("SCR-076", words={"what": "1 sheet"}), place),))
        self._found.append((TableBegins(self.number, sheet=name),))

    def _end_table(self) -> None:
        self._depth -= 1
        if not self._depth:
            self._found.append(self._rows.faults())
            self._found.append((TableEnds(),))

    def _start_group(self, attributes: Mapping[str, str]) -> None:
        self._groups.append(attributes.get("display") == "false")

    def _end_group(self) -> None:
        if self._groups:
            self._groups.pop()

    def _start_header(self, _: Mapping[str, str]) -> None:
        self._header += 1

    def _end_header(self) -> None:
        self._header -= 1

    def _add_column(self, attributes: Mapping[str, str]) -> None:
        if self._depth == 1:
            self._columns.add(attributes, hidden=any(self._groups))

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        if self._depth == 1:
            self._row_style = attributes.get("default-cell-style-name")
            self._row = Row(
                times=max(whole_number(attributes.get("number-rows-repeated"), 1), 1),
                hidden=any(self._groups) or attributes.get("visibility") in _HIDDEN,
                is_header=self._header > 0,
            )

    def _end_row(self) -> None:
        if self._depth == 1:
            self._found.append(self._rows.rows(self._row))

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        if self._depth == 1:
            self._cell, self._in_cell, self._holds_table = attributes, True, False

    def _end_cell(self) -> None:
        if self._depth == 1:
            self._row.put(self._read_cell(self._cell))
            self._in_cell = False

    def _read_cell(self, attributes: Mapping[str, str]) -> Cell:
        """The cell that has ended."""
        text = self._text.take()
        kind = attributes.get("value-type", "")
        if not text.strip():
            text = attributes.get(_VALUES.get(kind, "")) or text
        style = attributes.get("style-name") or self._row_style or self._columns.style(self._row.position)
        self.said |= bool(text)
        return Cell(
            text=text,
            date=self._styles.edtf(attributes.get("date-value", ""), style) if kind == "date" else None,
            fill=self._styles.fill(style),
            times=max(whole_number(attributes.get("number-columns-repeated"), 1), 1),
            wide=whole_number(attributes.get("number-columns-spanned"), 1),
            tall=whole_number(attributes.get("number-rows-spanned"), 1),
            unfinished="formula" in attributes and not kind and not text,
            holds_table=self._holds_table,
        )

    def _start_paragraph(self, _: Mapping[str, str]) -> None:
        self._paragraphs += 1
        if self._in_cell:
            self._text.begin()

    def _end_paragraph(self) -> None:
        self._paragraphs -= 1

    def _adding(self, name: str) -> Start:
        def add(attributes: Mapping[str, str]) -> None:
            if self._in_cell and self._paragraphs:
                self._text.add_element(name, attributes)

        return add
