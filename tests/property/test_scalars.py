"""The forms of texts and dates mean what they say: each pattern against a description of it in plain Python."""

import calendar
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT
from scr_schema.types.calendar import DURATION, MOMENT, PERIOD
from scr_schema.types.text_form import TextForm

YEARS = range(1800, 2200)
CONTROL = {chr(code) for code in [*range(0x20), 0x7F]}
LINE_ENDS = set("\n\r\u0085\u2028\u2029")
ODD = st.text(st.sampled_from("\x00\t\n\r \x1f\x7f\x85\x9f\xa0\u2028a.é𝄞"), max_size=6) | st.text(max_size=6)


def form(name: str) -> TextForm:
    """A scalar as it is published, read by Python's own engine."""
    node = schema("record", CURRENT)["$defs"][name]
    return TextForm(node["pattern"], "", one_line="not" in node)


def test_a_day_is_taken_if_and_only_if_the_calendar_has_it() -> None:
    for year in YEARS:
        for month in range(14):
            length = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
            assert MOMENT.matches(f"{year}-{month:02}") == bool(length)
            taken = [day for day in range(33) if MOMENT.matches(f"{year}-{month:02}-{day:02}")]
            assert taken == list(range(1, length + 1)), (year, month)


@pytest.mark.parametrize("year", ["1799", "2200", "0000", "9999", "199", "02010", "+2010", "-2010", "20l0"])
def test_years_outside_four_centuries_are_not_taken(year: str) -> None:
    assert not MOMENT.matches(year)


@given(st.datetimes(datetime(1800, 1, 1), datetime(2199, 12, 31)), st.integers(-14 * 60, 14 * 60), st.integers(0, 10))
@tried_on(300)
def test_a_time_is_taken_with_an_offset_and_up_to_nine_digits_of_a_second(
    at: datetime, offset: int, digits: int
) -> None:
    sign, away = "-" if offset < 0 else "+", abs(offset)
    fraction = "" if not digits else "." + "1234567890"[:digits]
    local = f"{at:%Y-%m-%dT%H:%M:%S}".rjust(19, "0") + fraction
    assert MOMENT.matches(f"{local}{sign}{away // 60:02}:{away % 60:02}") == (digits < 10)
    assert MOMENT.matches(f"{local}Z") == (digits < 10)
    assert not MOMENT.matches(local)
    assert not MOMENT.matches(f"{local}+14:01")


@given(st.sampled_from(["2010", "2010-06", "2010-06-21", "2010-06-21T10:00:00Z", "2010?", "..", "", "2010-13", "x"]))
def test_a_period_is_a_moment_or_two_of_which_one_may_be_open(end: str) -> None:
    whole = MOMENT.matches(end)
    assert PERIOD.matches(end) == whole
    assert PERIOD.matches(f"2009/{end}") == (whole or end == "..")
    assert PERIOD.matches(f"{end}/2011") == (whole or end == "..")
    assert not PERIOD.matches(f"2009/{end}/2011")
    assert not PERIOD.matches(f"../{end}") or whole


@given(st.integers(0, 99999), st.sampled_from("YMWDHMS"), st.booleans())
@tried_on(200)
def test_a_duration_is_one_number_and_one_unit(number: int, unit: str, time: bool) -> None:
    fits = unit in "HMS" if time else unit in "YMWD" and number < 10000
    assert DURATION.matches(f"P{'T' * time}{number}{unit}") == fits
    assert not DURATION.matches(f"P{'T' * time}0{number}{unit}")
    assert not DURATION.matches(f"P1Y{'T' * time}{number}{unit}")


@given(ODD)
@tried_on(600)
def test_a_text_has_more_than_blanks_and_no_control_characters(text: str) -> None:
    assert form("Text").matches(text) == (bool(text.strip("\t\n\r \xa0")) and not CONTROL - set("\t\n\r") & set(text))
    assert form("Cell").matches(text) == (not CONTROL - set("\t\n\r") & set(text))


@given(ODD)
@tried_on(600)
def test_a_line_is_one_line_with_no_blank_at_either_end(text: str) -> None:
    forbidden = CONTROL | {chr(code) for code in range(0x80, 0xA0)} | LINE_ENDS
    assert form("Line").matches(text) == (bool(text) and text == text.strip(" \xa0") and not forbidden & set(text))


@given(ODD | st.from_regex(r"[A-Za-z0-9._:/-]{0,4}\Z"))
@tried_on(300)
def test_an_id_and_a_key_are_made_of_what_every_system_takes(text: str) -> None:
    letters = set("abcdefghijklmnopqrstuvwxyz0123456789")
    small = bool(text) and set(text) <= letters | {"-"} and text[0] in letters
    assert form("Key").matches(text) == small
    of_id = set(text.lower()) <= letters | set("._:/-") and text.isascii()
    assert form("Id").matches(text) == (len(text) >= 3 and of_id and text[0].lower() in letters)
