"""The cells of a CSV text with the line and column where each begins.

The standard library's reader does not say where a cell began, nor which quote was never closed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scr_schema.tables.table import SourceRow

_LINE_END = re.compile(r"\r\n|\r|\n")
_QUOTED = re.compile(r'"(?P<words>[^"]*(?:""[^"]*)*)(?P<close>"|\Z)')
_BARE = {delimiter: re.compile(rf"[^{delimiter}\r\n]*") for delimiter in ",;\t"}


@dataclass(frozen=True, slots=True)
class CsvText:
    """The records of a CSV text, and the line and column of a quote that is never closed."""

    rows: tuple[SourceRow, ...]
    unclosed_quote: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell in the text: what it says, from where to where, and whether its quote is closed."""

    words: str
    start: int
    end: int
    closed: bool


def read_records(text: str, delimiter: str, *, limit: int | None = None) -> CsvText:
    """All records of the text, blank lines included, or the first ``limit``.

    A quote that is never closed makes one cell of the rest of the text, so that nothing is lost.
    """
    rows: list[SourceRow] = []
    line, line_start, position = 1, 0, 0
    while position < len(text) and (limit is None or len(rows) < limit):
        first_line = line
        cells = tuple(_record(text, delimiter, position))
        starts = []
        for cell in cells:
            starts.append((line, cell.start - line_start + 1))
            for inside in _LINE_END.finditer(text, cell.start, cell.end):
                line, line_start = line + 1, inside.end()
        rows.append(SourceRow(len(rows) + 1, tuple(cell.words for cell in cells), first_line, line, tuple(starts)))
        if not cells[-1].closed:
            return CsvText(tuple(rows), starts[-1])
        behind = _LINE_END.match(text, cells[-1].end)
        line, line_start = line + 1, behind.end() if behind else len(text)
        position = line_start
    return CsvText(tuple(rows))


def _record(text: str, delimiter: str, position: int) -> Iterator[_Cell]:
    while True:
        cell = _cell(text, delimiter, position)
        yield cell
        if not text.startswith(delimiter, cell.end):
            return
        position = cell.end + 1


def _cell(text: str, delimiter: str, start: int) -> _Cell:
    """The cell at a place: quoted if a quote opens it; what stands behind the closing quote belongs to it too."""
    quoted = _QUOTED.match(text, start)
    bare = _BARE[delimiter].match(text, quoted.end() if quoted else start)
    behind = bare.group() if bare else ""
    if quoted is None:
        return _Cell(behind, start, start + len(behind), closed=True)
    words = _LINE_END.sub("\n", quoted["words"].replace('""', '"'))
    return _Cell(words + behind, start, quoted.end() + len(behind), closed=bool(quoted["close"]))
