"""Between which instants something lies that is known as a year, a month, a day, a time or a period."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?[?~%]?")
#: A day without a place lasts from its beginning in the east to its end in the west.
_EAST, _WEST = timedelta(hours=14), timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last instant that a moment or period may mean; absent where it is open."""

    first: datetime | None
    last: datetime | None

    def surely_before(self, other: "Span") -> bool:
        """Whether all of this lies before all of the other, whatever is not known of either."""
        return self.last is not None and other.first is not None and self.last < other.first


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
        return Span(instant, instant)
    year, month, day = (int(number) if number else None for number in found.groups())
    assert year is not None  # noqa: S101 - the form has one
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    begins = datetime(year, month or 1, day or 1, tzinfo=UTC)
    ends = datetime(year, last_month, last_day, tzinfo=UTC) + timedelta(days=1, microseconds=-1)
    return Span(begins - _EAST, ends + _WEST)
