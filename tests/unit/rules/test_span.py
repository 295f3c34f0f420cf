from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_schema.rules.span import Edge, span_of
from scr_schema.types.calendar import PERIOD

DAYS = st.datetimes(datetime(1801, 1, 1), datetime(2198, 12, 31))


def day(date: datetime) -> str:
    return f"{date:%Y-%m-%d}".rjust(10, "0")


@given(DAYS, DAYS)
def test_two_days_are_compared_as_days(one: datetime, other: datetime) -> None:
    assert span_of(day(one)).surely_before(span_of(day(other))) == (one.date() < other.date())
    assert span_of(day(one)).surely_after(span_of(day(other))) == (one.date() > other.date())


@given(DAYS, st.integers(-72, 72))
def test_a_day_and_an_instant_are_apart_only_if_no_summer_time_can_make_them_meet(date: datetime, hours: int) -> None:
    midnight = datetime(date.year, date.month, date.day)
    instant = span_of(f"{midnight + timedelta(hours=hours):%Y-%m-%dT%H:%M:%SZ}".rjust(20, "0"))
    assert instant.surely_before(span_of(day(date))) == (hours < -1)
    assert instant.surely_after(span_of(day(date))) == (hours >= 24)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2010", "2011"),
        ("2010-06", "2010-07"),
        ("2010-06-21", "2010-06-22"),
        ("2010-06-21T10:00:00Z", "2010-06-21T10:00:00.000001Z"),
        ("2010-06-21T10:00:00+01:00", "2010-06-21T09:30:00Z"),
        ("../2010-04-28", "2010-08-18"),
        ("2003/2010-04", "2010-08-18/.."),
        ("2010-04-28?", "2010-08~"),
        ("2010-06-21?", "2010-06-23"),
        ("2010-06", "2010-08%"),
    ],
)
def test_what_is_surely_before(earlier: str, later: str) -> None:
    assert PERIOD.matches(earlier)
    assert PERIOD.matches(later)
    assert span_of(earlier).surely_before(span_of(later))
    assert not span_of(later).surely_before(span_of(earlier))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2010", "2010-06"),
        ("2010-06-21", "2010-06-21T23:00:00Z"),
        ("2010-06/..", "2011"),
        ("..", "2011"),
        ("2010-06-21", "2010-06-21"),
        ("2010-06-21", "2010-06-20T23:30:00Z"),
        ("2010-06-21", "2010-06-22?"),
        ("2010-06-21~", "2010-06-22"),
        ("2010-06%", "2010-07-31"),
        ("2010?", "2011"),
    ],
)
def test_what_may_meet_is_not_before(one: str, other: str) -> None:
    assert not span_of(one).surely_before(span_of(other))
    assert not span_of(other).surely_before(span_of(one))


def test_the_least_time_between_two_days_is_that_between_their_nearest_edges() -> None:
    least = span_of("2010-06-21").until(span_of("2010-06-23"))
    assert least == timedelta(days=1, microseconds=1)
    assert span_of("2010-06-21/..").until(span_of("2010-06-23")) is None


@given(DAYS, st.integers(0, 40))
def test_a_span_that_is_shifted_back_is_where_it_was(date: datetime, weeks: int) -> None:
    span = span_of(day(date))
    assert span.shifted(f"P{weeks}W").shifted(f"P{weeks}W", -1) == span


def test_a_leap_day_and_a_long_fraction_are_read() -> None:
    assert span_of("2012-02").last == Edge(datetime(2012, 3, 1, tzinfo=UTC) - timedelta(microseconds=1), of_day=True)
    instant = datetime(2012, 2, 29, 10, 0, 0, 123456, tzinfo=UTC)
    assert span_of("2012-02-29T10:00:00.123456789Z").first == Edge(instant, of_day=False)


def test_what_is_no_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        span_of("next week")


@pytest.mark.parametrize(
    "text", ["1800", "1800-01-01T00:00:00+14:00", "2010-06-21", "2199-12-31T23:59:59Z", "2199-12-31"]
)
@pytest.mark.parametrize("times", [1, -1])
def test_what_leaves_the_calendar_is_compared_all_the_same(text: str, times: int) -> None:
    far = span_of(text).shifted("P9999Y", times)
    for other in ("2010", "2010-06-21", "2010-06-21T10:00:00Z"):
        assert span_of(other).surely_before(far) == (times > 0)
        assert span_of(other).surely_after(far) == (times < 0)
