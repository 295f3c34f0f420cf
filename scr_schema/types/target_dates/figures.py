"""Dates in figures: ``1/5/2011``, ``2011-05-01``, ``05/2011``, ``2011``, and the bare numbers of a workbook.

Day stands before month, as in Britain, and month before day only where the other order is no day.
A text that may as well be two years, ``2010-11``, is no form: in a British plan it is as likely a financial year as a
month, and may be a school year or two years of the calendar; a reading wide enough for all would hide the question.
"""

from datetime import date, timedelta

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.types.target_dates.form import Parts, form
from scr_schema.types.target_dates.printed_date import NO_FLAGS, Flags, PrintedDate, single
from scr_schema.types.target_dates.unit import NoSuchDay, Unit, is_day
from scr_schema.types.target_dates.years import FULL_YEAR, YEAR, may_be_two_years, read_year

#: Workbooks count days from here; 1 January 2000 and 31 December 2050 are the numbers:
_DAY_ZERO = date(1899, 12, 30)
_SERIAL_NUMBERS = range(36526, 55154)

_TIME = r"(?:[t ][0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?"


def _year_first(parts: Parts) -> PrintedDate:
    year, flags = read_year(parts["year"])
    return single(TargetKindCode.DAY, Unit(year, int(parts["month"]), int(parts["day"])), flags)


def _day_first(parts: Parts) -> PrintedDate:
    year, flags = read_year(parts["year"])
    first, second = int(parts["first"]), int(parts["second"])
    days = [(day, month) for day, month in ((first, second), (second, first)) if is_day(year, month, day)]
    if not days:
        raise NoSuchDay
    if len(set(days)) > 1:
        flags |= {TargetFlagCode.DAY_MONTH_AMBIGUOUS}
    day, month = days[0]
    return single(TargetKindCode.DAY, Unit(year, month, day), flags)


def _month(parts: Parts) -> PrintedDate | None:
    year, month = int(parts["year"]), int(parts["month"])
    return single(TargetKindCode.MONTH, Unit(year, month)) if 1 <= month <= 12 else None


def _month_behind_year(parts: Parts) -> PrintedDate | None:
    return None if may_be_two_years(int(parts["year"]), int(parts["month"])) else _month(parts)


def _year(parts: Parts) -> PrintedDate:
    return single(TargetKindCode.YEAR, Unit(int(parts["year"])))


def _serial_number(parts: Parts) -> PrintedDate | None:
    number = int(parts["number"])
    if number not in _SERIAL_NUMBERS:
        return None
    flags: Flags = NO_FLAGS | {TargetFlagCode.SERIAL_NUMBER}
    return single(TargetKindCode.DAY, Unit.of(_DAY_ZERO + timedelta(days=number)), flags)


_DAY_BESIDE_MONTH = form(
    rf"(?P<first>[0-9]{{1,2}})(?P<mark>[/.-]| [/-] )(?P<second>[0-9]{{1,2}})(?P=mark){YEAR}{_TIME}", _day_first
)

DAYS = (
    form(rf"{FULL_YEAR}(?P<mark>[/.-])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}}){_TIME}", _year_first),
    form(rf"{FULL_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])", _year_first),
    _DAY_BESIDE_MONTH,
    form(r"(?P<number>[0-9]{5})(?:\.[0-9]{1,17})?", _serial_number),
)
MONTHS_AND_YEARS = (
    form(rf"(?P<month>[0-9]{{1,2}})(?:[/.-]| [/-] ){FULL_YEAR}", _month),
    form(rf"{FULL_YEAR}[/-](?P<month>[0-9]{{2}})", _month_behind_year),
    form(rf"(?:calendar year )?{FULL_YEAR}", _year),
)


def month_stands_first(text: str) -> bool | None:
    """Which order the figures of a day prove: with the month first or not, and nothing where they prove none."""
    found = _DAY_BESIDE_MONTH.pattern.fullmatch(text)
    if found is None:
        return None
    first, second = int(found["first"]), int(found["second"])
    return None if max(first, second) <= 12 else second > 12
