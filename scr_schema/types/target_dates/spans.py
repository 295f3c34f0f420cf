"""Periods between two printed dates: ``from May to July 2011``, ``10 - 12 May 2011``, ``Jan/Feb 2011``.

The first date may leave to the second what both share: in ``10 - 12 May 2011`` month and year. Two months or days that
an ``and``, ``or`` or stroke joins are a period where they follow each other and share their year; ``May and July 2011``
is not, and ``May 2011 and June 2011`` are two dates.
"""

import re
from collections.abc import Iterator

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.types.target_dates.figures import month_stands_first
from scr_schema.types.target_dates.printed_date import PrintedDate, period
from scr_schema.types.target_dates.single import read_date
from scr_schema.types.target_dates.unit import NoSuchDay

#: No two dates with a joint are longer, and no date has more joints around it.
_LONGEST = 120
_MOST_JOINTS = 8

_TO = re.compile(r"(?<= )(?:-|to|until|till|through|thru|and ending)(?= )|-")
_AND = re.compile(r"(?<= )(?:and|to|-)(?= )|-")
_OR = re.compile(r"(?<= )(?:/|&|and|or)(?= )|[/&]")
_AMBIGUOUS = TargetFlagCode.DAY_MONTH_AMBIGUOUS


def read_range(text: str) -> PrintedDate | None:
    """The period between two dates that a dash or ``to`` joins, or nothing.

    Raises:
        NoSuchDay: one of the two dates is a day that no calendar has.

    """
    return next(_periods(text, _TO), None)


def read_between(text: str) -> PrintedDate | None:
    """The period between two dates that ``and`` joins, where ``between`` stands before them.

    Raises:
        NoSuchDay: one of the two dates is a day that no calendar has.

    """
    return next(_periods(text, _AND), None)


def read_neighbours(text: str) -> PrintedDate | None:
    """The period of two dates with one year that follow each other in the calendar: ``Jan/Feb 2011``.

    Raises:
        NoSuchDay: one of the two dates is a day that no calendar has.

    """
    for before, _, after in _cut(text, _OR):
        last = read_date(after)
        first = _completed(before, after) if last and not _is_date(before) else None
        if first and last and _are_alike(first, last) and first.is_followed_by(last):
            return period(first.first, last.last, first.flags | last.flags)
    return None


def _periods(text: str, joints: re.Pattern[str]) -> Iterator[PrintedDate]:
    for before, joint, after in _cut(text, joints):
        last = read_date(after)
        first = last and (read_date(before) or _completed(before, after))
        if not first or not last or first.last.last_day >= last.first.first_day:
            continue
        flags = first.flags | last.flags
        orders = {month_stands_first(before), month_stands_first(after)}
        if (True in orders and _AMBIGUOUS in flags) or _differ_in_years(first, last, joint):
            continue
        yield period(first.first, last.last, flags - {_AMBIGUOUS} if False in orders else flags)


def _are_alike(first: PrintedDate, last: PrintedDate) -> bool:
    """Whether what stands before the first is not meant for both, as in ``end of March/April 2011``."""
    return first.kind is last.kind and first.is_part == last.is_part


def _cut(text: str, joints: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """The text in two at every joint: what stands before, the joint, what stands behind."""
    found = list(joints.finditer(text)) if len(text) <= _LONGEST else []
    if len(found) <= _MOST_JOINTS:
        yield from ((text[: cut.start()].strip(), cut[0], text[cut.end() :].strip()) for cut in found)


def _is_date(text: str) -> bool:
    try:
        return read_date(text) is not None
    except NoSuchDay:
        return True


def _completed(before: str, after: str) -> PrintedDate | None:
    """The first date with as much of the second as it lacks: ``10`` before ``12 may 2011`` is ``10 may 2011``."""
    words = after.split()
    shared = (" ".join(words[place:]) for place in range(1, len(words)))
    return next((date for words in shared if (date := read_date(f"{before} {words}"))), None)


def _differ_in_years(first: PrintedDate, last: PrintedDate, joint: str) -> bool:
    """Whether the years leave open what is meant.

    ``May 10 - June 2011`` may begin on a day, and ``2011 - 2013`` may be financial years.
    """
    if {first.kind, last.kind} == {TargetKindCode.YEAR}:
        return joint == "-"
    short = [date for date in (first, last) if TargetFlagCode.TWO_DIGIT_YEAR in date.flags]
    return len(short) == 1 and short[0].kind is TargetKindCode.MONTH
