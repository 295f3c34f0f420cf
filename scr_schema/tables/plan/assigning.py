"""Which column of a heading has which meaning: each meaning has one column, and each column one meaning at most."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from scr_schema.tables.plan.agency_title import is_body
from scr_schema.tables.plan.explanation import ColumnReason, Why
from scr_schema.tables.plan.parts import Column, Extra, Meaning
from scr_schema.tables.plan.title import Choice, Fit, is_told_again
from scr_schema.tables.plan.title_cell import TitleCell, is_number
from scr_schema.tables.source import SourceRow

_WHY = {
    Fit.MAPPED: Why.MAPPED,
    Fit.NAMES: Why.KNOWN,
    Fit.DATED: Why.DATED,
    Fit.LIKENED: Why.LIKENED,
    Fit.BEGINS: Why.BEGINS,
    Fit.STANDS_IN: Why.STANDS_IN,
    Fit.DOUBTFUL: Why.DOUBTFUL,
    Fit.TWO_THINGS: Why.TWO_THINGS,
    Fit.SECOND_CHOICE: Why.SECOND_CHOICE,
}


@dataclass(slots=True)
class Assignment:
    """What columns were taken for so far, by index from 0; ``whys`` where the ground is not the title's fit."""

    cells: Sequence[TitleCell]
    choices: dict[int, Choice] = field(default_factory=dict)
    whys: dict[int, Why] = field(default_factory=dict)

    @property
    def by_meaning(self) -> Mapping[Meaning, int]:
        """The column of each meaning that has one."""
        return {choice.meaning: index for index, choice in self.choices.items()}

    @property
    def columns(self) -> tuple[Meaning | None, ...]:
        """The meaning of every column."""
        return tuple(
            choice.meaning if (choice := self.choices.get(index)) else None for index in range(len(self.cells))
        )

    def take(self, index: int, meaning: Meaning, why: Why) -> None:
        """Take a column for something that its title does not say."""
        self.choices[index], self.whys[index] = Choice(meaning, Fit.STANDS_IN), why

    def reasons(self) -> Iterator[ColumnReason]:
        """Why each column was taken for what it was."""
        for index, cell in enumerate(self.cells):
            choice = self.choices.get(index)
            like = cell.known.title if choice and choice.fit is Fit.LIKENED and cell.known else None
            meaning = choice.meaning if choice else None
            yield ColumnReason(index + 1, meaning, self.whys.get(index) or _why(cell, choice), like)


def assigned(cells: Sequence[TitleCell], lettered: Mapping[int, Meaning | None]) -> Assignment:
    """The columns as their titles say; ``lettered`` are those that a mapping names by their letters.

    Of several columns for one meaning the one has it whose title fits best; of equals the first, but of titles with a
    date the last, as boards put the newest to the right.
    """
    by_letter = {
        index: meaning for index, meaning in lettered.items() if index < len(cells) and not cells[index].mapped
    }
    offers = [
        ((choice.fit, choice.order, -index if is_told_again(cell.title) else index), index, choice)
        for index, cell in enumerate(cells)
        for choice in (_by_letter(by_letter[index]) if index in by_letter else cell.choices)
    ]
    result, taken = Assignment(cells, whys=dict.fromkeys(by_letter, Why.MAPPED)), set[Meaning]()
    for _, index, choice in sorted(offers, key=itemgetter(0)):
        if index not in result.choices and choice.meaning not in taken:
            result.choices[index] = choice
            taken.add(choice.meaning)
    return result


def complete(result: Assignment, row: SourceRow, below: SourceRow | None) -> int | None:
    """Take columns for what stands around them, and return the index of the one that names the agency, if one does.

    ``below`` is the row below the heading, where it is known: numbers in it tell a column of numbers.
    """
    _agency_for_title(result)
    named = result.by_meaning.get(Column.RECOMMENDATION)
    is_agency = named is not None and result.whys.get(named) is Why.AGENCY_FOR_TITLE
    agency_at = named if named is not None and (is_agency or result.cells[named].agency) else None
    _agency_behind_tasks(result)
    _two_columns_under_one_title(result, row, below)
    _number_without_title(result, below)
    return agency_at


def _by_letter(meaning: Meaning | None) -> Sequence[Choice]:
    return (Choice(meaning, Fit.MAPPED),) if meaning else ()


def _agency_for_title(result: Assignment) -> None:
    """A name of a body in the first column, or behind the number, where the recommendations' title should stand."""
    named = result.by_meaning
    index = 1 if named.get(Extra.NUMBER) == 0 else 0
    cell = result.cells[index] if index < len(result.cells) else TitleCell("")
    if Column.RECOMMENDATION in named or not {Column.TASKS, Column.TARGET_DATES} <= named.keys():
        return
    if cell.known is None and index not in result.whys and is_body(cell.title):
        result.take(index, Column.RECOMMENDATION, Why.AGENCY_FOR_TITLE)


def _agency_behind_tasks(result: Assignment) -> None:
    """An agency that stands behind the tasks, where nobody else is named for them, is who has to do them."""
    named = result.by_meaning
    agency, tasks = named.get(Extra.AGENCY), named.get(Column.TASKS)
    if agency is None or tasks is None or Column.RESPONSIBILITY in named:
        return
    if agency > tasks and result.choices[agency].fit is not Fit.MAPPED:
        result.take(agency, Column.RESPONSIBILITY, Why.AGENCY_BEHIND_TASKS)
        _take_next(result, Extra.AGENCY)


def _take_next(result: Assignment, meaning: Meaning) -> None:
    """Take for a meaning that has become free the column that fits it best, if there is another."""
    free = (index for index in range(len(result.cells)) if index not in result.choices and index not in result.whys)
    offers = [(choice.fit, index, choice) for index in free for choice in result.cells[index].choices]
    fitting = [offer for offer in offers if offer[2].meaning is meaning]
    if fitting:
        _, index, choice = min(fitting, key=itemgetter(0, 1))
        result.choices[index] = choice


def _two_columns_under_one_title(result: Assignment, row: SourceRow, below: SourceRow | None) -> None:
    """A title that covers two columns, of which the first has numbers, is that of the second."""
    for meaning in (Column.RECOMMENDATION, Column.TASKS):
        index = result.by_meaning.get(meaning)
        if index is None or below is None or row.widths.get(index) != 2 or index + 1 >= len(below.cells):
            continue
        if Extra.NUMBER in result.by_meaning or not is_number(below.cells[index]) or is_number(below.cells[index + 1]):
            continue
        result.take(index, Extra.NUMBER, Why.NUMBERS_BELOW)
        result.take(index + 1, meaning, Why.TITLE_BEFORE)


def _number_without_title(result: Assignment, below: SourceRow | None) -> None:
    """A first column without a title has the numbers, unless the row below says otherwise.

    Without a title for the recommendations it may be theirs, so that the row below has to show a number.
    """
    named = result.by_meaning
    first = below.cells[0] if below and below.cells else ""
    if Extra.NUMBER in named or 0 in result.choices or 0 in result.whys or not (result.cells and result.cells[0].blank):
        return
    words_beside = named.get(Column.RECOMMENDATION, named.get(Column.TASKS)) == 1
    if words_beside and (is_number(first) if first.strip() else Column.RECOMMENDATION in named):
        result.take(0, Extra.NUMBER, Why.NO_TITLE_FIRST)


def _why(cell: TitleCell, choice: Choice | None) -> Why:
    if choice:
        return Why.AGENCY_IN_TITLE if cell.agency and choice.fit is Fit.NAMES else _WHY[choice.fit]
    if cell.mapped:
        return Why.TAKEN if cell.choices else Why.MAPPED
    if cell.blank:
        return Why.NO_TITLE
    if cell.known is None:
        return Why.UNKNOWN
    return Why.TAKEN if cell.choices else Why.WITHOUT_MEMBER
