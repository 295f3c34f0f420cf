import pytest

from scr_schema.tables.plan.printed_time import undated
from scr_schema.tables.plan.spelling import words_of


@pytest.mark.parametrize(
    ("title", "rest", "since"),
    [
        ("Progress June 2011", "progress", False),
        ("Progress as at 31/03/2012", "progress", False),
        ("Update to 1st March", "update", False),
        ("Quarter 2 update", "update", False),
        ("Q2 progress 2011/12", "progress", False),
        ("Progress to date, Sept 11", "progress to date", False),
        ("Action from October 2003", "action", True),
        ("Since Jan 2011: progress", "progress", True),
        ("June 2011", "", False),
    ],
)
def test_a_title_without_its_date(title: str, rest: str, since: bool) -> None:
    assert undated(words_of(title)) == (tuple(rest.split()), since)


@pytest.mark.parametrize("title", ["Progress", "Progress to", "Progress marches", "", "as at"])
def test_a_title_without_a_date(title: str) -> None:
    assert undated(words_of(title)) == ((), False)
