from contextlib import closing
from typing import Any

import pytest
from bundle_head import HEAD
from flat_sources import apart, by_kind, flattened, records_in, text_file, workbook

from scr_schema.tables.flat.spreading import MOST_SIDE_BY_SIDE
from scr_schema.tables.flat.writing import BUNDLE_BEHIND, MOST_NAMES, NOT_ALONE, FlatTables

REVIEW = {"record_type": "review", "schema_version": "1.0", "id": "r:1", "revision": 1, "title": "One"}
IMR = {"record_type": "imr", "schema_version": "1.0", "id": "i:1", "revision": 1}


def refused(record: Any, *before: Any, linked: bool = True, longest_cell: int | None = None) -> list[tuple[str, Any]]:
    with closing(FlatTables(linked=linked, longest_cell=longest_cell)) as tables:
        assert [fault for one in before for fault in tables.add(one)] == []
        faults = tables.add(record)
        assert all("child" not in str(fault.path) for fault in faults)
        kept = [table.name for table in tables.tables()]
    assert bool(kept) == bool(before or not faults)
    return [(fault.rule, fault.path) for fault in faults]


def test_columns_stand_as_the_schema_lists_the_members_whatever_their_order_in_the_record() -> None:
    record = {"title": "One", "id": "r:1", "marking": {"as_printed": "x", "code": "official"}, "record_type": "review"}
    assert flattened([record], linked=False) == {
        "records": [
            ("record_type", "id", "marking/code", "marking/as_printed", "title"),
            ("review", "r:1", "official", "x", "One"),
        ]
    }


def test_lists_of_objects_have_sheets_of_their_own_and_short_lists_of_texts_stand_side_by_side() -> None:
    person = {"key": "a", "roles": ["subject", "child"], "services": [{"kind": "gp"}, {}]}
    record = REVIEW | {"marking": {"handling": ["Keep"]}, "persons": [person, {"key": "b", "services": []}]}
    tables = flattened([record], linked=True)
    assert tables == {
        "review": [
            ("record_type", "schema_version", "id", "revision", "marking/handling/0", "title"),
            ("review", "1.0", "r:1", "1", "Keep", "One"),
        ],
        "persons": [
            ("id", "persons", "persons/*/key", "persons/*/roles/0", "persons/*/roles/1", "persons/*/services"),
            ("r:1", "0", "a", "subject", "child", ""),
            ("r:1", "1", "b", "", "", "[]"),
        ],
        "persons services": [
            ("id", "persons", "persons/*/services", "persons/*/services/*/kind"),
            ("r:1", "0", "0", "gp"),
            ("r:1", "0", "1", ""),
        ],
    }
    assert records_in(workbook(tables)) == [record]


def test_a_list_of_entries_that_say_nothing_has_a_column_all_the_same() -> None:
    record = REVIEW | {"persons": [{}, {}]}
    tables = flattened([record], linked=True)
    assert tables["persons"] == [("id", "persons", "persons/*"), ("r:1", "0", ""), ("r:1", "1", "")]
    assert records_in(workbook(tables)) == [record]


def test_titles_are_for_people() -> None:
    tables = flattened([REVIEW | {"persons": [{"key": "a"}], "marking": {"handling": ["x"]}}], linked=True, titles=True)
    assert tables["review"][0][-2:] == ("Marking – Handling 1", "Title")
    assert tables["persons"][0] == ("Id", "Persons", "Persons * – Key")


def test_a_long_list_of_texts_has_a_sheet_of_its_own() -> None:
    record = REVIEW | {"marking": {"handling": [f"Keep {number}" for number in range(MOST_SIDE_BY_SIDE + 1)]}}
    tables = flattened([record, REVIEW | {"id": "r:2", "marking": {"handling": ["Keep"]}}], linked=True)
    assert tables["marking handling"][:2] == [
        ("id", "marking/handling", "marking/handling/*"),
        ("r:1", "0", "Keep 0"),
    ]
    assert [one["id"] for one in records_in(workbook(tables))] == ["r:1", "r:2"]


def test_linked_rows_name_the_kind_and_revision_too_where_an_id_is_not_enough() -> None:
    made = [REVIEW | {"revision": number, "persons": [{"key": f"k{number}"}]} for number in (1, 2)]
    tables = flattened([*made, IMR | {"id": "r:1", "chronology": [{"key": "c"}]}], linked=True)
    assert tables["review persons"] == [
        ("id", "record_type", "revision", "persons", "persons/*/key"),
        ("r:1", "review", "1", "0", "k1"),
        ("r:1", "review", "2", "0", "k2"),
    ]
    assert records_in(workbook(tables)) == [*made, IMR | {"id": "r:1", "chronology": [{"key": "c"}]}]


def test_local_data_has_columns_until_there_are_too_many_names() -> None:
    many = REVIEW | {"extensions": {f"local:n{number}": number for number in range(MOST_NAMES)}}
    more = REVIEW | {"id": "r:2", "extensions": {"local:m": ["x"], "local:n1": 1}}
    few = REVIEW | {"id": "r:3", "extensions": {"local:n1": "1"}}
    (rows,) = flattened([many, more, few], linked=False).values()
    assert "extensions/local:n49" in rows[0]
    assert "extensions/local:m" not in rows[0]
    assert '{"local:m":["x"],"local:n1":1}' in rows[2]
    assert records_in(text_file(*rows)) == [many, more, few]


@pytest.mark.parametrize("name", ["a/b", "0", "*", "local: a", "", " ", "x" * 600, "id", "a – b", "Our 2"])
@pytest.mark.parametrize("titles", [False, True])
def test_a_name_that_would_not_come_back_from_a_heading_stays_in_one_cell(name: str, titles: bool) -> None:
    record = REVIEW | {"extensions": {name: 1, "local:a": 2}}
    (rows,) = flattened([record], linked=False, titles=titles).values()
    assert records_in(text_file(*rows)) == [record]


def test_a_bundle_is_its_head_and_its_records() -> None:
    bundle = HEAD | {"records": [IMR, REVIEW, IMR | {"id": "i:2"}]}
    tables = flattened([bundle], linked=True)
    assert list(tables) == ["bundle", "review", "imr"]
    assert records_in(workbook(tables)) == by_kind(apart(bundle))
    (rows,) = flattened([bundle], linked=False).values()
    assert records_in(text_file(*rows)) == apart(bundle)


def test_a_bundle_stands_first() -> None:
    assert refused(HEAD, REVIEW) == [("SCR-086", ())]
    assert refused(HEAD | {"id": "fixture:bundle-2"}, HEAD) == [("SCR-086", ())]
    with closing(FlatTables(linked=True)) as tables:
        tables.add(REVIEW)
        assert tables.add(HEAD)[0].words == {"why": BUNDLE_BEHIND}


def test_a_fault_of_a_record_in_a_bundle_says_which() -> None:
    with closing(FlatTables(linked=True)) as tables:
        assert [fault.path for fault in tables.add(HEAD | {"records": [IMR, REVIEW | {"title": None}]})] == [
            ("records", 1, "title")
        ]
        assert [table.name for table in tables.tables()] == ["bundle", "imr"]


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        ("child", ("SCR-032", ())),
        ({"record_type": "child"}, ("SCR-020", ("record_type",))),
        ({"record_type": ["child"]}, ("SCR-020", ("record_type",))),
        (REVIEW | {"title": None}, ("SCR-040", ("title",))),
        (REVIEW | {"title": 1}, ("SCR-032", ("title",))),
        (REVIEW | {"revision": True}, ("SCR-032", ("revision",))),
        (REVIEW | {"marking": []}, ("SCR-032", ("marking",))),
        (REVIEW | {"persons": {}}, ("SCR-032", ("persons",))),
        (REVIEW | {"persons": [{"key": 1}]}, ("SCR-032", ("persons", 0, "key"))),
        (REVIEW | {"persons": ["child"]}, ("SCR-032", ("persons", 0))),
        (REVIEW | {"child": "x"}, ("SCR-031", ())),
        (REVIEW | {"marking": {"child": "x"}}, ("SCR-031", ("marking",))),
        (REVIEW | {"extensions": "child"}, ("SCR-032", ("extensions",))),
        (REVIEW | {"extensions": {"local:child": float("nan")}}, ("SCR-032", ("extensions",))),
    ],
)
def test_what_would_not_come_back_is_left_out_and_named_without_its_value(record: Any, fault: object) -> None:
    assert refused(record) == [fault]


def test_a_record_that_linked_rows_could_not_name_is_left_out() -> None:
    nameless = {"record_type": "review", "persons": [{"key": "a"}]}
    assert refused(nameless) == [("SCR-030", ("id",))]
    assert refused(nameless, linked=False) == []  # nothing links in one table


def test_a_record_that_has_anothers_name_is_left_out_of_a_workbook() -> None:
    assert refused(REVIEW, REVIEW) == [("SCR-086", ("id",))]
    assert refused(REVIEW, REVIEW, linked=False) == []
    with closing(FlatTables(linked=True)) as tables:
        tables.add(REVIEW)
        assert tables.add(REVIEW)[0].words == {"why": NOT_ALONE}


@pytest.mark.parametrize(("text", "faults"), [("𝄞" * 5, []), ("𝄞" * 5 + "a", [("SCR-088", ("title",))])])
def test_a_text_that_is_too_long_for_a_cell_is_counted_as_spreadsheets_do(text: str, faults: list[object]) -> None:
    assert refused(REVIEW | {"title": text}, IMR, longest_cell=10) == faults


def test_a_table_that_would_be_too_wide_is_refused() -> None:
    wide = REVIEW | {"persons": [{"key": f"k{number}"} for number in range(16_384)]}
    assert refused(wide, REVIEW | {"id": "r:2"}, linked=False) == [("SCR-089", ())]
    assert refused(wide, REVIEW | {"id": "r:2"}, linked=True) == []
