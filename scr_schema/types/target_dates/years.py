"""Years as dates print them: with four digits, with two, or two of them that follow each other."""

import re

from scr_schema.codelists.plans import TargetFlagCode
from scr_schema.types.target_dates.printed_date import NO_FLAGS, Flags

#: Two digits of a year mean 2000 to 2068, then 1969 to 1999, as POSIX has it.
_LAST_OF_THIS_CENTURY = 68

_FULL = r"(?:1[89]|2[01])[0-9]{2}"
FULL_YEAR = rf"(?P<year>{_FULL})"
YEAR = rf"(?P<year>{_FULL}|[0-9]{{2}})"
#: A financial or school year.
DOUBLE_YEAR = rf"(?P<years>(?:{_FULL}|[0-9]{{2}}) ?[/-] ?(?:{_FULL}|[0-9]{{2}}))"


def read_year(digits: str) -> tuple[int, Flags]:
    """The year, and whether its century had to be added."""
    year = int(digits)
    if len(digits) > 2:
        return year, NO_FLAGS
    century = 2000 if year <= _LAST_OF_THIS_CENTURY else 1900
    return century + year, frozenset({TargetFlagCode.TWO_DIGIT_YEAR})


def read_double_year(digits: str) -> tuple[int, Flags] | None:
    """The first of two years, if the second follows it: 2011 of ``2011/12``, ``2011-2012`` and ``11/12``."""
    first, second = re.findall("[0-9]+", digits)
    if len(second) > len(first):
        return None
    year, flags = read_year(first)
    follows = int(second) == (year + 1 if len(second) > 2 else (year + 1) % 100)
    return (year, flags) if follows else None


def may_be_two_years(year: int, second: int) -> bool:
    """Whether ``2008-11`` may be the years 2008 to 2011: two digits that are one to twelve years on."""
    return 1 <= (second - year) % 100 <= 12
