"""Why a column was taken for what it was, in words of ours: no title is ever among them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from scr_schema.tables.place import column_letters
from scr_schema.tables.plan.parts import Meaning

#: What a column without a member is called; its cells are kept word for word in ``as_printed.other``.
OTHER = "other"


class Why(StrEnum):
    """The ground on which a column was taken for something, or for nothing."""

    MAPPED = "said by the mapping"
    KNOWN = "known title"
    DATED = "known title with a date; of several the last one"
    BEGINS = "begins like a known title"
    STANDS_IN = "known title that stands in where no other names this"
    DOUBTFUL = "title that may mean this"
    LIKENED = "nearly a known title"
    TWO_THINGS = "two things in one title: taken for the one that holds words"
    SECOND_CHOICE = "known title; another column is nearer to its first meaning"
    AGENCY_IN_TITLE = "known title with the name of an agency"
    AGENCY_FOR_TITLE = "name of an agency in place of the title"
    AGENCY_BEHIND_TASKS = "agency behind the tasks, and no other column says who"
    NUMBERS_BELOW = "number below a title that covers this column and the next"
    TITLE_BEFORE = "title that covers this column and the one before it"
    NO_TITLE_FIRST = "first column, without a title: the number"
    TAKEN = "known title; another column is nearer to what it means"
    WITHOUT_MEMBER = "known title, which has no member"
    UNKNOWN = "no known title"
    NO_TITLE = "no title"


@dataclass(frozen=True, slots=True)
class ColumnReason:
    """What one column was taken for, and why.

    ``position`` counts the columns from 1. ``meaning`` is absent where the column has no member. ``like`` is the title
    of the vocabulary that the column's is nearly.
    """

    position: int
    meaning: Meaning | None
    why: Why
    like: str | None = None

    @property
    def letters(self) -> str:
        """The column as spreadsheets name it."""
        return column_letters(self.position)

    @property
    def ground(self) -> str:
        """Why, in full."""
        return f"{self.why}: {self.like}" if self.like else str(self.why)

    def __str__(self) -> str:
        return f"{self.letters:>3}  {self.meaning or OTHER:<16}  {self.ground}"


def explained(reasons: Iterable[ColumnReason]) -> str:
    """The reasons of a heading for a terminal, a line for each column."""
    return "".join(f"{reason}\n" for reason in reasons)
