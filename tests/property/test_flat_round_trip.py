"""A record is the same when it comes back from flat tables, whatever carries them."""

import csv
import io
import math
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any

import pytest
from flat_sources import apart, by_kind, flattened, records_in, text_file, workbook
from generated import records
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from strategies import mutants, valid_records

from scr_schema.readers import csv_
from scr_schema.readers.xlsx import reader as xlsx
from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.flat.cell import cell_of, fits, value_of
from scr_schema.tables.flat.shape import Kind
from scr_schema.tables.flat.table import FlatColumn, FlatTable
from scr_schema.tables.flat.writing import FlatTables
from scr_schema.writers.flat_csv import flat_csv
from scr_schema.writers.flat_xlsx import LONGEST_CELL, flat_workbook

SINGLE = [name for name in RECORD_TYPES if name != "bundle"]
FIXTURES = [record for kind in RECORD_TYPES for record in valid_records(kind)]

#: Texts that begin as what some program takes for something else.
AWKWARD = st.lists(st.sampled_from([*"'=+-@\"[]{}\t\r\n;,_ ", "_x000D_", "<r>", "</r>", "é", "\ufffe", "1", "a"])).map(
    "".join
)
TEXTS = AWKWARD | st.text()


def through_sheets(made: Sequence[Any], *, titles: bool) -> list[dict[str, Any]]:
    return records_in(workbook(flattened(made, linked=True, titles=titles)))


def through_one_table(made: Sequence[Any], *, titles: bool) -> list[dict[str, Any]]:
    (rows,) = flattened(made, linked=False, titles=titles).values()
    return records_in(text_file(*rows))


def through_csv(made: Sequence[Any], *, titles: bool) -> list[dict[str, Any]]:
    with closing(FlatTables(linked=False, titles=titles)) as tables:
        assert [fault for record in made for fault in tables.add(record)] == []
        (table,) = tables.tables()
        content = b"".join(flat_csv(table))
    return records_in(csv_.read(io.BytesIO(content)))


def through_xlsx(made: Sequence[Any], *, titles: bool) -> list[dict[str, Any]]:
    with closing(FlatTables(linked=True, titles=titles, longest_cell=LONGEST_CELL)) as tables:
        assert [fault for record in made for fault in tables.add(record)] == []
        content = flat_workbook(tables.tables())
    return records_in(xlsx.read(io.BytesIO(content)))


CARRIERS = [through_sheets, through_one_table, through_csv, through_xlsx]

each_carrier = pytest.mark.parametrize("carried", CARRIERS, ids=lambda carrier: carrier.__name__)
Carrier = Callable[..., list[dict[str, Any]]]


@each_carrier
@pytest.mark.parametrize("titles", [False, True], ids=["paths", "titles"])
@pytest.mark.parametrize("record", FIXTURES, ids=lambda record: record["record_type"])
def test_every_fixture_comes_back(carried: Carrier, titles: bool, record: dict[str, Any]) -> None:
    assert by_kind(carried([record], titles=titles)) == by_kind(apart(record))


@each_carrier
@pytest.mark.parametrize("record_type", RECORD_TYPES)
@given(data=st.data())
@tried_on(30)
def test_every_record_that_the_schema_takes_comes_back(carried: Carrier, record_type: str, data: st.DataObject) -> None:
    record = data.draw(records(record_type))
    if record_type == "bundle" and len(_names(record["records"])) < len(record["records"]):
        return
    assert by_kind(carried([record], titles=data.draw(st.booleans()))) == by_kind(apart(record))


@each_carrier
@given(data=st.data())
@tried_on(25)
def test_records_of_every_kind_come_back_together(carried: Carrier, data: st.DataObject) -> None:
    made = data.draw(st.lists(st.sampled_from(SINGLE).flatmap(records), min_size=2, max_size=4, unique_by=_name))
    assert by_kind(carried(made, titles=False)) == by_kind(made)


@each_carrier
@given(made=st.sampled_from(RECORD_TYPES).flatmap(mutants))
@tried_on(200)
def test_what_is_taken_comes_back_be_it_right_or_wrong(carried: Carrier, made: dict[str, Any]) -> None:
    with closing(FlatTables(linked=carried in {through_sheets, through_xlsx})) as tables:
        taken = not tables.add(made)
    if taken:
        assert by_kind(carried([made], titles=False)) == by_kind(apart(made))


@given(TEXTS)
@tried_on(500)
def test_every_text_comes_back_from_its_cell_which_is_never_blank(text: str) -> None:
    cell = cell_of(text, Kind.TEXT)
    assert cell
    assert value_of(str(cell), Kind.TEXT) == text


@given(st.lists(TEXTS, min_size=3, max_size=5))
@tried_on(300)
def test_every_cell_comes_back_from_csv_and_none_is_a_formula(texts: list[str]) -> None:
    cells = {index: cell_of(text, Kind.TEXT) for index, text in enumerate(texts)}
    columns = tuple(FlatColumn(f"text/{index}", Kind.TEXT) for index in cells)
    content = b"".join(flat_csv(FlatTable("any", columns, iter([cells]))))
    (table,) = csv_.read(io.BytesIO(content))
    _, row = table.rows
    assert dict(enumerate(row.cells)) == cells
    (_, as_others_read) = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert not any(cell.startswith(tuple("=+-@\t\r\n")) for cell in as_others_read)


@given(st.integers(-(2**53) + 1, 2**53 - 1) | st.floats())
@tried_on(300)
def test_a_number_comes_back_or_is_none_that_every_system_holds(number: float) -> None:
    if fits(number, Kind.NUMBER):
        assert value_of(str(cell_of(number, Kind.NUMBER)), Kind.NUMBER) == number
    else:
        assert not math.isfinite(number)


def _name(record: dict[str, Any]) -> tuple[Any, ...]:
    return record["record_type"], record["id"], record["revision"]


def _names(made: Sequence[dict[str, Any]]) -> set[tuple[Any, ...]]:
    return set(map(_name, made))
