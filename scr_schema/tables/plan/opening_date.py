"""The date that opens a text: ``Jan 11 – …``, ``4/4/2011: …``, ``March 2011``."""

import re
from dataclasses import dataclass

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.types.calendar import MOMENT
from scr_schema.types.target_dates import read_target_date

_KINDS = (TargetKindCode.DAY, TargetKindCode.MONTH, TargetKindCode.YEAR)

#: The most words that one printed date has: ``Friday the 4th of May 2011``.
_MOST_WORDS = 6
_FIGURE = re.compile(r"[0-9]")
_WORD = re.compile(r"\s*[^\s:;()–—]{1,40}(?![^\s:;()–—])")
_SEPARATOR = re.compile(r"\s*(?:[:;.,()–—]|-(?=\s)|(?<=\s)-)[\s:;.,()–—-]*|\s*\n\s*")


@dataclass(frozen=True, slots=True)
class OpeningDate:
    """A day, month or year as a record holds it, and the text behind it.

    ``apart``: more than a blank stands between the two.
    """

    on: str
    rest: str
    apart: bool


def opening_date(text: str) -> OpeningDate | None:
    """The date that a text plainly begins with; none where that is a span, a deadline, or can be read as nothing."""
    ends: list[int] = []
    while len(ends) < _MOST_WORDS and (word := _WORD.match(text, ends[-1] if ends else 0)):
        ends.append(word.end())
    if not _FIGURE.search(text, 0, ends[-1] if ends else 0):
        return None  # no date without a figure is a moment
    for end in reversed(ends):
        moment = _moment(text[:end])
        if moment is not None:
            separator = _SEPARATOR.match(text, end)
            apart = separator is not None or text[end - 1] in ".,-"
            return OpeningDate(moment, text[separator.end() if separator else end :].lstrip(), apart)
    return None


def _moment(text: str) -> str | None:
    """A date as a moment of the contract: no finer than the words, and doubtful where they can be read in two ways."""
    date = read_target_date(text.strip().rstrip(".,-"))
    if date.kind not in _KINDS or date.edtf is None or date.milestone or TargetFlagCode.ONGOING in date.flags:
        return None
    edtf = date.edtf[: len("2011-05")] if date.kind is TargetKindCode.MONTH else date.edtf
    if TargetFlagCode.DAY_MONTH_AMBIGUOUS in date.flags and not edtf.endswith("?"):
        edtf += "?"
    return edtf if MOMENT.matches(edtf) else None
