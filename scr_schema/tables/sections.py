"""The rows of a table, read under the heading in force and sorted by agency."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from scr_schema.faults import either
from scr_schema.finding import Fault
from scr_schema.tables.headings import TITLES, read_heading
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.table import Column, Heading, Piece, PrintedRow, Section, SourceRow

# In the row below a heading that lacks its first title; "Recommendation 3" is a number, not a title.
_LEAKED_TITLE = re.compile(r"\s*RECOMMENDATIONS?\*?(?=\s+[^\s0-9])")


_HEADING = "The heading row names at least the recommendation's or the tasks' column and two others of: {}."


@dataclass(slots=True)
class _Open:
    """A section that is being read."""

    agency: str | None
    headings: list[Heading] = field(default_factory=list)
    rows: list[PrintedRow] = field(default_factory=list)


def read_sections(rows: Iterable[SourceRow]) -> tuple[tuple[Section, ...], tuple[PlacedFault, ...]]:
    """The sections in the order of their first headings, and what was wrong with single printed rows.

    A heading without an agency continues the section above it; one with an agency met before continues that one's.
    """
    sections: dict[str | None, _Open] = {}
    faults: list[PlacedFault] = []
    section: _Open | None = None
    fresh: SourceRow | None = None
    above: _Open | None = None
    for row in rows:
        if row.blank:
            continue
        if heading := read_heading(row):
            faults.extend(_heading_alone(fresh))
            agency = heading.agency if heading.agency or section is None else section.agency
            section = sections.setdefault(agency, _Open(agency))
            section.headings.append(heading)
            fresh = row
        elif section is None:
            faults.append(PlacedFault(Fault("SCR-070"), row.place()))
        else:
            printed = _read_row(row, section, fresh is not None, above is section)
            above = section
            section.rows.append(printed)
            faults.extend(_faults_of_row(row, printed, section.headings[-1]))
            fresh = None
    faults.extend(_heading_alone(fresh))
    closed = tuple(Section(s.agency, tuple(s.headings), tuple(s.rows)) for s in sections.values())
    return closed, (*faults, *_other_columns(closed)) if closed else _without_heading(faults)


def _heading_alone(row: SourceRow | None) -> Iterator[PlacedFault]:
    """The fault of a heading with nothing below it: it may be a row that reads as one, and no record holds it."""
    if row:
        yield PlacedFault(Fault("SCR-075"), row.place())


def _without_heading(faults: Iterable[PlacedFault]) -> tuple[PlacedFault, ...]:
    """One fault for a table that has no heading at all, in place of one for each row."""
    place = next((fault.place for fault in faults), None)
    known = either(titles[0] for titles in TITLES.values())
    return (PlacedFault(Fault("SCR-060", cure=_HEADING.format(known)), place),)


def _other_columns(sections: Iterable[Section]) -> Iterable[PlacedFault]:
    """One fault for each column without a member, at the first cell of it that says something."""
    rows = (row for section in sections for row in section.rows)
    met: dict[str, Piece] = {}
    for row in rows:
        for title, piece in row.other.items():
            if piece.text.strip():
                met.setdefault(title, piece)
    return (PlacedFault(Fault("SCR-069", ("as_printed", "other")), piece.place) for piece in met.values())


def _read_row(row: SourceRow, section: _Open, fresh: bool, same_table: bool) -> PrintedRow:
    """The row under the heading in force, which stands right above a ``fresh`` one.

    A page can have cut a row only where the one above that heading is of the ``same_table``.
    """
    heading = section.headings[-1]
    pieces: dict[Column, Piece] = {}
    other: dict[str, Piece] = {}
    for index in range(max(len(row.cells), len(heading.columns))):
        column = heading.columns[index] if index < len(heading.columns) else None
        text = row.cells[index] if index < len(row.cells) else ""
        piece = Piece(text, row.place(index, column))
        if column:
            pieces[column] = piece
        elif text.strip() or "".join(heading.titles[index : index + 1]):
            other[_title(heading, index, other)] = piece
    if fresh and heading.word_missing:
        pieces[Column.RECOMMENDATION] = _without_leak(pieces[Column.RECOMMENDATION])
    return PrintedRow(row.number, pieces, other, continues_page=fresh and same_table)


def _title(heading: Heading, index: int, taken: Mapping[str, Piece]) -> str:
    """What a column without a member is called: its title, or its position where it has none of its own."""
    title = heading.titles[index] if index < len(heading.titles) else ""
    position = f"column {index + 1}"
    title = title or position
    while title in taken:
        title = f"{title} ({position})"
    return title


def _without_leak(piece: Piece) -> Piece:
    leaked = _LEAKED_TITLE.match(piece.text)
    return replace(piece, leaked=leaked.group()) if leaked else piece


def _faults_of_row(row: SourceRow, printed: PrintedRow, heading: Heading) -> Iterator[PlacedFault]:
    expected = len(heading.columns)
    found = max((index + 1 for index, cell in enumerate(row.cells) if cell.strip() or index < expected), default=0)
    if found != expected:
        yield PlacedFault(Fault("SCR-061", words={"found": str(found), "expected": str(expected)}), row.place())
    for column, piece in printed.pieces.items():
        if piece.leaked:
            yield PlacedFault(Fault("SCR-066", ("as_printed", column.value)), piece.place)
