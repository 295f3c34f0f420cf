"""The numbers that Word puts in front of paragraphs and does not store with their words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from scr_schema.readers.docx.numerals import numeral

#: How many levels a list has at most.
LEVELS = 9
_BULLET = "•"
_PLACE = re.compile("%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: ``text`` is what is printed, with ``%1`` for the number of the first level.

    ``restart`` is the level, from 1, after which it begins anew; after any higher one where it is not said, and never
    where it is 0. ``plain``: all numbers in it are printed in decimal digits.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain: bool = False
    spaced: bool = True
    style: str | None = None

    def begins_anew(self, own: int, after: int) -> bool:
        """Whether it does when a paragraph of a higher level has come; levels count from 0."""
        return after < (own if self.restart is None else self.restart)


_UNSAID = Level()


@dataclass(frozen=True, slots=True)
class List:
    """A list of paragraphs: the scheme whose count it goes on with, its levels, and where it starts anew."""

    scheme: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)

    def level_of(self, style: str | None) -> int | None:
        """The level that belongs to a style of paragraphs."""
        return next((number for number, level in self.levels.items() if style and level.style == style), None)


class Counting:
    """Counts the paragraphs of all lists as they come; lists of one scheme count on, unless one starts anew."""

    def __init__(self, lists: Mapping[str, List]) -> None:
        self._lists = lists
        self._begun: set[str] = set()
        self._counts: dict[str, list[int | None]] = {}

    def label(self, number: str, level: int | None, style: str | None = None) -> str:
        """What is printed in front of the next paragraph of a list, with the blank behind it; often nothing.

        ``level`` counts from 0; where it is not said, the style of the paragraph has one.
        """
        numbered = self._lists.get(number)
        if numbered is None:
            return ""
        if level is None:
            level = numbered.level_of(style) or 0
        here = numbered.levels.get(level)
        if here is None:
            return ""
        if here.form == "bullet":
            return f"{_BULLET} "
        counts = self._count(number, numbered, level)
        words = _PLACE.sub(lambda place: self._numeral(numbered, counts, int(place[1]) - 1, here), here.text)
        return f"{words} " if words and here.spaced else words

    def _count(self, number: str, numbered: List, level: int) -> list[int | None]:
        counts = self._counts.setdefault(numbered.scheme, [None] * LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for begun in numbered.starts:
                counts[begun] = None
        count = counts[level]
        counts[level] = _start(numbered, level) if count is None else count + 1
        for lower in range(level + 1, LEVELS):
            if numbered.levels.get(lower, _UNSAID).begins_anew(lower, level):
                counts[lower] = None
        return counts

    @staticmethod
    def _numeral(numbered: List, counts: list[int | None], level: int, here: Level) -> str:
        count = counts[level]
        form = "decimal" if here.plain else numbered.levels.get(level, _UNSAID).form
        return numeral(_start(numbered, level) if count is None else count, form)


def _start(numbered: List, level: int) -> int:
    return numbered.starts.get(level, numbered.levels.get(level, _UNSAID).start)
