"""Rows of a table that are no part of the plan: notes, the key of the colours, totals, page numbers, and the like."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scr_schema.faults import count
from scr_schema.finding import Fault
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.plan.banners import says, telling
from scr_schema.tables.plan.parts import Column, Extra, Heading, Meaning
from scr_schema.tables.plan.status_key import key_of
from scr_schema.tables.plan.title_cell import is_number
from scr_schema.tables.source import SourceRow

# Lines that say by themselves that they are none of the plan's; words that a recommendation may begin with need a mark.
_NOTE = re.compile(
    r"(?:(?:foot)?notes?|n\.?\s?b\.?|source|key|legend)\s*:.*"
    r"|page\s+[0-9]{1,4}(?:\s+of\s+[0-9]{1,4})?|[0-9]{1,4}\s+of\s+[0-9]{1,4}"
    r"|(?:grand\s+|sub-?)?totals?(?:\s+costs?)?\s*:?|(?:last\s+)?(?:updated|reviewed|revised|printed)\s*(?:on|by|:)\s.*"
    r"|version\s*:?\s*[0-9v].{0,40}|(?:prepared|completed|signed|approved|agreed)(?:\s+off)?\s*(?:by\s+\S.{0,60}|:.*)"
    r"|date\s+of\s+(?:next\s+)?(?:review|update|meeting)\s*:.*|next\s+review\s*:.*|[©†‡§].*"
    r"|end\s+of\s+(?:plan|table|document)",
    re.IGNORECASE | re.DOTALL,
)
# Labels of a form, with what was filled in behind them.
_LABEL = re.compile(
    r"(?:(?:signed|signature|approved|agreed|prepared|completed)(?:\s+off)?(?:\s+by)?|author|version|chair|print name"
    r"|date(?:\s+of\s+(?:next\s+)?(?:review|update|meeting|plan))?)\s*:",
    re.IGNORECASE,
)
# A row that counts or letters the columns.
_COLUMN_MARK = re.compile(r"\(?(?:[0-9]{1,2}|[a-z])[).]?", re.IGNORECASE)
_FEWEST_MARKS = 4
# Titles of parts that stand below a plan: all that follows belongs to them.
_OTHER_PART = re.compile(
    r"(?:list\s+of\s+)?(?:glossary|abbreviations?|acronyms?|foot-?notes?|notes?|key|legend|references|bibliography"
    r"|distribution(?:\s+list)?|sign(?:ed)?[\s-]?off|signatures?|(?:version|document|change)\s+(?:control|history)"
    r"|(?:rag|brag|status|colour)(?:\s+rating)?\s+(?:key|definitions?|ratings?)|key\s+to\s+\S+(?:\s+\S+){0,3}"
    r"|glossary\s+of\s+\S+(?:\s+\S+){0,2})\s*:?(?:\s+(?:of|and)\s+\S+)?",
    re.IGNORECASE,
)
# A count, a sum or a share, which stands behind what it counts.
_COUNT = re.compile(r"[£€$]?\s?[0-9][0-9,.]{0,15}\s?%?")
_LONGEST = 300
_SAY_NOTHING_ALONE = (Extra.NUMBER, Extra.STATUS, Extra.AGENCY)
_HOLD_WORDS = (Column.RECOMMENDATION, Column.TASKS)


@dataclass(slots=True)
class Outside:
    """Such rows, one after another, until something of the plan follows."""

    number: int = 0
    first: Place | None = None

    def add(self, place: Place, number: int = 1) -> None:
        """One more, or several from this place on."""
        self.number += number
        self.first = self.first or place

    def said(self) -> Iterator[PlacedFault]:
        """What is to be said of them, once."""
        if self.first:
            words = {"count": count(self.number, "row"), "stand": "stands" if self.number == 1 else "stand"}
            yield PlacedFault(Fault("SCR-084", words=words), self.first)
        self.number, self.first = 0, None


def is_outside(row: SourceRow, heading: Heading) -> bool:
    """Whether a row is none of the plan's: a note, a line of the key, a total, or one that nobody has filled in."""
    cells = telling(row)
    first = row.cells[cells[0]].strip()
    if _is_unfilled(row, cells, heading) or _counts_columns(row, cells):
        return True
    if len(first) > _LONGEST:
        return False
    if _LABEL.fullmatch(first):
        return True
    alone = len(cells) == 1 or not says(row, heading, _but_first(heading, cells[0]))
    if alone and (_NOTE.fullmatch(first) or key_of((first,))):
        return True
    return len(cells) == 2 and _explains(first, row.cells[cells[1]].strip(), heading.at(cells[1]))


def begins_other_part(row: SourceRow) -> bool:
    """Whether a row is the title of another part of the document, such as a glossary."""
    cells = telling(row)
    text = row.cells[cells[0]].strip()
    return len(cells) == 1 and len(text) <= _LONGEST and _OTHER_PART.fullmatch(text) is not None


def is_action(row: SourceRow, heading: Heading) -> bool:
    """Whether a row below such a title is one of the plan after all: it has a task, and who does it or by when."""
    if not says(row, heading, (Column.TASKS,)):
        return False
    wanted = [c for c in (Column.TARGET_DATES, Column.RESPONSIBILITY) if c in heading.columns]
    return all(says(row, heading, (column,)) for column in wanted[:1])


def _explains(first: str, second: str, column: Meaning | None) -> bool:
    """Whether two cells are a colour and its meaning, or what is counted and how many there are."""
    is_count = column in (None, *_HOLD_WORDS) and not is_number(first) and _COUNT.fullmatch(second) is not None
    return is_count or bool(key_of((f"{first} = {second}",)))


def _is_unfilled(row: SourceRow, cells: list[int], heading: Heading) -> bool:
    """Whether a row has only what forms have in rows that nobody has filled in: a number, a status, an agency."""
    columns = [heading.at(index) for index in cells]
    if not all(column in _SAY_NOTHING_ALONE for column in columns) or columns == [Extra.AGENCY]:
        return False
    numbers = (row.cells[index] for index, column in zip(cells, columns, strict=True) if column is Extra.NUMBER)
    return all(map(is_number, numbers))


def _counts_columns(row: SourceRow, cells: list[int]) -> bool:
    """Whether each cell holds its column's number or letter, and nothing else."""
    marks = [row.cells[index].strip() for index in cells]
    return len(marks) >= _FEWEST_MARKS and all(map(_COLUMN_MARK.fullmatch, marks)) and len(set(marks)) == len(marks)


def _but_first(heading: Heading, index: int) -> list[Column]:
    return [column for column in Column if column is not heading.at(index)]
