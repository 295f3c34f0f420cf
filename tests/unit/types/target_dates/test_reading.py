import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.types.target_dates import TargetDate, read_target_date, read_target_dates
from scr_schema.types.target_dates.reading import LONGEST

PHRASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[4] / "fixtures" / "target-dates.json").read_text("utf-8")
)


def as_told(date: TargetDate) -> dict[str, Any]:
    said = {"text": date.text, "kind": date.kind.value, "edtf": date.edtf, "duration": date.duration}
    said |= {"milestone": date.milestone, "flags": [flag.value for flag in date.flags]}
    return {member: value for member, value in said.items() if value}


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase["text"])
def test_a_phrase_is_read_as_the_fixture_says(phrase: dict[str, Any]) -> None:
    assert as_told(read_target_date(phrase["text"])) == phrase


def test_the_fixture_has_every_kind_and_flag_and_no_phrase_twice() -> None:
    assert Counter(phrase["text"] for phrase in PHRASES).most_common(1)[0][1] == 1
    assert {phrase["kind"] for phrase in PHRASES} == set(TargetKindCode)
    alone = set(TargetFlagCode) - {TargetFlagCode.YEAR_INFERRED}
    assert {flag for phrase in PHRASES for flag in phrase.get("flags", ())} == alone


def test_nothing_printed_is_none_stated_and_has_no_text() -> None:
    assert read_target_date(" ") == TargetDate(None, TargetKindCode.NONE_STATED)


def test_a_text_longer_than_any_date_is_not_searched() -> None:
    longest = "June 2011 ongoing".ljust(LONGEST, "x")
    assert read_target_date(longest[:17]).kind == "month"
    assert read_target_date(longest + "x") == TargetDate(longest + "x", TargetKindCode.UNREADABLE)


@pytest.mark.parametrize(
    ("text", "date", "kind"),
    [
        ("Sep-10", "2010-09", "month"),
        ("01/09/10", "2010-09-01", "day"),
        ("9/1/2010", "2010-09-01", "day"),
        ("Wednesday", "2010-09-01", "day"),
        ("10", "2010", "year"),
        ("########", "2010-09-01", "day"),
    ],
)
def test_a_date_that_the_cell_holds_is_taken_and_its_words_stay(text: str, date: str, kind: str) -> None:
    assert read_target_date(text, date) == TargetDate(text, TargetKindCode(kind), date)
    assert read_target_dates([text], date) == (TargetDate(text, TargetKindCode(kind), date),)


def test_a_cell_that_shows_nothing_of_the_date_it_holds_gives_the_date_as_its_words() -> None:
    assert read_target_date("", "2010-09-01") == TargetDate("2010-09-01", TargetKindCode.DAY, "2010-09-01")


@pytest.mark.parametrize("date", ["9999-12-31", "2010-02-30", "2010-09?", "2010-09-01/..", "1 September", ""])
def test_what_no_record_can_hold_as_a_date_leaves_the_words_to_say_it(date: str) -> None:
    assert read_target_date("May 2011", date) == read_target_date("May 2011")


def test_a_cell_of_several_dates_is_read_by_its_words() -> None:
    assert [date.edtf for date in read_target_dates(["May 2011", "June 2011"], "2011-05-01")] == ["2011-05", "2011-06"]


def test_a_missing_year_is_taken_from_the_neighbours_and_marked() -> None:
    texts = ["Re-write end of Feb.", "Ratified by March", "10 April", "May - June", "Spring", "Launched April 2011"]
    dates = read_target_dates(texts)
    ranges = ["2011-05?/2011-06?", "2011-03%/2011-05%"]
    assert [date.edtf for date in dates] == ["2011-02-28?", "../2011-03?", "2011-04-10?", *ranges, "2011-04"]
    assert [date.kind for date in dates] == ["month", "by", "day", "period", "period", "month"]
    assert [date.flags for date in dates[:4]] == [("year-inferred",)] * 4
    assert dates[4].flags == ("year-inferred", "approximate")
    assert dates[5].flags == ()


@pytest.mark.parametrize(
    "others", [["April 2011", "May 2012"], ["Ongoing"], ["31/11/2010"], ["FY 2011/12"], ["Dec 2010 - Jan 2011"], []]
)
def test_no_year_is_inferred_where_the_neighbours_give_none_or_several(others: list[str]) -> None:
    first, *_ = read_target_dates(["End of Feb.", *others])
    assert (first.kind, first.edtf, first.flags) == ("unreadable", None, ())


@pytest.mark.parametrize("text", ["29 Feb", "Mon 3 May", "Q1", "1/5", "early", "end of the year", "winter", "end of"])
def test_no_year_is_inferred_that_the_words_contradict_or_do_not_ask_for(text: str) -> None:
    first, _ = read_target_dates([text, "May 2011"])
    assert (first.kind, first.edtf, first.flags) == ("unreadable", None, ())


def test_a_day_that_no_year_has_is_impossible_beside_any() -> None:
    first, _ = read_target_dates(["31 November", "May 2011"])
    assert (first.kind, first.flags) == ("unreadable", ("impossible-date",))


def test_a_weekday_may_agree_with_the_year_beside_it() -> None:
    first, _ = read_target_dates(["Mon. 2nd May", "June 2011"])
    assert (first.edtf, first.flags) == ("2011-05-02?", ("year-inferred",))
