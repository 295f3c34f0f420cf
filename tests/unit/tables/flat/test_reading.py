from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import pytest
from flat_sources import read, records_in, text_file, whys, workbook

from scr_schema.finding import Fault
from scr_schema.tables.flat import joining, reading, waiting
from scr_schema.tables.flat.reading import begins_flat, read_flat
from scr_schema.tables.flat.record import FlatRecord
from scr_schema.tables.flat.sheet import NO_HEADING
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.source import Source, SourceRow, SourceTable

MAIN = [("record_type", "id", "title"), ("review", "r:1", "One"), ("review", "r:2", "Two")]
ONE = {"record_type": "review", "id": "r:1", "title": "One"}
TWO = {"record_type": "review", "id": "r:2", "title": "Two"}


def test_a_row_is_a_record_and_a_blank_cell_says_nothing() -> None:
    rows = [
        ("id", "record_type", "marking/code", "marking/handling/0"),
        ("r:1", "review", "", "Keep"),
        ("", "", "", ""),
    ]
    assert records_in(text_file(*rows)) == [
        {"id": "r:1", "record_type": "review", "marking": {"handling": ["Keep"]}},
    ]


def test_the_type_of_a_value_is_the_schemas() -> None:
    rows = [
        (
            "record_type",
            "title",
            "revision",
            "marking",
            "persons",
            "extensions/local:a",
            "extensions/local:b",
            "nobody",
        ),
        ("review", "12", "12", "{}", "[]", "[1]", "words", "12"),
    ]
    assert records_in(text_file(*rows)) == [
        {
            "record_type": "review",
            "title": "12",
            "revision": 12,
            "marking": {},
            "persons": [],
            "extensions": {"local:a": [1], "local:b": "words"},
            "nobody": "12",
        }
    ]


def test_words_of_another_type_stay_for_the_schema_to_complain_of() -> None:
    rows = [("record_type", "revision", "persons", "title/0"), ("review", "first", "nobody", "x")]
    assert records_in(text_file(*rows)) == [
        {"record_type": "review", "revision": "first", "persons": "nobody", "title": ["x"]}
    ]


def test_a_kind_that_is_not_known_is_a_record_of_texts() -> None:
    rows = [("record_type", "lines/0/n", "lines/1/n"), ("poem", "1", "2")]
    assert records_in(text_file(*rows)) == [{"record_type": "poem", "lines": [{"n": "1"}, {"n": "2"}]}]


def test_records_of_several_kinds_stand_in_one_table() -> None:
    rows = [
        ("record_type", "revision", "position"),
        ("review", "1", ""),
        ("recommendation", "", "1"),
        ("review", "", "1"),
    ]
    assert records_in(text_file(*rows)) == [
        {"record_type": "review", "revision": 1},
        {"record_type": "recommendation", "position": 1},
        {"record_type": "review", "position": "1"},
    ]


def test_a_linked_sheet_gives_the_entries_of_a_list_in_any_order_of_sheets_and_rows() -> None:
    sheets = {
        "who": [("persons/*/key", "persons", "id"), ("b", "1", "r:1"), ("a", "0", "r:1"), ("c", "0", "r:2")],
        "reviews": MAIN,
        "codes": [("id", "persons", "persons/*/roles", "persons/*/roles/*"), ("r:1", "1", "0", "subject")],
    }
    assert records_in(workbook(sheets)) == [
        {**ONE, "persons": [{"key": "a"}, {"key": "b", "roles": ["subject"]}]},
        {**TWO, "persons": [{"key": "c"}]},
    ]


def test_an_entry_that_says_nothing_is_an_object_all_the_same() -> None:
    sheets = {"main": MAIN[:2], "linked": [("id", "provenance/members", "provenance/members/*"), ("r:1", "0", "")]}
    assert records_in(workbook(sheets)) == [{**ONE, "provenance": {"members": [{}]}}]
    sheets["linked"][1] = ("r:1", "0", "{}")
    assert records_in(workbook(sheets)) == [{**ONE, "provenance": {"members": [{}]}}]


def test_entries_may_hang_on_an_entry_with_columns_of_its_own() -> None:
    sheets = {
        "main": [("record_type", "id", "persons/0/key"), ("review", "r:1", "a")],
        "linked": [("id", "persons/0/roles", "persons/0/roles/*"), ("r:1", "0", "subject"), ("r:1", "1", "child")],
    }
    (record,) = records_in(workbook(sheets))
    assert record["persons"] == [{"key": "a", "roles": ["subject", "child"]}]


def test_revisions_of_a_record_are_told_apart_where_a_linked_sheet_names_them() -> None:
    main = [("record_type", "id", "revision"), ("review", "r:1", "1"), ("review", "r:1", "2")]
    linked = [("id", "revision", "persons", "persons/*/key"), ("r:1", "2.0", "0", "b"), ("r:1", "1", "0", "a")]
    one, two = records_in(workbook({"main": main, "linked": linked}))
    assert (one["persons"], two["persons"]) == ([{"key": "a"}], [{"key": "b"}])


def test_kinds_of_a_record_are_told_apart_where_a_linked_sheet_names_them() -> None:
    main = [("record_type", "id"), ("review", "x:1"), ("imr", "x:1")]
    linked = [("id", "record_type", "marking/handling", "marking/handling/*"), ("x:1", "imr", "0", "Keep")]
    one, two = records_in(workbook({"main": main, "linked": linked}))
    assert ("marking" in one, two["marking"]) == (False, {"handling": ["Keep"]})


LINKED = ("id", "persons", "persons/*/key")
DEEPER = ("id", "persons", "persons/*/services", "persons/*/services/*/kind")


@pytest.mark.parametrize(
    ("sheets", "faults"),
    [
        ({"l": [LINKED, ("", "0", "a")]}, [(reading.NAMES_NO_RECORD, 2)]),
        ({"l": [LINKED, ("r:3", "0", "a")]}, [(reading.NO_RECORD, 2)]),
        ({"l": [LINKED, ("r:1", "", "a")]}, [(joining.NO_ENTRY, "B2")]),
        ({"l": [LINKED, ("r:1", "first", "a")]}, [(joining.NO_ENTRY, "B2")]),
        ({"l": [LINKED, ("r:1", "-1", "a")]}, [(joining.NO_ENTRY, "B2")]),
        ({"l": [LINKED, ("r:1", "0", "a"), ("r:1", "0", "b")]}, [(joining.DOUBLED, 3)]),
        ({"l": [LINKED, ("r:1", "1", "a")]}, [(joining.GAP, 2)]),
        (
            {"l": [LINKED, ("r:1", "0", "a"), ("r:1", "2", "b"), ("r:1", "4", "c")]},
            [(joining.GAP, 3), (joining.GAP, 4)],
        ),
        ({"l": [DEEPER, ("r:1", "0", "0", "gp")]}, [(joining.NO_OUTER, 2)]),
        (
            {"d": [DEEPER, ("r:1", "1", "0", "gp")], "l": [LINKED, ("r:1", "1", "a")]},
            [(joining.GAP, 2), (joining.GAP, 2)],
        ),
        ({"l": [("id", "marking/handling", "marking/handling/*"), ("r:1", "0", "")]}, [(joining.EMPTY, 2)]),
        ({"l": [("Notes",), ("Ask again.",)]}, [(reading.NO_TABLE, 1)]),
        ({"l": [LINKED, ("r:1", "0", "", "stray")]}, [(NO_HEADING, "D2")]),
        ({"l": [("MarkingCode", "SexCode"), ("official", "female"), ("secret", "")]}, [(reading.NO_CODE, "A3")]),
    ],
)
def test_a_row_or_cell_that_has_no_place_is_a_fault_and_the_rest_is_read(
    sheets: dict[str, list[tuple[str, ...]]], faults: list[tuple[str, object]]
) -> None:
    records, found = read(workbook({"main": MAIN, **sheets}))
    assert [(why, place) for _, why, place in whys(found)] == faults
    assert {rule for rule, _, _ in whys(found)} <= {"SCR-086", "SCR-089"}
    assert [one.record["title"] for one in records] == ["One", "Two"]
    assert all(fault.fault.path == () for fault in found)


def test_a_record_whose_rows_are_more_than_memory_should_hold_is_said_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(waiting, "LARGEST_RECORD", 500)
    linked = [LINKED, *(("r:1", str(number), "a") for number in range(3)), ("r:2", "0", "b")]
    records, faults = read(workbook({"main": MAIN, "linked": linked}))
    assert [one.record for one in records] == [{**TWO, "persons": [{"key": "b"}]}]
    assert whys(faults) == [("SCR-010", "", 2)]


def test_rows_that_several_records_fit_are_nobodys() -> None:
    main = [("record_type", "id", "revision"), ("review", "r:1", "1"), ("review", "r:1", "2")]
    records, faults = read(workbook({"main": main, "linked": [LINKED, ("r:1", "0", "a")]}))
    assert [("persons" in one.record) for one in records] == [False, False]
    assert whys(faults) == [("SCR-086", reading.SEVERAL_RECORDS, 2)]
    assert faults[0].place == Place(row=2, sheet="linked", table=2)


def test_a_cell_that_says_a_list_is_empty_leaves_no_room_for_entries() -> None:
    main = [("record_type", "id", "persons", "persons/0/key"), ("review", "r:1", "[]", "a")]
    records, faults = read(workbook({"main": main, "linked": [LINKED, ("r:1", "0", "b")]}))
    assert records[0].record == {"record_type": "review", "id": "r:1", "persons": []}
    assert [(why, place) for _, why, place in whys(faults)] == [(joining.TAKEN, "D2"), (joining.TAKEN, 2)]


def test_an_entry_of_columns_behind_a_gap_has_no_place() -> None:
    rows = [
        ("record_type", "persons/0/key", "persons/1/key", "persons/2/key", "persons/2/sex"),
        ("review", "a", "", "c", "female"),
    ]
    records, faults = read(text_file(*rows))
    assert records[0].record["persons"] == [{"key": "a"}]
    assert [(why, place) for _, why, place in whys(faults)] == [(joining.GAP, "D2"), (joining.GAP, "E2")]


def test_rows_above_the_heading_are_said_and_blank_ones_are_not() -> None:
    records, faults = read(text_file(("Our reviews",), ("",), *MAIN))
    assert [one.record for one in records] == [ONE, TWO]
    assert whys(faults) == [("SCR-070", "", 1)]


def test_a_day_stands_for_a_cell_that_holds_one_and_a_time_is_not_lost() -> None:
    heading = SourceRow(1, ("record_type", "issued_at", "title", "language"))
    row = SourceRow(
        2,
        ("review", "01/03/2011", "Mar-11", "01/03/2011 09:30"),
        dates={1: "2011-03-01", 2: "2011-03", 3: "2011-03-01"},
    )
    assert records_in(iter([SourceTable(iter([heading, row]))])) == [
        {"record_type": "review", "issued_at": "2011-03-01", "title": "2011-03", "language": "01/03/2011 09:30"}
    ]


def test_faults_of_the_reader_are_passed_on() -> None:
    fault, other = PlacedFault(Fault("SCR-071")), PlacedFault(Fault("SCR-003"))
    heading, row = (SourceRow(number, cells) for number, cells in enumerate((("record_type",), ("review",)), 1))
    found = list(read_flat(iter([other, SourceTable(iter([fault, heading, row, fault]))])))
    assert [one for one in found if isinstance(one, PlacedFault)] == [other, fault, fault]


def test_that_the_sheet_of_codes_is_hidden_is_not_said_and_of_any_other_it_is() -> None:
    hidden = PlacedFault(Fault("SCR-076", words={"what": "1 sheet"}))
    main, codes = workbook({"main": MAIN, "Codes": [("SexCode",), ("female",)]})
    assert read(iter([main, replace(codes, rows=chain([hidden], codes.rows))]))[1] == []
    main, codes = workbook({"main": MAIN, "Codes": [("SexCode",), ("female",)]})
    assert read(iter([replace(main, rows=chain([hidden], main.rows)), codes]))[1] == [hidden]


def test_one_table_gives_each_record_before_the_next_row_is_read() -> None:
    asked_for: list[int] = []

    def rows() -> Iterator[SourceRow]:
        for number, cells in enumerate(MAIN, 1):
            asked_for.append(number)
            yield SourceRow(number, cells)

    found = read_flat(iter([SourceTable(rows())]))
    first = next(found)
    assert isinstance(first, FlatRecord)
    assert (first.record, asked_for) == (ONE, [1, 2])
    found.close()


@pytest.mark.parametrize(
    ("sheets", "answer"),
    [
        ({"main": MAIN}, True),
        ({"empty": [], "title": [("Reviews",), *MAIN]}, True),
        ({"Codes": [("SexCode",)], "main": MAIN}, True),
        ({"plan": [("Recommendation", "Key tasks"), ("Ask", "Write")], "main": MAIN}, False),
        ({"plan": [("ID", "Owners *", "Status *"), ("1", "GP", "done")]}, False),
        ({}, False),
    ],
)
def test_a_source_is_told_apart_and_stays_whole(sheets: dict[str, list[tuple[str, ...]]], answer: bool) -> None:
    def rows(source: Source) -> list[object]:
        return [list(table.rows) if isinstance(table, SourceTable) else table for table in source]

    flat, source = begins_flat(workbook(sheets))
    assert flat is answer
    assert rows(source) == rows(workbook(sheets))
