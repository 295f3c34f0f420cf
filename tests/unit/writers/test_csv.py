import csv
import io

import pytest
from printed_plans import NASTY, grid, nasty_plan, plan_of, table_of

from scr_schema.readers.csv_ import read
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import SourceTable
from scr_schema.writers.csv_ import inert, write

FORMULAS = "=+-@\t\r\n"


def rows_read(content: bytes) -> list[tuple[str, ...]]:
    (table,) = read(io.BytesIO(content))
    assert isinstance(table, SourceTable)
    rows = list(table.rows)
    assert not any(isinstance(row, PlacedFault) for row in rows)
    return [row.cells for row in rows if not isinstance(row, PlacedFault)]


def test_our_own_reader_reads_every_text_back_and_finds_nothing_to_say() -> None:
    plan = nasty_plan()
    width = max(len(table.titles) for table in plan.tables)
    printed = [*grid(plan.tables[0]), (), *grid(plan.tables[1])]
    assert rows_read(write(plan)) == [(*cells, *[""] * (width - len(cells))) for cells in printed]


def test_a_file_has_the_mark_by_which_excel_knows_utf_8_and_its_lines_end_as_rfc_4180_says() -> None:
    content = write(plan_of(table_of(("ŵ",) * 7)))
    assert content.startswith(b"\xef\xbb\xbfAlpha Trust RECOMMENDATION,Key tasks,")
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_every_row_is_as_wide_as_the_widest() -> None:
    rows = list(csv.reader(io.StringIO(write(nasty_plan()).decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {8}


@pytest.mark.parametrize("text", [*NASTY, *(f"'{sign}x" for sign in FORMULAS), *(f"{sign}x" for sign in FORMULAS)])
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    assert not inert(text).startswith(tuple(FORMULAS))


def test_what_is_no_formula_is_left_as_it_is() -> None:
    assert (inert("'quoted'"), inert("a=b"), inert(""), inert(" =1")) == ("'quoted'", "a=b", "", " =1")


def test_an_apostrophe_in_front_of_a_formula_gets_another_since_the_reader_takes_one_off() -> None:
    assert (inert("=1"), inert("'=1"), inert("''=1")) == ("'=1", "''=1", "'''=1")
