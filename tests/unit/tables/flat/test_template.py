import pytest

from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.flat.shape import EACH, Kind
from scr_schema.tables.flat.table import FlatColumn, FlatTable
from scr_schema.tables.flat.template import template_tables


def tables(record_type: str, *, titles: bool = False) -> dict[str, FlatTable]:
    return {table.name: table for table in template_tables(record_type, titles=titles)}


def column(table: FlatTable, heading: str) -> FlatColumn:
    (found,) = (column for column in table.columns if column.heading == heading)
    return found


def headings(table: FlatTable) -> list[str]:
    return [column.heading for column in table.columns]


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_what_every_record_has_stands_first_in_the_sheet_of_records(record_type: str) -> None:
    record, *linked = template_tables(record_type)
    assert record.name == record_type
    assert headings(record)[:7] == [
        "record_type", "schema_version", "id", "issuer/kind", "issued_at", "revision", "marking/code",
    ]  # fmt: skip
    required = [column.is_required for column in record.columns]
    assert required == sorted(required, reverse=True)
    assert not any(EACH in heading for heading in headings(record))
    assert all(any(EACH in heading for heading in headings(table)) for table in linked)
    assert all(list(table.rows) == [] for table in (record, *linked))


def test_a_column_is_required_where_every_step_to_it_is() -> None:
    review = tables("review")["review"]
    assert column(review, "board/kind").is_required
    assert not column(review, "board/name").is_required
    assert not column(review, "withdrawal/at").is_required  # required in a withdrawal, which few records have


def test_each_list_of_objects_has_a_sheet_that_begins_with_whose_entry_a_row_is() -> None:
    review = tables("review")
    assert headings(review["persons"])[:3] == ["id", "persons", "persons/*/key"]
    assert headings(review["persons services"])[:4] == [
        "id", "persons", "persons/*/services", "persons/*/services/*/kind",
    ]  # fmt: skip
    assert [column.is_required for column in review["persons"].columns[:3]] == [True] * 3
    assert review["persons"].columns[1].kind is Kind.INTEGER


def test_a_list_of_texts_stands_side_by_side_in_the_sheet_of_what_has_it() -> None:
    review = tables("review")
    assert [one for one in headings(review["review"]) if one.startswith("marking/handling")] == [
        "marking/handling/0", "marking/handling/1", "marking/handling/2",
    ]  # fmt: skip
    assert column(review["persons"], "persons/*/roles/0").is_required
    assert not column(review["persons"], "persons/*/roles/1").is_required


def test_a_column_of_codes_has_the_codes_of_its_list() -> None:
    review = tables("review")["review"]
    marking = column(review, "marking/code")
    assert (marking.codes[0], marking.list) == ("official", "MarkingCode")
    assert column(review, "record_type").codes == ("review",)
    assert column(review, "title").codes == ()


def test_a_note_says_whether_a_cell_is_required_what_it_is_and_what_it_may_look_like() -> None:
    review = tables("review")
    note = column(review["review"], "issued_at").note
    assert note.startswith("Required. ")
    assert "day" in note
    assert "counted from 0" in column(review["persons"], "persons").note
    assert all(column.note for table in review.values() for column in table.columns)


def test_titles_are_for_people() -> None:
    record, *_ = template_tables("recommendation", titles=True)
    assert headings(record)[:4] == ["Record type", "Schema version", "Id", "Issuer – Kind"]
