"""One target date of a plan, read by a closed grammar.

What the grammar does not know is ``unreadable`` and keeps its words; nothing is guessed and no day is moved.
It knows the 39 different target dates that the source's appendix prints, and their near relations.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.types.target_dates.printed_date import PrintedDate, read_printed_date

#: No target date is longer; a longer text is prose and costs no search.
LONGEST = 300

#: What is to be reached by then, where a date cell says so.
_MILESTONES = (
    *("agree", "agreed", "approve", "approved", "audit", "audited", "circulate", "circulated"),
    *("complete", "completed", "consult", "consulted", "deliver", "delivered", "draft", "drafted"),
    *("implement", "implemented", "issue", "issued", "launch", "launched", "publish", "published"),
    *("ratify", "ratified", "report", "reported", "review", "reviewed", "sign off", "signed off"),
    *("start", "started", "train", "trained", "update", "updated", "write", "written"),
)
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_UNITS = {"hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}

_ONGOING = r"on[\s-]?going\b"
_DATED = re.compile(
    rf"(?:(?P<milestone>(?:re-?)?(?:{'|'.join(_MILESTONES)}))[\s:–-]+)?"
    rf"(?:(?P<by>by|no\s+later\s+than|not\s+later\s+than)\s+|(?P<since>(?:{_ONGOING}\s+)?from|starting|commencing)\s+)?"
    r"(?P<date>.+?)"
    r"(?P<onwards>\s+onwards?)?"
    rf"(?:[\s,;:–—-]*(?:and\s+)?\b{_ONGOING}[^0-9]*)?",
    re.IGNORECASE,
)
_DURATION = re.compile(
    rf"(?:(?:with)?in\s+)?(?P<count>[0-9]{{1,4}}|{'|'.join(_COUNTS)})\s+(?P<unit>{'|'.join(_UNITS)})s?(?:['’]?\s+time)?",
    re.IGNORECASE,
)
_WORDED = tuple(
    (re.compile(form, re.IGNORECASE), kind)
    for form, kind in (
        (rf"(?:with\s+)?immediate(?:ly)?(?:\s+effect)?(?:\s+and\s+{_ONGOING})?", TargetKindCode.IMMEDIATE),
        (rf"{_ONGOING}\s+(?:with\s+immediate\s+effect|and\s+immediate)", TargetKindCode.IMMEDIATE),
        (rf"{_ONGOING}[^0-9]*", TargetKindCode.ONGOING),
        (r"(?:awaiting|pending)\b[^0-9]*", TargetKindCode.PENDING),
        (r"(?:(?:target\s+)?date\s+)?(?:to\s+be\s+(?:agreed|confirmed|decided|set)|tb[acd])", TargetKindCode.PENDING),
        (r"none(?:\s+stated)?|not\s+(?:stated|applicable)|n/?a|[–—-]+|", TargetKindCode.NONE_STATED),
    )
)


@dataclass(frozen=True, slots=True)
class TargetDate:
    """A target date as a record holds it; ``text`` is absent only where nothing was printed."""

    text: str | None
    kind: TargetKindCode
    edtf: str | None = None
    duration: str | None = None
    milestone: str | None = None
    flags: tuple[TargetFlagCode, ...] = ()


def read_target_date(text: str) -> TargetDate:
    """The target date that the text is, read on its own: a date without a year stays ``unreadable``."""
    return _read(text, None)


def read_target_dates(texts: Sequence[str]) -> tuple[TargetDate, ...]:
    """The target dates of one cell.

    One without a year takes it from its neighbours, marked as inferred, if all that have a year agree on it.
    """
    dates = tuple(map(read_target_date, texts))
    years = {int(date.edtf.removeprefix("../")[:4]) for date in dates if date.edtf}
    if len(years) != 1:
        return dates
    (year,) = years
    return tuple(_read(text, year) for text in texts)


def _read(text: str, year: int | None) -> TargetDate:
    printed = text.strip()
    words = " ".join(printed.split()).rstrip(" .,;")
    if len(words) > LONGEST:
        return TargetDate(printed, TargetKindCode.UNREADABLE)
    return (
        _dated(printed, words, year)
        or _worded(printed, words)
        or _lasting(printed, words)
        or TargetDate(printed, TargetKindCode.UNREADABLE)
    )


def _dated(printed: str, words: str, year: int | None) -> TargetDate | None:
    found = _DATED.fullmatch(words)
    date = found and read_printed_date(found["date"], year)
    if not found or not date:
        return None
    if date.edtf is None:
        return TargetDate(printed, TargetKindCode.UNREADABLE, milestone=found["milestone"], flags=_in_order(date.flags))
    kind, edtf = _bounded(found, date, date.edtf)
    return TargetDate(printed, kind, edtf, milestone=found["milestone"], flags=_flags(words, date.flags))


def _bounded(found: re.Match[str], date: PrintedDate, edtf: str) -> tuple[TargetKindCode, str]:
    if found["by"]:
        return TargetKindCode.BY, f"../{edtf}"
    if found["since"] or found["onwards"]:
        return TargetKindCode.FROM, f"{edtf}/.."
    return date.kind, edtf


def _worded(printed: str, words: str) -> TargetDate | None:
    for form, kind in _WORDED:
        if form.fullmatch(words):
            return TargetDate(printed or None, kind, flags=_flags(words))
    return None


def _lasting(printed: str, words: str) -> TargetDate | None:
    found = _DURATION.fullmatch(words)
    if found is None:
        return None
    count = found["count"].casefold()
    number = _COUNTS.index(count) + 1 if count in _COUNTS else int(count)
    duration = _UNITS[found["unit"].casefold()].format(number)
    return TargetDate(printed, TargetKindCode.DURATION, duration=duration, flags=(TargetFlagCode.NO_ANCHOR,))


def _flags(words: str, flags: frozenset[TargetFlagCode] = frozenset()) -> tuple[TargetFlagCode, ...]:
    """The flags, with ``ongoing`` wherever the words say so, whatever the kind."""
    says_ongoing = re.search(rf"\b{_ONGOING}", words, re.IGNORECASE) is not None
    return _in_order(flags | {TargetFlagCode.ONGOING} if says_ongoing else flags)


def _in_order(flags: frozenset[TargetFlagCode]) -> tuple[TargetFlagCode, ...]:
    return tuple(flag for flag in TargetFlagCode if flag in flags)
