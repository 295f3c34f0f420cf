import pytest

from scr_schema.tables.plan.headings import TITLES, column_of, read_heading
from scr_schema.tables.table import Column, SourceRow


def heading(*titles: str):
    return read_heading(SourceRow(1, titles))


FOUR = ("Key tasks", "Responsibility", "Target dates", "Progress")
COLUMNS_OF_FOUR = (Column.TASKS, Column.RESPONSIBILITY, Column.TARGET_DATES, Column.PROGRESS)


@pytest.mark.parametrize(("column", "title"), [(column, title) for column in TITLES for title in TITLES[column]])
def test_every_title_is_known_whatever_its_capitals_blanks_and_marks(column, title):
    assert column_of(title) is column
    assert column_of(f"  {title.upper()} *") is column
    assert column_of(title.replace(" ", "\n")) is column


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("RECOMMENDATION(S)", Column.RECOMMENDATION),
        ("Actions to be taken:", Column.TASKS),
        ("Lead(s)", Column.RESPONSIBILITY),
        ("Lead Officer(s)", Column.RESPONSIBILITY),
        ("KEY TASKS NECESSARY TO ACHIEVE RECOMMENDATION", Column.TASKS),
        ("Progress October 2003", Column.PROGRESS),
        ("Action from October 2003", Column.PROGRESS),
        ("RAG", None),
        ("Date of completion and outcome", None),
        ("", None),
    ],
)
def test_plurals_and_dated_titles(title, column):
    assert column_of(title) is column


@pytest.mark.parametrize(
    ("first", "agency", "word_missing"),
    [
        ("RECOMMENDATION", None, False),
        ("Recommendations*", None, False),
        ("Northshire Ambulance Trust RECOMMENDATION", "Northshire Ambulance Trust", False),
        ("Northshire Ambulance Trust\nRECOMMENDATIONS", "Northshire Ambulance Trust", False),
        ("Northshire Ambulance & Rescue RECOMMENDATION*", "Northshire Ambulance & Rescue", False),
        ("Northshire Ambulance Trust", "Northshire Ambulance Trust", True),
    ],
)
def test_the_agency_stands_in_the_first_cell(first, agency, word_missing):
    read = heading(first, *FOUR)
    assert (read.agency, read.word_missing) == (agency, word_missing)
    assert read.columns == (Column.RECOMMENDATION, *COLUMNS_OF_FOUR)


@pytest.mark.parametrize("first", ["No.", "Ref", "", "Scope of recommendation"])
def test_a_column_of_another_kind_is_no_agency(first):
    read = heading(first, "Recommendation", *FOUR)
    assert (read.agency, read.columns[0], read.word_missing) == (None, None, False)


@pytest.mark.parametrize(
    "cells",
    [
        ("1.", "Write to all staff", "Manager", "May 2011"),
        ("Evidence", "Target dates", "Progress"),
        ("Recommendation", "Action"),
        ("Lead",),
    ],
)
def test_a_row_without_the_telling_columns_is_no_heading(cells):
    assert heading(*cells) is None


def test_of_two_titles_for_one_column_the_second_has_no_member():
    read = heading("Recommendation", "Action", "Actions required", "Lead")
    assert read.columns == (Column.RECOMMENDATION, Column.TASKS, None, Column.RESPONSIBILITY)
