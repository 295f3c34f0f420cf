"""A line of a date cell, taken apart where several whole dates stand in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.types.target_dates.reading import LONGEST, TargetDate, read_target_date, read_target_dates
from scr_schema.types.target_dates.single import read_date
from scr_schema.types.target_dates.unit import NoSuchDay
from scr_schema.types.target_dates.vocabulary import MONTHS, SEASONS, WEEKDAYS
from scr_schema.types.target_dates.wording import plain

#: The most words that a bare date has: ``the end of May 2011``.
_MOST_WORDS = 5
#: The most parts that marks make of one date: ``Monday, May 2nd, 2011``.
_MOST_PARTS = 3

_SEMICOLON = re.compile(r"[;|•]")
_COMMA = re.compile(
    r"[,&]|(?<=\s)(?:and|/|[-–—])(?=\s)|(?<=[0-9]{4})/(?=\s?[^\W\d_])|\((?=[^()]*\)$)",
    re.IGNORECASE,
)
#: Behind these only a date may stand that says what is to happen by then: else they may join one date.
_DOUBTFUL = ("-", "–", "—", "(")
_BARE = re.compile(rf"[0-9]|(?:{'|'.join((*MONTHS, *WEEKDAYS, *SEASONS))}|q|qtr|quarter)\b")


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a line, and the mark before it."""

    mark: str
    start: int
    end: int


def pieces(line: str) -> list[str]:
    """The dates that the whole line consists of, else the line.

    A semicolon, a bar or a bullet always stands between two dates, of which one may leave its year to the other; a
    comma, an ``and``, a stroke or nothing only between whole ones of which none may share the words of the one before:
    in ``by May and June 2011`` both are meant.
    """
    if len(line) > LONGEST or is_whole(line):
        return [line]
    return _between_semicolons(line) or _between_commas(line) or _between_blanks(line) or [line]


def is_whole(text: str) -> bool:
    """Whether the text is a target date, or a day that no calendar has, without a year from beside it."""
    return _is_understood(read_target_date(text))


def _is_understood(date: TargetDate) -> bool:
    impossible = TargetFlagCode.IMPOSSIBLE_DATE in date.flags
    return impossible or date.kind not in {TargetKindCode.UNREADABLE, TargetKindCode.NONE_STATED}


def _between_semicolons(line: str) -> list[str]:
    texts = [text.strip() for text in _SEMICOLON.split(line) if text.strip()]
    dates = [date for text in texts for date in (pieces(text) if len(texts) > 1 else ())]
    return dates if all(map(_is_understood, read_target_dates(dates))) else []


def _between_commas(line: str) -> list[str]:
    dates: list[str] = []
    parts = _parts(line)
    while parts:
        count = next((count for count in range(_MOST_PARTS, 0, -1) if is_whole(_words(line, parts[:count]))), 0)
        words = _words(line, parts[:count])
        if count == 0 or not _may_follow(dates, parts[0].mark, words):
            return []
        dates.append(words)
        parts = parts[count:]
    return dates


def _parts(line: str) -> list[_Part]:
    cuts = [("", 0, 0), *((mark[0], *mark.span()) for mark in _COMMA.finditer(line)), ("", len(line), len(line))]
    parts = (_Part(mark, end, start) for (mark, _, end), (_, start, _) in pairwise(cuts))
    return [part for part in parts if line[part.start : part.end].strip()]


def _words(line: str, parts: Sequence[_Part]) -> str:
    words = line[parts[0].start : parts[-1].end].strip() if parts else ""
    return words if "(" in words else words.removesuffix(")")


def _may_follow(dates: Sequence[str], mark: str, words: str) -> bool:
    """Whether a date stands for itself behind the mark and the others."""
    if mark in _DOUBTFUL:
        return read_target_date(words).milestone is not None
    return not dates or not _is_bare(words) or (all(map(_is_bare, dates)) and _is_year(words) == _is_year(dates[-1]))


def _is_bare(text: str) -> bool:
    """Whether the text begins with its date: words before it might be meant for the next date too."""
    return _BARE.match(plain(text).text) is not None


def _is_year(text: str) -> bool:
    return read_target_date(text).kind is TargetKindCode.YEAR


def _between_blanks(line: str) -> list[str]:
    """The bare dates that the line consists of, one behind the other."""
    words, dates = line.split(), []
    while words:
        sizes = range(min(_MOST_WORDS, len(words)), 0, -1)
        size = next((size for size in sizes if _is_date(" ".join(words[:size]))), 0)
        if size == 0:
            return []
        dates.append(" ".join(words[:size]))
        words = words[size:]
    return dates


def _is_date(text: str) -> bool:
    """Whether the text is a date and nothing else, neither a dash at its end nor a year alone."""
    try:
        date = read_date(plain(text).text)
    except NoSuchDay:
        return True
    return date is not None and date.kind is not TargetKindCode.YEAR and text[-1].isalnum() and text[0].isalnum()
