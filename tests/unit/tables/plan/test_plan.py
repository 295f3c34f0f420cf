from scr_schema.tables.table import Column, SourceRow

from scr_schema.faults import FAULTS
from scr_schema.tables.plan.plan import read_plan

HEADING = ("Alpha RECOMMENDATION", "Key tasks", "Responsibility", "Target dates")


def plan(*rows: tuple[str, ...]):
    return read_plan(SourceRow(number, cells) for number, cells in enumerate((HEADING, *rows), 1))


def rules(faults):
    return [(fault.fault.rule, fault.place.cell or fault.place.row) for fault in faults]


def test_a_row_with_a_blank_first_cell_is_another_action_of_the_same_recommendation():
    (section,) = plan(
        ("Staff should ask", "Write", "Manager", "May 2011"),
        ("", "Send", "Nurse", "June 2011"),
        ("Staff should write", "Ask", "Manager", "May 2011"),
        ("Staff should write", "Send", "Manager", "May 2011"),
    ).sections
    assert [(found.position, found.words.text, len(found.rows)) for found in section.recommendations] == [
        (1, "Staff should ask", 2),
        (2, "Staff should write", 2),
    ]


def test_a_row_is_read_after_joining():
    read = plan(
        ("1. Staff (Reminder of", "1. Write", "1. Manager", "1. May 2011"),
        HEADING,
        ("standard practice)", "2. Send", "2. Nurse", "2. June 2011"),
    )
    (row,) = read.rows
    ((recommendation,),) = (section.recommendations for section in read.sections)
    assert (recommendation.words.number, recommendation.words.text) == ("1", "Staff")
    assert [tag.as_printed for tag in recommendation.words.tags] == ["(Reminder of standard practice)"]
    assert [(a.label, a.text, a.owners, [d.edtf for d in a.target_dates]) for a in row.actions] == [
        ("1", "Write", ("Manager",), ["2011-05"]),
        ("2", "Send", ("Nurse",), ["2011-06"]),
    ]
    assert (row.owners, row.target_dates, rules(row.faults)) == ((), (), [("SCR-063", 2)])
    assert row.faults[0].fault.words == {"count": "2"}


def test_faults_of_dates_name_the_cell_and_the_path_in_the_record():
    (row,) = plan(
        ("1. Staff", "1. Write", "1. Manager", "1. May 2011"),
        HEADING,
        ("should", "2. Send\n3. Ask", "", "2. 31/11/2010\n3. in due course"),
    ).rows
    assert [(fault.fault.rule, fault.fault.path, fault.place.cell) for fault in row.faults[1:]] == [
        ("SCR-064", ("actions", 1, "target_dates", 0), "D4"),
        ("SCR-065", ("actions", 2, "target_dates", 0), "D4"),
    ]
    assert row.actions[1].target_dates[0].text == "31/11/2010"


def test_what_could_not_be_aligned_is_said():
    (row,) = plan(("Staff", "1. Write\n2. Send", "1. Manager\n2. Nurse", "May 2011\nJune 2011")).rows
    assert rules(row.faults) == [("SCR-067", "B2")]
    assert row.faults[0].fault.words == {"what": "target dates"}
    assert [date.edtf for date in row.target_dates] == ["2011-05", "2011-06"]


def test_a_row_without_a_recommendation_above_it_is_kept_and_said():
    read = plan(("", "Write", "Manager", "May 2011"), ("Staff", "Send", "Nurse", "May 2011"))
    assert [rules(row.faults) for row in read.rows] == [[("SCR-073", 2)], []]
    assert [len(section.recommendations) for section in read.sections] == [2]


def test_cells_stand_as_printed_and_other_columns_beside_them():
    read = read_plan(
        [
            SourceRow(1, ("Recommendation", "Action", "Lead", "By when", "RAG")),
            SourceRow(2, ("1. Staff", "Write\nto all", "", "May 2011", "green")),
        ]
    )
    printed = read.rows[0].printed
    assert {column.value: cell.as_printed for column, cell in printed.cells.items()} == {
        "recommendation": "1. Staff",
        "tasks": "Write\nto all",
        "responsibility": "",
        "target_dates": "May 2011",
    }
    assert {title: cell.as_printed for title, cell in printed.other.items()} == {"RAG": "green"}
    assert Column.PROGRESS not in printed.cells
    assert read.sections[0].agency is None


def test_every_fault_fills_the_slots_of_its_text():
    read = plan(
        ("", "1. Write\n2. Send", "a", "31/11/2010\nsoon", "left"),
        HEADING,
        ("", "", "b", ""),
    )
    empty = read_plan([SourceRow(1, ("nothing",))])
    faults = [*read.faults, *empty.faults, *(fault for row in read.rows for fault in row.faults)]
    assert {fault.fault.rule for fault in faults} >= {f"SCR-0{number}" for number in (60, 61, 63, 64, 65, 67, 69, 73)}
    for fault in faults:
        assert set(fault.fault.words) == FAULTS[fault.fault.rule].slots
