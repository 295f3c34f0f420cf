from typing import Any

import pytest

from scr_schema.tables.plan.alignment import DatedItem, align
from scr_schema.tables.plan.parts import Column, Extra
from scr_schema.tables.plan.recommendations import read_recommendation
from scr_schema.tables.plan.splitting import split_owners, split_tasks
from scr_schema.tables.plan.wording import cell_of, extra_cell, one_action, recommendation_cell
from scr_schema.types.target_dates import read_target_dates, split_target_dates


def owners(*texts: str) -> list[dict[str, Any]]:
    return [{"text": text, "status": "named"} for text in texts]


def dates(*texts: str) -> list[dict[str, Any]]:
    return [{"text": text, "kind": "month"} for text in texts]


def read_back(row: dict[str, Any]) -> Any:
    """The actions, owners and dates that our reader finds in the printed cells, as texts."""
    atoms = split_target_dates(cell_of(Column.TARGET_DATES, row))
    read = read_target_dates([atom.text for atom in atoms])
    items = tuple(DatedItem(atom.number, date) for atom, date in zip(atoms, read, strict=True))
    aligned = align(split_tasks(cell_of(Column.TASKS, row)), split_owners(cell_of(Column.RESPONSIBILITY, row)), items)
    return (
        [(a.label, a.text, list(a.owners), [d.text for d in a.target_dates]) for a in aligned.actions],
        list(aligned.owners),
        [date.text for date in aligned.target_dates],
    )


def test_tasks_with_owners_and_dates_of_their_own_are_read_back_with_them() -> None:
    row = {
        "actions": [
            {"label": "1", "text": "Write", "owners": owners("Named nurse"), "target_dates": dates("May 2011")},
            {"label": "2", "text": "Teach", "owners": owners("Manager"), "target_dates": dates("June 2011")},
        ]
    }
    assert read_back(row) == (
        [("1", "Write", ["Named nurse"], ["May 2011"]), ("2", "Teach", ["Manager"], ["June 2011"])],
        [],
        [],
    )


def test_an_owner_and_a_date_for_all_tasks_are_read_back_as_such() -> None:
    row = {
        "actions": [{"label": "a", "text": "Write"}, {"label": "b", "text": "Teach"}],
        "owners": owners("Named nurse and manager"),
        "target_dates": dates("May 2011"),
    }
    assert read_back(row) == (
        [("a", "Write", [], []), ("b", "Teach", [], [])],
        ["Named nurse and manager"],
        ["May 2011"],
    )


def test_a_task_alone_is_read_back_without_a_label() -> None:
    row = {"actions": [{"text": "Write.\nThen read."}], "owners": owners("Manager"), "target_dates": dates("May 2011")}
    assert read_back(row) == ([(None, "Write.\nThen read.", [], [])], ["Manager"], ["May 2011"])


def test_a_row_that_says_nothing_prints_nothing() -> None:
    assert {cell_of(column, {}) for column in Column} == {""}
    assert {extra_cell(extra, {}) for extra in Extra} == {""}


def test_lists_of_texts_are_lines() -> None:
    row = {"evidence": ["Log", "Audit"], "expected_outcomes": ["Safer"]}
    assert cell_of(Column.EVIDENCE, row) == "Log\nAudit"
    assert cell_of(Column.EXPECTED_OUTCOME, row) == "Safer"


@pytest.mark.parametrize(
    ("report", "printed"),
    [
        ({"text": "Done."}, "Done."),
        ({"text": "Letter sent.", "repeats": "As above"}, "As above"),
        ({"text": "Letter sent.", "reported_on": "2012-06-29"}, "29 June 2012: Letter sent."),
        ({"text": "29 June 2012: Letter sent.", "reported_on": "2012-06-29"}, "29 June 2012: Letter sent."),
    ],
)
def test_a_report_has_its_date_in_front_once_and_the_words_that_point_back_in_place_of_those_they_point_at(
    report: dict[str, Any], printed: str
) -> None:
    assert cell_of(Column.PROGRESS, {"progress": [report]}) == printed


def test_a_status_is_printed_in_the_words_of_its_code_and_where_only_tasks_have_one_under_their_labels() -> None:
    actions = [{"text": "A", "status": "completed"}, {"text": "B"}]
    assert extra_cell(Extra.STATUS, {"status": "ongoing", "actions": actions}) == "Ongoing"
    assert extra_cell(Extra.STATUS, {"status": "not-stated", "actions": actions}) == "1. Completed\n2."
    assert extra_cell(Extra.STATUS, {"status": "not-stated", "actions": [{"text": "A"}]}) == ""


def test_completion_and_dates_set_anew_are_printed_in_words() -> None:
    revised = [
        {"target_date": {"kind": "month", "edtf": "2012-09"}},
        {"target_date": {"kind": "day", "text": "1/2/13"}},
    ]
    row = {"completed_on": "2012-06-29", "revised_dates": revised}
    assert extra_cell(Extra.COMPLETED_ON, row) == "29 June 2012"
    assert extra_cell(Extra.REVISED_DATES, row) == "September 2012\n1/2/13"


@pytest.mark.parametrize(
    ("recommendation", "printed"),
    [
        ({"text": "Log calls.", "number": "1"}, "1. Log calls."),
        ({"text": "Log calls.", "number": "2a"}, "2a. Log calls."),
        ({"text": "Log calls.", "number": "R1"}, "R1 Log calls."),
        (
            {"text": "Log calls.", "number": "1", "number_as_printed": "Recommendation 1:"},
            "Recommendation 1: Log calls.",
        ),
        ({"text": "Log calls."}, "Log calls."),
        ({"text": "Log calls.", "title": "Calls", "number": "3"}, "3. Calls\nLog calls."),
        ({"text": "Log calls.", "basis": [{"kind": "new"}, {"kind": "repeat"}]}, "Log calls. (New recommendation)"),
        ({"text": "A", "basis": [{"kind": "new", "as_printed": "(NEW)"}]}, "A (NEW)"),
        ({"text": "Do:", "parts": [{"label": "a)", "text": "this"}, {"text": "that"}]}, "Do:\na) this\nthat"),
        ({"text": "Do: this", "parts": [{"text": "this"}]}, "Do: this"),
        ({"text": "Log calls.", "number": "1", "as_printed": "Rec. 1:  Log\ncalls."}, "Rec. 1:  Log\ncalls."),
    ],
)
def test_a_recommendation_is_printed_with_its_number_title_tags_and_parts(
    recommendation: dict[str, Any], printed: str
) -> None:
    assert recommendation_cell(recommendation) == printed


@pytest.mark.parametrize(
    ("text", "printed", "cell"),
    [
        ("Staff log calls.", "RECOMMENDATION Staff log calls.", "Staff log calls."),
        ("All the family.", "1. All the RECOMMENDATION family.", "1. All the family."),
        ("RECOMMENDATION one", "RECOMMENDATION one", "RECOMMENDATION one"),
        ("RECOMMENDATION one", "1. RECOMMENDATION one", "1. RECOMMENDATION one"),
        ("Something else.", "RECOMMENDATION Staff log calls.", "RECOMMENDATION Staff log calls."),
    ],
)
def test_a_word_of_the_heading_that_had_slipped_into_the_cell_is_left_out_where_the_text_was_read_without_it(
    text: str, printed: str, cell: str
) -> None:
    assert recommendation_cell({"text": text, "as_printed": printed}) == cell
    assert recommendation_cell({"text": text}, printed) == cell


def test_number_text_and_tag_are_read_back() -> None:
    basis = [{"kind": "reminder-of-standard-practice"}]
    words = read_recommendation(recommendation_cell({"text": "Log calls.", "number": "2a", "basis": basis}))
    assert (words.number, words.text) == ("2a", "Log calls.")
    assert [tag.kind for tag in words.tags] == ["reminder-of-standard-practice"]


def test_the_row_of_one_action_has_what_is_said_of_all() -> None:
    row = {
        "status": "in-progress",
        "actions": [{"label": "GPs 1", "text": "Write", "owners": owners("A"), "target_dates": dates("May 2011")}],
        "owners": owners("B"),
        "target_dates": dates("June 2011"),
    }
    assert one_action(row, row["actions"][0]) == {  # type: ignore[arg-type]
        "status": "in-progress",
        "actions": [{"text": "GPs: Write"}],
        "owners": owners("A", "B"),
        "target_dates": dates("May 2011", "June 2011"),
    }


def test_an_action_with_a_status_of_its_own_was_not_completed_when_the_row_was() -> None:
    row = {"status": "completed", "completed_on": "2012-06"}
    assert one_action(row, {"text": "A", "status": "ongoing"}).keys().isdisjoint({"completed_on"})
    assert one_action(row, {"text": "A"})["completed_on"] == "2012-06"
    assert one_action(row, {"text": "A", "completed_on": "2012-05"})["completed_on"] == "2012-05"
