"""A plan that is written says what it said, whatever its texts: in every cell, and as records where it is read."""

import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from generated import records
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from parsed_pages import Page, tables_of
from plans import every_plan, plan_file, plan_named
from printed_plans import NASTY, grid, plan_of, table_of

from scr_schema.readers.conversion import Conversion, TableFile, entries_of_tables
from scr_schema.readers.entry import Entry
from scr_schema.readers.tables import BY_ENDING
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.parts import Extra
from scr_schema.tables.plan.printed import PrintedPlan, PrintedTable
from scr_schema.tables.plan.printing import printed_plan
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.records.envelope import Filled
from scr_schema.tables.source import Source, SourceTable
from scr_schema.writers.registry import PLAN_WRITERS

Cells = list[list[tuple[str, ...]]]

REAL = Path(__file__).parents[3] / "shared" / "seed" / "action-plan.csv"
FILLED = Filled(review="example:review", issued_at="2012-01-01", marking="official")
READ = [ending for ending in PLAN_WRITERS if ending in BY_ENDING]

#: Any text that a cell of a record may hold, but for the two signs that XML has no way to write.
LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from(
    "\n\r\t\x85"
)
TEXTS = st.one_of(
    st.sampled_from(NASTY),
    st.text(LETTERS, max_size=20),
    st.lists(st.sampled_from(NASTY) | st.text(LETTERS, max_size=5), max_size=3).map("".join),
    st.lists(
        st.sampled_from([*"=+-@'\"|\\<>&;,*_`\n\t ", "<br>", "&#10;", "_x000A_", "sep=", "1.", "• "]), max_size=6
    ).map("".join),
)
ROWS = st.lists(st.tuples(*[TEXTS] * 7), max_size=4)


def read_tables(read: Callable[[BinaryIO], Source], content: bytes) -> Cells:
    return [list(read_rows(table)) for table in read(io.BytesIO(content)) if isinstance(table, SourceTable)]


def read_rows(table: SourceTable) -> Iterator[tuple[str, ...]]:
    yield from (row.cells for row in table.rows if not isinstance(row, PlacedFault))


#: The cells of a file as they are read: by our own readers, and by others where we have none.
CELLS: dict[str, Callable[[bytes], Cells]] = {
    ".csv": lambda content: read_tables(BY_ENDING[".csv"].read, content),
    ".xlsx": lambda content: read_tables(BY_ENDING[".xlsx"].read, content),
    ".docx": lambda content: read_tables(BY_ENDING[".docx"].read, content),
    ".html": lambda content: [[tuple(row) for row in table] for table in Page(content).tables],
    ".md": lambda content: tables_of(content.decode()),
}


def as_kept(text: str) -> str:
    """A line break is one, whichever system made it."""
    return re.sub(r"\r\n?", "\n", text)


def bare(cells: tuple[str, ...]) -> tuple[str, ...]:
    """A row without the blank cells at its end, which a workbook does not have."""
    return bare(cells[:-1]) if cells and not cells[-1] else cells


@pytest.mark.parametrize("ending", PLAN_WRITERS)
@given(rows=ROWS)
@tried_on(100)
def test_every_text_stands_in_its_cell_and_nowhere_else(ending: str, rows: list[tuple[str, ...]]) -> None:
    table = table_of(*rows, status="ongoing")
    (read,) = CELLS[ending](PLAN_WRITERS[ending](plan_of(table)))
    printed = [tuple(as_kept(cell) for cell in cells) for cells in grid(table)]
    assert list(map(bare, read)) == list(map(bare, printed))


@pytest.mark.parametrize("by", ["row", "action"])
@given(data=st.data())
@tried_on(30)
def test_whatever_the_records_every_writer_writes_them(by: str, data: st.DataObject) -> None:
    kinds = st.sampled_from(["recommendation", "action-plan-row", "review"])
    made = data.draw(st.lists(kinds.flatmap(records), max_size=3))
    plan = printed_plan(made, by)
    printed = sum(len(table.lines) for table in plan.tables)
    assert printed + sum(plan.not_written.values()) >= len({record["id"] for record in made})
    for ending, write in PLAN_WRITERS.items():
        tables = CELLS[ending](write(plan))
        assert sum(map(len, tables)) >= printed + 1


def read_back(content: bytes, ending: str) -> list[dict[str, Any]]:
    """The records of a plan, without where they were read."""
    table = TableFile.opened(io.BytesIO(content), f"plan{ending}", ending)
    entries = entries_of_tables(table, Conversion(filled=FILLED), Tally())
    made = [entry.value for entry in entries if isinstance(entry, Entry)]
    return [{name: value for name, value in record.items() if name != "provenance"} for record in made]


NUMBERS = st.sampled_from(["", "", "1. ", "2. ", "Recommendation 3.\n", "4) "])
WORDS = st.sampled_from(
    ["Staff log calls", "Audit the files", "=1+1", "Tell <b>GPs</b> | all", "Gofal 🐣", "line\nline"]
)
LISTS = st.sampled_from(
    ["{0}", "1. {0}\n2. {1}", "a) {0}\nb) {1}", "For GPs:\n1. {0}\n2. {1}\nFor midwives: {0}", "{0}\n{1}"]
)
DATES = st.sampled_from(["May 2011", "31/11/2010", "Nov 10", "1/5/2011", "ongoing", "By Sept. 2011", "", "tbc", "soon"])
STATUSES = st.sampled_from(["", "Completed", "G", "amber - on track", "Not started"])


@st.composite
def cells(draw: st.DrawFn) -> tuple[str, ...]:
    """A row such as plans have."""
    words = draw(st.tuples(WORDS, WORDS))
    shape = draw(LISTS)
    dates = draw(LISTS).format(draw(DATES), draw(DATES))
    recommendation = draw(st.sampled_from(["", "{}{}."])).format(draw(NUMBERS), draw(WORDS))
    return (
        recommendation,
        shape.format(*words),
        draw(LISTS).format("Named nurse", "Head of A & E (on behalf of the Trust)"),
        dates,
        draw(WORDS),
        draw(WORDS | st.just("")),
        draw(st.sampled_from(["", "As above", "Completed June 2011.", "14.12.10: done\n19.01.11: reviewed"])),
        draw(STATUSES),
        draw(WORDS | st.just("")),
    )


@pytest.mark.parametrize("ending", READ)
@given(plans=st.lists(st.lists(cells(), min_size=1, max_size=4), min_size=1, max_size=3))
@tried_on(60)
def test_a_plan_that_was_read_is_the_same_records_when_it_is_written_and_read_again(
    ending: str, plans: list[list[tuple[str, ...]]]
) -> None:
    agencies = ("Alpha Hospital Trust", "Beta Council", "Gamma Police")
    source = [table_of(*rows, agency=agency) for agency, rows in zip(agencies, plans, strict=False)]
    before = read_back(PLAN_WRITERS[".csv"](with_columns(source)), ".csv")
    assert before
    assert read_back(PLAN_WRITERS[ending](printed_plan(before)), ending) == before


def with_columns(tables: list[PrintedTable]) -> PrintedPlan:
    """The tables with two columns more, one for the status and one that no record has a member for."""
    more = (("RAG", "Critical friend"), (Extra.STATUS, None))
    wider = (replace(t, titles=t.titles + more[0], meanings=t.meanings + more[1]) for t in tables)
    return plan_of(*wider)


#: Plans whose records differ when they come back, and why: nothing is lost, and what differs is said by the print.
DIFFERING = {
    "colours-alone": "a status that only a colour said is printed as a word",
    "title-rows-and-key": "a status that only the plan's key explained is printed as a word",
    "date-cells": "04/03/2019 is ambiguous once it is a text, and no longer the date of a cell",
    "recommendation-repeated-for-agencies": "one of its titles would be misread unless all seven columns are there",
}
#: Plans with lines over their rows, or with one agency in several places: they are printed as one table an agency.
LAID_OUT_ANEW = {
    "agency-alone-in-its-column",
    "agency-lines-then-all",
    "agency-lines-with-leads",
    "board-and-agencies",
    "completed-actions-below",
    "composite-plan",
    "learning-points-and-recommendations",
    "number-in-a-line-above",
    "numbered-headings-name-agencies",
    "priorities-in-lines",
    "progress-in-rows-below",
    "titles-in-the-first-cell-of-actions",
}
#: Its rows name no agency in the column for it where the line above the table does; that line is printed nowhere yet.
NAMED_ABOVE = "board-and-agencies"
#: Its second sheet begins with a row without a recommendation, which must not go to the one above it.
APART = "sheets-of-unknown-names"


@pytest.mark.parametrize("ending", READ)
@pytest.mark.parametrize(("name", "source"), [plan for plan in every_plan() if plan[0] != APART])
def test_the_plans_of_other_boards_are_the_same_records_when_they_are_written_and_read_again(
    name: str, source: str, ending: str
) -> None:
    before = read_back(plan_file(plan_named(name), source), source)
    if not before:
        assert name.startswith("refused")
        return
    after = read_back(PLAN_WRITERS[ending](printed_plan(before)), ending)
    assert len(after) == len(before)
    if name != NAMED_ABOVE:
        assert sorted(told(after)) == sorted(told(before))
    if name not in LAID_OUT_ANEW:
        assert (after != before) is (name in DIFFERING)
        assert list(map(unprinted, after)) == list(map(unprinted, before))


def told(records: list[dict[str, Any]]) -> Iterator[str]:
    """What a plan tells, whatever the order and the layout in which it is printed."""
    texts = {record["id"]: record["text"] for record in records if "text" in record}
    for record in map(unprinted, records):
        of_all = (record["agency"].get("name"), record["status"])
        if record["record_type"] == "recommendation":
            yield repr((*of_all, record.get("number"), record["text"]))
        else:
            members = ("actions", "owners", "target_dates", "completed_on")
            yield repr((*of_all, texts.get(record["recommendation"]), *(record.get(member) for member in members)))


def unprinted(value: Any) -> Any:
    """A record without its printed cells, and without what is said of the print of a date."""
    if isinstance(value, dict):
        return {name: unprinted(part) for name, part in value.items() if name not in {"as_printed", "flags"}}
    return list(map(unprinted, value)) if isinstance(value, list) else value


def test_a_row_without_a_recommendation_is_never_taken_for_one_of_the_recommendation_above() -> None:
    before = read_back(plan_file(plan_named(APART), ".xlsx"), ".xlsx")
    after = read_back(PLAN_WRITERS[".xlsx"](printed_plan(before)), ".xlsx")
    texts = {record["id"]: record["text"] for record in after if record["record_type"] == "recommendation"}
    rows = {row["actions"][0]["text"]: texts[row["recommendation"]] for row in after if "actions" in row}
    assert rows["Paint the gate."] == "[example:review/agency/u2]"


@pytest.mark.skipif(not REAL.exists(), reason="the source is not here")
@pytest.mark.parametrize("ending", READ)
def test_the_real_plan_is_the_same_records_when_it_is_written_and_read_again(ending: str) -> None:
    before = read_back(REAL.read_bytes(), ".csv")
    after = read_back(PLAN_WRITERS[ending](printed_plan(before)), ending)
    assert len(after) == len(before) == 119
    differing = [one for one, other in zip(before, after, strict=True) if one != other]
    # A word of the heading had slipped into two cells; it is not printed in them again.
    assert {json.dumps(one).count("RECOMMENDATION") for one in differing} == {1}
    assert [one["record_type"] for one in differing] == ["recommendation", "action-plan-row"] * 2
    for one, other in zip(before, after, strict=True):
        assert [one[name] for name in one if name != "as_printed"] == [
            other[name] for name in other if name != "as_printed"
        ]
