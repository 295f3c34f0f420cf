import pytest

from scr_schema.tables.plan.near_title import nearest_title
from scr_schema.tables.plan.parts import Column, Meaning
from scr_schema.tables.plan.title import Fit


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("Recomendation", Column.RECOMMENDATION),
        ("Recomendatoin", Column.RECOMMENDATION),
        ("Actoin", Column.TASKS),
        ("Actionz required", Column.TASKS),
        ("Responsabilty", Column.RESPONSIBILITY),
        ("Timscale", Column.TARGET_DATES),
        ("Target data", Column.TARGET_DATES),
        ("Evidance", Column.EVIDENCE),
        ("Progess June 2011", Column.PROGRESS),
    ],
)
def test_a_title_with_slips_is_taken_for_the_one_that_is_near(title: str, meaning: Meaning) -> None:
    near = nearest_title(title)
    assert near is not None
    assert (near.meaning, near.choices[0].fit) == (meaning, Fit.LIKENED)


@pytest.mark.parametrize(
    "title",
    [
        "Leed",  # too short
        "Axtoins",  # two slips in a short one
        "Auction plant",  # two slips, and the known one is too short for them
        "Date completed by",  # a word more
        "Recommendation 1",
        "Timscale June 2011",
        "Board lens",
        "",
        "x" * 500,
    ],
)
def test_a_title_that_is_near_none(title: str) -> None:
    assert nearest_title(title) is None


def test_where_two_meanings_are_near_neither_is_taken() -> None:
    assert nearest_title("Revied date") is None  # revised date, review date


def test_a_word_that_looks_like_a_title_is_not_taken_for_it() -> None:
    near = nearest_title("Fundings req")
    assert near is None or near.meaning is None
    near = nearest_title("Comentary")
    assert near is not None
    assert near.meaning is None
