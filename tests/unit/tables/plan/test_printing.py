from typing import Any

import pytest

from scr_schema.errors import UnknownName
from scr_schema.tables.plan.parts import Column, Extra
from scr_schema.tables.plan.printed import PrintedTable
from scr_schema.tables.plan.printing import printed_plan

Record = dict[str, Any]
AS_PRINTED = {column.value: f"{column.value} as it was" for column in Column}


def recommendation(number: str = "1", agency: str | None = "Alpha Trust", **members: Any) -> Record:
    return {
        "record_type": "recommendation",
        "id": f"{agency}/r{number}",
        "revision": 1,
        "marking": {"code": "unmarked"},
        "agency": {"kind": "not-known"} | ({"name": agency} if agency else {}),
        "number": number,
        "text": f"Words {number}",
    } | members


def row(name: str = "1/a1", agency: str | None = "Alpha Trust", **members: Any) -> Record:
    return {
        "record_type": "action-plan-row",
        "id": f"{agency}/r{name}",
        "revision": 1,
        "marking": {"code": "unmarked"},
        "recommendation": f"{agency}/r{name.partition('/')[0]}",
        "agency": {"kind": "not-known"} | ({"name": agency} if agency else {}),
        "status": "not-stated",
    } | members


def only_table(*records: Record, by: str = "row") -> PrintedTable:
    (table,) = printed_plan(records, by).tables
    return table


def column(table: PrintedTable, meaning: Column | Extra | None) -> list[str]:
    index = table.meanings.index(meaning)
    return [line.cells[index] for line in table.lines]


def test_what_was_printed_is_printed_word_for_word_whatever_the_members_say() -> None:
    table = only_table(recommendation(), row(as_printed=AS_PRINTED, actions=[{"text": "other words"}]))
    assert table.lines[0].cells == tuple(AS_PRINTED.values())
    assert table.titles == (
        *("Alpha Trust RECOMMENDATION", "Key tasks", "Responsibility", "Target dates"),
        *("Evidence", "Expected outcome", "Progress"),
    )


def test_what_was_not_printed_is_said_by_the_members() -> None:
    table = only_table(recommendation(), row(actions=[{"text": "Write"}], evidence=["Log"]))
    assert table.lines[0].cells == ("1. Words 1", "Write", "", "", "Log", "", "")


def test_a_recommendation_is_printed_once_and_its_other_rows_have_a_blank_cell() -> None:
    table = only_table(recommendation(), row("1/a1"), row("1/a2"), recommendation("2"), row("2/a1"))
    assert column(table, Column.RECOMMENDATION) == ["1. Words 1", "", "2. Words 2"]


def test_rows_stand_below_their_recommendation_wherever_they_come() -> None:
    table = only_table(row("2/a1"), row("1/a1"), recommendation("1"), recommendation("2"), row("2/a2"))
    assert column(table, Column.RECOMMENDATION) == ["2. Words 2", "", "1. Words 1"]


def test_a_recommendation_without_rows_has_a_line() -> None:
    assert only_table(recommendation()).lines[0].cells == ("1. Words 1", "", "", "", "", "", "")


def test_a_row_whose_recommendation_is_not_there_is_not_taken_for_one_of_the_recommendation_above() -> None:
    table = only_table(recommendation("1"), row("1/a1"), row("2/a1"), row("3/a1", as_printed={"recommendation": ""}))
    assert column(table, Column.RECOMMENDATION) == ["1. Words 1", "[Alpha Trust/r2]", "[Alpha Trust/r3]"]


def test_a_first_row_without_a_recommendation_stays_without_one() -> None:
    assert column(only_table(row(as_printed=AS_PRINTED | {"recommendation": ""})), Column.RECOMMENDATION) == [""]


def test_each_agency_has_a_table_in_the_order_in_which_they_come_and_those_without_a_name_stand_first() -> None:
    records = [row(agency="Beta"), row(agency="Alpha Trust"), row(agency=None), row("2/a1", agency="Beta")]
    plan = printed_plan(records)
    assert [(table.agency, len(table.lines)) for table in plan.tables] == [(None, 1), ("Beta", 2), ("Alpha Trust", 1)]
    assert [table.titles[0] for table in plan.tables] == [
        "Recommendation",
        "Beta RECOMMENDATION",
        "Alpha Trust RECOMMENDATION",
    ]


def test_an_agency_is_called_as_it_was_printed() -> None:
    agency = {"name": "Alpha Hospital Trust", "kind": "hospital-trust", "as_printed": "Alpha  Hosp. Trust"}
    assert only_table(row() | {"agency": agency}).titles[0] == "Alpha Hosp. Trust RECOMMENDATION"


def test_an_agency_whose_name_no_heading_can_carry_has_a_column() -> None:
    for name in ("scope of", "x" * 300, "Key"):
        table = only_table(row(agency=name), row("2/a1", agency=name))
        assert table.titles[0] == "Recommendation"
        assert column(table, Extra.AGENCY) == [name, ""]


def test_agencies_that_were_printed_in_a_column_share_a_table() -> None:
    def printed(agency: str) -> Record:
        return {"as_printed": AS_PRINTED | {"other": [{"heading": "Agency", "text": agency}]}}

    records = (row(agency="Alpha", **printed("Alpha")), row(agency="Beta", **printed("Beta")))
    table = only_table(*records, row("1/a2", agency="Alpha", **printed("")), row("2/a1", agency="Alpha", **printed("")))
    assert (table.agency, table.name, table.titles[0]) == (None, "All agencies", "Recommendation")
    assert column(table, Extra.AGENCY) == ["Alpha", "", "Beta", "Alpha"]


def test_a_plan_that_had_no_recommendations_is_printed_without_them() -> None:
    printed = {"tasks": "T", "responsibility": "R", "target_dates": "D"}
    table = only_table(row(agency=None, as_printed=printed), row("1/a2", agency=None, as_printed=printed))
    assert table.titles == ("Key tasks", "Responsibility", "Target dates")
    assert only_table(row(as_printed=printed)).titles[0] == "Alpha Trust RECOMMENDATION"


def test_columns_that_the_plan_did_not_have_are_left_out() -> None:
    printed = {"recommendation": "R", "tasks": "T", "target_dates": ""}
    table = only_table(row(as_printed=printed), row("1/a2", as_printed=printed))
    assert table.meanings == (Column.RECOMMENDATION, Column.TASKS, Column.TARGET_DATES)


@pytest.mark.parametrize(
    "rows",
    [
        [row(as_printed={"recommendation": "R", "tasks": "T"})],
        [row(as_printed={"recommendation": "R", "tasks": "T", "target_dates": ""}), row("1/a2")],
        [row(as_printed={"tasks": "T", "target_dates": "", "other": [{"heading": "Lead", "text": "B"}]})],
    ],
)
def test_all_seven_columns_are_there_where_fewer_make_no_heading_or_could_be_mistaken(rows: list[Record]) -> None:
    assert only_table(*rows).meanings[:7] == tuple(Column)


def test_other_columns_stand_behind_under_their_own_titles() -> None:
    other = [{"heading": "Critical friend", "text": "Hm."}, {"heading": "column 9", "text": "x"}]
    table = only_table(row(as_printed=AS_PRINTED | {"other": other}), row("1/a2", as_printed=AS_PRINTED))
    assert table.titles[7:] == ("Critical friend", "column 9")
    assert [line.cells[7:] for line in table.lines] == [("Hm.", "x"), ("", "")]


def test_two_columns_with_one_title_keep_the_words_of_both() -> None:
    other = [{"heading": "Notes", "text": "one"}, {"heading": "Notes", "text": "two"}]
    table = only_table(row(as_printed=AS_PRINTED | {"other": other}))
    assert (table.titles[7:], table.lines[0].cells[7:]) == (("Notes", "Notes (2)"), ("one", "two"))


def test_a_column_of_numbers_stays_one() -> None:
    other = [{"heading": "No.", "text": "1"}]
    table = only_table(row(as_printed=AS_PRINTED | {"other": other}))
    assert column(table, Extra.NUMBER) == ["1"]
    assert "No." not in only_table(recommendation(), row()).titles


def test_a_status_has_a_column_where_any_row_has_one() -> None:
    table = only_table(row(status="completed-late"), row("1/a2"))
    assert (table.titles[7:], column(table, Extra.STATUS)) == (("Status",), ["Completed late", ""])
    assert [line.status for line in table.lines] == ["completed-late", None]
    assert table.status_column == 7
    assert only_table(row()).status_column is None


@pytest.mark.parametrize(
    ("status", "text", "printed"),
    [
        ("completed", "Green - done", "Green - done"),
        ("completed", "COMPLETED – May 2012", "COMPLETED – May 2012"),
        ("completed", "Green", "Completed (Green)"),
        ("in-progress", "✓", "In progress (✓)"),
        ("completed", "In progress", "Completed"),
        ("ongoing", "", "Ongoing"),
        ("not-stated", "Amber", "Amber"),
        ("not-stated", " ", " "),
    ],
)
def test_a_status_that_was_printed_keeps_its_column_and_its_words_where_they_say_it_by_themselves(
    status: str, text: str, printed: str
) -> None:
    table = only_table(row(status=status, as_printed=AS_PRINTED | {"other": [{"heading": "RAG", "text": text}]}))
    assert (table.titles[7:], column(table, Extra.STATUS)) == (("RAG",), [printed])


def test_a_day_of_completion_that_other_words_say_needs_no_column() -> None:
    status = {"other": [{"heading": "Status", "text": "Completed – 4 April 2016"}]}
    said = row(status="completed", completed_on="2016-04-04", as_printed=AS_PRINTED | status)
    reported = row(completed_on="2012-05", as_printed=AS_PRINTED | {"progress": "Begun.\nCompleted May 2012."})
    unsaid = row(status="completed", completed_on="2016-04-05", as_printed=AS_PRINTED | status)
    assert [Extra.COMPLETED_ON in only_table(one).meanings for one in (said, reported, unsaid)] == [False, False, True]


def test_completion_and_revised_dates_have_columns_where_any_row_has_them() -> None:
    revised = [{"target_date": {"kind": "month", "text": "June 2013"}}]
    table = only_table(row(completed_on="2012-06"), row("1/a2", revised_dates=revised))
    assert column(table, Extra.COMPLETED_ON) == ["June 2012", ""]
    assert column(table, Extra.REVISED_DATES) == ["", "June 2013"]


def actions() -> list[Record]:
    return [
        {
            "label": "1",
            "text": "Write",
            "owners": [{"text": "A"}],
            "target_dates": [{"kind": "month", "text": "May 11"}],
        },
        {"label": "2", "text": "Teach", "status": "completed"},
    ]


def test_one_row_an_action_has_the_owners_and_dates_of_each_and_of_all() -> None:
    record = row(actions=actions(), owners=[{"text": "Z"}], evidence=["Log"], status="ongoing")
    table = only_table(recommendation(), record, by="action")
    assert [line.cells for line in table.lines] == [
        ("1. Words 1", "Write", "A\nZ", "May 11", "Log", "", "", "Ongoing"),
        ("", "Teach", "Z", "", "", "", "", "Completed"),
    ]
    assert [line.status for line in table.lines] == ["ongoing", "completed"]


def test_one_row_an_action_keeps_what_was_printed_of_the_whole_row_in_its_first_line() -> None:
    other = [{"heading": "RAG", "text": "amber"}, {"heading": "Notes", "text": "N"}, {"heading": "No.", "text": "7"}]
    record = row(actions=actions(), status="ongoing", as_printed=AS_PRINTED | {"other": other})
    table = only_table(record, by="action")
    assert column(table, Column.RECOMMENDATION) == ["recommendation as it was", ""]
    assert column(table, Column.TASKS) == ["Write", "Teach"]
    assert column(table, Column.EVIDENCE) == ["evidence as it was", ""]
    assert column(table, None) == ["N", ""]
    assert column(table, Extra.NUMBER) == ["7", ""]
    assert column(table, Extra.STATUS) == ["Ongoing (amber)", "Completed"]


def test_one_row_an_action_leaves_a_row_with_one_action_as_it_was_printed() -> None:
    record = row(actions=[{"text": "Write"}], as_printed=AS_PRINTED)
    assert only_table(record, by="action").lines[0].cells == tuple(AS_PRINTED.values())


def test_the_latest_revision_counts_and_what_is_withdrawn_is_not_printed() -> None:
    plan = printed_plan(
        [
            row("1/a1", revision=2, actions=[{"text": "new"}]),
            row("1/a1", revision=1, actions=[{"text": "old"}]),
            row("1/a2", withdrawal={"at": "2012-07-02", "reason": "duplicate"}),
            {"record_type": "review", "id": "a:b"},
            {"record_type": "review", "id": "a:c"},
        ]
    )
    assert column(plan.tables[0], Column.TASKS) == ["new"]
    assert plan.not_written == {"replaced": 1, "withdrawn": 1, "review": 2}


def test_markings_are_said_once_each_in_words() -> None:
    markings = (
        {"code": "official-sensitive"},
        {"code": "unmarked"},
        {"code": "legacy", "as_printed": "RESTRICTED\n- SCR", "handling": ["Board only."]},
        {"code": "official-sensitive"},
        {"code": "official"},
        {"code": "legacy"},
    )
    plan = printed_plan(row(f"1/a{number}", marking=marking) for number, marking in enumerate(markings))
    assert plan.markings == ("OFFICIAL-SENSITIVE", "RESTRICTED - SCR: Board only.", "OFFICIAL")


@pytest.mark.parametrize(("languages", "language"), [(["cy"], "cy"), (["cy", "en"], "en"), ([], "en")])
def test_the_language_is_that_of_all_records(languages: list[str], language: str) -> None:
    assert printed_plan(row(f"1/a{code}", language=code) for code in languages).language == language


def test_no_records_make_a_plan_without_rows() -> None:
    (table,) = printed_plan([]).tables
    assert (table.titles[0], table.lines) == ("Recommendation", ())


def test_a_layout_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownName, match="row, action"):
        printed_plan([], by="agency")
