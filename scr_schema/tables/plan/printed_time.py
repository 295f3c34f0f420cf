"""Dates, months and quarters in front of a title or behind it, as in ``Progress as at 31/03/2012``."""

import re
from collections.abc import Sequence

#: The words for a time of the year with which a title may begin.
TIMES = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    *("December", "Q", "Quarter", "Qtr", "H", "Spring", "Summer", "Autumn", "Winter"),
)

_TIME = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?:[0-9]{2}|[0-9]{4})?"
    r"|[0-9]{1,2}(?:st|nd|rd|th)?|(?:19|20)[0-9]{2}|q[1-4]|h[12]|quarter|qtr|spring|summer|autumn|winter"
)
_SINCE = frozenset(("since", "from"))
_BETWEEN = _SINCE | frozenset(
    (
        "as",
        "at",
        "by",
        "dated",
        "end",
        "ending",
        "for",
        "in",
        "month",
        "of",
        "on",
        "period",
        "to",
        "until",
        "week",
        "year",
    )
)


def undated(words: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The words without the date behind or in front of them, and whether it says since when; nothing where is none."""
    end, start = len(words), 0
    while end and _tells_time(words[end - 1]):
        end -= 1
    while start < end and _tells_time(words[start]):
        start += 1
    if not any(map(_TIME.fullmatch, words[end:])):
        end = len(words)
    if not any(map(_TIME.fullmatch, words[:start])):
        start = 0
    told = (*words[:start], *words[end:])
    return (tuple(words[start:end]), not _SINCE.isdisjoint(told)) if told else ((), False)


def _tells_time(word: str) -> bool:
    return word in _BETWEEN or _TIME.fullmatch(word) is not None
