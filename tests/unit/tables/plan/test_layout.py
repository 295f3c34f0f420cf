from plans import source_of, table_of

from scr_schema.codelists.bodies import Register
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.layout import read_layout
from scr_schema.tables.plan.parts import Column, PrintedRow
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.source import Source, SourceRow, SourceTable

REST = ("Key tasks", "Target dates")


def read(source: Source) -> tuple[list[PrintedRow], list[PlacedFault]]:
    found = list(read_layout(source, Register.read(), None, Tally()))
    return (
        [row for row in found if isinstance(row, PrintedRow)],
        [fault for fault in found if isinstance(fault, PlacedFault)],
    )


def rules(faults: list[PlacedFault]) -> list[tuple[str, int | None]]:
    return [(fault.fault.rule, fault.place and fault.place.row) for fault in faults]


def test_repeated_headings_belong_to_one_section():
    rows, faults = read(
        source_of(
            ("Alpha RECOMMENDATION", *REST),
            ("First", "Write", "May 2011"),
            ("", "", ""),
            ("Alpha RECOMMENDATION", *REST),
            ("Second", "Send", "May 2011"),
            ("Third", "Ask", "May 2011"),
        )
    )
    assert ({row.agency for row in rows}, len({row.section for row in rows}), faults) == ({"Alpha"}, 1, [])
    assert [(row.number, row.continues_page) for row in rows] == [(2, False), (5, True), (6, False)]


def test_agencies_nearly_alike_are_two_and_no_row_goes_on_from_one_to_the_other():
    rows, _ = read(
        source_of(
            ("Alpha & Beta RECOMMENDATION", *REST),
            ("First", "Write", "May 2011"),
            ("Alpha and Beta RECOMMENDATION", *REST),
            ("Second", "Send", "May 2011"),
            ("Alpha & Beta RECOMMENDATION", *REST),
            ("Third", "Ask", "May 2011"),
        )
    )
    assert [(row.agency, row.number) for row in rows] == [
        ("Alpha & Beta", 2),
        ("Alpha and Beta", 4),
        ("Alpha & Beta", 6),
    ]
    assert [row.continues_page for row in rows] == [False, False, False]
    assert len({row.section for row in rows}) == 3


def test_a_heading_without_an_agency_continues_the_one_above():
    rows, _ = read(
        source_of(("Alpha RECOMMENDATION", *REST), ("First", "a", ""), ("RECOMMENDATION", *REST), ("Second", "b", ""))
    )
    assert [row.agency for row in rows] == ["Alpha", "Alpha"]


def test_a_heading_word_that_slipped_into_the_row_below_is_told_apart():
    rows, faults = read(
        source_of(("Alpha Trust", *REST), ("RECOMMENDATION Staff should", "Write", "May 2011"), ("Plain", "Ask", ""))
    )
    piece = rows[0].pieces[Column.RECOMMENDATION]
    assert (piece.text, piece.words) == ("RECOMMENDATION Staff should", "Staff should")
    assert rules(faults) == [("SCR-066", 2)]
    assert faults[0].place
    assert faults[0].place.cell == "A2"


def test_a_numbered_recommendation_in_capitals_is_no_leak():
    rows, faults = read(source_of(("Alpha Trust", *REST), ("RECOMMENDATION 3 Staff should", "Write", "May 2011")))
    assert rows[0].pieces[Column.RECOMMENDATION].words == "RECOMMENDATION 3 Staff should"
    assert faults == []


def test_rows_above_the_first_heading_are_titles_and_are_said_once():
    rows, faults = read(
        source_of(("Plan of the year",), ("Second edition",), ("RECOMMENDATION", *REST), ("First", "Write", "May 2011"))
    )
    assert len(rows) == 1
    assert rules(faults) == [("SCR-084", 1)]
    assert faults[0].fault.words == {"count": "2 rows", "stand": "stand"}


def test_a_source_without_heading_has_one_fault_that_lists_the_titles():
    rows, faults = read(source_of(("First", "Write"), ("Second", "Send")))
    assert (rows, rules(faults)) == ([], [("SCR-060", 1)])
    assert "`target_dates`" in (faults[0].fault.cure or "")
    assert rules(read(source_of())[1]) == []


def test_a_table_without_heading_beside_one_with_a_heading_is_said_and_not_read():
    tally = Tally()
    tables = iter(
        [
            table_of(("1", "Introduction", "3"), number=1, above=["Contents"]),
            table_of(("RECOMMENDATION", *REST), ("First", "Write", "May 2011"), number=2, above=["Plan"]),
        ]
    )
    found = list(read_layout(tables, Register.read(), None, tally))
    assert [thing.fault.rule for thing in found if isinstance(thing, PlacedFault)] == ["SCR-070"]
    assert (tally.not_read, tally.printed) == (1, 1)


def test_missing_cells_read_as_empty_and_surplus_ones_are_kept():
    rows, faults = read(
        source_of(("RECOMMENDATION", *REST), ("First", "Write"), ("Second", "Send", "May 2011", "left", ""))
    )
    short, long = rows
    assert [short.pieces[column].text for column in Column if column in short.pieces] == ["First", "Write", ""]
    assert {title: piece.text for title, piece in long.other.items()} == {"column 4": "left"}
    assert rules(faults) == [("SCR-061", 3), ("SCR-069", 3)]
    assert faults[0].fault.words == {"found": "4", "expected": "3"}


def test_columns_without_a_member_are_kept_under_their_titles_and_said_once():
    rows, faults = read(
        source_of(
            ("No.", "RECOMMENDATION", *REST, "Theme", "Theme", ""),
            ("1", "First", "Write", "May 2011", "green", "", ""),
            ("2", "Second", "Send", "May 2011", "red", "late", ""),
        )
    )
    assert [[(title, piece.text) for title, piece in row.other.items()] for row in rows] == [
        [("No.", "1"), ("Theme", "green"), ("Theme (column 6)", "")],
        [("No.", "2"), ("Theme", "red"), ("Theme (column 6)", "late")],
    ]
    assert [fault.place and fault.place.cell for fault in faults if fault.fault.rule == "SCR-069"] == ["E2", "F3"]


def test_a_title_that_looks_like_a_position_takes_no_other_column():
    rows, _ = read(
        source_of(
            ("RECOMMENDATION", *REST, "Lead", "column 6", ""), ("First", "Write", "May 2011", "Nurse", "a", "b", "c")
        )
    )
    assert {title: piece.text for title, piece in rows[0].other.items()} == {
        "column 6": "a",
        "column 6 (column 6)": "b",
        "column 7": "c",
    }


def test_a_heading_with_nothing_below_it_is_said():
    rows, faults = read(
        source_of(
            ("Alpha RECOMMENDATION", *REST),
            ("First", "Write", "May 2011"),
            ("Beta RECOMMENDATION", *REST),
            ("", "", ""),
            ("Gamma RECOMMENDATION", *REST),
            ("Second", "Send", "May 2011"),
            ("Council Z", "Action", "Date"),
            ("", "", ""),
        )
    )
    assert [row.agency for row in rows] == ["Alpha", "Gamma"]
    assert rules(faults) == [("SCR-075", 3), ("SCR-075", 7)]


def test_a_row_is_cut_by_a_page_only_where_its_own_table_stands_above():
    rows, _ = read(
        source_of(
            ("Alpha RECOMMENDATION", *REST),
            ("First", "Write", "May 2011"),
            ("Beta RECOMMENDATION", *REST),
            ("Second", "Send", "May 2011"),
            ("Alpha RECOMMENDATION", *REST),
            ("Third", "Ask", "May 2011"),
        )
    )
    assert [row.continues_page for row in rows] == [False, False, False]


def test_a_sheet_of_many_rows_without_heading_is_counted_and_not_held():
    tally = Tally()
    tables = iter(
        [
            table_of(*((str(number), "x") for number in range(500)), sheet="Data", number=1),
            table_of(("RECOMMENDATION", *REST), ("First", "Write", "May 2011"), sheet="Plan", number=2),
        ]
    )
    assert len(list(read_layout(tables, Register.read(), None, tally))) == 2
    assert tally.not_read == 500


def test_a_title_far_above_the_heading_is_counted_with_the_others():
    _, faults = read(
        source_of(*((f"Line {number}",) for number in range(80)), ("RECOMMENDATION", *REST), ("First", "Write", ""))
    )
    assert [(fault.fault.rule, dict(fault.fault.words)["count"]) for fault in faults] == [("SCR-084", "80 rows")]


def test_rows_that_only_repeat_merged_cells_are_no_rows():
    rows = [
        SourceRow(1, ("RECOMMENDATION", *REST)),
        SourceRow(2, ("First", "Write", "May 2011")),
        SourceRow(3, ("First", "Write", "May 2011"), spanned=frozenset((0, 1, 2))),
    ]
    assert [row.number for row in read(iter([SourceTable(iter(rows))]))[0]] == [2]
