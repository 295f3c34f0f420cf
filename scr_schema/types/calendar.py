"""Dates as records hold them: exact days, months, years, doubt, periods and durations.

Moments and periods are EDTF (ISO 8601-2) cut to what every system can sort and hold: years 1800 to 2199,
day to year precision, ``?`` (uncertain), ``~`` (about) and ``%`` (both) at the end only.
A date-time always says its offset from UTC, up to fourteen hours, as .NET's ``DateTimeOffset`` takes it.
"""

from typing import Annotated

from typing_extensions import TypeAliasType

from scr_schema.types.text_form import TextForm

_COMMON_YEAR = r"(?:1[89]|2[01])[0-9]{2}"
_LEAP_YEAR = r"(?:(?:1[89]|2[01])(?:0[48]|[2468][048]|[13579][26])|2000)"
_MONTH_DAY = (
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_DAY = rf"(?:{_COMMON_YEAR}-{_MONTH_DAY}|{_LEAP_YEAR}-02-29)"
_PART = rf"(?:{_COMMON_YEAR}(?:-(?:0[1-9]|1[0-2]))?|{_DAY})[?~%]?"
_TIME = (
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?"
    r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))"
)
_MOMENT = rf"(?:{_PART}|{_DAY}{_TIME})"

MOMENT = TextForm(
    rf"^{_MOMENT}$",
    "A year, month or day, with `?`, `~` or `%` for doubt, or a date-time with its offset from UTC: "
    "`2010`, `2010-06?`, `2010-06-21`, `2010-06-21T15:30:00+01:00`.",
)
PERIOD = TextForm(
    rf"^(?:{_MOMENT}(?:/(?:{_MOMENT}|\.\.))?|\.\./{_MOMENT})$",
    "A moment, or two with a slash between; an open end is two dots: `2010-06/2010-08`, `2010-09/..`, `../2011-05`.",
)
DURATION = TextForm(
    r"^P(?:(?:0|[1-9][0-9]{0,3})[YMWD]|T(?:0|[1-9][0-9]{0,4})[HMS])$",
    "One number and one unit of ISO 8601: `PT24H`, `P7W`.",  # .NET and Java read mixed forms differently
)

Moment = TypeAliasType("Moment", Annotated[str, MOMENT])
Period = TypeAliasType("Period", Annotated[str, PERIOD])
Duration = TypeAliasType("Duration", Annotated[str, DURATION])
