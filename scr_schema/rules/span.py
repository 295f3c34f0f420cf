"""Between which instants something lies that is known as a year, a month, a day, a time or a period.

Days are those of the United Kingdom, whose reviews these are: two days are compared as days; a day and a time with an
offset are compared as instants, and the day lasts from its midnight in summer time to its midnight in winter time.
What is marked as doubtful (`?`, `~`, `%`) may be one of its units off: a day, a month or a year.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from scr_schema.rules.duration import later

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([?~%])?")
_SUMMER_TIME = timedelta(hours=1)
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of a span; ``at`` is in UTC, or where it is the edge of a day, as a clock in the country shows it."""

    at: datetime
    of_day: bool

    def shifted(self, duration: str, times: int) -> "Edge":
        """The edge so many times the duration later."""
        return Edge(later(self.at, duration, times), self.of_day)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last instant that a moment or period may mean; absent where it is open."""

    first: Edge | None
    last: Edge | None

    def until(self, other: "Span") -> timedelta | None:
        """The least time from the end of this to the beginning of the other; none where either is open."""
        if self.last is None or other.first is None:
            return None
        slack = _SUMMER_TIME if other.first.of_day and not self.last.of_day else timedelta()
        return other.first.at - self.last.at - slack

    def surely_before(self, other: "Span") -> bool:
        """Whether all of this lies before all of the other, whatever is not known of either."""
        least = self.until(other)
        return least is not None and least > timedelta()

    def surely_after(self, other: "Span") -> bool:
        """Whether all of this lies after all of the other, whatever is not known of either."""
        return other.surely_before(self)

    def shifted(self, duration: str, times: int = 1) -> "Span":
        """What lies so many times the duration later; earlier, where it is a negative number of times."""
        return Span(
            self.first.shifted(duration, times) if self.first else None,
            self.last.shifted(duration, times) if self.last else None,
        )


@lru_cache(maxsize=4096)
def span_of(edtf: str) -> Span:
    """The span of a moment or period of the contract.

    Raises:
        ValueError: the text has neither form.

    """
    first, _, last = edtf.partition("/")
    return Span(_moment(first).first, _moment(last or first).last)


def _moment(text: str) -> Span:
    if text == "..":
        return Span(None, None)
    found = _DAY.fullmatch(text)
    if found is None:
        instant = datetime.fromisoformat(re.sub(r"(\.[0-9]{6})[0-9]+", r"\1", text)).astimezone(UTC)
        return Span(Edge(instant, of_day=False), Edge(instant, of_day=False))
    year, month, day = (int(number) if number else None for number in found.group(1, 2, 3))
    assert year is not None  # noqa: S101 - the form has one
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    begins = datetime(year, month or 1, day or 1, tzinfo=UTC)
    ends = datetime(year, last_month, last_day, tzinfo=UTC) + timedelta(days=1) - _INSTANT
    if found[4]:
        unit = "P1D" if day else "P1M" if month else "P1Y"
        begins, ends = later(begins, unit, -1), later(ends + _INSTANT, unit) - _INSTANT
    return Span(Edge(begins, of_day=True), Edge(ends, of_day=True))
