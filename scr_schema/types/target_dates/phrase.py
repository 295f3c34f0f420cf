"""A date with the words around it: ``by the end of May 2011 at the latest``, ``from 1 May 2011 and ongoing``."""

import re
from dataclasses import dataclass

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.types.target_dates.around import Sense, new_and_old, taken_apart
from scr_schema.types.target_dates.printed_date import Flags, PrintedDate
from scr_schema.types.target_dates.single import read_date
from scr_schema.types.target_dates.spans import read_between, read_neighbours, read_range
from scr_schema.types.target_dates.unit import NoSuchDay
from scr_schema.types.target_dates.vocabulary import MONTHS, SEASONS

#: A leap year: it has every day that any year has.
LEAP_YEAR = 2000

_BOUNDS = frozenset({Sense.BY, Sense.BEFORE, Sense.FROM, Sense.AFTER, Sense.BETWEEN})
_FLAGS = {
    Sense.ABOUT: TargetFlagCode.APPROXIMATE,
    Sense.PROVISIONAL: TargetFlagCode.PROVISIONAL,
    Sense.REVISED: TargetFlagCode.REVISED,
    Sense.RECURRING: TargetFlagCode.RECURRING,
}
#: No year is borrowed where it proves the weekday wrong, or may be a financial year.
_NOT_OF_A_BORROWED_YEAR = {TargetFlagCode.WEEKDAY_DIFFERS, TargetFlagCode.QUARTER_AMBIGUOUS}
_HAS_FIGURES = re.compile("[0-9]")
_MAY_LACK_A_YEAR = re.compile(rf"\b(?:{'|'.join((*MONTHS, *SEASONS))})\b")

#: A date, and the bound that it is, if it is one.
_Placed = tuple[PrintedDate, Sense | None]


@dataclass(frozen=True, slots=True)
class Dated:
    """What a phrase with a date in it means."""

    kind: TargetKindCode
    edtf: str
    flags: Flags


def read_phrase(text: str, year: int | None = None) -> Dated | None:
    """What the whole text means, written as the grammar writes it, or nothing.

    ``year`` serves a text that prints none; the result is then doubtful (``?``) and flagged.

    Raises:
        NoSuchDay: the text names a day that no calendar has.

    """
    if not _HAS_FIGURES.search(text) and (year is None or not _MAY_LACK_A_YEAR.search(text)):
        return None
    if (dates := new_and_old(text)) is None:
        return _read_once(text, year)
    new, old = dates
    dated = _read_once(new, year, TargetFlagCode.REVISED)
    return dated if _read_once(old, year or LEAP_YEAR) else None


def _read_once(text: str, year: int | None, *flags: TargetFlagCode) -> Dated | None:
    words, before, behind = taken_apart(text)
    bounds = _BOUNDS & {*before, *behind}
    if len(bounds) > 1 or (not bounds and {Sense.ONGOING, Sense.RECURRING} & {*before}):
        return None
    placed = _placed(words, next(iter(bounds), None), year)
    if placed is None:
        return None
    date, bound = placed
    goes_on = Sense.ONGOING in behind or (Sense.ONGOING in before and bound in {Sense.FROM, Sense.AFTER})
    said = {_FLAGS[sense] for sense in (*before, *behind) if sense in _FLAGS}
    return _bounded(date.flagged(*flags, *said, *((TargetFlagCode.ONGOING,) if goes_on else ())), bound)


def _placed(words: str, bound: Sense | None, year: int | None) -> _Placed | None:
    """The date and its bound, with the borrowed year where the words lack one."""
    found = _read(words, bound)
    if found or year is None or not _MAY_LACK_A_YEAR.search(words):
        return found
    try:
        found = _read(f"{words} {year}", bound)
    except NoSuchDay:  # a day that the borrowed year lacks is no fault of the plan
        _read(f"{words} {LEAP_YEAR}", bound)
        return None
    if found is None or found[0].flags & _NOT_OF_A_BORROWED_YEAR:
        return None
    return found[0].flagged(TargetFlagCode.YEAR_INFERRED), found[1]


def _read(words: str, bound: Sense | None) -> _Placed | None:
    """The date and its bound, which is used up where it opens a period: ``from May to July 2011``."""
    if bound is Sense.BETWEEN:
        between = read_between(words)
        return (between, None) if between else None
    if date := read_date(words):
        return date, bound
    if bound in {None, Sense.FROM} and (date := read_range(words)):
        return date, None
    if bound in {None, Sense.BY} and (date := read_neighbours(words)):
        return date, bound
    return None


def _bounded(date: PrintedDate, bound: Sense | None) -> Dated:
    """The date as a bound: ``before`` and ``after`` leave it out, but the end of a month is over with its last day."""
    if bound is None:
        return Dated(date.kind, date.edtf, date.flags)
    if bound is Sense.AFTER or (bound is Sense.BEFORE and not date.is_end):
        date = date.flagged(TargetFlagCode.BOUND_EXCLUDED)
    if bound in {Sense.BY, Sense.BEFORE}:
        return Dated(TargetKindCode.BY, f"../{date.ends}", date.flags)
    return Dated(TargetKindCode.FROM, f"{date.begins}/..", date.flags)
