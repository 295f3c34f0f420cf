"""A day, month or year of the calendar."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

#: The years that a record can hold.
YEARS = range(1800, 2200)


class NoSuchDay(ValueError):
    """The calendar has no such day; nothing says which was meant."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A year, a month of it where ``month`` is not 0, or a day of that where ``day`` is not 0.

    Raises:
        NoSuchDay: the year has no such month, or the month no such day.

    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.month <= 12 or (self.day and not is_day(self.year, self.month, self.day)):
            raise NoSuchDay

    @classmethod
    def of(cls, day: date) -> "Unit":
        """The day of a calendar's date."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The day on which it ends."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def edtf(self) -> str:
        """The unit as a record holds it."""
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
