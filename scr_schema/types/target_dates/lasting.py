"""Lengths of time in place of a date: ``6 months``, ``within a fortnight``, ``two weeks after publication``."""

import re
from dataclasses import dataclass

from scr_schema.codelists.plans import TargetFlagCode
from scr_schema.types.target_dates.printed_date import NO_FLAGS, Flags
from scr_schema.types.target_dates.single import read_date
from scr_schema.types.target_dates.worded import NO_DATE

_COUNTS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_NUMBERS = {
    **{word: number for number, word in enumerate(_COUNTS, 1)},
    **dict.fromkeys(("a", "an"), 1),
    **dict.fromkeys(("twenty-four", "twenty four"), 24),
    **dict.fromkeys(("forty-eight", "forty eight"), 48),
}
#: Each unit, how ISO 8601 writes so many of another, and how many of these it is.
_UNITS = {
    **dict.fromkeys(("hour", "hr"), ("PT{}H", 1)),
    "day": ("P{}D", 1),
    **dict.fromkeys(("week", "wk"), ("P{}W", 1)),
    "fortnight": ("P{}W", 2),
    **dict.fromkeys(("month", "mth"), ("P{}M", 1)),
    **dict.fromkeys(("year", "yr"), ("P{}Y", 1)),
}
_MOST = 9999
_NO_ANCHOR, _ONGOING = TargetFlagCode.NO_ANCHOR, TargetFlagCode.ONGOING

_LASTING = re.compile(
    r"(?P<within>(?:within|in|after|up to|no more than)(?: next)? |(?:over )?next )?"
    rf"(?P<count>[0-9]{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[ -]?"
    rf"(?P<unit>{'|'.join(_UNITS)})s?\.?'?(?: time)?"
    r"(?:,? (?:of|from|after|following|since|post|on from)[ :](?P<anchor>.+?))?"
    rf"(?:[ ,;:-]+(?:and |then )*ongoing(?![a-z]){NO_DATE})?"
)


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time as ISO 8601; ``within`` says that words before it make it a limit or a distance."""

    duration: str
    flags: Flags
    within: bool


def read_lasting(text: str) -> Lasting | None:
    """The length of time that the whole text is, or nothing; flagged where it does not say from when it counts.

    From when it counts may be any words without figures, or a date.

    Raises:
        NoSuchDay: it counts from a day that no calendar has.

    """
    found = _LASTING.fullmatch(text)
    if found is None:
        return None
    number = _NUMBERS.get(found["count"]) or int(found["count"])
    form, times = _UNITS[found["unit"]]
    anchor = found["anchor"]
    if not 0 < number * times <= _MOST or (anchor and re.search("[0-9]", anchor) and not read_date(anchor)):
        return None
    flags = {flag for flag, said in ((_NO_ANCHOR, not anchor), (_ONGOING, "ongoing" in text)) if said}
    return Lasting(form.format(number * times), NO_FLAGS | flags, found["within"] is not None)
