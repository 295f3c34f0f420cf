"""Days as a spreadsheet counts them (ECMA-376 Part 1, 18.17.4).

The count from 1900 has a 29 February 1900, which never was: it is day 60, and a day 0 stands before the first.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

_SINCE_1904 = 1462  # how much earlier the other count begins
_LAST = 2_958_465  # 31 December 9999
_NEVER_WAS = 60
_MILLISECONDS = 86_400_000


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with its weekday (0 is Saturday, as spreadsheets count) and the milliseconds since its midnight.

    ``day`` is 0 for the day before the first, and 29 for the one that never was.
    """

    year: int
    month: int
    day: int
    weekday: int
    milliseconds: int

    @property
    def is_real(self) -> bool:
        """Whether there is such a day in the calendar."""
        return self.day > 0 and (self.year, self.month, self.day) != (1900, 2, 29)


def moment_of(serial: Decimal, *, since_1904: bool) -> Moment | None:
    """The moment that a number means; nothing where it means none."""
    if not 0 <= serial <= _LAST + 1:
        return None
    whole = int(serial)
    milliseconds = int(((serial - whole) * _MILLISECONDS).to_integral_value(ROUND_HALF_UP))
    days = whole + milliseconds // _MILLISECONDS + (_SINCE_1904 if since_1904 else 0)
    milliseconds %= _MILLISECONDS
    if days > _LAST:
        return None
    if days == 0:
        return Moment(1900, 1, 0, 0, milliseconds)
    if days == _NEVER_WAS:
        return Moment(1900, 2, 29, days % 7, milliseconds)
    day = date(1899, 12, 30 if days > _NEVER_WAS else 31) + timedelta(days)
    return Moment(day.year, day.month, day.day, days % 7, milliseconds)


def serial_of(day: date, milliseconds: int, *, since_1904: bool) -> Decimal:
    """The number that means a moment; for moments that a workbook writes out."""
    days = (day - date(1899, 12, 30)).days
    days -= (days <= _NEVER_WAS) + (_SINCE_1904 if since_1904 else 0)
    return days + Decimal(milliseconds) / _MILLISECONDS
