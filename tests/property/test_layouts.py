"""A plan is the same plan in whatever layout it is printed: its recommendations, and the rows of each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.codelists.bodies import Register
from scr_schema.tables.plan.plan import PlanRecommendation, PlanRow, read_plan
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.source import Source, SourceRow, SourceTable

REGISTER = Register.read()
AGENCIES = ("Alpha Police", "Beta Council", "Gamma Hospital Trust")
WORDS = st.lists(
    st.sampled_from(["who", "sees", "a", "child", "and", "tells", "the", "school", "at once"]), min_size=1, max_size=6
)
DATES = {"May 2011": "2011-05", "31/03/2012": "2012-03-31", "By Sept. 2013": "../2013-09", "2014": "2014"}

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Action:
    """A row of a plan: what is to be done, who does it, and by when."""

    task: str
    owner: str
    date: str

    @property
    def cells(self) -> Cells:
        return self.task, self.owner, self.date


@dataclass(frozen=True)
class Recommendation:
    """A recommendation with its rows, and its number where it has one."""

    agency: str
    number: str
    text: str
    actions: tuple[Action, ...]


Plan = tuple[Recommendation, ...]


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan of one to three agencies, with numbers or without, in which no two recommendations are alike."""
    numbered = draw(st.booleans())
    actions = st.builds(
        lambda words, owner, date: Action(f"Write {' '.join(words)}.", owner, date),
        WORDS,
        st.sampled_from(["Head Nurse", "Team Manager", "Named Doctor"]),
        st.sampled_from(list(DATES)),
    )
    made = []
    for agency in AGENCIES[: draw(st.integers(1, 3))]:
        for position in range(1, draw(st.integers(1, 4)) + 1):
            text = f"Staff should know {' '.join(draw(WORDS))} ({len(made)} of all)."
            rows = draw(st.lists(actions, min_size=1, max_size=4))
            made.append(Recommendation(agency, str(position) if numbered else "", text, tuple(rows)))
    return tuple(made)


def expected(plan: Plan) -> list[object]:
    return [
        (one.agency, one.number or None, one.text, [(row.task, row.owner, DATES[row.date]) for row in one.actions])
        for one in plan
    ]


def read(source: Source) -> list[object]:
    """The plan that a source holds, as far as every layout can say it."""
    found: list[tuple[str | None, str | None, str, list[object]]] = []
    for thing in read_plan(source, REGISTER, None, Tally()):
        if isinstance(thing, PlanRecommendation):
            found.append((thing.agency, thing.number, thing.words.text, []))
        elif isinstance(thing, PlanRow):
            assert thing.printed.agency == found[-1][0]
            date = "".join(str(date.edtf) for _, date in thing.dates)
            owners = [*thing.owners, *(owner for action in thing.actions for owner in action.owners)]
            found[-1][3].append((" ".join(action.text for action in thing.actions), " ".join(owners), date))
    return list(found)


def printed(one: Recommendation) -> str:
    return f"{one.number}. {one.text}" if one.number else one.text


class Printer:
    """Rows as a reader gives them, counted as they come; ``sheet`` and ``table`` say where they stand."""

    def __init__(self, sheet: str | None = None, table: int | None = None) -> None:
        self.rows: list[SourceRow] = []
        self.sheet, self.table = sheet, table

    def put(self, *cells: str, width: int = 1, spanned: Sequence[int] = ()) -> None:
        widths = {0: width} if width > 1 else {}
        row = SourceRow(
            len(self.rows) + 1, cells, sheet=self.sheet, table=self.table, widths=widths, spanned=frozenset(spanned)
        )
        self.rows.append(row)

    def table_of(self, *above: str) -> SourceTable:
        return SourceTable(iter(self.rows), sheet=self.sheet, number=self.table, above=above)


FOUR = ("Recommendation", "Action", "Lead", "Target date")
FIVE = ("No.", *FOUR)


def below_each_other(one: Recommendation) -> Iterator[Cells]:
    """The rows of a recommendation, which stands in the first of them."""
    for action, first in zip(one.actions, (printed(one), *[""] * len(one.actions)), strict=False):
        yield first, *action.cells


def agencies_in_headings(plan: Plan) -> Source:
    out = Printer()
    for agency in dict.fromkeys(one.agency for one in plan):
        out.put(f"{agency} RECOMMENDATIONS", *FOUR[1:])
        for one in plan:
            for cells in below_each_other(one) if one.agency == agency else ():
                out.put(*cells)
    yield out.table_of()


def agencies_in_lines(plan: Plan, width: int = 4) -> Source:
    out = Printer()
    out.put(*FOUR)
    last = None
    for one in plan:
        if one.agency != last:
            out.put(one.agency, "", "", "", width=width)
        last = one.agency
        for cells in below_each_other(one):
            out.put(*cells)
    yield out.table_of()


def agencies_in_cells_alone(plan: Plan) -> Source:
    yield from agencies_in_lines(plan, width=1)


def agencies_in_a_column(plan: Plan) -> Source:
    out = Printer()
    out.put("Agency", *FOUR)
    last = None
    for one in plan:
        for cells in below_each_other(one):
            out.put("" if one.agency == last else one.agency, *cells)
            last = one.agency
    yield out.table_of()


def a_sheet_an_agency(plan: Plan) -> Source:
    for number, agency in enumerate(dict.fromkeys(one.agency for one in plan), 1):
        out = Printer(sheet=agency, table=number)
        out.put("Action plan")
        out.put(*FOUR)
        for one in plan:
            for cells in below_each_other(one) if one.agency == agency else ():
                out.put(*cells)
        yield out.table_of()


def a_table_an_agency(plan: Plan) -> Source:
    for number, agency in enumerate(dict.fromkeys(one.agency for one in plan), 1):
        out = Printer(table=number)
        out.put(*FOUR)
        for one in plan:
            for cells in below_each_other(one) if one.agency == agency else ():
                out.put(*cells)
        yield out.table_of(f"{number}. {agency} – Action plan")


def a_table_a_recommendation(plan: Plan) -> Source:
    numbers = count(1)
    for one in plan:
        out = Printer(table=next(numbers))
        out.put(*FOUR[1:])
        for action in one.actions:
            out.put(*action.cells)
        title = f"Recommendation {one.number}: {one.text}" if one.number else f"Recommendation:\n{one.text}"
        yield out.table_of(one.agency, *title.split("\n"))


def merged_recommendations(plan: Plan) -> Source:
    out = Printer()
    out.put("Agency", *FIVE)
    for one in plan:
        for position, action in enumerate(one.actions):
            merged = (0, 1, 2) if position else ()
            out.put(one.agency, one.number, one.text, *action.cells, spanned=merged)
    yield out.table_of()


def recommendations_in_rows_of_their_own(plan: Plan) -> Source:
    out = Printer()
    out.put("Agency", *FIVE)
    for one in plan:
        out.put(one.agency, one.number, one.text, "", "", "")
        for action in one.actions:
            out.put("", "", "", *action.cells)
    yield out.table_of()


def recommendations_in_lines(plan: Plan) -> Source:
    """The actions are counted through, in a column of their own."""
    out, numbers, last = Printer(), count(1), None
    out.put("No.", *FOUR[1:])
    for one in plan:
        if one.agency != last:
            out.put(one.agency, "", "", "", width=4)
        last = one.agency
        out.put(f"Recommendation {one.number}: {one.text}" if one.number else one.text, "", "", "", width=4)
        for action in one.actions:
            out.put(str(next(numbers)), *action.cells)
    yield out.table_of()


LAYOUTS: dict[str, Callable[[Plan], Source]] = {
    "agencies in headings": agencies_in_headings,
    "agencies in lines": agencies_in_lines,
    "agencies in cells alone": agencies_in_cells_alone,
    "agencies in a column": agencies_in_a_column,
    "a sheet an agency": a_sheet_an_agency,
    "a table an agency": a_table_an_agency,
    "merged recommendations": merged_recommendations,
    "recommendations in rows of their own": recommendations_in_rows_of_their_own,
    "recommendations in lines": recommendations_in_lines,
}


@pytest.mark.parametrize("layout", LAYOUTS)
@given(plan=plans())
@tried_on(100)
def test_a_plan_is_the_same_in_every_layout(layout: str, plan: Plan) -> None:
    assert read(LAYOUTS[layout](plan)) == expected(plan)


@given(plan=plans())
@tried_on(100)
def test_a_plan_is_the_same_with_a_table_for_each_recommendation(plan: Plan) -> None:
    numbered = tuple(one for one in plan if one.number)
    assert read(a_table_a_recommendation(numbered)) == expected(numbered)


@given(plan=plans(), data=st.data())
@tried_on(200)
def test_pages_may_cut_a_plan_anywhere(plan: Plan, data: st.DataObject) -> None:
    """Above any row the heading may stand again; where it does a page may have cut the row above."""
    out = Printer()
    last = None
    for one in plan:
        heading = (f"{one.agency} RECOMMENDATIONS", *FOUR[1:])
        if one.agency != last:
            out.put(*heading)
        last = one.agency
        for cells in below_each_other(one):
            pieces = data.draw(cut(cells)) if data.draw(st.booleans()) else [cells]
            for position, piece in enumerate(pieces):
                if position or data.draw(st.booleans()):
                    out.put(*heading)
                out.put(*piece)
    assert read(iter([out.table_of()])) == expected(plan)


@st.composite
def cut(draw: st.DrawFn, cells: Cells) -> list[Cells]:
    """A row in two pieces, the second without a date: each cell is cut between two of its words, or not at all."""
    pairs = []
    for text in cells[:-1]:
        words = text.split()
        at = draw(st.integers(min(2, len(words)), len(words)))
        pairs.append((" ".join(words[:at]), " ".join(words[at:])))
    first, second = zip(*pairs, (cells[-1], ""), strict=True)
    return [first, second] if any(second) else [first]
