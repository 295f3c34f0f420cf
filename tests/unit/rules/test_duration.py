from datetime import UTC, datetime

import pytest

from scr_schema.rules.duration import later, unit_of

JUNE = datetime(2010, 6, 21, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("duration", "times", "expected"),
    [
        ("PT24H", 1, datetime(2010, 6, 22, 10, tzinfo=UTC)),
        ("PT90M", 1, datetime(2010, 6, 21, 11, 30, tzinfo=UTC)),
        ("PT0S", 1, JUNE),
        ("P7W", 1, datetime(2010, 8, 9, 10, tzinfo=UTC)),
        ("P3D", -1, datetime(2010, 6, 18, 10, tzinfo=UTC)),
        ("P8M", 1, datetime(2011, 2, 21, 10, tzinfo=UTC)),
        ("P1Y", -1, datetime(2009, 6, 21, 10, tzinfo=UTC)),
    ],
)
def test_a_duration_leads_from_one_moment_to_another(duration: str, times: int, expected: datetime) -> None:
    assert later(JUNE, duration, times) == expected


def test_a_month_after_the_31st_is_the_months_last_day() -> None:
    assert later(datetime(2012, 1, 31, tzinfo=UTC), "P1M") == datetime(2012, 2, 29, tzinfo=UTC)


@pytest.mark.parametrize("duration", ["P9999Y", "P9999W", "PT99999H"])
@pytest.mark.parametrize("times", [9, -9])
def test_what_leaves_the_calendar_stays_at_its_edge(duration: str, times: int) -> None:
    assert (later(JUNE, duration, times) > JUNE) == (times > 0)


def test_the_unit_of_a_duration() -> None:
    assert [unit_of(text) for text in ("P6W", "PT24H", "P1Y")] == ["P1W", "PT1H", "P1Y"]


def test_what_is_no_duration_is_refused() -> None:
    with pytest.raises(ValueError, match="no duration"):
        later(JUNE, "6 weeks")
