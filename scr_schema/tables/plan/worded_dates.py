"""Dates in words that our own grammar of target dates reads back to the same date, where it has words for it."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.plans import TargetKindCode
from scr_schema.types.target_dates import read_target_date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}
_WORDS = {
    TargetKindCode.ONGOING: "Ongoing",
    TargetKindCode.IMMEDIATE: "Immediate",
    TargetKindCode.PENDING: "To be confirmed",
    TargetKindCode.NONE_STATED: "",
}
#: What EDTF puts behind a date that is uncertain, approximate, or both.
_DOUBTS = "?~%"


def worded_date(date: Mapping[str, Any]) -> str:
    """A target date as it was printed; else in words, with what is to have happened by then."""
    if "text" in date:
        return str(date["text"])
    words = _worded(date)
    return f"{date['milestone']}: {words}" if words and "milestone" in date else words


def worded_moment(moment: str) -> str:
    """A year, month or day in words; of a moment with a time the day."""
    day = moment.partition("T")[0].rstrip(_DOUBTS)
    year, month, number = (*day.split("-"), "", "")[:3]
    words = (number.lstrip("0"), _MONTHS[int(month) - 1] if month else "", year)
    return " ".join(filter(None, words))


def _worded(date: Mapping[str, Any]) -> str:
    if "edtf" in date:
        forms = list(_forms(date["edtf"]))
        return next((form for form in forms if _reads_back(form, date)), forms[0])
    if "duration" in date:
        return _duration(date["duration"])
    return _WORDS.get(date["kind"], "")


def _reads_back(form: str, date: Mapping[str, Any]) -> bool:
    read = read_target_date(form)
    return (read.kind, read.edtf) == (date["kind"], date["edtf"])


def _forms(edtf: str) -> Iterator[str]:
    """Ways to say a date or period, the most exact first."""
    start, _, end = edtf.partition("/")
    if start == "..":
        yield from (f"{by} {form}" for form in _single(end) for by in ("by", "before"))
    elif end == "..":
        yield from (f"{since} {form}" for form in _single(start) for since in ("from", "after"))
    elif end:
        yield f"from {worded_moment(start)} to {worded_moment(end)}"
        yield f"{worded_moment(start)} to {worded_moment(end)}"
    else:
        yield from _single(start)


def _single(moment: str) -> Iterator[str]:
    words = worded_moment(moment)
    if moment[-1] in _DOUBTS:
        yield from (f"{about} {words}" for about in ("about", "approximately", "provisionally"))
    yield words
    *_, month, year = ("", *words.split(" "))
    yield from (f"end of {month} {year}", f"end of {year}")


def _duration(duration: str) -> str:
    """``P6M`` is ``6 months``."""
    count, unit = duration.strip("PT")[:-1], duration[-1]
    name = "minute" if duration.startswith("PT") and unit == "M" else _UNITS.get(unit, "second")
    return f"{count} {name}" if count == "1" else f"{count} {name}s"
