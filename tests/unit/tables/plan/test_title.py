import pytest

from scr_schema.tables.plan.parts import Column, Extra
from scr_schema.tables.plan.title import LONGEST, Fit, Known, is_told_again, known_title, may_be_title


def choices(title: str) -> list[tuple[object, Fit]] | None:
    known = known_title(title)
    return None if known is None else [(choice.meaning, choice.fit) for choice in known.choices]


@pytest.mark.parametrize(
    ("title", "meaning", "fit"),
    [
        ("Key tasks", Column.TASKS, Fit.NAMES),
        ("Agreed SMART actions", Column.TASKS, Fit.NAMES),
        ("Status / RAG", Extra.STATUS, Fit.NAMES),
        ("Progress RAG", Extra.STATUS, Fit.NAMES),
        ("Progress June 2011", Column.PROGRESS, Fit.DATED),
        ("Action from October 2003", Column.PROGRESS, Fit.DATED),
        ("Evidence of attendance at training", Column.EVIDENCE, Fit.BEGINS),
        ("Issues identified", Column.RECOMMENDATION, Fit.STANDS_IN),
        ("Impact", Column.EXPECTED_OUTCOME, Fit.DOUBTFUL),
        ("Action and lead", Column.TASKS, Fit.TWO_THINGS),
        ("Lead and action", Column.TASKS, Fit.TWO_THINGS),
        ("Progress/RAG", Column.PROGRESS, Fit.TWO_THINGS),
        ("Evidence - outcome", Column.EVIDENCE, Fit.TWO_THINGS),
        ("Status (progress)", Extra.STATUS, Fit.TWO_THINGS),
        ("Responsible (name and title)", Column.RESPONSIBILITY, Fit.NAMES),
        ("Agency / Lead officer", Column.RESPONSIBILITY, Fit.NAMES),
    ],
)
def test_what_a_title_means(title: str, meaning: object, fit: Fit) -> None:
    assert choices(title) == [(meaning, fit)]


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        ("Completion date", (Column.TARGET_DATES, Fit.DOUBTFUL), (Extra.COMPLETED_ON, Fit.SECOND_CHOICE)),
        ("Item", (Column.RECOMMENDATION, Fit.STANDS_IN), (Extra.NUMBER, Fit.SECOND_CHOICE)),
        ("Lead agency", (Column.RESPONSIBILITY, Fit.STANDS_IN), (Extra.AGENCY, Fit.SECOND_CHOICE)),
        ("Success criteria", (Column.EXPECTED_OUTCOME, Fit.STANDS_IN), (Column.EVIDENCE, Fit.SECOND_CHOICE)),
    ],
)
def test_a_title_may_mean_another_thing_beside_other_columns(title: str, first: object, second: object) -> None:
    assert choices(title) == [first, second]


@pytest.mark.parametrize(
    "title",
    [
        "Milestones",
        "Lead and timescale",
        "Date of completion and outcome",
        "Date completed / outcome",
        "RAG & comments",
        "Priority (high, medium, low)",
    ],
)
def test_a_title_that_is_known_and_has_no_member(title: str) -> None:
    assert choices(title) == []


@pytest.mark.parametrize(
    "title", ["", "Board lens", "June 2011", "Due June 2011", "Action June 2011", "Lead 2", "Action " * 20, "x" * 500]
)
def test_a_title_that_is_not_known(title: str) -> None:
    assert known_title(title) is None


def test_titles_with_a_date_are_told_again() -> None:
    assert is_told_again("Progress June 2011")
    assert not is_told_again("Progress")
    assert not is_told_again("Board lens")


@pytest.mark.parametrize("title", ["Key tasks", "#", "№", "31/03/2012 update", "Agreed actions", " Who?", "no"])
def test_a_text_that_may_be_a_title(title: str) -> None:
    assert may_be_title(title)


@pytest.mark.parametrize(
    "text", ["", "12", "Xylophones", "Action " * 20, " " * 10**6, "9" * 10**6 + "action", "-" * 500]
)
def test_a_text_that_is_obviously_none(text: str) -> None:
    assert not may_be_title(text)


def test_deep_brackets_are_no_trouble() -> None:
    half = LONGEST // 2
    assert known_title("(" * half + ")" * half) is None
    assert known_title("Action" + "(" * 50 + ")" * 50) == known_title("Action")


def test_a_fit_is_only_ever_made_worse() -> None:
    known = known_title("Impact")
    assert isinstance(known, Known)
    assert [choice.fit for choice in known.fitting(Fit.NAMES).choices] == [Fit.DOUBTFUL]
