"""Days, months and years as plans print them: ``1/5/2011``, ``1st May 2011``, ``Nov. 10``, ``end of Feb``.

The forms are few and closed, and every one is read in one way only, which general date readers do not offer:
a bare month and two digits are a month and a year, numbers run day, month, year, and no day is ever moved.
"""

import re
from calendar import monthrange
from dataclasses import dataclass

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode

#: Two digits of a year mean 2000 to 2068, then 1969 to 1999, as POSIX has it.
LAST_YEAR_OF_THIS_CENTURY = 68

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_FULL_YEAR = r"(?P<year>(?:1[89]|2[01])[0-9]{2})"
_YEAR = r"(?P<year>(?:1[89]|2[01])[0-9]{2}|[0-9]{2})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_END = r"(?P<end>(?:the\s+)?end\s+(?:of\s+)?)?"
_GAP = r"[\s,'’-]*"

# `2010-11` is no form: in a British plan it is as likely a financial year as a month.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_FULL_YEAR}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})",
        rf"(?P<first>[0-9]{{1,2}})(?P<mark>[/.-])(?P<second>[0-9]{{1,2}})(?P=mark){_YEAR}",
        rf"{_DAY}[\s-]*(?:of\s+)?{_NAME}(?:{_GAP}{_YEAR})?",
        rf"{_NAME}\s+{_DAY},?\s+{_FULL_YEAR}",
        rf"{_END}{_NAME}(?:{_GAP}{_YEAR})?",
        rf"{_END}{_FULL_YEAR}",
    )
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A day, month or year.

    Without ``edtf`` it cannot be placed: there is no such day (``impossible``), or no year is printed.
    """

    kind: TargetKindCode
    edtf: str | None = None
    flags: frozenset[TargetFlagCode] = frozenset()

    @property
    def impossible(self) -> bool:
        """Whether the calendar has no such day."""
        return TargetFlagCode.IMPOSSIBLE_DATE in self.flags


_NO_SUCH_DAY = PrintedDate(TargetKindCode.UNREADABLE, flags=frozenset({TargetFlagCode.IMPOSSIBLE_DATE}))


def read_printed_date(text: str, year: int | None = None) -> PrintedDate | None:
    """The date that the whole text is, or nothing.

    ``year`` serves a text that prints none; the result is then doubtful (``?``) and flagged.
    """
    found = next((match for form in _FORMS if (match := form.fullmatch(text))), None)
    if found is None:
        return None
    parts = {name: part for name, part in found.groupdict().items() if part}
    if "year" in parts:
        return _placed(parts, _century(parts["year"]), *_flag_of_year(parts["year"]))
    if year is None:
        return _without_year(parts)
    inferred = _placed(parts, year, TargetFlagCode.YEAR_INFERRED)
    # A day that the borrowed year lacks is no fault of the plan.
    return _without_year(parts) if inferred.impossible else inferred


def _century(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year <= LAST_YEAR_OF_THIS_CENTURY else 1900)


def _flag_of_year(digits: str) -> tuple[TargetFlagCode, ...]:
    return (TargetFlagCode.TWO_DIGIT_YEAR,) if len(digits) == 2 else ()


def _without_year(parts: dict[str, str]) -> PrintedDate:
    in_a_leap_year = _placed(parts, 2000)
    return in_a_leap_year if in_a_leap_year.impossible else PrintedDate(in_a_leap_year.kind)


def _placed(parts: dict[str, str], year: int, *flags: TargetFlagCode) -> PrintedDate:
    doubt = "?" if TargetFlagCode.YEAR_INFERRED in flags else ""
    if "first" in parts:
        return _from_numbers(year, int(parts["first"]), int(parts["second"]), flags)
    month = _month(parts)
    if "day" in parts:
        return _day(year, month or 0, int(parts["day"]), flags, doubt)
    if "end" in parts:
        return _last_day(year, month, flags, doubt)
    if month is None:
        return PrintedDate(TargetKindCode.YEAR, f"{year}{doubt}", frozenset(flags))
    return PrintedDate(TargetKindCode.MONTH, f"{year}-{month:02}{doubt}", frozenset(flags))


def _from_numbers(year: int, first: int, second: int, flags: tuple[TargetFlagCode, ...]) -> PrintedDate:
    """Day before month, as printed in Britain; the other order only where this one is no day."""
    orders = dict.fromkeys(((first, second), (second, first)))
    days = [(day, month) for day, month in orders if _is_day(year, month, day)]
    if not days:
        return _NO_SUCH_DAY
    if len(days) > 1:
        flags = (*flags, TargetFlagCode.DAY_MONTH_AMBIGUOUS)
    day, month = days[0]
    return _day(year, month, day, flags)


def _month(parts: dict[str, str]) -> int | None:
    if "name" in parts:
        return _MONTHS.index(parts["name"][:3].casefold()) + 1
    return int(parts["month"]) if "month" in parts else None


def _day(year: int, month: int, day: int, flags: tuple[TargetFlagCode, ...], doubt: str = "") -> PrintedDate:
    if not _is_day(year, month, day):
        return _NO_SUCH_DAY
    return PrintedDate(TargetKindCode.DAY, f"{year}-{month:02}-{day:02}{doubt}", frozenset(flags))


def _last_day(year: int, month: int | None, flags: tuple[TargetFlagCode, ...], doubt: str) -> PrintedDate:
    """The end of a month or year: the words name the span, its last day says when it is over."""
    kind = TargetKindCode.MONTH if month else TargetKindCode.YEAR
    month = month or 12
    return PrintedDate(kind, f"{year}-{month:02}-{monthrange(year, month)[1]:02}{doubt}", frozenset(flags))


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
