import pytest
from flat_sources import read, workbook

from scr_schema.finding import Fault, Path
from scr_schema.tables.flat.record import FlatRecord
from scr_schema.tables.place import Place
from scr_schema.tables.source import SourceRow, SourceTable


def record() -> FlatRecord:
    sheets = {
        "Reviews": [
            ("record_type", "id", "marking/code", "marking/handling/0", "extensions/local:a", "nobody", "agency"),
            ("review", "r:0", "", "", "", "", ""),
            ("review", "r:1", "official", "Keep", '{"b":[1,2]}', "x", ""),
        ],
        "Persons": [
            ("id", "persons", "persons/*/key", "persons/*/shoe"),
            ("r:1", "0", "a", ""),
            ("r:1", "1", "b", "42"),
        ],
        "Services": [
            ("persons/*/services/*/kind", "persons/*/services", "persons", "id"),
            ("gp", "0", "1", "r:1"),
        ],
    }
    records, faults = read(workbook(sheets))
    assert faults == []
    return records[1]


def cell(place: Place) -> tuple[str | None, str | int]:
    return place.sheet, place.cell or place.row


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("id",), ("Reviews", "B3")),
        (("marking", "code"), ("Reviews", "C3")),
        (("marking",), ("Reviews", "C3")),
        (("marking", "handling"), ("Reviews", "D3")),
        (("marking", "handling", 0), ("Reviews", "D3")),
        (("extensions", "local:a", "b", 1), ("Reviews", "E3")),
        (("persons",), ("Persons", 2)),
        (("persons", 1), ("Persons", 3)),
        (("persons", 1, "key"), ("Persons", "C3")),
        (("persons", 1, "services", 0, "kind"), ("Services", "A2")),
        ((), ("Reviews", 3)),
    ],
)
def test_a_member_stands_in_its_cell_and_what_holds_more_at_the_first_of_it(path: Path, place: object) -> None:
    assert cell(record().place_of(path)) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("title",), ("Reviews", 3)),
        (("marking", "as_printed"), ("Reviews", 3)),
        (("marking", "handling", 1), ("Reviews", 3)),
        (("agency", "kind"), ("Reviews", 3)),
        (("persons", 0, "roles"), ("Persons", 2)),
        (("persons", 1, "services", 0, "status"), ("Services", 2)),
    ],
)
def test_what_is_missing_is_missing_in_the_row_of_its_record_or_entry(path: Path, place: object) -> None:
    assert cell(record().found_at(Fault("SCR-030", path))) == place


def test_what_the_schema_does_not_know_is_found_at_its_heading() -> None:
    assert cell(record().found_at(Fault("SCR-031", (), text_at=("nobody",)))) == ("Reviews", "F1")
    assert cell(record().found_at(Fault("SCR-031", ("persons", 1), text_at=("persons", 1, "shoe")))) == (
        "Persons",
        "D1",
    )
    assert cell(record().found_at(Fault("SCR-031", ("marking",), text_at=("marking", "absent")))) == ("Reviews", 3)


def test_the_first_record_does_not_take_the_cells_of_the_second() -> None:
    rows = [SourceRow(1, ("record_type", "title")), SourceRow(2, ("review", "A")), SourceRow(3, ("review", "B"))]
    records, _ = read(iter([SourceTable(iter(rows))]))
    assert [one.place_of(("title",)).cell for one in records] == ["B2", "B3"]
    assert [one.place.row for one in records] == [2, 3]


def test_a_cell_of_a_text_file_has_its_line_and_column() -> None:
    rows = [
        SourceRow(1, ("record_type", "title"), first_line=1, starts=((1, 1), (1, 13))),
        SourceRow(2, ("review", "A"), first_line=2, starts=((2, 1), (2, 8))),
    ]
    records, _ = read(iter([SourceTable(iter(rows))]))
    place = records[0].place_of(("title",))
    assert (place.line, place.column, place.row, place.cell) == (2, 8, 2, "B2")
    assert records[0].place_of(("revision",)) == Place(row=2, line=2)
