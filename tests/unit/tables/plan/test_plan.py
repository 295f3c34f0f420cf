from dataclasses import dataclass, field

from plans import source_of, table_of

from scr_schema.codelists.bodies import Register
from scr_schema.faults import FAULTS
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.parts import Column
from scr_schema.tables.plan.plan import PlanRecommendation, PlanRow, read_plan
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.source import Source

HEADING = ("Alpha RECOMMENDATION", "Key tasks", "Responsibility", "Target dates")
REGISTER = Register.read()


@dataclass
class Read:
    """A plan, sorted by what it is made of."""

    recommendations: list[PlanRecommendation] = field(default_factory=list)
    rows: list[PlanRow] = field(default_factory=list)
    faults: list[PlacedFault] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


def read(source: Source) -> Read:
    found = Read()
    for thing in read_plan(source, REGISTER, None, found.tally):
        if isinstance(thing, PlanRecommendation):
            found.recommendations.append(thing)
        elif isinstance(thing, PlanRow):
            assert thing.recommendation is found.recommendations[-1]
            found.rows.append(thing)
        else:
            found.faults.append(thing)
    return found


def plan(*rows: tuple[str, ...], heading: tuple[str, ...] = HEADING) -> Read:
    return read(source_of(heading, *rows))


def rules(faults):
    return [(fault.fault.rule, fault.place.cell or fault.place.row) for fault in faults]


def test_a_row_with_a_blank_first_cell_is_another_action_of_the_same_recommendation():
    found = plan(
        ("Staff should ask", "Write", "Manager", "May 2011"),
        ("", "Send", "Nurse", "June 2011"),
        ("Staff should write", "Ask", "Manager", "May 2011"),
        ("Staff should write", "Send", "Manager", "May 2011"),
    )
    assert [(one.position, one.words.text) for one in found.recommendations] == [
        (1, "Staff should ask"),
        (2, "Staff should write"),
    ]
    assert [row.recommendation.position for row in found.rows] == [1, 1, 2, 2]


def test_a_row_is_read_after_joining():
    found = plan(
        ("1. Staff (Reminder of", "1. Write", "1. Manager", "1. May 2011"),
        HEADING,
        ("standard practice)", "2. Send", "2. Nurse", "2. June 2011"),
    )
    (row,), (recommendation,) = found.rows, found.recommendations
    assert (recommendation.number, recommendation.words.text) == ("1", "Staff")
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
    assert [(fault.fault.rule, fault.fault.path, fault.place.cell) for fault in row.faults if "date" in str(fault)] == [
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
    found = plan(("", "Write", "Manager", "May 2011"), ("Staff", "Send", "Nurse", "May 2011"))
    assert [rules(row.faults) for row in found.rows] == [[("SCR-073", 2)], []]
    assert len(found.recommendations) == 2
    assert found.tally.recommendations == 1


def test_a_table_without_recommendations_is_said_once_and_how_to_mend_it():
    heading = ("Action", "Lead", "Target date", "Progress")
    found = plan(*((f"Write {number}", "Clerk", "May 2011", "") for number in range(5)), heading=heading)
    assert [rules(row.faults) for row in found.rows] == [[("SCR-073", 2)], [], [], [], []]
    assert "--mapping" in (found.rows[0].faults[0].fault.cure or "")


def test_a_number_without_words_is_kept_and_said():
    (row,) = plan(("Recommendation 1", "Write", "Manager", "May 2011")).rows
    assert rules(row.faults) == [("SCR-074", 2)]


def test_cells_stand_as_printed_and_other_columns_beside_them():
    found = plan(
        ("1. Staff", "Write\nto all", "", "May 2011", "green"),
        heading=("Recommendation", "Action", "Lead", "By when", "RAG"),
    )
    printed = found.rows[0].printed
    assert {column.value: cell.as_printed for column, cell in printed.cells.items()} == {
        "recommendation": "1. Staff",
        "tasks": "Write\nto all",
        "responsibility": "",
        "target_dates": "May 2011",
    }
    assert {title: cell.as_printed for title, cell in printed.other.items()} == {"RAG": "green"}
    assert Column.PROGRESS not in printed.cells
    assert found.recommendations[0].agency is None


NUMBERED = ("No.", "Recommendation", "Action", "Target date")


def numbers(*rows: tuple[str, ...], heading: tuple[str, ...] = NUMBERED) -> list[tuple[str | None, str | None]]:
    return [(one.number, one.number_as_printed) for one in plan(*rows, heading=heading).recommendations]


def test_numbers_that_change_below_one_recommendation_are_those_of_its_actions():
    assert numbers(
        ("1.1", "Ask", "Write", "May 2011"),
        ("1.2", "", "Send", "May 2011"),
        ("2.1", "Tell", "Write", "May 2011"),
    ) == [("1", None), ("2", None)]
    assert numbers(("1", "Ask", "Write", ""), ("2", "", "Send", ""), ("3", "Tell", "Write", "")) == [
        (None, None),
        (None, None),
    ]


def test_numbers_of_recommendations_may_have_several_steps():
    assert numbers(("1.1", "Ask", "Write", ""), ("1.2", "Tell", "Send", "")) == [("1.1", "1.1"), ("1.2", "1.2")]
    assert numbers(("Rec. 4a", "Ask", "Write", ""), ("R5)", "Tell", "Send", "")) == [("4a", "Rec. 4a"), ("r5", "R5)")]


def test_the_number_in_the_words_goes_before_the_one_beside_them():
    assert numbers(("7", "Recommendation 1: Ask", "Write", "")) == [("1", "Recommendation 1:")]


def test_a_column_of_recommendation_numbers_opens_one_though_its_words_are_blank():
    heading = ("Rec No.", "Recommendation", "Action", "Target date")
    found = plan(("1", "Ask", "Write", "May 2011"), ("2", "", "Send", "May 2011"), heading=heading)
    assert [one.words.text for one in found.recommendations] == ["Ask", ""]
    assert [rules(row.faults) for row in found.rows] == [[], [("SCR-073", 3)]]


def test_a_recommendation_on_which_several_act_is_no_single_agencys():
    heading = ("Recommendation", "Agency", "Action", "Target date")
    found = plan(
        ("Ask", "Alpha", "Write", "May 2011"),
        ("", "Beta", "Send", "May 2011"),
        ("Tell", "Beta", "Write", "May 2011"),
        heading=heading,
    )
    assert [one.agency for one in found.recommendations] == [None, "Beta"]
    assert [row.printed.agency for row in found.rows] == ["Alpha", "Beta", "Beta"]
    assert [one.position for one in found.recommendations] == [1, 1]


def test_rows_of_one_recommendation_come_without_end_and_none_is_lost():
    rows = [
        ("1. Ask", "Write 0", "Clerk", "May 2011"),
        *(("", f"Write {at}", "Clerk", "May 2011") for at in range(1, 450)),
    ]
    found = plan(*rows)
    assert len(found.recommendations) == 1
    assert [row.actions[0].text for row in found.rows] == [f"Write {at}" for at in range(450)]


def test_no_row_goes_on_with_a_recommendation_of_another_sheet():
    tables = [
        table_of(HEADING, ("Ask", "Write", "Clerk", "May 2011"), sheet="One", number=1),
        table_of(HEADING, ("", "Send", "Clerk", "May 2011"), sheet="Two", number=2),
    ]
    assert [rules(row.faults) for row in read(iter(tables)).rows] == [[], [("SCR-073", 2)]]


def test_every_fault_fills_the_slots_of_its_text():
    found = plan(
        ("", "1. Write\n2. Send", "a", "31/11/2010\nsoon", "left"),
        HEADING,
        ("", "", "b", ""),
    )
    empty = read(source_of(("nothing",)))
    faults = [*found.faults, *empty.faults, *(fault for row in found.rows for fault in row.faults)]
    assert {fault.fault.rule for fault in faults} >= {f"SCR-0{number}" for number in (60, 61, 63, 64, 65, 67, 69, 73)}
    for fault in faults:
        assert set(fault.fault.words) == FAULTS[fault.fault.rule].slots
