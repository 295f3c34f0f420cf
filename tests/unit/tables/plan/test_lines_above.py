from collections.abc import Sequence

import pytest

from scr_schema.codelists.bodies import Register
from scr_schema.tables.plan.banners import Banner, banner_of
from scr_schema.tables.plan.lines_above import by_agency, lines_above, lines_alone
from scr_schema.tables.plan.parts import Column, Extra, Heading, Meaning
from scr_schema.tables.source import SourceRow

REGISTER = Register.read()


def heading(*columns: Meaning | None, agency: str | None = None) -> Heading:
    return Heading(agency, columns, tuple(column.value if column else "Theme" for column in columns))


BESIDE = heading(Extra.NUMBER, Column.RECOMMENDATION, Column.TASKS, Column.TARGET_DATES)
OVER = heading(Extra.NUMBER, Column.TASKS, Column.RESPONSIBILITY, Column.TARGET_DATES)
WITH_AGENCY = heading(Extra.AGENCY, Column.RECOMMENDATION, Column.TASKS, Column.TARGET_DATES)


def line(below: Heading, *cells: str, width: int = 1, number: int = 5) -> Banner | None:
    row = SourceRow(number, cells, widths={len(cells) - 1: width} if width > 1 else {})
    return banner_of(row, below, REGISTER)


def lines(below: Heading, *texts: str) -> list[Banner]:
    """Lines that take the whole width."""
    made = [line(below, text, width=4, number=number) for number, text in enumerate(texts, 5)]
    return [one for one in made if one]


def texts(banners: Sequence[Banner]) -> list[str]:
    return [banner.text for banner in banners]


@pytest.mark.parametrize(
    ("below", "cells"),
    [
        (BESIDE, ("", "Staff should ask.")),
        (BESIDE, ("1", "Staff should ask.")),
        (BESIDE, ("Training",)),
        (OVER, ("", "Staff should ask.")),
        (OVER, ("", "Recommendation 2")),
        (OVER, ("2", "Staff should ask.")),
        (OVER, ("Training",)),
        (WITH_AGENCY, ("Alpha Police",)),
    ],
)
def test_a_cell_alone_is_a_line_where_it_can_be_no_action(below: Heading, cells: tuple[str, ...]) -> None:
    found = line(below, *cells)
    assert found
    assert not found.is_wide


@pytest.mark.parametrize(
    ("below", "cells"),
    [
        (BESIDE, ("12",)),
        (BESIDE, ("", "", "Write.")),
        (BESIDE, ("", "", "", "May 2018")),
        (BESIDE, ("1", "", "Write.")),
        (BESIDE, ("1", "Staff should ask.", "Write.")),
        (OVER, ("", "Write to all.")),
        (OVER, ("2", "Write to all.")),
        (OVER, ("", "1. Write to all.")),
        (BESIDE, ()),
    ],
)
def test_any_other_row_is_no_line(below: Heading, cells: tuple[str, ...]) -> None:
    assert line(below, *cells) is None


def test_a_cell_over_several_columns_is_a_line_and_behind_a_number_one_that_takes_all_that_are_left() -> None:
    assert line(BESIDE, "", "", "Part 2", width=2)
    assert line(BESIDE, "1", "Staff should ask.", width=3)
    assert line(BESIDE, "1", "Staff should ask.", width=2)  # a recommendation in its own column
    assert line(OVER, "1", "Write to all.", width=2) is None
    assert line(OVER, "Nurse", "Write to all.", width=3) is not None  # the column of numbers has no word else
    assert line(BESIDE, "1", "Staff", "Write", width=2) is None


def test_the_last_line_without_a_number_is_the_recommendation_of_the_rows_below_it() -> None:
    said = lines_above(lines(OVER, "Training", "Hear the child"), OVER, SourceRow(9, ("", "Write")), numbered=False)
    assert said.recommendation
    assert (said.recommendation.text, texts(said.notes), said.unanswered) == ("Hear the child", ["Training"], ())


def test_a_line_with_a_number_is_it_before_one_without() -> None:
    found = lines(OVER, "Training", "Recommendation 1: Ask", "In the first year")
    said = lines_above(found, OVER, SourceRow(9, ("", "Write")), numbered=False)
    assert said.recommendation
    assert (said.recommendation.text, texts(said.notes)) == ("Recommendation 1: Ask", ["Training", "In the first year"])


def test_once_lines_have_numbers_no_other_line_is_a_recommendation() -> None:
    said = lines_above(lines(OVER, "Training"), OVER, SourceRow(9, ("", "Write")), numbered=True)
    assert (said.recommendation, texts(said.notes)) == (None, ["Training"])


def test_a_number_and_its_words_may_stand_in_two_lines() -> None:
    found = lines(OVER, "Recommendation 1", "Staff ask.")
    said = lines_above(found, OVER, SourceRow(9, ("", "Write")), numbered=False)
    assert said.recommendation
    assert (said.recommendation.text, said.notes) == ("Recommendation 1\nStaff ask.", ())


def test_of_several_recommendations_those_above_the_last_have_no_row() -> None:
    found = lines(OVER, "Recommendation 1: Ask", "Recommendation 2: Tell")
    said = lines_above(found, OVER, SourceRow(9, ("", "Write")), numbered=True)
    assert said.recommendation
    assert (said.recommendation.text, texts(said.unanswered)) == ("Recommendation 2: Tell", ["Recommendation 1: Ask"])


def test_beside_a_column_a_line_is_one_only_above_a_blank_cell() -> None:
    found = lines(BESIDE, "Recommendation 1: Ask")
    blank, own = SourceRow(9, ("", "", "Write")), SourceRow(9, ("2", "Tell", "Write"))
    assert lines_above(found, BESIDE, blank, numbered=False).recommendation is found[0]
    said = lines_above(found, BESIDE, own, numbered=False)
    assert (said.recommendation, texts(said.notes)) == (None, ["Recommendation 1: Ask"])


def test_a_recommendation_in_its_column_above_another_has_no_action_and_a_title_there_is_a_note() -> None:
    asking, title = line(BESIDE, "", "Staff should ask."), line(BESIDE, "", "Training")
    assert asking
    assert title
    said = lines_above([asking, title], BESIDE, SourceRow(9, ("2", "Tell", "Write")), numbered=False)
    assert (texts(said.unanswered), texts(said.notes)) == (["Staff should ask."], ["Training"])


def test_below_the_last_row_only_recommendations_count() -> None:
    said = lines_alone(lines(OVER, "Recommendation 1: Ask", "Recommendation 2", "* to be agreed", "Staff should tell."))
    assert texts(said.unanswered) == ["Recommendation 1: Ask", "Staff should tell."]
    assert texts(said.notes) == ["Recommendation 2", "* to be agreed"]


def test_lines_that_name_agencies_open_runs_and_one_that_goes_on_says_nothing() -> None:
    found = lines(BESIDE, "Part 1", "Alpha Police", "Training", "All agencies", "Recommendation 1 (continued)")
    assert [(run.agency, texts(run.titles), texts(run.lines)) for run in by_agency(found, BESIDE, REGISTER)] == [
        (None, [], ["Part 1"]),
        ("Alpha Police", ["Alpha Police"], ["Training"]),
        (None, ["All agencies"], []),
    ]


def test_a_cell_like_others_names_no_agency_where_the_heading_has_one() -> None:
    below = heading(Column.RECOMMENDATION, Column.TASKS, Column.TARGET_DATES, agency="Alpha")
    cell = line(below, "Beta Council")
    assert cell
    assert [run.agency for run in by_agency([cell, *lines(below, "Beta Council")], below, REGISTER)] == [
        None,
        "Beta Council",
    ]


def test_in_a_column_of_agencies_its_own_cell_names_one() -> None:
    cell = line(WITH_AGENCY, "Any name")
    assert cell
    assert [run.agency for run in by_agency([cell, *lines(WITH_AGENCY, "Beta Council")], WITH_AGENCY, REGISTER)] == [
        None,
        "Any name",
    ]
