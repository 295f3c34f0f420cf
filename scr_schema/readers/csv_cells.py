"""The cells of a CSV text with the line and column where each begins.

The standard library's reader does not say where a cell began, nor which quote was never closed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice

from scr_schema.finding import Fault
from scr_schema.readers.ahead import LARGEST_ROW, Ahead
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.source import SourceRow

#: The most cells that a row may have: as many as a sheet of a workbook has columns.
MOST_CELLS = 16_384

_LINE_END = re.compile(r"\r\n|\r|\n")
# Nothing is given back, so that a cell of nothing but quotes is gone through once.
_QUOTED = re.compile(r'"(?P<words>[^"]*+(?:""[^"]*+)*+)"')
# Blanks in front of a quote: only a writer that cares for looks puts them there, and then it closes the quote.
_INDENTED = r' ++"(?P<words>[^"\r\n]*+(?:""[^"\r\n]*+)*+)" *+(?=[{}\r\n]|\Z)'
#: The faults of rows that end a table; what stands below them is not read.
TOO_LARGE = Fault(
    "SCR-010",
    words={"limit": f"{LARGEST_ROW:,}"},
    cure="Look for a quote that is never closed; this row and what stands below it were not read.",
)
TOO_WIDE = Fault("SCR-014", words={"what": f"a row has more than {MOST_CELLS:,} cells"})


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell in the text: what it says, from where to where, and whether its quote is closed."""

    words: str
    start: int
    end: int
    closed: bool = True


def read_records(pieces: Iterable[str], delimiter: str, *, line: int = 1) -> Iterator[SourceRow | PlacedFault]:
    """All records of a text that comes in pieces, blank lines included; it begins on that line of its file.

    A quote that is never closed makes one cell of the rest of the text, so that nothing is lost. A row that is larger
    than memory should hold ends the table.
    """
    records = _Records(delimiter)
    ahead, begin, number = Ahead(pieces), 0, 1
    while not (ahead.ended and begin == len(ahead.text)):
        whole = records.read(ahead.text, begin, line, number, final=ahead.ended)
        if whole is None:
            if len(ahead.text) - begin > LARGEST_ROW:
                yield PlacedFault(TOO_LARGE, Place(row=number, line=line))
                return
            ahead.grow(begin)
            begin = 0
            continue
        row, closed, begin = whole
        if len(row.cells) > MOST_CELLS:
            yield PlacedFault(TOO_WIDE, row.place())
            return
        yield row
        if not closed:
            yield PlacedFault(Fault("SCR-072"), row.place(len(row.cells) - 1))
        number, line = number + 1, (row.last_line or line) + 1


class _Records:
    """How records are read with one delimiter."""

    def __init__(self, delimiter: str) -> None:
        self._delimiter = delimiter
        self._bare = re.compile(rf"[^{re.escape(delimiter)}\r\n]*+")
        self._indented = re.compile(_INDENTED.format(re.escape(delimiter)))

    def read(self, text: str, begin: int, line: int, number: int, *, final: bool) -> tuple[SourceRow, bool, int] | None:
        """The row at a place, whether its last quote is closed, and where the next row begins.

        Nothing where the text at hand may end inside the row; a ``final`` one does not.
        """
        line_end = _LINE_END.search(text, begin)
        if not final and not line_end:
            return None
        end = line_end.start() if line_end else len(text)
        closed, last = True, line
        if text.find('"', begin, end) < 0:
            words = text[begin:end].split(self._delimiter, MOST_CELLS)
            columns = accumulate((len(word) + 1 for word in words[:-1]), initial=1)
            starts = tuple((line, column) for column in columns)
        else:
            cells = tuple(islice(self._cells(text, begin, final=final), MOST_CELLS + 1))
            words, end, closed = [cell.words for cell in cells], cells[-1].end, cells[-1].closed
            line_end = _LINE_END.match(text, end)
            starts, last = _places(text, begin, cells, line) if closed or final else ((), line)
        behind = line_end.end() if line_end else len(text)
        if not final and not (closed and line_end and (behind < len(text) or line_end.group().endswith("\n"))):
            return None
        return SourceRow(number, tuple(words), first_line=line, last_line=last, starts=starts), closed, behind

    def _cells(self, text: str, begin: int, *, final: bool) -> Iterator[_Cell]:
        while True:
            cell = self._cell(text, begin, final=final)
            yield cell
            if not text.startswith(self._delimiter, cell.end):
                return
            begin = cell.end + len(self._delimiter)

    def _cell(self, text: str, start: int, *, final: bool) -> _Cell:
        """The cell at a place: quoted if a quote opens it; what stands behind the closing quote belongs to it too."""
        if text.startswith('"', start):
            quoted = _QUOTED.match(text, start)
            if quoted is None:
                return _Cell(_unquoted(text[start + 1 :]) if final else "", start, len(text), closed=False)
        else:
            quoted = self._indented.match(text, start)
        bare = self._bare.match(text, quoted.end() if quoted else start)
        behind = bare.group() if bare else ""
        words = _unquoted(quoted["words"]) + behind if quoted else behind
        return _Cell(words, start, bare.end() if bare else start)


def _unquoted(words: str) -> str:
    return _LINE_END.sub("\n", words.replace('""', '"'))


def _places(text: str, begin: int, cells: Iterable[_Cell], line: int) -> tuple[tuple[tuple[int, int], ...], int]:
    """Line and column of each cell of a record that begins on that line, and the last line that it takes."""
    starts = []
    for cell in cells:
        starts.append((line, cell.start - begin + 1))
        for inside in _LINE_END.finditer(text, cell.start, cell.end):
            line, begin = line + 1, inside.end()
    return tuple(starts), line
