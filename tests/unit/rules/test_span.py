from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_schema.rules.span import span_of
from scr_schema.types.calendar import PERIOD

DAYS = st.datetimes(datetime(1801, 1, 1), datetime(2198, 12, 31))


@given(DAYS, DAYS)
def test_days_are_before_each_other_only_if_no_place_can_make_them_meet(one: datetime, other: datetime) -> None:
    before = span_of(f"{one:%Y-%m-%d}".rjust(10, "0")).surely_before(span_of(f"{other:%Y-%m-%d}".rjust(10, "0")))
    assert before == (
        (other.date() - one.date()) > timedelta(days=2) or (other.date() - one.date()) == timedelta(days=3)
    )


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2010", "2012"),
        ("2010-06", "2010-08"),
        ("2010-06-21", "2010-06-24"),
        ("2010-06-21T10:00:00Z", "2010-06-21T10:00:00.000001Z"),
        ("2010-06-21T10:00:00+01:00", "2010-06-21T09:30:00Z"),
        ("../2010-04-28", "2010-08-18"),
        ("2003/2010-04", "2010-08-18/.."),
        ("2010-04-28?", "2010-08~"),
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
        ("2010-06-21", "2010-06-22"),
    ],
)
def test_what_may_meet_is_not_before(one: str, other: str) -> None:
    assert not span_of(one).surely_before(span_of(other))
    assert not span_of(other).surely_before(span_of(one))


def test_a_leap_day_and_a_long_fraction_are_read() -> None:
    assert span_of("2012-02").last == datetime(2012, 3, 1, 12, tzinfo=UTC) - timedelta(microseconds=1)
    assert span_of("2012-02-29T10:00:00.123456789Z").first == datetime(2012, 2, 29, 10, 0, 0, 123456, tzinfo=UTC)


def test_what_is_no_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        span_of("next week")
