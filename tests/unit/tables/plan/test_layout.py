from scr_schema.tables.plan.layout import read_sections
from scr_schema.tables.table import Column, SourceRow

REST = ("Key tasks", "Target dates")


def read(*rows: tuple[str, ...]):
    return read_sections(SourceRow(number, cells) for number, cells in enumerate(rows, 1))


def rules(faults):
    return [(fault.fault.rule, fault.place and fault.place.row) for fault in faults]


def test_repeated_headings_belong_to_one_section():
    sections, faults = read(
        ("Alpha RECOMMENDATION", *REST),
        ("First", "Write", "May 2011"),
        ("", "", ""),
        ("Alpha RECOMMENDATION", *REST),
        ("Second", "Send", "May 2011"),
        ("Third", "Ask", "May 2011"),
    )
    (alpha,) = sections
    assert (alpha.agency, len(alpha.headings), faults) == ("Alpha", 2, ())
    assert [(row.number, row.continues_page) for row in alpha.rows] == [(2, False), (5, True), (6, False)]


def test_agencies_nearly_alike_are_two_and_one_that_returns_is_one():
    sections, _ = read(
        ("Alpha & Beta RECOMMENDATION", *REST),
        ("First", "Write", "May 2011"),
        ("Alpha and Beta RECOMMENDATION", *REST),
        ("Second", "Send", "May 2011"),
        ("Alpha & Beta RECOMMENDATION", *REST),
        ("Third", "Ask", "May 2011"),
    )
    assert [(section.agency, [row.number for row in section.rows]) for section in sections] == [
        ("Alpha & Beta", [2, 6]),
        ("Alpha and Beta", [4]),
    ]


def test_a_heading_without_an_agency_continues_the_one_above():
    sections, _ = read(
        ("Alpha RECOMMENDATION", *REST), ("First", "", ""), ("RECOMMENDATION", *REST), ("Second", "", "")
    )
    assert [section.agency for section in sections] == ["Alpha"]


def test_a_heading_word_that_slipped_into_the_row_below_is_told_apart():
    (section,), faults = read(("Alpha", *REST), ("RECOMMENDATION Staff should", "Write", "May 2011"), ("Plain", "", ""))
    piece = section.rows[0].pieces[Column.RECOMMENDATION]
    assert (piece.text, piece.words) == ("RECOMMENDATION Staff should", "Staff should")
    assert rules(faults) == [("SCR-066", 2)]
    assert faults[0].place.cell == "A2"


def test_a_numbered_recommendation_in_capitals_is_no_leak():
    (section,), faults = read(("Alpha", *REST), ("RECOMMENDATION 3 Staff should", "Write", "May 2011"))
    assert section.rows[0].pieces[Column.RECOMMENDATION].words == "RECOMMENDATION 3 Staff should"
    assert faults == ()


def test_rows_before_the_first_heading_are_said_and_not_read():
    sections, faults = read(("Plan of Alpha",), ("RECOMMENDATION", *REST), ("First", "Write", "May 2011"))
    assert [len(section.rows) for section in sections] == [1]
    assert rules(faults) == [("SCR-070", 1)]


def test_a_table_without_heading_has_one_fault_that_lists_the_titles():
    sections, faults = read(("First", "Write"), ("Second", "Send"))
    assert (sections, rules(faults)) == ((), [("SCR-060", 1)])
    assert "`Target dates`" in faults[0].fault.cure
    assert rules(read()[1]) == [("SCR-060", None)]


def test_missing_cells_read_as_empty_and_surplus_ones_are_kept():
    (section,), faults = read(("RECOMMENDATION", *REST), ("First",), ("Second", "Send", "May 2011", "left", ""))
    short, long = section.rows
    assert [short.pieces[column].text for column in Column if column in short.pieces] == ["First", "", ""]
    assert {title: piece.text for title, piece in long.other.items()} == {"column 4": "left"}
    assert rules(faults) == [("SCR-061", 2), ("SCR-061", 3), ("SCR-069", 3)]
    assert [fault.fault.words for fault in faults[:2]] == [
        {"found": "1", "expected": "3"},
        {"found": "4", "expected": "3"},
    ]


def test_columns_without_a_member_are_kept_under_their_titles_and_said_once():
    (section,), faults = read(
        ("No.", "RECOMMENDATION", *REST, "RAG", "RAG", ""),
        ("1", "First", "Write", "May 2011", "green", "", ""),
        ("2", "Second", "Send", "May 2011", "red", "late", ""),
    )
    assert [[(title, piece.text) for title, piece in row.other.items()] for row in section.rows] == [
        [("No.", "1"), ("RAG", "green"), ("RAG (column 6)", "")],
        [("No.", "2"), ("RAG", "red"), ("RAG (column 6)", "late")],
    ]
    assert [fault.place.cell for fault in faults if fault.fault.rule == "SCR-069"] == ["A2", "E2", "F3"]


def test_a_title_that_looks_like_a_position_takes_no_other_column():
    (section,), _ = read(("RECOMMENDATION", *REST, "column 5", ""), ("First", "Write", "May 2011", "a", "b", "c"))
    assert {title: piece.text for title, piece in section.rows[0].other.items()} == {
        "column 5": "a",
        "column 5 (column 5)": "b",
        "column 6": "c",
    }


def test_a_heading_with_nothing_below_it_is_said():
    sections, faults = read(
        ("Alpha RECOMMENDATION", *REST),
        ("First", "Write", "May 2011"),
        ("Beta RECOMMENDATION", *REST),
        ("", "", ""),
        ("Gamma RECOMMENDATION", *REST),
        ("Second", "Send", "May 2011"),
        ("Council Z", "Action", "Date"),
        ("", "", ""),
    )
    assert [section.agency for section in sections] == ["Alpha", "Beta", "Gamma", "Council Z"]
    assert rules(faults) == [("SCR-075", 3), ("SCR-075", 7)]


def test_a_row_is_cut_by_a_page_only_where_its_own_table_stands_above():
    (alpha, _), _ = read(
        ("Alpha RECOMMENDATION", *REST),
        ("First", "Write", "May 2011"),
        ("Beta RECOMMENDATION", *REST),
        ("Second", "Send", "May 2011"),
        ("Alpha RECOMMENDATION", *REST),
        ("Third", "Ask", "May 2011"),
    )
    assert [row.continues_page for row in alpha.rows] == [False, False]
