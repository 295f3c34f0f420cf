"""Days and months whose month is a word: ``1st May 2011``, ``Nov. 10``, ``May 22nd, 2011``.

A bare month and two digits are a month and a year: ``Nov 10`` is November 2010.
"""

from scr_schema.codelists.plans import TargetKindCode
from scr_schema.types.target_dates.form import Parts, form
from scr_schema.types.target_dates.printed_date import PrintedDate, single
from scr_schema.types.target_dates.unit import Unit
from scr_schema.types.target_dates.vocabulary import MONTHS
from scr_schema.types.target_dates.years import FULL_YEAR, YEAR, read_year

_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_DAY = r"(?P<day>[0-9]{1,2})"
_ORDINAL = rf"{_DAY}(?:st|nd|rd|th)"
#: Between month and year: a blank, a comma, a dash, an apostrophe, or nothing.
_GAP = r"[ ,'/.-]{0,3}(?:of )?"


def _day(parts: Parts) -> PrintedDate:
    year, flags = read_year(parts["year"])
    return single(TargetKindCode.DAY, Unit(year, _month_number(parts), int(parts["day"])), flags)


def _month(parts: Parts) -> PrintedDate:
    year, flags = read_year(parts["year"])
    return single(TargetKindCode.MONTH, Unit(year, _month_number(parts)), flags)


def _month_number(parts: Parts) -> int:
    return MONTHS.index(parts["month"]) + 1


DAYS = (
    form(rf"{_DAY}(?:[ /-]?| of ){_MONTH}{_GAP}{YEAR}", _day),
    form(rf"{_ORDINAL},?[ /-]?(?:of )?{_MONTH}{_GAP}{YEAR}", _day),
    form(rf"{_MONTH} {_DAY},? {FULL_YEAR}", _day),
    form(rf"{_MONTH} {_ORDINAL},? {FULL_YEAR}", _day),
)
MONTHS_OF_A_YEAR = (form(rf"{_MONTH}{_GAP}{YEAR}", _month),)
