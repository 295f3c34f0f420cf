from typing import Any

import pytest

from scr_schema.tables.plan.worded_dates import worded_date, worded_moment
from scr_schema.types.target_dates import read_target_date


@pytest.mark.parametrize(
    ("kind", "edtf", "words"),
    [
        ("day", "2011-07-03", "3 July 2011"),
        ("month", "2011-07", "July 2011"),
        ("year", "2011", "2011"),
        ("by", "../2011-07-03", "by 3 July 2011"),
        ("by", "../2011-07", "by July 2011"),
        ("from", "2011-07/..", "from July 2011"),
        ("from", "2011-07-03/..", "from 3 July 2011"),
    ],
)
def test_a_date_without_words_is_printed_in_words_that_are_read_back_to_it(kind: str, edtf: str, words: str) -> None:
    assert worded_date({"kind": kind, "edtf": edtf}) == words
    read = read_target_date(words)
    assert (read.kind, read.edtf) == (kind, edtf)


@pytest.mark.parametrize("kind", ["ongoing", "immediate", "pending", "none-stated"])
def test_what_is_no_date_is_printed_in_words_of_its_kind(kind: str) -> None:
    assert read_target_date(worded_date({"kind": kind})).kind == kind


@pytest.mark.parametrize("duration", ["P6M", "P1Y", "P2W", "P10D", "PT24H"])
def test_a_time_allowed_is_read_back(duration: str) -> None:
    read = read_target_date(worded_date({"kind": "duration", "duration": duration}))
    assert (read.kind, read.duration) == ("duration", duration)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ({"kind": "unreadable", "text": "31/11/2010"}, "31/11/2010"),
        ({"kind": "month", "text": " Nov 10 ", "edtf": "2010-11"}, " Nov 10 "),
        ({"kind": "month", "edtf": "2011-07", "milestone": "Launch"}, "Launch: July 2011"),
        ({"kind": "unreadable"}, ""),
        ({"kind": "duration", "duration": "PT5M"}, "5 minutes"),
        ({"kind": "duration", "duration": "PT1S"}, "1 second"),
        ({"kind": "day", "edtf": "2011-07-03T10:00:00+01:00"}, "3 July 2011"),
        ({"kind": "by", "edtf": "../2011~"}, "by about 2011"),
        ({"kind": "day", "edtf": "2011-07-03/2011-07-05"}, "from 3 July 2011 to 5 July 2011"),
    ],
)
def test_words_that_are_there_are_kept_and_others_say_what_they_can(date: dict[str, Any], words: str) -> None:
    assert worded_date(date) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2011", "2011"),
        ("2011-07", "July 2011"),
        ("2011-07-03", "3 July 2011"),
        ("2011-07~", "July 2011"),
        ("2011-12-31T23:59:59Z", "31 December 2011"),
    ],
)
def test_a_moment_in_words_is_no_finer_than_a_day(moment: str, words: str) -> None:
    assert worded_moment(moment) == words
