from collections.abc import Sequence

import pytest

from scr_schema.codelists.bodies import Register
from scr_schema.tables.plan.banners import opens
from scr_schema.tables.plan.page_marks import is_page, is_page_mark
from scr_schema.tables.plan.titles import Titles, key_of_title, read_titles, titles_above
from scr_schema.tables.source import SourceRow

REGISTER = Register.read()
HEADING = SourceRow(9, ("Recommendation", "Action", "Lead"))


def read(
    paragraphs: Sequence[str] = (), *rows: tuple[str, ...], seen: Sequence[str] = (), recommend: bool = True
) -> Titles:
    made = [SourceRow(number, cells) for number, cells in enumerate(rows, 1)]
    titles = titles_above(paragraphs, made, HEADING)
    return read_titles(titles, REGISTER, {key_of_title(title) for title in seen}, recommend=recommend)


def test_the_nearest_title_that_names_an_agency_does_so() -> None:
    found = read(["Northshire Board", "Alpha Police"], ("Beta Council",), ("May 2018",))
    assert found.agency == "Beta Council"
    assert [title.text for title in found.new] == ["Northshire Board", "Alpha Police", "May 2018"]


def test_a_title_of_every_page_names_none_on_the_next() -> None:
    found = read(["Northshire Board", "Page 2"], seen=["NORTHSHIRE  board"])
    assert (found.agency, found.new, [title.text for title in found.beside]) == (None, (), ["Page 2"])


def test_the_recommendation_above_a_table_goes_from_its_number_to_the_table() -> None:
    found = read(["1. Introduction", "Recommendation 2", "Staff should ask.", "Page 3"], ("All of them.",))
    assert found.recommendation
    assert found.recommendation.text == "Recommendation 2\nStaff should ask.\nAll of them."
    assert [title.text for title in found.new] == ["1. Introduction"]
    assert read(["Recommendation 2"], recommend=False).recommendation is None


def test_a_numbered_heading_that_names_an_agency_is_no_recommendation() -> None:
    found = read(["3. Alpha Police"])
    assert (found.agency, found.recommendation) == ("Alpha Police", None)


def test_titles_say_what_colours_mean_in_one_cell_or_two() -> None:
    found = read(["Green = completed"], ("Red", "", "Not started"), ("", "Plan"))
    assert {colour: code.value for colour, code in found.colours.items()} == {
        "green": "completed",
        "red": "not-started",
    }
    assert [title.text for title in found.new] == ["Plan"]


@pytest.mark.parametrize(
    "text",
    [
        "Recommendation 1: Ask",
        "Recommendation 4",
        "1. Staff should ask",
        "Rec 2 – Ask",
        "RECOMMENDATION: Ask",
        "Recommendation",
    ],
)
def test_a_line_begins_as_recommendations_do(text: str) -> None:
    assert opens(text)


@pytest.mark.parametrize(
    "text",
    [
        "Recommendations",
        "Recommendations for all",
        "RECOMMENDATION Staff should",
        "2. Action plan",
        "3. Glossary",
        "Training",
        "",
    ],
)
def test_another_line_does_not(text: str) -> None:
    assert not opens(text)


@pytest.mark.parametrize(
    "text", ["Page 2", "Page 2 of 5", "12", "p. 3", "- 4 -", "(continued)", "cont.", "Table continued"]
)
def test_pages_mark_their_tables(text: str) -> None:
    assert is_page_mark(text)


@pytest.mark.parametrize("text", ["Alpha Police", "Plan 2018", "Continued learning", "x" * 100])
def test_a_title_is_no_page_mark(text: str) -> None:
    assert not is_page_mark(text)


def test_sheets_that_were_pages_are_known_by_their_names() -> None:
    assert all(map(is_page, ("Table 1", "Page 12", "page3")))
    assert not any(map(is_page, ("Sheet1", "Alpha", "Table of contents", None)))
