"""Dates are read back to the very day from every form that prints them, and no text whatever breaks the grammar."""

import calendar
import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.rules.span import span_of
from scr_schema.types.calendar import DURATION, PERIOD
from scr_schema.types.target_dates import (
    TargetDate,
    figures,
    named,
    read_target_date,
    read_target_dates,
    split_target_dates,
    stretches,
)
from scr_schema.types.target_dates.wording import plain

PHRASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "target-dates.json").read_text("utf-8")
)
FORMS = (*figures.DAYS, *figures.MONTHS_AND_YEARS, *named.DAYS, *named.MONTHS_OF_A_YEAR, *stretches.FORMS)

DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31))
SHORT_OF_THE_END = st.dates(date(1800, 1, 10), date(2199, 12, 20))
LONG_NAMES = ("January", "February", "August", "September", "October", "November", "December")

WORDS = st.sampled_from(
    [
        *("by", "from", "to", "between", "and", "or", "before", "after", "until", "not", "no later than", "within"),
        *("in", "end of the", "early", "mid", "first week of", "w/c", "w/e", "week", "quarter", "Q1", "Q2", "spring"),
        *("winter", "autumn term", "financial year", "FY", "2011/12", "11/12", "2011-12", "May", "Sept.", "Febuary"),
        *("Dec", "Mon", "10", "2011", "2012", "31", "1st", "first", "1/5/2011", "5/13/2011", "31.11.10", "2011-05-31"),
        *("40664", "1.", "2.", "a)", "6", "months", "weeks", "fortnight", "ongoing", "onwards", "TBC", "(TBC)", "ASAP"),
        *("monthly", "every", "Launched", "review", "to be", "complete", "n/a", "revised to", "originally", "approx"),
        *("at the latest", "'11", "-", "–", "/", "&", ",", ";", "|", "(", ")", "?", ":", ".", "\n", "\u00a0", "•"),
    ]
)
TEXTS = st.lists(WORDS, max_size=9).map(" ".join) | st.lists(WORDS, max_size=6).map("".join) | st.text(max_size=40)
ANYTHING = TEXTS | st.sampled_from([phrase["text"] for phrase in PHRASES])


def month(day: date) -> str:
    return calendar.month_name[day.month]


def weekday(day: date) -> str:
    return calendar.day_name[day.weekday()]


def nth(day: date) -> str:
    suffix = "th" if day.day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{suffix}"


FORMS_OF_A_DAY: list[Callable[[date], str]] = [
    lambda day: day.isoformat(),
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day}T09:30:00Z",
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day:%d-%m-%Y} 00:00",
    lambda day: f"{day.day} {month(day)} {day.year}",
    lambda day: f"{nth(day)} of {month(day)[:3].upper()}., {day.year}",
    lambda day: f"the {nth(day)} {month(day)}\u00a0{day.year}.",
    lambda day: f"{month(day)} {nth(day)}, {day.year}",
    lambda day: f"{day.day:02}-{month(day)[:3]}-{day.year}",
    lambda day: f"{weekday(day)[:3]}. {day.day} {month(day)} {day.year}",
    lambda day: f"{weekday(day)}, {day.day}/{day.month}/{day.year}",
]
each_form = pytest.mark.parametrize("form", FORMS_OF_A_DAY, ids=lambda form: form(date(2011, 5, 2)))


@each_form
@given(DAYS)
@tried_on(60)
def test_a_day_is_read_back_from_every_form(form: Callable[[date], str], day: date) -> None:
    text = form(day)
    read = read_target_date(text)
    assert (read.kind, read.edtf) == ("day", day.isoformat())
    assert set(read.flags) <= {"day-month-ambiguous"}
    assert read_target_date(f"by {text}").edtf == f"../{day}"
    assert read_target_date(f"{text} onwards").edtf == f"{day}/.."
    assert read_target_date(f"Launched on {text}").edtf == day.isoformat()


@each_form
@given(DAYS, DAYS)
@tried_on(30)
def test_a_period_is_read_back_from_its_two_days(form: Callable[[date], str], one: date, other: date) -> None:
    assume(one != other)
    first, last = sorted([one, other])
    for text in (f"from {form(first)} to {form(last)}", f"{form(first)} - {form(last)}"):
        read = read_target_date(text)
        if read.kind != "unreadable":  # figures of one phrase may contradict each other
            assert (read.kind, read.edtf) == ("period", f"{first}/{last}")
    assert read_target_date(f"{form(last)} - {form(first)}").edtf is None


@given(DAYS)
@tried_on(200)
def test_a_month_and_its_end_are_read_back(day: date) -> None:
    last = calendar.monthrange(day.year, day.month)[1]
    for text in (f"{month(day)} {day.year}", f"{month(day)[:3]}-{day.year}", f"{day.month}/{day.year}"):
        assert (read_target_date(text).kind, read_target_date(text).edtf) == ("month", f"{day:%Y-%m}")
        assert read_target_date(f"by the end of {text}").edtf == f"../{day:%Y-%m}-{last}"
    short = read_target_date(f"{month(day)} {day:%y}")
    assert (short.edtf or "")[2:] == f"{day:%y-%m}"
    assert short.flags == ("two-digit-year",)


@given(SHORT_OF_THE_END)
@tried_on(100)
def test_a_week_is_seven_days_from_or_to_its_day(day: date) -> None:
    six = timedelta(days=6)
    assert read_target_date(f"w/c {day}").edtf == f"{day}/{day + six}"
    assert read_target_date(f"week ending {weekday(day)} {day}").edtf == f"{day - six}/{day}"


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)))
@tried_on(100)
def test_a_number_of_a_workbook_is_the_day_that_it_counts(day: date) -> None:
    read = read_target_date(f"{(day - date(1899, 12, 30)).days}")
    assert (read.kind, read.edtf, read.flags) == ("day", day.isoformat(), ("serial-number",))


@given(DAYS, st.integers(1, 6))
@tried_on(100)
def test_a_wrong_weekday_is_told_and_moves_no_day(day: date, off: int) -> None:
    read = read_target_date(f"{weekday(day + timedelta(days=off - 7))} {day.day} {month(day)} {day.year}")
    assert (read.edtf, read.flags) == (day.isoformat(), ("weekday-differs",))


@given(st.integers(0, 39), st.integers(0, 19), st.integers(1800, 2199), st.sampled_from("/.-"))
@tried_on(200)
def test_figures_that_are_no_day_are_never_moved(day: int, month: int, year: int, mark: str) -> None:
    assume(not any(is_day(year, *order) for order in ((month, day), (day, month))))
    read = read_target_date(f"{day}{mark}{month}{mark}{year}")
    assert (read.kind, read.edtf, read.flags) == ("unreadable", None, ("impossible-date",))


def is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


@given(st.sampled_from(LONG_NAMES), st.data())
@tried_on(200)
def test_a_month_with_a_letter_too_few_or_two_swapped_is_that_month(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(name) - 2))
    lacking = name[:place] + name[place + 1 :]
    swapped = name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    for written in {lacking, swapped} - {name}:
        read = read_target_date(f"{written} 2011")
        assert read.edtf == read_target_date(f"{name} 2011").edtf
        assert read.flags == ("misspelt",)


@given(ANYTHING)
@tried_on(1500)
def test_whatever_is_read_keeps_its_words_and_fits_the_contract(text: str) -> None:
    for read in read_target_dates([atom.text for atom in split_target_dates(text)]):
        assert "".join((read.text or "").split()) in "".join(text.split())
        assert list(read.flags) == sorted(set(read.flags), key=list(type(read.flags[0])).index) if read.flags else True
        assert (read.duration is not None) == (read.kind == "duration")
        assert read.duration is None or DURATION.matches(read.duration)
        assert read.text or read.kind == "none-stated"
        assert_placed(read)


def assert_placed(read: TargetDate) -> None:
    """A kind has the EDTF that it must have, of the published form, of days in the calendar and in their order."""
    dated = {"day", "month", "year", "period", "by", "from"}
    assert (read.edtf is not None) == (read.kind in dated)
    if read.edtf is None:
        return
    assert PERIOD.matches(read.edtf)
    assert read.edtf.startswith("../") == (read.kind == "by")
    assert read.edtf.endswith("/..") == (read.kind == "from")
    span = span_of(read.edtf)
    assert span.first is None or span.last is None or span.first.at < span.last.at
    lengths = {"day": {10}, "month": {7, 10}, "year": {4, 10}}
    assert len(read.edtf.rstrip("?~%")) in lengths.get(read.kind, {len(read.edtf.rstrip("?~%"))})


@given(ANYTHING)
@tried_on(600)
def test_splitting_a_cell_loses_nothing_but_marks(cell: str) -> None:
    kept = "".join(f"{atom.number or ''}{atom.text}" for atom in split_target_dates(cell))
    assert letters(kept) == letters(cell)


def letters(text: str) -> str:
    """Letters and figures, without the ``and`` that stands between two dates."""
    return re.sub("and", "", "".join(character for character in text if character.isalnum()), flags=re.IGNORECASE)


@given(ANYTHING)
@tried_on(600)
def test_capitals_blanks_and_dashes_mean_nothing(text: str) -> None:
    assume(text.isascii())
    read = read_target_date(text)
    for alike in (text.upper(), text.replace(" ", "\u00a0 "), text.replace("-", "–"), f" {text}. "):
        other = read_target_date(alike)
        assert (other.kind, other.edtf, other.duration, other.flags) == (
            read.kind,
            read.edtf,
            read.duration,
            read.flags,
        )


@given(ANYTHING)
@tried_on(600)
def test_a_text_has_at_most_one_of_the_forms_of_a_date(text: str) -> None:
    words = plain(text).text
    assert sum(form.pattern.fullmatch(words) is not None for form in FORMS) <= 1


@given(TEXTS, TEXTS)
@tried_on(300)
def test_a_year_from_beside_changes_nothing_that_could_be_read_without_it(text: str, beside: str) -> None:
    alone = read_target_date(text)
    together, _ = read_target_dates([text, beside])
    assert together == alone or (alone.edtf is None and "year-inferred" in together.flags)
