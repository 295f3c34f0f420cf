"""A text in which lines with TABs are rows of tables, and other lines are the text around them.

That is what a copied page leaves of its tables. A text that only has another name than CSV is read as CSV.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from typing import BinaryIO

from scr_schema.finding import Fault
from scr_schema.readers.ahead import LARGEST_ROW, Ahead
from scr_schema.readers.blank_columns import ONLY_BLANKS, BlankColumns
from scr_schema.readers.control_characters import without_control_characters
from scr_schema.readers.csv_ import table_of
from scr_schema.readers.csv_cells import MOST_CELLS, TOO_LARGE, TOO_WIDE, read_records
from scr_schema.readers.delimiter import Sample, known_columns, known_delimiter, parts_alike, sample_of
from scr_schema.readers.encoding import readable, text_of
from scr_schema.readers.markup import plain
from scr_schema.readers.text_around import TextAround
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.source import Source, SourceRow, SourceTable

_TAB = "\t"
_PAGE_BREAK = "\f"
# A table begins with three cells; a numbered paragraph has one TAB.
_LEAST_CELLS = 3
_LINE_END = re.compile(r"\r\n|\r|\n")
# Marks with which a text stresses a line or makes a title of it.
_EMPHASIS = "*_# \t"
_OPENING = re.compile(r'(?:^|(?<=\t))"', re.MULTILINE)
_QUOTED = re.compile(r'"(?P<words>[^"]*+(?:""[^"]*+)*+)"(?=[\t\r\n]|\Z)')
_TO_BE_QUOTED = re.compile(r'[,\t\r\n]|""')


def read(file: BinaryIO) -> Source:
    """The tables of the text in order, and what is wrong with it or was left out."""
    encoding, faults = readable(file)
    yield from map(PlacedFault, faults)
    if encoding is None:
        return
    sample, pieces = sample_of(file, encoding), text_of(file, encoding)
    if _is_csv(sample):
        yield table_of(file, encoding)
    else:
        yield from _Dump(read_records(pieces, _TAB) if _is_quoted(sample) else _lines(pieces)).read()


def _is_csv(sample: Sample) -> bool:
    """Whether the text is CSV by another name: with another delimiter a heading is known, and rows are alike."""
    delimiter = known_delimiter(sample)
    if delimiter is None or delimiter == _TAB or known_columns(sample.rows(_TAB)):
        return False
    return parts_alike(sample.rows(delimiter)) > 0


def _is_quoted(sample: Sample) -> bool:
    """Whether quotes enclose cells that spreadsheets enclose, and open no cell that they do not close."""
    needed, begin = False, 0
    while opening := _OPENING.search(sample.text, begin):
        quoted = _QUOTED.match(sample.text, opening.start())
        if quoted is None:
            return needed and not sample.whole
        needed = needed or bool(_TO_BE_QUOTED.search(quoted["words"]))
        begin = quoted.end()
    return needed


def _lines(pieces: Iterable[str]) -> Iterator[SourceRow | PlacedFault]:
    """The lines of a text as rows, quotes being words; one that is larger than memory should hold ends it."""
    ahead, begin, number = Ahead(pieces), 0, 1
    while not (ahead.ended and begin == len(ahead.text)):
        end = _LINE_END.search(ahead.text, begin)
        if ahead.ended or (end and (end.end() < len(ahead.text) or end.group().endswith("\n"))):
            line = ahead.text[begin : end.start() if end else len(ahead.text)]
            cells = line.lstrip(_PAGE_BREAK).split(_TAB, MOST_CELLS)
            if len(cells) > MOST_CELLS:
                yield PlacedFault(TOO_WIDE, Place(row=number, line=number))
                return
            first = len(line) - len(line.lstrip(_PAGE_BREAK)) + 1
            columns = accumulate((len(cell) + 1 for cell in cells[:-1]), initial=first)
            starts = tuple((number, column) for column in columns)
            yield SourceRow(number, tuple(cells), first_line=number, last_line=number, starts=starts)
            begin, number = end.end() if end else len(ahead.text), number + 1
        elif len(ahead.text) - begin > LARGEST_ROW:
            yield PlacedFault(TOO_LARGE, Place(row=number, line=number))
            return
        else:
            ahead.grow(begin)
            begin = 0


class _Dump:
    """The rows of a text, each looked at before it is known what it is."""

    def __init__(self, rows: Iterator[SourceRow | PlacedFault]) -> None:
        self._rows = rows
        self._row = next(rows, None)

    def read(self) -> Source:
        """The tables, each with the text above it; at the end, how much text stands outside of them."""
        around, columns = TextAround("line"), BlankColumns()
        tables = untold = 0
        while isinstance(row := self._row, SourceRow):
            if len(row.cells) >= _LEAST_CELLS:
                tables += 1
                rows = self._table(tables)
                yield SourceTable(without_control_characters(rows), number=tables, above=around.take_above())
                deque(rows, maxlen=0)
                continue
            self._row = next(self._rows, None)
            line = " ".join(row.cells)
            around.add(plain(line).strip(_EMPHASIS))
            if columns.begin_at(line):
                untold += 1
                yield PlacedFault(_fault_of_cells(ONLY_BLANKS), row.place())
        if row:
            yield row
        elif tables and around.fault:
            yield PlacedFault(around.fault)
        elif not tables and not untold:
            yield PlacedFault(_fault_of_cells("no TABs stand between them"))

    def _table(self, table: int) -> Iterator[SourceRow | PlacedFault]:
        """The rows of the table that begins here; blank lines count as rows where the table goes on behind them."""
        number, fewest = 0, 2
        while isinstance(row := self._row, SourceRow) and (len(row.cells) >= fewest or row.blank):
            number += 1
            if not row.blank:
                yield replace(row, number=number, table=table, cells=tuple(map(plain, row.cells)))
            fewest = _LEAST_CELLS if row.blank else 2
            self._row = next(self._rows, None)


def _fault_of_cells(why: str) -> Fault:
    return Fault("SCR-081", words={"why": why})
