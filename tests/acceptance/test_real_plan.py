"""The appendix that the whole contract was drawn from, read as an agency would export it.

It is confidential and no part of this repository: the test runs where it lies beside it.
"""

import io
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from scr_schema.codelists.bodies import Register
from scr_schema.readers.tables import source_of
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.plan.headings import read_heading
from scr_schema.tables.plan.parts import Column
from scr_schema.tables.plan.plan import PlanRecommendation, PlanRow, read_plan
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.source import SourceRow, SourceTable
from scr_schema.types.target_dates import TargetDate

SEED = Path(__file__).parents[3] / "shared" / "seed"
#: The appendix as a table of each kind, and the document in whose text its tables stand between tabs.
SOURCES = ["action-plan.csv", "action-plan.xlsx", "action-plan.docx", "serious-case-review.txt"]

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the source is not here")

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


#: By agency and row, the owners and dates of each task, where a row has several.
ALIGNED = {
    (0, 0): [(1, 1)] * 3,
    (0, 4): [(1, 1)] * 3,
    (0, 5): [(1, 1)] * 4,
    (1, 0): [(0, 0)] * 2,
    (3, 0): [(1, 1)] * 4,
    (3, 1): [(1, 0)] * 3,
    (3, 2): [(0, 0)] * 2,
}


@dataclass
class Plan:
    """The plan, and what stands in its tables."""

    tables: list[list[SourceRow]]
    recommendations: list[PlanRecommendation] = field(default_factory=list)
    rows: list[PlanRow] = field(default_factory=list)
    faults: list[PlacedFault] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)

    @property
    def data(self) -> list[SourceRow]:
        """The printed rows that are no headings."""
        return [row for table in self.tables for row in table if not read_heading(row)]

    def row(self, place: Place) -> SourceRow:
        """The row at a place."""
        (row,) = (row for table in self.tables for row in table if (row.table, row.number) == (place.table, place.row))
        return row

    def cell(self, place: Place) -> str:
        """What is printed at a place."""
        return self.row(place).cells[(place.position or 0) - 1]

    def of_agencies(self) -> list[list[PlanRow]]:
        """The rows of each agency in order."""
        found: defaultdict[str | None, list[PlanRow]] = defaultdict(list)
        for row in self.rows:
            found[row.printed.agency].append(row)
        return list(found.values())


def source(name: str) -> Iterator[SourceTable | PlacedFault]:
    path = SEED / name
    return source_of(io.BytesIO(path.read_bytes()), path.suffix)


@pytest.fixture(scope="module", params=SOURCES)
def plan(request: pytest.FixtureRequest) -> Plan:
    tables = (table for table in source(request.param) if isinstance(table, SourceTable))
    found = Plan([[row for row in table.rows if isinstance(row, SourceRow)] for table in tables])
    for thing in read_plan(source(request.param), Register.read(), None, found.tally):
        if isinstance(thing, PlanRecommendation):
            found.recommendations.append(thing)
        elif isinstance(thing, PlanRow):
            found.rows.append(thing)
        else:
            found.faults.append(thing)
    return found


def dates(row: PlanRow) -> list[TargetDate]:
    return [date for _, date in row.dates]


def counted(rows: list[PlanRow], headings: int) -> tuple[int, ...]:
    pieces = [len(row.printed.numbers) for row in rows]
    with_recommendation = sum(len(row.printed.cell(Column.RECOMMENDATION).pieces) for row in rows)
    return (
        len({row.recommendation.position for row in rows}),
        sum(pieces),
        len(rows),
        sum(number > 1 for number in pieces),
        sum(number - 1 for number in pieces),
        sum(pieces) - with_recommendation,
        headings,
        sum(len(dates(row)) for row in rows),
    )


def headings_of(plan: Plan) -> list[int]:
    """How many heading rows each agency has; one without its word is the agency's all the same."""
    headings = Counter(
        heading.agency for table in plan.tables for row in table if (heading := read_heading(row)) is not None
    )
    return list(headings.values())


def test_every_agency_has_the_counts_of_the_accuracy_key(plan: Plan) -> None:
    pairs = zip(plan.of_agencies(), headings_of(plan), strict=True)
    assert [counted(rows, headings) for rows, headings in pairs] == COUNTS
    assert (plan.tally.headings, plan.tally.printed, plan.tally.joined, plan.tally.rows) == (55, 105, 40, 65)
    assert (plan.tally.recommendations, plan.tally.not_read, plan.tally.dates.total()) == (54, 0, 79)


def test_every_target_date_is_found_as_often_as_it_is_printed(plan: Plan) -> None:
    found = Counter(" ".join((date.text or "").split()[:4]) for row in plan.rows for date in dates(row))
    assert found == TARGET_DATES
    assert found.total() == 79
    assert Counter(date.kind.value for row in plan.rows for date in dates(row)) == KINDS


def test_the_impossible_date_is_found_in_its_cell_and_no_other_is_unreadable(plan: Plan) -> None:
    ((fault, row),) = (
        (fault, row) for row in plan.rows for fault in row.faults if fault.fault.rule in ("SCR-064", "SCR-065")
    )
    assert (fault.fault.rule, fault.fault.path) == ("SCR-064", ("target_dates", 0))
    assert fault.place is not None
    assert plan.cell(fault.place) == "31/11/2010"
    assert (row.target_dates[0].text, row.target_dates[0].edtf) == ("31/11/2010", None)


def test_the_three_milestones_of_one_cell_share_their_year(plan: Plan) -> None:
    milestones = [date for row in plan.rows for date in dates(row) if date.milestone]
    assert [date.edtf for date in milestones] == ["2011-02-28?", "2011-03-31?", "2011-04"]
    assert [len(date.flags) for date in milestones] == [1, 1, 0]


def recommendations_of(plan: Plan) -> list[list[PlanRecommendation]]:
    found: defaultdict[str | None, list[PlanRecommendation]] = defaultdict(list)
    for one in plan.recommendations:
        found[one.agency].append(one)
    return list(found.values())


def test_numbers_and_tags_of_recommendations(plan: Plan) -> None:
    found = recommendations_of(plan)
    numbers = [[one.number for one in agency if one.number] for agency in found]
    assert numbers == [[str(number) for number in range(1, last + 1)] for last in NUMBERED]
    tags = [[tag.kind.value for one in agency for tag in one.words.tags] for agency in found]
    assert tags[0] == ["extension"]
    assert Counter(tags[4]) == {"reminder-of-standard-practice": 6, "new": 1}
    assert not any(tags[1:4] + tags[5:])
    assert not any("RECOMMENDATION" in one.words.text for one in plan.recommendations)
    assert [[one.position for one in agency] for agency in found] == [list(range(1, len(one) + 1)) for one in found]


def test_actions_stand_under_their_recommendations(plan: Plan) -> None:
    rows = [[*Counter(row.recommendation.position for row in agency).values()] for agency in plan.of_agencies()]
    assert rows[7] == [3, 5, 5, 2]
    assert all(number == 1 for agency in rows[:7] + rows[8:] for number in agency)


def test_lists_are_aligned_by_their_numbers_or_left_and_said(plan: Plan) -> None:
    aligned = {
        (section, position): [(len(action.owners), len(action.target_dates)) for action in row.actions]
        for section, agency in enumerate(plan.of_agencies())
        for position, row in enumerate(agency)
        if len(row.actions) > 1
    }
    assert aligned == ALIGNED
    said = [
        (section, position)
        for section, agency in enumerate(plan.of_agencies())
        for position, row in enumerate(agency)
        if any(fault.fault.rule == "SCR-067" for fault in row.faults)
    ]
    assert said == [(1, 0), (2, 0), (3, 1)]


def test_empty_cells_are_as_many_as_counted_by_hand(plan: Plan) -> None:
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


def test_the_two_words_of_the_heading_that_slipped_are_reported(plan: Plan) -> None:
    slipped = [fault for fault in plan.faults if fault.fault.rule == "SCR-066"]
    assert [fault.place.position for fault in slipped if fault.place] == [1, 1]
    assert {fault.fault.rule for fault in plan.faults} <= {"SCR-066", "SCR-084"}


def test_nothing_is_lost(plan: Plan) -> None:
    """Every character of the 105 printed rows but blanks stands in the joined cells, in order."""
    assert len(plan.data) == 105
    for index, column in enumerate(Column):
        printed = "".join(row.cells[index] for row in plan.data if index < len(row.cells))
        kept = "".join(row.printed.cell(column).as_printed for row in plan.rows)
        assert "".join(kept.split()) == "".join(printed.split())


def test_every_piece_names_the_cell_it_came_from(plan: Plan) -> None:
    pieces = [piece for row in plan.rows for cell in row.printed.cells.values() for piece in cell.pieces]
    assert len(pieces) == sum(bool(cell.strip()) for row in plan.data for cell in row.cells)
    for piece in pieces:
        assert piece.text == plan.cell(piece.place)
        if piece.lines:
            row = plan.row(piece.place)
            assert row.first_line <= piece.lines[0] <= piece.lines[1] <= row.last_line
