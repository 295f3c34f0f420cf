"""Lengths of time of the contract: one number and one unit, as in ``PT24H`` or ``P7W``."""

import re
from calendar import monthrange
from datetime import datetime, timedelta

_FORM = re.compile(r"P(?:([0-9]+)([YMWD])|T([0-9]+)([HMS]))")
_FIXED = {
    "W": timedelta(weeks=1),
    "D": timedelta(days=1),
    "TH": timedelta(hours=1),
    "TM": timedelta(minutes=1),
    "TS": timedelta(seconds=1),
}
_MONTHS = {"Y": 12, "M": 1}


def later(moment: datetime, duration: str, times: int = 1) -> datetime:
    """The moment so many times the duration later; a month later is the same day, or the month's last.

    A moment that would leave the calendar stays at its edge.

    Raises:
        ValueError: the text is no duration.

    """
    number, unit = _parts(duration)
    try:
        if unit in _FIXED:
            return moment + _FIXED[unit] * number * times
        months = moment.year * 12 + moment.month - 1 + _MONTHS[unit] * number * times
        year, month = divmod(months, 12)
        return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        edge = datetime.max if times > 0 else datetime.min
        return edge.replace(tzinfo=moment.tzinfo)


def unit_of(duration: str) -> str:
    """One unit of what the duration counts in: ``P7W`` counts in weeks, ``P1W``."""
    _, unit = _parts(duration)
    return f"PT1{unit[1]}" if unit.startswith("T") else f"P1{unit}"


def _parts(duration: str) -> tuple[int, str]:
    found = _FORM.fullmatch(duration)
    if found is None:
        raise ValueError("no duration")
    days, unit, hours, clock = found.groups()
    return (int(days), unit) if days else (int(hours), f"T{clock}")
