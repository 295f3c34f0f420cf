"""A way of printing a date: its pattern, and what the parts of it mean."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from scr_schema.types.target_dates.printed_date import PrintedDate

#: The named parts of a match that are there.
Parts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern for the whole text of a date, and what makes a date of its named parts, or of some of them nothing."""

    pattern: re.Pattern[str]
    read: Callable[[Parts], PrintedDate | None]


def form(pattern: str, read: Callable[[Parts], PrintedDate | None]) -> Form:
    """A form whose pattern is written in the grammar's own words."""
    return Form(re.compile(pattern), read)


def read_by(forms: Iterable[Form], text: str) -> PrintedDate | None:
    """The date that the whole text is by one of the forms, or nothing; no text has two of them.

    Raises:
        NoSuchDay: the text names a day that no calendar has.

    """
    for way in forms:
        if found := way.pattern.fullmatch(text):
            return way.read({name: part for name, part in found.groupdict().items() if part is not None})
    return None
