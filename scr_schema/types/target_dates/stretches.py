"""Stretches of a year that have a name: quarters, financial years, seasons, school terms and years.

A financial year runs from April to March, ``2011/12`` being the one that begins in 2011. Seasons, terms and school
years have no exact bounds: they are the months in which they lie, marked as approximate.
"""

from scr_schema.codelists.plans import TargetFlagCode
from scr_schema.types.target_dates.form import Parts, form
from scr_schema.types.target_dates.printed_date import NO_FLAGS, Flags, PrintedDate, period
from scr_schema.types.target_dates.unit import Unit
from scr_schema.types.target_dates.years import DOUBLE_YEAR, FULL_YEAR, YEAR, read_double_year, read_year

_APPROXIMATE: Flags = NO_FLAGS | {TargetFlagCode.APPROXIMATE}
_FIRST_OF_FINANCIAL_YEAR = 4

#: First month, number of months. A winter begins in one year and ends in the next: it needs both.
_SEASONS = {"spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "winter": (12, 3)}
_TERMS = {"autumn": (9, 4), "spring": (1, 3), "summer": (4, 4)}
_SCHOOL_YEAR = (9, 12)

_FINANCIAL = r"(?:financial year|fiscal year|fy)"
_SCHOOL = r"(?:school|academic) year"
_TO_THE_YEAR = r"[ ,'/-]{1,3}(?:(?:of|in|for) )?"
_Q = r"(?:q|qtr|quarter)\.? ?(?P<quarter>[1-4])"
_NTH_QUARTER = r"(?P<quarter>[1-4])(?:st|nd|rd|th) (?:quarter|qtr)"


def _quarter_of_financial_year(parts: Parts) -> PrintedDate | None:
    found = read_double_year(parts["years"])
    return found and _months(found[0], _FIRST_OF_FINANCIAL_YEAR + 3 * (int(parts["quarter"]) - 1), 3, found[1])


def _quarter(parts: Parts) -> PrintedDate:
    flags = NO_FLAGS | {TargetFlagCode.QUARTER_AMBIGUOUS}
    return _months(int(parts["year"]), 3 * int(parts["quarter"]) - 2, 3, flags)


def _financial_year(parts: Parts) -> PrintedDate | None:
    found = read_double_year(parts["years"])
    return found and _months(found[0], _FIRST_OF_FINANCIAL_YEAR, 12, found[1])


def _school_year(parts: Parts) -> PrintedDate | None:
    found = read_double_year(parts["years"])
    return found and _months(found[0], *_SCHOOL_YEAR, found[1] | _APPROXIMATE)


def _season(parts: Parts) -> PrintedDate | None:
    if parts["season"] == "winter":
        return None
    year, flags = read_year(parts["year"])
    return _months(year, *_SEASONS[parts["season"]], flags | _APPROXIMATE)


def _winter(parts: Parts) -> PrintedDate | None:
    found = read_double_year(parts["years"])
    return found and _months(found[0], *_SEASONS["winter"], found[1] | _APPROXIMATE)


def _term(parts: Parts) -> PrintedDate:
    return _months(int(parts["year"]), *_TERMS[parts["term"]], _APPROXIMATE)


def _term_of_school_year(parts: Parts) -> PrintedDate | None:
    found = read_double_year(parts["years"])
    if found is None:
        return None
    year = found[0] if parts["term"] == "autumn" else found[0] + 1
    return _months(year, *_TERMS[parts["term"]], found[1] | _APPROXIMATE)


def _months(year: int, month: int, count: int, flags: Flags) -> PrintedDate:
    """So many months from one on, which may be numbered past December."""
    first, last = (year * 12 + month - 1 + later for later in (0, count - 1))
    return period(Unit(first // 12, first % 12 + 1), Unit(last // 12, last % 12 + 1), flags)


_OF_FINANCIAL_YEAR = rf"{_TO_THE_YEAR}(?:{_FINANCIAL} ?)?{DOUBLE_YEAR}"
_TERM = r"(?P<term>autumn|spring|summer) term"

FORMS = (
    form(_Q + _OF_FINANCIAL_YEAR, _quarter_of_financial_year),
    form(_NTH_QUARTER + _OF_FINANCIAL_YEAR, _quarter_of_financial_year),
    form(rf"(?:{_FINANCIAL} ?)?{DOUBLE_YEAR}[ ,-]{{1,3}}{_Q}", _quarter_of_financial_year),
    form(rf"{_Q}{_TO_THE_YEAR}{FULL_YEAR}", _quarter),
    form(rf"{_NTH_QUARTER}{_TO_THE_YEAR}{FULL_YEAR}", _quarter),
    form(rf"{FULL_YEAR}[ ,-]{{1,3}}{_Q}", _quarter),
    form(rf"{_FINANCIAL} ?(?:of )?{DOUBLE_YEAR}", _financial_year),
    form(rf"{DOUBLE_YEAR} {_FINANCIAL}", _financial_year),
    form(rf"{_SCHOOL} (?:of )?{DOUBLE_YEAR}", _school_year),
    form(rf"{DOUBLE_YEAR} {_SCHOOL}", _school_year),
    form(rf"(?P<season>spring|summer|autumn|winter){_TO_THE_YEAR}{YEAR}", _season),
    form(rf"winter{_TO_THE_YEAR}{DOUBLE_YEAR}", _winter),
    form(rf"{_TERM}{_TO_THE_YEAR}{FULL_YEAR}", _term),
    form(rf"{_TERM}{_TO_THE_YEAR}{DOUBLE_YEAR}", _term_of_school_year),
)
