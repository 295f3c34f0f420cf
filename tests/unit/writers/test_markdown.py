import re

from parsed_pages import tables_of
from printed_plans import grid, nasty_plan, plan_of, table_of

from scr_schema.tables.plan.printed import PrintedPlan
from scr_schema.writers.markdown import write


def test_every_text_stands_in_its_cell_as_it_was() -> None:
    plan = nasty_plan()
    assert tables_of(write(plan).decode()) == [grid(table) for table in plan.tables]


def test_no_text_becomes_markup() -> None:
    cells = [line for line in write(nasty_plan()).decode().splitlines() if line.startswith("|")]
    assert not any(re.search(r"<(?!br>)|(?<!\\)[*_`\[~]", line) for line in cells)


def test_each_agency_has_a_heading_and_a_table_without_one_has_none() -> None:
    lines = write(plan_of(table_of(("a",) * 7, agency=None), table_of(("b",) * 7))).decode().splitlines()
    assert [line for line in lines if line.startswith("#")] == ["# Action plan", "## Alpha Trust"]


def test_markings_stand_below_the_title() -> None:
    plan = PrintedPlan(tables=(table_of(("a",) * 7),), markings=("OFFICIAL",))
    assert write(plan).decode().startswith("# Action plan\n\n**OFFICIAL**\n\n## Alpha Trust\n\n| ")
