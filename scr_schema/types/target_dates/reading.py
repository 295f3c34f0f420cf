"""One target date of a plan, read by a closed grammar.

What the grammar does not know is ``unreadable`` and keeps its words; nothing is guessed and no day is moved.
``fixtures/target-dates.json`` lists what it reads and what it refuses, for those who write one in another language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.types.calendar import MOMENT
from scr_schema.types.target_dates.lasting import read_lasting
from scr_schema.types.target_dates.milestones import Way, ways_of_reading
from scr_schema.types.target_dates.phrase import LEAP_YEAR, read_phrase
from scr_schema.types.target_dates.printed_date import NO_FLAGS, Flags
from scr_schema.types.target_dates.recurring import is_recurring
from scr_schema.types.target_dates.unit import NoSuchDay
from scr_schema.types.target_dates.worded import read_worded
from scr_schema.types.target_dates.wording import plain

_DURATION, _UNREADABLE = TargetKindCode.DURATION, TargetKindCode.UNREADABLE

#: No target date is longer; a longer text is prose and costs no search.
LONGEST = 300

#: The kind of a moment without doubt by its length: ``2011``, ``2011-05``, ``2011-05-01``.
_KINDS = {4: TargetKindCode.YEAR, 7: TargetKindCode.MONTH, 10: TargetKindCode.DAY}
#: So many different readings are remembered: the dates of a plan are few and come again and again.
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class TargetDate:
    """A target date as a record holds it; ``text`` is absent only where nothing was printed."""

    text: str | None
    kind: TargetKindCode
    edtf: str | None = None
    duration: str | None = None
    milestone: str | None = None
    flags: tuple[TargetFlagCode, ...] = ()


def read_target_date(text: str, date: str | None = None) -> TargetDate:
    """The target date that the text is, read on its own: a date without a year stays ``unreadable``.

    ``date`` is the day, month or year that the cell holds as a date, as EDTF; then the words only show it.
    """
    printed = text.strip()
    if date and len(date) in _KINDS and MOMENT.matches(date):
        return TargetDate(printed or date, _KINDS[len(date)], date)
    return _read(printed, None)


def read_target_dates(texts: Sequence[str], date: str | None = None) -> tuple[TargetDate, ...]:
    """The target dates of one cell.

    One without a year takes it from its neighbours, marked as inferred, if all that have a year agree on it.
    ``date`` is what the cell holds as a date: one date, so that several texts are read by their words.
    """
    dates = tuple(read_target_date(text, date if len(texts) == 1 else None) for text in texts)
    years = {int(moment[:4]) for date in dates if date.edtf for moment in date.edtf.split("/") if moment != ".."}
    if len(years) != 1:
        return dates
    (year,) = years
    return tuple(one if one.edtf else _read(text.strip(), year) for text, one in zip(texts, dates, strict=True))


def _read(printed: str, year: int | None) -> TargetDate:
    return _remembered(printed, year) if len(printed) <= LONGEST else TargetDate(printed, _UNREADABLE)


@lru_cache(_REMEMBERED)
def _remembered(printed: str, year: int | None) -> TargetDate:
    by_date = (date for way in ways_of_reading(printed) if (date := _with_a_date(printed, way, year)))
    return next(by_date, None) or _without_a_date(printed)


def _with_a_date(printed: str, way: Way, year: int | None) -> TargetDate | None:
    """A date or a length of time; unreadable where the calendar has no such day or no year is known."""
    wording = plain(way.words)
    also = {TargetFlagCode.MISSPELT} if wording.misspelt else set()
    also |= {TargetFlagCode.ONGOING} if way.ongoing else set()
    try:
        if dated := read_phrase(wording.text, year):
            flags = _in_order(dated.flags | also)
            return TargetDate(printed, dated.kind, dated.edtf, milestone=way.milestone, flags=flags)
        # ``Training 6 weeks`` is as long as the training lasts.
        if (lasting := read_lasting(wording.text)) and (lasting.within or not way.milestone):
            flags = _in_order(lasting.flags | also)
            return TargetDate(printed, _DURATION, duration=lasting.duration, milestone=way.milestone, flags=flags)
        lacks_a_year = read_phrase(wording.text, LEAP_YEAR) is not None
    except NoSuchDay:
        return TargetDate(printed, _UNREADABLE, milestone=way.milestone, flags=(TargetFlagCode.IMPOSSIBLE_DATE,))
    return TargetDate(printed, _UNREADABLE, milestone=way.milestone) if lacks_a_year else None


def _without_a_date(printed: str) -> TargetDate:
    words = plain(printed).text
    often = is_recurring(words)
    kind = TargetKindCode.ONGOING if often else read_worded(words)
    if kind is None:
        return TargetDate(printed, _UNREADABLE)
    goes_on = "ongoing" in words or (kind is TargetKindCode.ONGOING and not often)
    said = ((TargetFlagCode.RECURRING, often), (TargetFlagCode.ONGOING, goes_on))
    return TargetDate(printed or None, kind, flags=_in_order(NO_FLAGS | {flag for flag, is_so in said if is_so}))


def _in_order(flags: Flags) -> tuple[TargetFlagCode, ...]:
    return tuple(flag for flag in TargetFlagCode if flag in flags)
