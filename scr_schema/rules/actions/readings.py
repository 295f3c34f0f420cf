"""What a target date may mean, as far as its words decide it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from scr_schema.rules.span import Edge, Span, span_of

_AMBIGUOUS, _QUARTER, _EXCLUDED = "day-month-ambiguous", "quarter-ambiguous", "bound-excluded"
_EITHER_WAY = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|1[0-2])(?![0-9])")
_DAYS = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})/([0-9]{4}-[0-9]{2}-[0-9]{2})")
_SIX_DAYS = timedelta(days=6)
_INSTANT = timedelta(microseconds=1)


def is_ambiguous(date: Mapping[str, Any]) -> bool:
    """Whether either number of the date could be the month."""
    return _AMBIGUOUS in date.get("flags", ())


def readings_of(date: Mapping[str, Any]) -> tuple[Span, ...]:
    """When the date may be: none, where nothing is known; several, where it can be read in several ways.

    Its month may stand first, and a quarter of the calendar may be that of the financial year, three months later.
    """
    edtf, flags = date.get("edtf"), date.get("flags", ())
    if edtf is None:
        return ()
    ways = [edtf, *_month_first(edtf)] if is_ambiguous(date) else [edtf]
    spans = [_before(way) if _EXCLUDED in flags and way.startswith("../") else span_of(way) for way in ways]
    return (*spans, *(span.shifted("P3M") for span in spans if _QUARTER in flags))


def _month_first(edtf: str) -> Iterator[str]:
    """The same figures with the month first; of a week only one of its two days is printed."""
    days = _DAYS.fullmatch(edtf)
    first, last = map(date.fromisoformat, days.groups()) if days else (date.min, date.min)
    if last - first != _SIX_DAYS:
        yield _EITHER_WAY.sub(r"\1-\3-\2", edtf)
        return
    for day, before, after in ((first, timedelta(), _SIX_DAYS), (last, _SIX_DAYS, timedelta())):
        if day.day <= 12:
            other = day.replace(month=day.day, day=day.month)
            yield f"{other - before}/{other + after}"


def _before(edtf: str) -> Span:
    """The time that ends where the date begins, which a doubtful date may do one unit later."""
    moment = span_of(edtf.rstrip("?~%").removeprefix("../"))
    if edtf[-1] in "?~%" or moment.first is None:
        return Span(None, moment.last)
    return Span(None, Edge(moment.first.at - _INSTANT, moment.first.of_day))
