import pytest

from scr_schema.tables.plan.outside import begins_other_part, is_action, is_outside
from scr_schema.tables.plan.parts import Column, Extra, Heading
from scr_schema.tables.source import SourceRow

COLUMNS = (
    Extra.NUMBER,
    Column.RECOMMENDATION,
    Column.TASKS,
    Column.RESPONSIBILITY,
    Column.TARGET_DATES,
    Extra.STATUS,
    None,
)
HEADING = Heading(None, COLUMNS, ("No.", "Recommendation", "Action", "Lead", "When", "RAG", "Cost"))


def row(*cells: str) -> SourceRow:
    return SourceRow(9, cells)


@pytest.mark.parametrize(
    "cells",
    [
        ("12",),
        ("12", "", "", "", "", "Red"),
        ("", "", "", "", "", "Not started"),
        ("Note: costs are without tax",),
        ("", "", "", "Page 2 of 5"),
        ("Total", "", "", "", "", "", "£900"),
        ("Key: Green = completed",),
        ("Green = completed, Red = not started",),
        ("Green", "Completed"),
        ("", "Last updated on 4 May 2018"),
        ("Version 2.1",),
        ("Signed:", "Chief Nurse", "Date:", "4 May 2018"),
        ("Approved by the Board",),
        ("(1)", "(2)", "(3)", "(4)"),
        ("A", "B", "C", "D", "E"),
        ("© Northshire",),
        ("Actions", "12"),
        ("In progress", "", "50 %"),
    ],
)
def test_a_row_is_none_of_the_plan(cells: tuple[str, ...]) -> None:
    assert is_outside(row(*cells), HEADING)


@pytest.mark.parametrize(
    "cells",
    [
        ("1", "Notes should be typed.", "Buy keyboards."),
        ("", "Key workers should be named."),
        ("", "Total number of visits should be told."),
        ("", "Page numbers should be printed."),
        ("", "Updated guidance should be sent."),
        ("", "Version control should be kept."),
        ("2", "", "Write."),
        ("", "", "", "", "", "", "£900"),
        ("1", "1", "1", "1"),
        ("Green", "Council"),
        ("1", "2018"),
        ("Note: " + "x" * 400,),
    ],
)
def test_a_row_that_only_begins_alike_is_the_plans(cells: tuple[str, ...]) -> None:
    assert not is_outside(row(*cells), HEADING)


@pytest.mark.parametrize(
    "title",
    [
        "Glossary",
        "Key",
        "Notes",
        "List of abbreviations",
        "RAG rating key",
        "Document history",
        "Sign off:",
        "Key to colours",
    ],
)
def test_a_title_begins_another_part(title: str) -> None:
    assert begins_other_part(row(title))
    assert not begins_other_part(row(title, "Write."))


@pytest.mark.parametrize("title", ["Key tasks for schools", "Notes should be typed.", "Alpha Police", "Training"])
def test_another_title_begins_none(title: str) -> None:
    assert not begins_other_part(row(title))


def test_a_task_with_a_date_is_an_action_wherever_it_stands() -> None:
    assert is_action(row("", "", "Write.", "", "May 2018"), HEADING)
    assert not is_action(row("MARAC", "A conference"), HEADING)
    assert not is_action(row("", "", "Write.", "Clerk"), HEADING)
    undated = Heading(None, COLUMNS[:4], HEADING.titles[:4])
    assert is_action(row("", "", "Write.", "Clerk"), undated)
