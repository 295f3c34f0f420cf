"""The rows of one recommendation, held together until the next begins, as far as memory allows.

Only all of its rows show whether the numbers beside them are those of its actions, and whether one agency acts on it
or several.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.numbers import number_in, parent_of, shared_number
from scr_schema.tables.plan.parts import NUMBER_ABOVE, Column, Extra, JoinedCell, LogicalRow
from scr_schema.tables.plan.recommendations import is_numbered, read_recommendation

# No recommendation of a plan has more rows; those of one that has come in several groups.
_MOST_ROWS, _MOST_CHARACTERS = 200, 1_000_000
_AS_ABOVE = re.compile(r"\W*(?:(?:same )?as (?:above|before)|see above|ditto|do)\W*|[\"”“〃]{1,4}", re.IGNORECASE)
_CONTINUED = re.compile(r"\W*cont(?:inued|['’]?d|\.)?\W*", re.IGNORECASE)
_LONGEST_POINTER = 60
_OF_RECOMMENDATIONS = re.compile(r"\brec(?:ommendation)?s?\b", re.IGNORECASE)


@dataclass(slots=True)
class Group:
    """Rows of one recommendation, with the faults between them.

    ``opens``: the recommendation begins with them. ``counts_actions``: above it the numbers were those of actions.
    """

    opens: bool
    counts_actions: bool = False
    things: list[LogicalRow | PlacedFault] = field(default_factory=list)
    size: int = 0

    @property
    def rows(self) -> list[LogicalRow]:
        """The rows alone."""
        return [thing for thing in self.things if isinstance(thing, LogicalRow)]

    @property
    def agency(self) -> str | None:
        """Whose the recommendation is: the one agency of its rows, else that of the heading."""
        agencies = {row.agency for row in self.rows}
        return agencies.pop() if len(agencies) == 1 else self.rows[0].plan_agency

    @property
    def numbers(self) -> list[str]:
        """The numbers that stand beside its rows."""
        return [number for row in self.rows if (number := number_in(number_cell_of(row).text))]

    @property
    def number(self) -> str | None:
        """The number beside it, or that of which the numbers of its actions are parts."""
        numbers, first = self.numbers, self.rows[0]
        of_actions = self.counts_actions or (
            first.cell(Column.RECOMMENDATION).above and not number_cell_of(first).above
        )
        if of_actions and len(set(numbers)) == 1:
            return parent_of(numbers[0])
        return shared_number(numbers)

    def add(self, row: LogicalRow) -> None:
        """One more row."""
        self.things.append(row)
        self.size += sum(len(cell.as_printed) for cell in (*row.cells.values(), *row.other.values()))

    @property
    def is_full(self) -> bool:
        """Whether no more should be held."""
        return len(self.things) >= _MOST_ROWS or self.size >= _MOST_CHARACTERS


def number_cell_of(row: LogicalRow) -> JoinedCell:
    """The cell with the number of the row's recommendation: one in a line over the row, or else in the row itself."""
    above = row.other.get(NUMBER_ABOVE)
    return above if above and above.text else row.cell(Extra.NUMBER)


def groups_of(rows: Iterable[LogicalRow | PlacedFault]) -> Iterator[Group]:
    """The rows in groups; faults stand where they were met."""
    group = Group(opens=False)
    first: LogicalRow | None = None
    for row in rows:
        if isinstance(row, PlacedFault):
            group.things.append(row)
        elif first is None or not _is_under(row, first):
            yield group
            is_new_section = first is None or row.section != first.section
            counts = not is_new_section and (group.counts_actions or len(set(group.numbers)) > 1)
            group, first = Group(opens=True, counts_actions=counts), row
            group.add(row)
        else:
            group.add(row)
        if group.is_full:
            yield group
            group = Group(opens=False)
    yield group


def _is_under(row: LogicalRow, first: LogicalRow) -> bool:
    """Whether a row is one more of the recommendation that begins with ``first``."""
    if row.section != first.section:
        return False
    cell, own = row.cell(Column.RECOMMENDATION), first.cell(Column.RECOMMENDATION)
    if cell.spanned or (cell.above and cell.as_printed == own.as_printed):
        return True
    if cell.as_printed and cell.as_printed == own.as_printed and is_numbered(cell.text):
        return True
    goes_on = cell.as_printed in ("", own.as_printed) or _points_back(cell.text, own.text)
    return goes_on and not _opens_another(row, first)


def _points_back(text: str, above: str) -> bool:
    """Whether a cell says that the recommendation is the one above: ``As above``, ``Recommendation 1 (continued)``."""
    if len(text) > _LONGEST_POINTER:
        return False
    words = read_recommendation(text)
    if _CONTINUED.fullmatch(words.text):
        return words.number in (None, read_recommendation(above).number)
    return _AS_ABOVE.fullmatch(text) is not None


def _opens_another(row: LogicalRow, first: LogicalRow) -> bool:
    """Whether a row with the words of the one above, or none, has another number in a column that numbers these."""
    title = row.extras.get(Extra.NUMBER, "")
    return _OF_RECOMMENDATIONS.search(title) is not None and _differ(row, first)


def _differ(row: LogicalRow, first: LogicalRow) -> bool:
    """Whether two rows have numbers that are no parts of one."""
    one, other = (_number(of) for of in (row, first))
    if not one or not other or one == other:
        return False
    return parent_of(one) is None or parent_of(one) not in (other, parent_of(other))


def _number(row: LogicalRow) -> str | None:
    cell = number_cell_of(row)
    return number_in(cell.text) or cell.text or None
