"""The appendix that the whole contract was drawn from, read as an agency would export it.

It is confidential and no part of this repository: the test runs where it lies beside it.
"""

from collections import Counter
from pathlib import Path

import pytest

from scr_schema.readers.csv_ import read_csv
from scr_schema.tables.plan.headings import read_heading
from scr_schema.tables.plan.plan import PlanRow, PlanSection, read_plan
from scr_schema.tables.table import Column

SOURCE = Path(__file__).parents[3] / "shared" / "seed" / "action-plan.csv"

pytestmark = pytest.mark.skipif(not SOURCE.exists(), reason="the source is not here")

#: Agency by agency, counted by hand: recommendations, rows as printed, rows as meant, those of them that a page cut,
#: their further pieces, printed rows whose first cell is blank, heading rows, target dates.
COUNTS = [
    (8, 14, 8, 6, 6, 0, 8, 15),
    (2, 2, 2, 0, 0, 0, 2, 3),
    (2, 3, 2, 1, 1, 0, 2, 4),
    (3, 6, 3, 3, 3, 0, 4, 8),
    (7, 13, 7, 6, 6, 3, 7, 7),
    (17, 37, 17, 14, 20, 11, 22, 16),
    (6, 8, 6, 2, 2, 1, 4, 6),
    (4, 16, 15, 1, 1, 12, 4, 15),
    (5, 6, 5, 1, 1, 0, 2, 5),
]

#: The first four words of every target date, and how often they stand there.
TARGET_DATES = Counter(
    {
        "03.01.11": 1,
        "1/5/2011": 1,
        "30/11/2010": 1,
        "31/11/2010": 1,
        "6 months": 1,
        "Jan 2010": 1,
        "Jan 2011": 4,
        "Jan 11": 1,
        "January 2011": 2,
        "Feb 2011": 3,
        "Feb 11 Ongoing assessment": 1,
        "March 2011": 6,
        "March 2012": 3,
        "April 2011": 5,
        "Launched April 2011": 1,
        "May 2011": 6,
        "By May 2011": 1,
        "June 2011": 8,
        "July 2011": 6,
        "July 2011 Ongoing review": 1,
        "Aug 11 and ongoing": 1,
        "Aug 11 – ongoing": 1,
        "Sept 2011": 2,
        "September 2011": 1,
        "Sept. 10 onwards": 1,
        "Ongoing from Sept. 10": 1,
        "October 2011": 1,
        "Nov 10": 1,
        "Nov. 10": 1,
        "Dec. 10": 2,
        "Dec 2011": 1,
        "December 2011": 1,
        "Ongoing": 4,
        "ongoing": 1,
        "Ongoing with immediate effect": 1,
        "Immediate and Ongoing": 2,
        "Awaiting implementation date.": 1,
        "Ratified end of March.": 1,
        "Re-write end of Feb.": 1,
    }
)

KINDS = {
    "month": 62,
    "day": 3,
    "by": 1,
    "from": 2,
    "ongoing": 5,
    "immediate": 3,
    "duration": 1,
    "pending": 1,
    "unreadable": 1,
}

#: How many of the agency's recommendations print a number.
NUMBERED = [8, 0, 2, 3, 7, 17, 0, 0, 0]


@pytest.fixture(scope="module")
def table():
    return read_csv(SOURCE.read_bytes())


@pytest.fixture(scope="module")
def plan(table):
    return read_plan(table.rows)


def dates(row: PlanRow):
    return [date for group in (*(action.target_dates for action in row.actions), row.target_dates) for date in group]


def counted(section: PlanSection):
    rows = section.rows
    pieces = [len(row.printed.numbers) for row in rows]
    with_recommendation = sum(len(row.printed.cell(Column.RECOMMENDATION).pieces) for row in rows)
    return (
        len(section.recommendations),
        sum(pieces),
        len(rows),
        sum(number > 1 for number in pieces),
        sum(number - 1 for number in pieces),
        sum(pieces) - with_recommendation,
        section.heading_rows,
        sum(len(dates(row)) for row in rows),
    )


def test_every_agency_has_the_counts_of_the_accuracy_key(plan):
    assert [counted(section) for section in plan.sections] == COUNTS
    assert len({section.agency for section in plan.sections}) == 9


def test_every_target_date_is_found_as_often_as_it_is_printed(plan):
    found = Counter(" ".join((date.text or "").split()[:4]) for row in plan.rows for date in dates(row))
    assert found == TARGET_DATES
    assert found.total() == 79
    assert Counter(date.kind.value for row in plan.rows for date in dates(row)) == KINDS


def test_the_impossible_date_is_found_in_its_cell_and_no_other_is_unreadable(plan):
    ((fault, row),) = (
        (fault, row) for row in plan.rows for fault in row.faults if fault.fault.rule in ("SCR-064", "SCR-065")
    )
    assert (fault.fault.rule, fault.fault.path) == ("SCR-064", ("target_dates", 0))
    assert (fault.place.row, fault.place.cell, fault.place.column_name) == (127, "D127", "target_dates")
    assert (row.target_dates[0].text, row.target_dates[0].edtf) == ("31/11/2010", None)


def test_the_three_milestones_of_one_cell_share_their_year(plan):
    milestones = [date for row in plan.rows for date in dates(row) if date.milestone]
    assert [date.edtf for date in milestones] == ["2011-02-28?", "2011-03-31?", "2011-04"]
    assert [len(date.flags) for date in milestones] == [1, 1, 0]


def test_numbers_and_tags_of_recommendations(plan):
    found = [[entry.words for entry in section.recommendations] for section in plan.sections]
    numbers = [[words.number for words in section if words.number] for section in found]
    assert numbers == [[str(number) for number in range(1, last + 1)] for last in NUMBERED]
    tags = [[tag.kind.value for words in section for tag in words.tags] for section in found]
    assert tags[0] == ["extension"]
    assert Counter(tags[4]) == {"reminder-of-standard-practice": 6, "new": 1}
    assert not any(tags[1:4] + tags[5:])


def test_actions_stand_under_their_recommendations(plan):
    rows = [[len(entry.rows) for entry in section.recommendations] for section in plan.sections]
    assert rows[7] == [3, 5, 5, 2]
    assert all(number == 1 for section in rows[:7] + rows[8:] for number in section)


def test_lists_are_aligned_by_their_numbers_or_left_and_said(plan):
    aligned = {
        (section, position): [(len(action.owners), len(action.target_dates)) for action in row.actions]
        for section, agency in enumerate(plan.sections)
        for position, row in enumerate(agency.rows)
        if len(row.actions) > 1
    }
    assert aligned == {
        (0, 0): [(1, 1)] * 3,
        (0, 4): [(1, 1)] * 3,
        (0, 5): [(1, 1)] * 4,
        (1, 0): [(0, 0)] * 2,
        (3, 0): [(1, 1)] * 4,
        (3, 1): [(1, 0)] * 3,
        (3, 2): [(0, 0)] * 2,
    }
    said = [fault.place.row for row in plan.rows for fault in row.faults if fault.fault.rule == "SCR-067"]
    assert said == [24, 28, 36]


def test_empty_cells_are_as_many_as_counted_by_hand(plan):
    empty = {column.value: sum(not row.printed.cell(column).text for row in plan.rows) for column in Column}
    assert empty == {
        "recommendation": 11,
        "tasks": 3,
        "responsibility": 3,
        "target_dates": 1,
        "evidence": 6,
        "expected_outcome": 15,
        "progress": 38,
    }


def test_the_two_words_of_the_heading_that_slipped_are_reported(plan):
    assert [(fault.fault.rule, fault.place.cell) for fault in plan.faults] == [("SCR-066", "A22"), ("SCR-066", "A24")]
    assert not any(
        "RECOMMENDATION" in entry.words.text for section in plan.sections for entry in section.recommendations
    )


def test_nothing_is_lost(table, plan):
    """Every character of the 105 printed rows but blanks stands in the joined cells, in order."""
    data = [row for row in table.rows if not read_heading(row)]
    assert len(data) == 105
    for index, column in enumerate(Column):
        printed = "".join(row.cells[index] for row in data)
        kept = "".join(row.printed.cell(column).as_printed for row in plan.rows)
        assert "".join(kept.split()) == "".join(printed.split())


def test_every_piece_names_the_cell_it_came_from(table, plan):
    by_number = {row.number: row for row in table.rows}
    pieces = [piece for row in plan.rows for cell in row.printed.cells.values() for piece in cell.pieces]
    assert len(pieces) == sum(bool(cell.strip()) for row in table.rows if not read_heading(row) for cell in row.cells)
    for piece in pieces:
        row = by_number[piece.place.row]
        assert piece.text == row.cells[piece.place.position - 1]
        first, last = piece.lines
        assert row.first_line <= first <= last <= row.last_line
