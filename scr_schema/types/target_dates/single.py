"""One date: a day with or without its weekday, a week, a month, a year, a quarter and the like, or a named part of one.

Nothing here looks at what stands before or behind it: see ``phrase``.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from scr_schema.codelists.plans import TargetFlagCode
from scr_schema.types.target_dates import figures, named, stretches
from scr_schema.types.target_dates.form import read_by
from scr_schema.types.target_dates.printed_date import PrintedDate, period
from scr_schema.types.target_dates.unit import Unit
from scr_schema.types.target_dates.vocabulary import WEEKDAYS

#: No date is longer: ``the first week of the third quarter of financial year 2011-2012``.
_LONGEST = 70

_DAYS = (*figures.DAYS, *named.DAYS)
_LONGER_THAN_A_DAY = (*figures.MONTHS_AND_YEARS, *named.MONTHS_OF_A_YEAR, *stretches.FORMS)

_WEEKDAY = re.compile(rf"(?P<weekday>{'|'.join(WEEKDAYS)})(?:,? |, ?| ?- ?)(?P<day>.+)")
_WEEK_FROM = re.compile(r"(?:w/?[cb]|w\.[cb]|(?:week|wk) ?-?(?:commencing|comm|beginning|starting))[. :-]+(?P<day>.+)")
_WEEK_TO = re.compile(r"(?:w/e|w\.e|(?:week|wk) ?-?(?:ending|ended))[. :-]+(?P<day>.+)")
_SIX_DAYS = timedelta(days=6)

_END = re.compile(r"(?:end|close)[ -](?:of )?(?P<whole>.+)")
_PART = re.compile(
    r"(?:(?:early|mid)(?:/|-| to )(?:mid|late)|early|late|mid|middle|(?:beginning|start|(?:early|later|latter) part"
    r"|(?:1st|2nd|3rd|4th|last|final) week)(?= of| in))[ -](?:(?:of|in) )?(?P<whole>.+)"
)


def read_date(text: str) -> PrintedDate | None:
    """The date that the whole text is, written as the grammar writes it, or nothing.

    Raises:
        NoSuchDay: the text names a day that no calendar has.

    """
    if len(text) > _LONGEST:
        return None
    found = next((date for way in _WAYS if (date := way(text))), None)
    return found if found and found.holdable else None


def _read_day(text: str) -> PrintedDate | None:
    return read_by(_DAYS, text) or _read_day_of_the_week(text)


def _read_day_of_the_week(text: str) -> PrintedDate | None:
    found = _WEEKDAY.fullmatch(text)
    date = found and read_by(_DAYS, found["day"])
    if not found or not date:
        return None
    same = WEEKDAYS[date.first.first_day.weekday()] == found["weekday"]
    return date if same else date.flagged(TargetFlagCode.WEEKDAY_DIFFERS)


def _read_longer(text: str) -> PrintedDate | None:
    return read_by(_LONGER_THAN_A_DAY, text)


def _read_week(text: str) -> PrintedDate | None:
    for pattern, before, after in ((_WEEK_FROM, timedelta(), _SIX_DAYS), (_WEEK_TO, _SIX_DAYS, timedelta())):
        if (found := pattern.fullmatch(text)) and (date := _read_day(found["day"])):
            day = date.first.first_day
            return period(Unit.of(day - before), Unit.of(day + after), date.flags)
    return None


def _read_end(text: str) -> PrintedDate | None:
    """The end of a stretch of time: the words name the stretch, its last day says when it is over."""
    found = _END.fullmatch(text)
    date = found and (_read_longer(found["whole"]) or _read_week(found["whole"]))
    if not date:
        return None
    last = Unit.of(date.last.last_day)
    return replace(date, first=last, last=last, is_end=True)


def _read_part(text: str) -> PrintedDate | None:
    """Any other part has no bounds: the whole is held, and said to be more than was meant."""
    found = _PART.fullmatch(text)
    date = found and (_read_longer(found["whole"]) or _read_week(found["whole"]))
    return date.flagged(TargetFlagCode.PART_NAMED) if date else None


_WAYS: tuple[Callable[[str], PrintedDate | None], ...] = (_read_day, _read_longer, _read_week, _read_end, _read_part)
