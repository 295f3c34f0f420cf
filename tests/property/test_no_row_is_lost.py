"""Of every row of a table something comes: a row of the plan, a line kept with one, or a word that it is none."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.codelists.bodies import Register
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.headings import find_heading
from scr_schema.tables.plan.joining import join_rows
from scr_schema.tables.plan.layout import read_layout
from scr_schema.tables.plan.parts import JoinedCell, LogicalRow, Piece, PrintedRow
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.source import SourceRow, SourceTable

REGISTER = Register.read()
AGENCIES = ("Alpha Police", "Beta Council", "Multi-agency actions")
HEADINGS = (
    ("No.", "Recommendation", "Action", "Lead", "Target date"),
    ("Ref", "Action", "Lead", "Target date", "Progress"),
    ("Agency", "Recommendation", "Action", "Date", "Theme"),
)
CELLS = st.sampled_from(
    [
        *(
            "",
            "",
            "",
            "",
            "1",
            "2",
            "1.1",
            "May 2011",
            "Nurse",
            "Write to all.",
            "staff and",
            "Training",
            "Theme 2: Homes",
        ),
        *("Recommendation 1", "Recommendation 2: Ask", "Staff should ask.", "3. Staff must tell.", "As above"),
        *(
            "Notes",
            "Key",
            "Page 2 of 3",
            "Total",
            "* to be agreed",
            "Progress: begun",
            "Green = completed",
            "Completed",
        ),
        *AGENCIES,
    ]
)


@st.composite
def tables(draw: st.DrawFn) -> list[SourceRow]:
    """A table with a heading that may be repeated, another one or titles between its rows, and merged cells."""
    heading = draw(st.sampled_from(HEADINGS))
    cells = st.tuples(*[CELLS] * 5)
    below = st.lists(st.sampled_from([heading, heading, *HEADINGS]) | cells, min_size=1, max_size=8)
    rows, above = [heading, *draw(below)], draw(st.lists(CELLS.map(lambda text: (text, "", "", "", "")), max_size=2))
    made = []
    for number, texts in enumerate([*above, *rows], 1):
        is_wide = draw(st.booleans()) and sum(map(bool, texts)) == 1
        spanned = set(draw(st.lists(st.integers(0, 4), max_size=2))) if number > len(above) + 1 else set()
        widths = {next(index for index, text in enumerate(texts) if text): 2} if is_wide else {}
        made.append(SourceRow(number, texts, widths=widths, spanned=frozenset(spanned - set(widths))))
    return made


def found_in(rows: list[SourceRow]) -> tuple[list[PrintedRow], list[PlacedFault]]:
    things = list(read_layout(iter([SourceTable(iter(rows))]), REGISTER, None, Tally()))
    printed = [thing for thing in things if isinstance(thing, PrintedRow)]
    return printed, [thing for thing in things if isinstance(thing, PlacedFault)]


def pieces(row: PrintedRow) -> Iterator[Piece]:
    yield from row.pieces.values()
    yield from row.other.values()


def is_heading(rows: list[SourceRow], at: int) -> bool:
    above = rows[at - 1] if at else None
    below = rows[at + 1] if at + 1 < len(rows) else None
    return find_heading(rows[at], above=above, below=below) is not None


@given(rows=tables())
@tried_on(1500)
def test_something_comes_of_every_row(rows: list[SourceRow]) -> None:
    rows = [row for row in rows if not row.blank]
    printed, faults = found_in(rows)
    kept = {row.number for row in printed} | {piece.place.row for row in printed for piece in pieces(row) if piece.text}
    of_two_lines = {text for row in printed for piece in pieces(row) for text in piece.text.split("\n")[1:]}
    left = [
        row
        for at, row in enumerate(rows)
        if row.number not in kept
        and of_two_lines.isdisjoint(row.cells)
        and not is_heading(rows, at)
        and any(cell and index not in row.spanned for index, cell in enumerate(row.cells))
    ]
    said = sum(int(fault.fault.words["count"].split()[0]) for fault in faults if fault.fault.rule == "SCR-084")
    silent = [row for row in left if not any(cell in AGENCIES for cell in row.cells)]
    assert len(silent) <= said <= len(left)


@given(rows=tables())
@tried_on(500)
def test_every_word_of_a_row_stands_in_its_cells(rows: list[SourceRow]) -> None:
    printed, _ = found_in([row for row in rows if not row.blank])
    by_number = {row.number: row for row in rows}
    for row in printed:
        own = [piece.text for piece in pieces(row) if piece.place.row == row.number and piece.text and not piece.above]
        assert sorted(own) == sorted(cell for cell in by_number[row.number].cells if cell) or "\n" in "".join(own)


@given(rows=tables())
@tried_on(500)
def test_joining_keeps_every_word(rows: list[SourceRow]) -> None:
    printed, _ = found_in([row for row in rows if not row.blank])
    joined = [row for row in join_rows(printed) if isinstance(row, LogicalRow)]
    assert [number for row in joined for number in row.numbers] == [row.number for row in printed]
    cells: list[JoinedCell] = [cell for row in joined for cell in (*row.cells.values(), *row.other.values())]
    before = [
        piece.text for row in printed for piece in pieces(row) if piece.text and not (piece.spanned or piece.above)
    ]
    after = [piece.text for cell in cells for piece in cell.pieces if piece.text and not (piece.spanned or piece.above)]
    assert sorted(after) == sorted(before)
