"""Reports on progress: words that only point back, cells that hold several dated reports, and what each states.

Only this column is resolved. An owner, a date or evidence that says ``As above`` has no member for the printed words
beside the resolved ones, so it stays as it is printed.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.opening_date import opening_date
from scr_schema.tables.plan.stated_status import stated_status

_ABOVE = r"(?:as|as per|same as|see)\s+(?:the\s+)?(?:above|before|earlier|previous|previously)"
#: The whole words of a cell that points at the one above it, in English and Welsh, or as a mark.
_POINTS_ABOVE = re.compile(rf"(?:{_ABOVE}|ditto|do\.|fel uchod|gweler uchod|[\"“”〃]|'')\s*[.…]*", re.IGNORECASE)
_POINTS_AT = re.compile(
    r"(?:as|as per|same as|see|as for|as in)\s+(?:r|rec\.?|recommendation)\s*(?:no\.?\s*)?(?P<number>[0-9]{1,3}[a-z]?)"
    r"(?:\s+above)?\s*\.?",
    re.IGNORECASE,
)
#: A cell that points back is short; a text is remembered while a record can hold it, and so many of an agency.
_LONGEST_POINTER, _LONGEST_TEXT, _MOST_REMEMBERED = 60, 20_000, 200
_MOST_REPORTS = 60
_LOOKED_AT = 400
_PLANNED = re.compile(r"\b(?:to be|to follow|will|due|planned|scheduled|target|expected|proposed)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a cell, as an entry of ``progress``; ``completed_on`` is for the row or action that it is about."""

    text: str
    repeats: str | None = None
    reported_on: str | None = None
    status: ActionStatusCode | None = None
    completed_on: str | None = None


@dataclass(slots=True)
class PointsBack:
    """The reports of one agency's rows, so far as later ones may point back at them."""

    _above: str | None = None
    _by_number: dict[str, str | None] = field(default_factory=dict)

    def resolve(self, text: str, number: str | None = None) -> tuple[str, str | None]:
        """The words that a cell means, and those that it prints, where it only points back at others.

        Show the cells of the column in order, each with the number of its recommendation. A cell that points at
        nothing, or at a recommendation with several reports, means its own words.
        """
        printed = " ".join(text.split())
        if not printed:
            return text, None
        points_above, at_number = points_above_it(printed), _POINTS_AT.fullmatch(printed[:_LONGEST_POINTER])
        if not (points_above or at_number):
            self._remember(text, number)
            return text, None
        meant = self._by_number.get(at_number["number"].casefold()) if at_number else self._above
        if meant is None:
            return text, None
        self._remember(meant, number)
        return meant, printed

    def _remember(self, text: str, number: str | None) -> None:
        kept = text if len(text) <= _LONGEST_TEXT else None
        self._above = kept
        key = (number or "").casefold()
        if key in self._by_number:
            self._by_number[key] = None
        elif key and len(self._by_number) < _MOST_REMEMBERED:
            self._by_number[key] = kept


def points_above_it(text: str) -> bool:
    """Whether a cell says no more than that it is as the one above: ``As above``, ``Ditto``, ``"``."""
    return len(text) <= _LONGEST_POINTER and _POINTS_ABOVE.fullmatch(" ".join(text.split())) is not None


def reports_of(cell: str, above: PointsBack, number: str | None = None) -> tuple[Report, ...]:
    """The reports of a cell of progress, the newest last; none where it is blank.

    They are several only where each paragraph begins with a date, and these rise or fall from one to the next.
    """
    text, repeats = above.resolve(cell, number)
    if not text.strip():
        return ()
    if repeats is None and (dated := _dated_paragraphs(text)):
        return tuple(_report(words, None, on) for words, on in dated)
    # A date in front of what is still to come is not that of the report.
    on = None if _PLANNED.search(text[:_LOOKED_AT]) else _date_in_front(text)
    return (_report(text, repeats, on),)


def _report(text: str, repeats: str | None, on: str | None) -> Report:
    stated = stated_status(text)
    if stated is None:
        return Report(text, repeats, on)
    return Report(text, repeats, on, stated.status, stated.on)


def _date_in_front(text: str) -> str | None:
    """The date that stands before all other words and apart from them; none where it is the first of two."""
    date = opening_date(text)
    if date is None or not date.apart or not date.rest or opening_date(date.rest):
        return None
    return None if _PLANNED.match(date.rest) else date.on


def _dated_paragraphs(text: str) -> list[tuple[str, str]]:
    """Each paragraph with the date that opens it; none where one has no date, or their order is not plain."""
    dated: list[tuple[str, str]] = []
    for words in filter(None, map(str.strip, text.splitlines())):
        on = _date_in_front(words)
        if on is None or len(dated) == _MOST_REPORTS:
            return []
        dated.append((words, on))
    if len(dated) < 2:
        return []
    days = [on.rstrip("?") for _, on in dated]
    if all(_is_no_later(one, other) for one, other in pairwise(days)):
        return dated
    return dated[::-1] if all(_is_no_later(other, one) for one, other in pairwise(days)) else []


def _is_no_later(one: str, other: str) -> bool:
    """Whether a date may be before another, or the same; a month is as early as any of its days."""
    return one <= other or one.startswith(other)
